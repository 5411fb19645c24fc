import type { ClaimKind } from '../../../src/schema/claim.ts'
import type { Design, Evidence } from '../../../src/schema/evidence.ts'

/** Words that name a kind of evidence, in the order in which they are tried. */
const cues: { rule: string; design: Design; pattern: RegExp; kinds?: ClaimKind[] }[] = [
  { rule: 'cue-meta-analysis', design: 'systematic-review', pattern: /\bmeta-?analys[ie]s\b/i },
  { rule: 'cue-systematic-review', design: 'systematic-review', pattern: /\bsystematic review/i },
  { rule: 'cue-non-randomised', design: 'cohort', pattern: /\bnon-?randomi[sz]ed\b/i },
  {
    rule: 'cue-preclinical',
    design: 'preclinical',
    pattern: /\bpre-?clinical\b|\banimal (?:work|studies|models)\b|\bin mice\b/i,
    kinds: ['outcome', 'harm', 'mechanism'],
  },
  {
    rule: 'cue-randomised-trial',
    design: 'randomised-trial',
    pattern: /\brandomi[sz]ed\b|\bplacebo-controlled\b/i,
    kinds: ['outcome', 'harm'],
  },
  {
    rule: 'cue-controlled-trial',
    design: 'controlled-trial',
    pattern: /\bcontrolled trials?\b/i,
    kinds: ['outcome', 'harm'],
  },
  {
    rule: 'cue-few-patients',
    design: 'case-series',
    pattern: /\b(?:two|three|four|five|both) (?:\p{L}+ ){0,2}(?:cases|patients|people)\b/iu,
    kinds: ['outcome', 'harm', 'event'],
  },
  {
    rule: 'cue-one-patient',
    design: 'case-report',
    pattern: /\b(?:first|one) (?:\p{L}+ ){0,2}(?:patient|person|woman|man)\b|\bthe (?:woman|man) (?:treated|with)\b/iu,
    kinds: ['outcome', 'harm', 'event'],
  },
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
      /^(?!.*\bno (?:stem|cell|product)).*\b(?:approved|cleared|notice|took effect|effective \w+ \d|(?:gave|get|got|receive|received|granted)\b.{0,30}\bauthori[sz]ation)\b/i,
    kinds: ['status', 'rule', 'event'],
  },
]

/** Designs that say nothing about the sentences beside them. */
export const notCarried: ReadonlySet<Design> = new Set(['preclinical', 'cohort', 'none-stated', 'expert-opinion'])

/** What evidence a text names for a claim of this kind; `null` where it names none. */
export function namedEvidence(text: string, kind: ClaimKind): Evidence | null {
  const cue = cues.find(({ pattern, kinds }) => (!kinds || kinds.includes(kind)) && pattern.test(text))
  return cue ? { design: cue.design, rule: cue.rule } : null
}
