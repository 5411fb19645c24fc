const HARMS =
  'risks?|dangers?|hazards?|harms?|complications?|side[- ]effects?|adverse (?:events?|effects?|reactions?|outcomes?)'
/** Words that may stand between a cue and the name: "a possible fatal", "severe". */
const WORDS =
  '(?:an? |the |another |one |other |new |later |possible |serious |severe |fatal |secondary |sudden |acute )'
/** More names beside the one: "infection, ", "and bleeding ". */
const OTHERS = String.raw`(?:[\w’'-]+(?: [\w’'-]+){0,2}(?:,| and| or|, and|, or) ){0,5}`

const before = [
  // "caused a", "led to", "died of", "raises the risk of"; "cuts the risk of" is a benefit
  String.raw`\b(?:caus(?:e|es|ed|ing)|leads? to|led to|leading to|result(?:s|ed|ing)? in|trigger(?:s|ed|ing)?|provok(?:e|es|ed|ing)|induc(?:e|es|ed|ing)|turn(?:s|ed|ing)? into|died (?:of|from)|deaths? (?:of|from)|killed by) ${WORDS}{0,3}`,
  String.raw`(?<!\b(?:reduc\w{1,3}|lower\w{0,3}|cut\w{0,4}|less|at|high|at increased|at low|prevent\w{0,3})(?: the| their| his| her| this)? )\b(?:risks?|dangers?|chance|threat) of ${WORDS}{0,3}`,
  String.raw`\b(?:${HARMS})\b(?: of [^.;:]{1,80})? (?:include|are|were|was|is|such as|like|including|namely) ${WORDS}{0,2}${OTHERS}${WORDS}{0,2}`,
].map((pattern) => new RegExp(`${pattern}$`, 'i'))

const behind = [
  // "is a risk of", "and bleeding are possible complications of"
  String.raw`^(?:,? (?:and |or )?[\w’'-]+(?: [\w’'-]+)?){0,5}? (?:is|are|was|were|remains?|can be|may be|could be) (?:also )?(?:${WORDS}|known |rare |common |major |main |feared |reported |as ){0,3}(?:${HARMS}) (?:of|after|from|with|in|for)\b`,
  String.raw`^,? (?:is|are|was|were|has been|have been) (?:seen|reported|listed|named|recorded|described|observed) (?:as (?:${WORDS}){0,2}(?:${HARMS})|after|following)\b`,
  String.raw`^ (?:can |may |could |might |has |have )?(?:occur|happen|arise|appear|develop|follow)(?:s|red|ed)? (?:in [^.;,]{1,40} )?(?:after|following|from|because of)\b`,
].map((pattern) => new RegExp(pattern, 'i'))

/** "Stem cells for stroke": the name belongs to what stands before it, "a case of stroke" does not. */
const treated = /(?<!\bcases? )\b(?:for|with|in|of|against|having|treating) (?:the |an? )?$/i

/** Whoever had it had it after what was done: "had a stroke 36 hours after stem cell therapy". */
const had = new RegExp(String.raw`\b(?:had|has had|got|suffered|experienced|developed|contracted) ${WORDS}{0,3}$`, 'i')
const afterwards =
  /^[^.;]{0,60}?\b(?:after|following)\b[^.;]{0,40}\b(?:therap|treat|inject|infus|transplant|implant|graft|cells?\b|procedure|dose|session|operation)/i

const list = new RegExp(
  String.raw`(?:^|\b)(?:${HARMS})\b[^.?]{0,120}(?:[:：]|\b(?:include|includes|are|were))$|^(?:${HARMS})$`,
  'i',
)

/** Whether a lead-in or a label says that what follows are harms: "Risks of the therapy include:", "Side effects". */
export function announcesHarms(words: string): boolean {
  return list.test(words.trim()) || /(?:风险|并发症|不良反应|副作用)(?:包括|有|如下)?[：:]?$/.test(words.trim())
}

const chineseBefore =
  /(?:导致|引起|引发|造成|诱发|死于|并发)(?:了)?$|(?:风险|并发症|不良反应|副作用)(?:包括|有|为|如)[^。；]{0,20}$/
const chineseBehind =
  /^(?:的)?(?:风险|危险)|^(?:、[^，。；、]{1,8}){0,4}(?:等)?(?:是|为)[^，。；]{0,16}(?:并发症|不良反应|副作用|风险)/

/**
 * Whether a disease is named as the harm of what is done and not as what is treated: "stroke is a risk of the therapy",
 * "had a stroke after the injection", "the cells caused cancer". `start` and `end` are the name's place in its
 * sentence.
 */
export function isNamedAsHarm(sentence: string, start: number, end: number): boolean {
  const [left, right] = [sentence.slice(Math.max(0, start - 160), start), sentence.slice(end)]
  return (
    before.some((pattern) => pattern.test(left)) ||
    (!treated.test(left) && behind.some((pattern) => pattern.test(right))) ||
    (had.test(left) && afterwards.test(right)) ||
    chineseBefore.test(left) ||
    chineseBehind.test(right)
  )
}
