import { onOneLine } from '../../../../src/language/on-one-line.ts'
import { PEOPLE } from '../../../../src/language/nouns.ts'

const person = onOneLine`
  patient|person|participant|subject|individual|case|woman|man|volunteer|adult|child|boy|girl|infant|baby|recipient
  |survivor|control|resident`
const thing = onOneLine`
  session|injection|infusion|dose|trial|study|hospital|clinic|track|centre|center|project|product|article|chapter
  |treatment|course|transplant|transplantation|site|death|relapse|infection|country|city|province|company|visit|event
  |operation|procedure`

/** What is counted one by one: "one patient", "a single session", "6-session". */
export const SINGULAR = `${person}|${thing}`
const many = new Set(PEOPLE.split('|'))
const single = new Set(person.split('|'))

/** The unit of a noun: its plural; people are patients. */
export function unitOf(noun: string): string {
  if (/^[A-Z]{2,6}s$/.test(noun)) return noun
  const one = noun.toLowerCase()
  if (many.has(one) || single.has(one) || /^(?:ppl|pts|folk|(?:gentle)?(?:wo)?m[ae]n)$/.test(one)) return 'patients'
  if (one.endsWith('s') || /^(?:staff|criteria|mice|loci|foci|emboli|thrombi|feet)$/.test(one)) return one
  return /[^aeiou]y$/.test(one) ? one.replace(/y$/, 'ies') : `${one}s`
}

/** Whether a noun names people, who all count as patients. */
export function isPeople(noun: string): boolean {
  return unitOf(noun) === 'patients'
}

/** Plural in form, but nothing that a number counts; or a verb that a number may stand before. */
const notCounted = new RegExp(onOneLine`
  ^(?:has|was|is|does|says|needs|includes|shows|means|costs|remains|begins|starts|takes|comes|goes|gives|gets|makes
  |uses|seems|adds|forbids|paras|lives|others|times|stops|doors|ways|reasons|things|less|yes|plus|minus|as|its|his|this|thus
  |perhaps|always|sometimes|yourselves|themselves|minutes|hours|days|weeks|months|years|hrs|mins|yrs|wks|dollars
  |euros|thousands|millions|billions|hundreds|dozens|thirds|quarters|fifths|tenths|halves|figures|series|across|versus
  |besides|towards|upwards|afterwards|overseas|else)$`)

/** Words that end what a number counts: what stands behind them is counted by something else. */
const stops = new Set(
  `of to and or in at by is are was were be been being the a an had have has did do does on for from with who whom
   whose which that their his her its our your as than then
   after before per not no nor but if when while where about over under above below within without until since
   against between among during through into onto out off up down each every both all any some none
   can could may might must shall should will would
   got took gave went felt saw came left lost began became grew fell rose said told knew made paid ran spoke wrote
   sought met kept held stood understood died lived wanted
   need receive show require report give offer charge use take get make say sell run hold develop suffer experience
   face include cover come go live stay say think feel see keep find become remain agree want
   they we he she it you i there here this these those so only just also still even now later already ago early
   more less instead`.split(/\s+/),
)
/** A word in -ed ends it too ("two reported headaches"), but for those that describe what was counted. */
const describing = new RegExp(
  onOneLine`
    ^(?:un\p{L}{2,20}|non-?\p{L}{2,20}|\p{L}{1,20}-\p{L}{1,20}|(?:random[iz]{1,2}|randomi[sz]|controll|register
    |licens|approv|publish|treat|plann|blind|authori[sz]|designat|accredit|select|relat|advanc|enroll|enrol|complet
    |nam|infect|affect|injur|accept|certifi|qualifi|list|propos|repeat|requir|pool|match|measur|combin|cultur
    |engineer|edit|modifi|diagnos|nominat|consent|contract|suspect|includ|nucleat|evaluat|plann|detach|grad|mix|matur|isolat|limit|detail|unrelat|localis|localiz|speciali[sz]|dedicat|train
    |experienc)ed)$`,
  'iu',
)

/** Whether the words between a number and a noun only describe the noun. */
export function describe(words: string): boolean {
  const all = words
    .replace(/\p{Lu}\p{Ll}+ and (?=\p{Lu})/u, '')
    .split(/\s+/)
    .filter(Boolean)
  return all.every((word) => !stops.has(word.toLowerCase()) && (!/ed$/i.test(word) || describing.test(word)))
}

/** Behind "one" these count nothing: "one day", "one reason", "one of". */
const notOne = new RegExp(onOneLine`
  ^(?:thing|day|days|way|time|side|hand|point|reason|another|kind|type|sort|form|example|exception|place|piece|part|year
  |month|week|hour|minute|step|word|question|answer|matter|aspect|area|field|source|person|bit|size|fits?|shot|look|glance
  |team|roof|go|sitting|sentence|line|paragraph|sense|case|idea|claim|chance|advantage|more|knows|third|quarter|half|fifth
  |million|thousand|hundred|list|respect|instance|package|eye|knee|soul|switch|sheet|father|mother|agent|pan|episode|fact|issue|problem|message|fine|key|end|eye-witness)$`)

/** Whether a word behind "one" is such that "one" is no figure. */
export function isNoOne(noun: string): boolean {
  return notOne.test(noun.toLowerCase())
}

/** Whether a lower-case word can be a noun in the singular: none that joins words, describes, or tells what was done. */
export function isNoun(word: string): boolean {
  return !stops.has(word) && !/(?:ed|ing|ly|est|[^s]s|ous|ful|able|ible|ical|less)$/.test(word) && isCounted(word)
}

/** Whether a noun can be counted. */
export function isCounted(noun: string): boolean {
  return !notCounted.test(noun.toLowerCase())
}
