import type { Check } from '../schema/check.ts'
import type { Claim } from '../schema/claim.ts'
import { designs } from '../schema/evidence.ts'
import { checksOf, type Library, type Saying, type ShownClaim } from './library.ts'
import { verdictOf } from './marks.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { peopleBehind } from '../language/people.ts'
import { isRelativeAlone } from '../language/relative.ts'
import { isOurs, restsOn, whoSpeaks } from './ours.ts'
import { claimAddress, pageAddress, passageAddress } from '../views/routes.ts'
import { saidBy } from './said.ts'
import { capital, dateWords, figureWords, listWords, numberWords } from '../language/words.ts'

/** A link, or plain words where there is no address. */
export interface Words {
  words: string
  address?: string
}

/** A line of "How we know". */
export interface ProvenanceLine {
  term: string
  words: Words[]
  /** The card tells it in few words before it is opened; only the card at its own address tells it again, in full. */
  inView?: true
}

/** What a card tells once it is opened: all but what is in view already. */
export function behindCard(known: ProvenanceLine[]): ProvenanceLine[] {
  return known.filter(({ inView }) => !inView)
}

/** Everything that stands behind a claim, for "How we know". */
export function provenanceOf(shown: ShownClaim, library: Library, names: Names): ProvenanceLine[] {
  const [{ claim }] = shown
  const level = claim.kind === 'outcome' ? designs[claim.evidence.design].level : null
  const isOursAlone = whoSpeaks(shown) === 'ours' && claim.evidence.design === 'none-stated'
  const strength = level === null ? '' : ` Level ${level} of 5 in the Oxford 2011 table: ${levels[level]}.`
  const many = shown.length > 1
  return [
    ...(many ? shown.map((saying) => row(`${saidBy(saying).who}`, saying.claim.says)) : []),
    row('Where it stands', ...shown.flatMap(places)),
    ...shown.map(({ source }) =>
      row('Published', `${publisherOf(source, 'Publisher unknown')}, ${dateWords(source.facts.published)}`),
    ),
    ...shown.flatMap(({ source: { facts } }) =>
      facts.interest === 'none' ? [] : [seen(row('What the publisher gains', facts.interest))],
    ),
    seen(row('Evidence', (isOursAlone ? restsOn(shown, library) : `${ruleWords(claim)}.`) + strength)),
    ...measureRows(claim, names),
    ...(isRelativeAlone(claim) ? [row('In numbers of people', 'Not given: it says only how much more or less.')] : []),
    ...qualifierRows(claim, names),
    ...priceRows(claim),
    ...(claim.attributed ? [seen(row('Said by', claim.attributed))] : []),
    ...(claim.hedged ? [seen(row('How sure the source is', 'It speaks with a reserve.'))] : []),
    ...checksOf(shown).flatMap((check) => checkRows(check, library)),
    ...(claim.kind === 'outcome' || claim.kind === 'harm'
      ? [row('How sure the whole evidence is', certainties[claim.certainty ?? 'not-assessed'])]
      : []),
    ...shown.flatMap(({ claim }) => claim.notes.map((note) => row('Note', note))),
  ]
}

/** What a level of the Oxford 2011 table means, in a line; 1 is strongest. */
const levels = {
  1: 'the strongest, several fair comparisons together',
  2: 'a fair comparison, with people put into groups by chance',
  3: 'a comparison in which chance did not decide who got what, or is not said to have decided',
  4: 'patients without a comparison group, so nobody knows how they would have fared anyway',
  5: 'reasoning or work in the laboratory, not results in patients',
} as const

/** A person's judgement in GRADE's words, each with its meaning. */
export const certainties = {
  high: 'High: more research is unlikely to change it.',
  moderate: 'Moderate: more research may change it.',
  low: 'Low: more research is likely to change it.',
  'very-low': 'Very low: any estimate is very unsure.',
  'not-assessed': 'Not assessed.',
} as const

function row(term: string, ...words: (Words | string)[]): ProvenanceLine {
  return { term, words: words.map((one) => (typeof one === 'string' ? { words: one } : one)) }
}

function seen(known: ProvenanceLine): ProvenanceLine {
  return { ...known, inView: true }
}

function places({ source, claim }: Saying): Words[] {
  return claim.from.map(({ passage }, index) => ({
    words:
      index === 0
        ? isOurs(source)
          ? 'The passage in our own article'
          : `The passage in our summary of ${publisherOf(source, `“${source.facts.title}”`)}`
        : 'and a further passage',
    address: passage === null ? claimAddress(source.id, claim.id) : passageAddress(source.id, passage),
  }))
}

function publisherOf({ facts }: Saying['source'], unnamed: string): string {
  return facts.publisher === 'unknown' ? unnamed : facts.publisher
}

/** Rule ids such as `cue-meta-analysis-inherited`, said plainly. */
function ruleWords({ evidence: { design, rule } }: Claim): string {
  if (design === 'none-stated') return 'The source names none'
  if (rule === 'learnt') return `${designs[design].label}, as our program understood the text as a whole`
  if (rule === 'by-hand') return `${designs[design].label}, as an editor read it`
  const cue = rule
    .replace(/^cue-/, '')
    .replace(/-inherited$/, '')
    .replaceAll('-', ' ')
  const where = rule.endsWith('-inherited') ? 'in words before it' : 'in the passage'
  return `${designs[design].label}, by the words for “${cue}” ${where}`
}

function measureRows(claim: Claim, names: Names): ProvenanceLine[] {
  const { measure } = claim
  if (!measure) return []
  const scale = measure.scale ? nameOf(measure.scale, names, 'term') : 'scale not given'
  const outcome = measure.outcome ? capital(nameOf(measure.outcome, names, 'term')) : 'Outcome not named'
  const people = peopleBehind(claim) ?? 'number of people not given'
  const comparator = measure.comparator === 'none' ? 'no comparison group named' : `compared with ${measure.comparator}`
  const after = measure.after ? `after ${measure.after}` : 'after how long: not said'
  return [row('Measured', `${[outcome, scale, people, comparator, after].join('; ')}.`)]
}

function qualifierRows({ qualifiers }: Claim, names: Names): ProvenanceLine[] {
  if (!qualifiers) return []
  const named = (ids: string[] | undefined, ...kinds: Parameters<typeof nameOf>[2][]) =>
    ids ? capital(listWords(ids.map((id) => nameOf(id, names, ...kinds)))) : null
  const rows: [string, string | null][] = [
    ['How it is given', named(qualifiers.route, 'term')],
    ['Where the cells come from', named(qualifiers['cell-source'], 'term')],
    ['Place', named(qualifiers.place, 'place')],
    ['Whose result', qualifiers.arm === undefined ? null : 'That of the comparison group'],
    ['Number of sessions', qualifiers.sessions === undefined ? null : numberWords(qualifiers.sessions)],
  ]
  return rows.flatMap(([term, words]) => (words === null ? [] : [row(term, { words })]))
}

/** What a reader must ask where a price does not tell it. */
function priceRows({ kind, figures, qualifiers }: Claim): ProvenanceLine[] {
  if (kind !== 'price' || !figures.some((figure) => figure.kind === 'money')) return []
  const counted = figures.find((figure) => figure.kind === 'count' && figure.unit === 'sessions')
  const sessions = counted ? `The sentence names ${figureWords(counted)}.` : 'The source does not say. Ask.'
  return [
    ...(qualifiers?.sessions === undefined ? [row('Number of sessions', sessions)] : []),
    row('What comes on top', 'Not told with the price. Ask for it in writing.'),
  ]
}

function checkRows(check: Check, library: Library): ProvenanceLine[] {
  const { word } = verdictOf(check)
  const sources = check.sources.map((id) => sourceWords(id, library))
  const rows = [
    row(check.asks === 'holds' ? 'Is it so?' : 'Is it quoted correctly?', `${word}. ${check.finding}`),
    row('Checked', { words: `${dateWords(check.on)}.` }, ...sources),
  ]
  return check['would-change'] ? [...rows, row('What would change this', check['would-change'])] : rows
}

function sourceWords(id: string, { byKey }: Library): Words {
  const page = byKey.get(`source/${id}`)
  return page ? { words: page.facts.title, address: pageAddress('source', id) } : { words: id }
}
