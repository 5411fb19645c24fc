import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Statement } from './kind-rule.ts'

/** What a label, a question or a heading lets one expect beneath it. */
interface Expectation {
  kind: ClaimKind
  /** Words of a label, a heading or the label of a record. */
  titled?: RegExp
  /** Words of a question. */
  asked?: RegExp
  /** Words of the statement that speak against it. */
  unless?: RegExp
  /** A figure that the statement must hold. */
  figure?: 'money' | 'duration'
}

/** Labels and questions that settle the kind of what follows, unless its own words have done so. */
const settling: Expectation[] = [
  {
    kind: 'disclosure',
    titled:
      /\b(?:funding|sponsor|(?:competing |declared )?interests?$|revenue|turnover|(?:net )?(?:loss|profit)\b[^:]{0,20}$|research (?:costs|expenses)|competing interests?|conflicts? of interests?|disclosures?|declarations?|financial results|forward-looking)\b/i,
  },
  { kind: 'status', titled: /^(?:trial )?registration\b/i },
  {
    kind: 'mechanism',
    titled:
      /\b(?:how (?:it|they|the cells|the treatment) (?:works?|are meant)|why (?:the|these|such) cells (?:might|may|could|should)|mechanism)\b|原理|机制/i,
  },
  {
    kind: 'duration',
    titled:
      /\b(?:stay|duration(?! of (?:response|remission|benefit))|how long|length of|timeline|timing)\b|住院|疗程|时长/i,
    asked: /\bhow long\b|多久|多长时间/i,
    unless: /\b(?:effects?|benefits?|gains?|improve\w{0,24}|relief|survival)\b/i,
    figure: 'duration',
  },
  {
    kind: 'definition',
    titled:
      /^(?:the |cell |total |usual )?dos(?:e|age|ing)\b|\b(?:source of the cells|cell source|route|what is done)\b|剂量|细胞来源/i,
    unless: /\b(?:improv\w{0,12}|better|worse|effic\w{0,12}|effective\w{0,6})\b/i,
  },
  {
    kind: 'definition',
    asked:
      /\bwhat (?:is|are) (?!the\b|your\b|our\b|my\b|not\b|known\b|it\b|done\b)[\p{L}\d’'-]{2,24}(?: [\p{L}\d’'-]{1,24}){0,5}\?|疾病简介|什么是/iu,
    unless: /\b(?:trials?|study|studies|treated|hospitals?|clinics?|we|our)\b|\d of \d|治疗|研究/i,
  },
  {
    kind: 'advice',
    asked:
      /\bshould\b[^?]{0,60}\b(?:do|not be|ask|choose|treated)\b|\bwhere (?:do|can) I\b|\bwho (?:should|can) not\b/i,
  },
  {
    kind: 'rule',
    asked:
      /\bhow (?:does|do|can|must) (?:a|an|the) (?:hospital|clinic|compan\w{1,24}|doctor)\b|\bwhat are the (?:rules|penalties)\b/i,
  },
]

/** Labels, questions and headings that tell the kind where no word of the statement does. */
const suggesting: Expectation[] = [
  {
    kind: 'harm',
    titled: /\b(?:harms?|risks?|safety|side effects?|adverse|complications?)\b|不良反应|安全性|风险/i,
    asked: /\b(?:problems?|harm(?:ed)?|safe|risks?|side effects?)\b|安全|副作用/i,
  },
  {
    kind: 'limit',
    titled: /\b(?:limitations?|caveats?|not known|unknown|do(?:n['’]t| not) know|uncertain\w{0,24})\b/i,
  },
  {
    kind: 'price',
    titled: /\b(?:prices?|costs?|fees?|charges?|extras|pay|payment|budget)\b|费用|收费|价格/i,
    asked: /\b(?:cost|price|pay|charge|refund)\b|费用|多少钱|退/i,
  },
  {
    kind: 'advice',
    titled:
      /^before (?:you|travel\w{0,24}|booking)|\bwhat to (?:do|ask)\b|\badvice\b|\brecommendations?\b|\bhow to choose\b/i,
  },
  {
    kind: 'rule',
    titled: /\b(?:obligations?|scope|penalt\w{1,24}|requirements?|who may|duties|sanctions|advertising)\b/i,
  },
  { kind: 'mechanism', titled: /\bhow (?:it|they|cells|the cells|treatment) works?\b/i },
  {
    kind: 'outcome',
    titled:
      /\b(?:results?|findings|effects?|efficacy|outcomes?|evidence|observations|conclusions?|what it means)\b|疗效|效果/i,
    asked: /\bdoes it work\b|\bhow are they\b|有效/i,
  },
  {
    kind: 'disclosure',
    titled:
      /^about (?:us|the (?:company|hospital|clinic|author|publisher)|\p{L}{1,24}$)|\b(?:who we are|our (?:hospital|company|clinic))\b|(?:医院|公司|机构|我们)(?:简介|概况)|关于我们/iu,
  },
  { kind: 'aim', titled: /^(?:aims?|objectives?|purpose|goals?)\b/i },
  {
    kind: 'status',
    asked: /\b(?:may (?:a )?hospitals?|approved|allowed|legal|authori[sz]ed|permitted|licensed)\b|获批|批准/i,
  },
  { kind: 'rule', asked: /^(?:Q\d{0,2}[.:：] ?)?(?:may|must) /i },
  {
    kind: 'status',
    titled: /\blegal (?:position|status|situation)\b|\bapproval status\b|\bis it (?:legal|approved)\b/i,
  },
  { kind: 'event', titled: /\b(?:methods|what happened|interventions?|participants)\b/i },
  {
    kind: 'definition',
    titled: /^what is\b|^(?:about |on )?the (?:illness|disease|condition)\b|疾病简介|疾病介绍|什么是/i,
  },
]

/** Tell the kind from the label or the question of a statement. */
export function kindByLabel(statement: Statement): { kind: ClaimKind; rule: string } | null {
  const expected = settling.find((one) => fits(one, statement, [statement.label, statement.recordLabel]))
  return expected ? { kind: expected.kind, rule: `under-a-label-of-${expected.kind}` } : null
}

/** Tell the kind from all that stands above a statement: its label, its question, its lead-in, its heading. */
export function kindByPlace(statement: Statement): { kind: ClaimKind; rule: string } | null {
  const { label, recordLabel, heading } = statement
  for (const titles of [[label, recordLabel], [heading]]) {
    const expected = suggesting.find((one) => fits(one, statement, titles))
    if (expected) return { kind: expected.kind, rule: `in-a-place-of-${expected.kind}` }
  }
  return /\b(?:Measures|Rules|Regulations?|Law|Legal|Decree|Provisions)\b/.test(statement.title)
    ? { kind: 'rule', rule: 'in-an-article-on-rules' }
    : null
}

function fits(
  { titled, asked, figure, unless }: Expectation,
  { question, figures, text }: Statement,
  titles: string[],
): boolean {
  if (unless?.test(text)) return false
  if (figure && !figures.some(({ kind }) => kind === figure)) return false
  return (asked?.test(question) ?? false) || (titled !== undefined && titles.some((title) => titled.test(title)))
}
