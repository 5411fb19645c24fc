import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Design, Evidence } from '../../../../src/schema/evidence.ts'

interface Cue {
  rule: string
  design: Design
  pattern: RegExp
  kinds?: ClaimKind[]
}

/** Words that name a kind of evidence, in the order in which they are tried. */
const cues: Cue[] = [
  {
    rule: 'cue-meta-analysis',
    design: 'systematic-review',
    pattern: /\bmeta-?analys[ie]s\b|\bpooled (?:analys[ie]s|(?:\w{1,24} ){0,2}(?:trials|studies))\b|荟萃分析/i,
  },
  { rule: 'cue-systematic-review', design: 'systematic-review', pattern: /\bsystematic review|系统综述/i },
  { rule: 'cue-non-randomised', design: 'cohort', pattern: /\bnon-?randomi[sz]ed\b/i },
  {
    rule: 'cue-preclinical',
    design: 'preclinical',
    pattern: /\bpre-?clinical\b|\banimal (?:work|studies|models)\b|\b(?:in|of) (?:mice|rats|rabbits|pigs|monkeys)\b/i,
    kinds: ['outcome', 'harm', 'mechanism'],
  },
  {
    rule: 'cue-randomised-trial',
    design: 'randomised-trial',
    pattern: /\brandomi[sz]ed\b|\bplacebo-controlled\b|随机(?:对照|双盲)/i,
    kinds: ['outcome', 'harm'],
  },
  {
    rule: 'cue-were-randomised',
    design: 'randomised-trial',
    pattern: /\b(?:was|were) randomi[sz]ed\b/i,
    kinds: ['event'],
  },
  {
    rule: 'cue-controlled-trial',
    design: 'controlled-trial',
    pattern: /\bcontrolled trials?\b|对照试验/i,
    kinds: ['outcome', 'harm'],
  },
  {
    rule: 'cue-cohort',
    design: 'cohort',
    pattern: /\bcohort\b|\bobservational (?:study|studies)\b|\bretrospective(?:ly)?\b|队列/i,
    kinds: ['outcome', 'harm', 'event'],
  },
  {
    rule: 'cue-single-arm',
    design: 'case-series',
    pattern:
      /\bsingle-arm\b|\bcase series\b|\b(?:no|without an?) (?:comparison|control) (?:group|arm)\b|\buncontrolled\b/i,
    kinds: ['outcome', 'harm', 'event'],
  },
]

/** Counts of people, which are evidence of their own only where no study is named. */
const countCues: Cue[] = [
  {
    rule: 'cue-few-patients',
    design: 'case-series',
    pattern:
      /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|both|[2-9]|[12]\d) (?:\p{L}{1,24} ){0,2}(?:cases|patients|people|participants|adults|children)\b|\b\d{1,2} of (?:the )?\d{1,2}\b|\(n ?= ?\d{1,2}\)/iu,
    kinds: ['outcome', 'harm', 'event'],
  },
  {
    rule: 'cue-one-patient',
    design: 'case-report',
    pattern:
      /\b(?:first|one) (?:\p{L}{1,24} ){0,2}(?:patient|person|woman|man)\b|\bthe (?:woman|man) (?:treated|with)\b|\b(?:an?|the) \d{1,3}-year-old\b|\b(?:woman|man|girl|boy|\p{Lu}\p{Ll}{1,24} \p{Lu}\p{Ll}{1,24}), (?:aged )?\d{1,3},/iu,
    kinds: ['outcome', 'harm', 'event'],
  },
]

/** Lists and acts, which are no study. */
const recordCues: Cue[] = [
  { rule: 'cue-price-list', design: 'price-list', pattern: /\bprice list\b/i, kinds: ['price'] },
  {
    rule: 'cue-accreditation',
    design: 'official-record',
    pattern: /\baccredit(?:ed|ation)\b/i,
    kinds: ['event', 'status'],
  },
  {
    rule: 'cue-official-act',
    design: 'official-record',
    pattern:
      /^(?!.*\bno (?:stem|cell|product)).*\b(?:approved|cleared|notice|took effect|effective \w{1,24} \d|accepted (?:the|its|an) (?:\w{1,24} ){0,3}application|under review|(?:gave|get|got|receive|received|granted)\b.{0,30}\bauthori[sz]ation)\b/i,
    kinds: ['status', 'rule', 'event'],
  },
]

/** Designs that say nothing about the sentences beside them. */
export const ofItselfAlone: ReadonlySet<Design> = new Set(['preclinical', 'cohort', 'none-stated', 'expert-opinion'])

/** What evidence a text names for a claim of this kind; `null` where it names none. */
export function namedEvidence(text: string, kind: ClaimKind): Evidence | null {
  return firstOf([...cues, ...countCues, ...recordCues], text, kind)
}

/** What study a text names, counts of people left aside. */
export function namedStudy(text: string, kind: ClaimKind): Evidence | null {
  return firstOf(cues, text, kind)
}

function firstOf(list: Cue[], text: string, kind: ClaimKind): Evidence | null {
  const cue = list.find(({ pattern, kinds }) => (!kinds || kinds.includes(kind)) && pattern.test(text))
  return cue ? { design: cue.design, rule: cue.rule } : null
}

/** Whether a sentence speaks of studies by others than the author: "et al.", "(2017)", "an earlier trial". */
export function citesOthers(text: string): boolean {
  return /\bet al\b|\((?:19|20)\d\d\)|\b(?:earlier|previous|prior|other|past) (?:[\w-]{1,20} ){0,3}(?:work|stud(?:y|ies)|trials?|research|reviews?|reports?)\b/i.test(
    text,
  )
}

const office =
  /\b(?:Commission|Bureau|Ministry|Administration|Department of Health|Health (?:Agency|Authority|Department)|Agency|Regulator)\b/
/** What an office says of its own acts. */
const acts: ReadonlySet<ClaimKind> = new Set(['status', 'rule', 'event', 'price'])

/**
 * The evidence that lies in where a claim stands: a rule in an article on that rule or in the answers of an office is
 * an official record, as reported; a price in a table or a record is a price list.
 */
export function evidenceOfPlace(kind: ClaimKind, title: string, publisher: string, block: string): Evidence | null {
  if (kind === 'price' && (block === 'row' || block === 'record'))
    return { design: 'price-list', rule: 'place-price-table' }
  if ((kind === 'rule' || kind === 'event') && /\b(?:Measures|Rules|Regulations?|Provisions|Decree)\b/.test(title))
    return { design: 'official-record', rule: 'place-article-on-rules' }
  if (acts.has(kind) && office.test(`${publisher} ${/\bwith the\b/.test(title) ? title : ''}`))
    return { design: 'official-record', rule: 'place-office' }
  return null
}
