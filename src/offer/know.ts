import { claimKindNames } from '../schema/claim.ts'
import {
  standings,
  type Comparison,
  type Conflict,
  type FollowUp,
  type Standing,
  type Status,
} from '../schema/register.ts'
import type { Entry } from '../schema/vocabulary.ts'
import { inShort, rowName } from '../claims/card.ts'
import { besideOf, type Library, type Saying, type ShownClaim } from '../claims/library.ts'
import { currencies } from '../language/currencies.ts'
import { deniesHarm } from '../claims/denied.ts'
import { verdictOf, type MarkName } from '../claims/marks.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { claimAddress, pageAddress } from '../views/routes.ts'
import { saidBy } from '../claims/said.ts'
import { statusesOf } from '../claims/status.ts'
import { subjects } from '../claims/subjects.ts'
import { capital, dateWords, figureWords, firstSentences, listWords, shorten } from '../language/words.ts'
import type { Authorised, Cells, Cited, Harm, Known, LawName, Link, Named, Price, Trial } from './known.ts'
import type { Choice } from './offer.ts'

/** What the site holds, as far as an offer is set beside it. */
export interface Shelf {
  library: Library
  names: Names
  statuses: Status[]
  comparisons: Comparison[]
  conflicts: Conflict[]
  followUps: FollowUp[]
}

/** The claims that tell the law, by what they tell. */
const lawClaims: Record<LawName, string> = {
  noCharge: 'rule-order-818-no-charge',
  noChargeBefore: 'rule-measures-2015-no-charge',
  inForce: 'event-order-818-in-force',
  officialText: 'limit-order-818-official-text',
  chargeAfterApproval: 'rule-order-818-charge-after-approval',
  noTechnologyKnown: 'limit-order-818-no-technology-known',
  specialZone: 'rule-lecheng-local-rule',
  injuries: 'rule-order-818-injuries',
}
const storyClaims = ['trend-advertising-rules']
const longTermClaims = ['limit-stem-cell-therapy-2']
const withoutCellsClaims = ['outcome-pd-sham-surgery']

/** Kinds of cell that clinics name and that have no page here yet; a reader must find them in the list. */
const withoutPage = [
  'adipose-mesenchymal-stem-cells',
  'placental-mesenchymal-stem-cells',
  'stromal-vascular-fraction',
  'exosomes',
  'nk-cells',
  'embryonic-stem-cells',
  'fetal-cells',
]

/** Names of one way under which claims may stand; the first is the one to choose. */
const sameRoute = [
  ['intrathecal', 'lumbar-puncture'],
  ['brain-surgery', 'intracerebral'],
]

/** Gather what the rules need to know of the site. */
export function knownFor(shelf: Shelf): Known {
  const { library, names, statuses } = shelf
  const conditions = library.pages.filter((page) => page.kind === 'condition')
  const cells = cellsOf(library, names)
  const claims = [...library.claims.values()]
  return {
    checked: dateWords(
      statuses
        .map(({ checked }) => checked)
        .toSorted()
        .at(-1) ?? 'unknown',
    ),
    conditions: conditions
      .map(({ id, facts }) => ({ value: id, words: withOthers(facts.title, toldApart(facts.abbreviations)) }))
      .toSorted(byWords),
    cells,
    tissues: termsOf('cell-source', names),
    routes: termsOf('route', names),
    currencies: Object.entries(currencies)
      .map(([value, { name }]) => ({ value, words: capital(name) }))
      .toSorted(byWords),
    law: Object.fromEntries(
      Object.entries(lawClaims).map(([name, id]) => [name, cited([id], library)]),
    ) as Known['law'],
    stories: cited(storyClaims, library),
    longTerm: cited(longTermClaims, library),
    authorised: conditions
      .map(({ id }) => id)
      .flatMap((id) => statusesOf({ kind: 'condition', id }, statuses))
      .concat(statuses.filter(({ condition, therapy }) => condition === 'any' && therapy === 'stem-cell-therapy'))
      .map((status) => authorisedOf(status, library)),
    trials: trialsOf(shelf),
    helps: helpsOf(shelf),
    harms: claims.flatMap(([saying]) => harmsOf(saying, names)),
    prices: claims.flatMap((shown) => pricesOf(shown, names)),
    sessions: claims.flatMap(sessionsOf),
    followed: aboutConditions(followedClaims(shelf), library),
    withoutCells: aboutConditions(withoutCellsClaims, library),
    named: fewOfEach(claims.toSorted(byKind).flatMap((shown) => namedOf(shown, names))),
  }
}

const byWords = (a: Choice, b: Choice) => a.words.localeCompare(b.words, 'en')
const byKind = ([{ claim: a }]: ShownClaim, [{ claim: b }]: ShownClaim) =>
  claimKindNames.indexOf(a.kind) - claimKindNames.indexOf(b.kind) || a.id.localeCompare(b.id, 'en')

function withOthers(name: string, others: string[]): string {
  return others.length > 0 ? `${name} (${others.slice(0, 2).join(', ')})` : name
}

/** Abbreviations that differ in more than their capitals. */
function toldApart(names: string[]): string[] {
  return names.filter((name, index) => names.findIndex((one) => one.toLowerCase() === name.toLowerCase()) === index)
}

function entryOf<K extends 'therapy' | 'term'>(kind: K, id: string, names: Names): Entry<K> | undefined {
  return names.get(`${kind}/${id}`) as Entry<K> | undefined
}

/** Therapies with a page, and those that a reader may have heard named; the widest first, then by name. */
function cellsOf(library: Library, names: Names): Cells[] {
  const ids = library.pages.flatMap(({ kind, id }) => (kind === 'therapy' ? [id] : []))
  const all = [...new Set([...ids, ...withoutPage])].flatMap((id) => entryOf('therapy', id, names) ?? [])
  return all
    .map(({ id, name, abbreviations, donor }) => ({
      value: id,
      words:
        id === 'stem-cell-therapy'
          ? 'Stem cells, kind not named'
          : withOthers(capital(name), abbreviations.slice(0, 1)),
      wider: widerOf(id, names),
      tissue: onlyTissue(id, names)[0] ?? null,
      donor,
    }))
    .toSorted(
      (a, b) => Number(b.value === 'stem-cell-therapy') - Number(a.value === 'stem-cell-therapy') || byWords(a, b),
    )
}

function widerOf(id: string, names: Names): string[] {
  const broader = entryOf('therapy', id, names)?.broader
  return broader === undefined ? [] : [broader, ...widerOf(broader, names)]
}

function termsOf(role: 'route' | 'cell-source', names: Names): Choice[] {
  const hidden = sameRoute.flatMap(([, ...others]) => others)
  return [...names]
    .flatMap(([key, entry]) => (key.startsWith('term/') ? [entry as Entry<'term'>] : []))
    .filter((term) => term.role === role && !hidden.includes(term.id))
    .map(({ id, name, variants }) => ({ value: id, words: withOthers(capital(name), medicalName(variants)) }))
    .toSorted(byWords)
}

/** The clinic's word for a way: "intrathecal". */
function medicalName([first]: string[]): string[] {
  return first !== undefined && /^in(?:tra|fus)|^epi|^sub/.test(first) ? [first] : []
}

function linkTo({ source, claim: { id, says } }: Saying): Link {
  return { words: shorten(says, 9), address: claimAddress(source.id, id) }
}

function cited(ids: string[], { claims }: Library): Cited[] {
  return ids.flatMap((id) => {
    const saying = claims.get(id)?.[0]
    return saying ? [{ says: saying.claim.says, source: linkTo(saying) }] : []
  })
}

function aboutConditions(ids: string[], library: Library): (Cited & { condition: string; therapy: string })[] {
  return ids.flatMap((id) => {
    const claim = library.claims.get(id)?.[0].claim
    return claim
      ? subjects(claim, 'condition').flatMap((condition) =>
          cited([id], library).map((one) => ({ ...one, condition, therapy: subjects(claim, 'therapy')[0] ?? 'any' })),
        )
      : []
  })
}

/** Claims that say how long people were followed; one that tells a result is no place to learn it. */
function followedClaims({ followUps, library }: Shelf): string[] {
  const followed = followUps.flatMap(({ tells, claim }) => (tells === 'followed' ? [claim] : []))
  return followed.filter((id) => library.claims.get(id)?.[0].claim.kind !== 'outcome')
}

function sourceLinks(ids: string[], { byKey }: Library): Link[] {
  return ids.flatMap((id) => {
    const page = byKey.get(`source/${id}`)
    return page ? [{ words: shorten(page.facts.title, 9), address: pageAddress('source', id) }] : []
  })
}

const standingMarks: Record<Standing, MarkName> = {
  approved: 'record',
  'conditionally-approved': 'record',
  'technology-approved': 'record',
  'special-zone': 'record',
  'trial-only': 'record',
  'none-found': 'not-found',
  unknown: 'not-checked',
}

function authorisedOf(status: Status, library: Library): Authorised {
  const { condition, therapy, place, standing, says, looked, checked, claims, sources } = status
  return {
    condition,
    therapy,
    place,
    mark: condition === 'any' ? 'record' : standingMarks[standing],
    word: condition === 'any' ? 'What we found' : standing === 'unknown' ? 'We have not looked' : standings[standing],
    says,
    looked: `${looked} Checked ${dateWords(checked)}.`,
    sources: [...cited(claims, library).map(({ source }) => source), ...sourceLinks(sources.slice(0, 1), library)],
  }
}

/** What the register says on whether it helps; the source pages are those of the trials and reviews that it rests on. */
function helpsOf({ statuses }: Shelf): Known['helps'] {
  return Object.fromEntries(
    statuses.flatMap(({ condition, helps }) =>
      helps === undefined
        ? []
        : [
            [
              condition,
              {
                says: helps,
                sources: [{ words: 'What we know of this disease', address: pageAddress('condition', condition) }],
              },
            ],
          ],
    ),
  )
}

/** Trials with a comparison: those an editor has listed, then results that name what they were compared with. */
function trialsOf(shelf: Shelf): Trial[] {
  const { library, names, comparisons, conflicts } = shelf
  const listed = new Set(comparisons.flatMap(({ arms, claims }) => [...arms.map(({ claim }) => claim), ...claims]))
  const others = [...library.claims.values()].flatMap(([saying]) => {
    const { kind, measure, id } = saying.claim
    return kind === 'outcome' && (measure?.comparator ?? 'none') !== 'none' && !listed.has(id) ? [saying] : []
  })
  return [
    ...comparisons.map((comparison) => listedTrial(comparison, library, names)),
    ...others.flatMap((saying) => comparedTrials(saying, names)),
    ...conflicts.flatMap((conflict) => outsideTrials(conflict, library, names)),
  ].filter(({ lines }) => lines.length > 0)
}

function listedTrial(comparison: Comparison, library: Library, names: Names): Trial {
  const { condition, therapy, title, counted, arms, caution, claims } = comparison
  const sayingOf = (id: string) => library.claims.get(id)?.[0]
  const groups = arms.flatMap(({ name, claim: id }) => {
    const saying = sayingOf(id)
    const [share] = saying?.claim.figures.filter(({ kind }) => kind === 'share') ?? []
    return saying && share ? [{ words: `${figureWords(share)} with ${name}`, saying }] : []
  })
  const drawn = groups.length === arms.length && arms.length > 0
  const sized = arms.every(({ of }) => of !== null)
  const told = claims
    .flatMap((id) => sayingOf(id) ?? [])
    .filter(({ claim: { kind } }) => !drawn || (kind === 'event' && !sized))
  const words = [
    ...(drawn ? [`${title}. ${counted}: ${listWords(groups.map(({ words }) => words))}.`] : []),
    ...told.map(({ claim }) => claim.says),
    ...(caution ? cautionHere(caution) : []),
  ]
  return {
    condition,
    therapy,
    cells: nameOf(therapy, names, 'therapy'),
    lines: words.length > 0 ? [words.join(' ')] : [],
    sources: [
      ...(drawn ? groups.map(({ saying }) => saying) : []),
      ...told.filter(({ claim }) => claim.kind !== 'event'),
    ]
      .slice(0, 2)
      .map(linkTo),
  }
}

/** A caution speaks to readers of a condition's page; what it says of that page has no meaning beside an offer. */
function cautionHere(caution: string): string[] {
  return caution.split(/(?<=\.) (?=\p{Lu})/u).filter((sentence) => !sentence.includes('on this page'))
}

function comparedTrials(saying: Saying, names: Names): Trial[] {
  const { claim } = saying
  const [therapy = 'any'] = subjects(claim, 'therapy')
  const found = claim.checks.map(({ finding }) => finding)
  return subjects(claim, 'condition').map((condition) => ({
    condition,
    therapy,
    cells: nameOf(therapy, names, 'therapy'),
    lines: [[claim.says, ...found].join(' ')],
    sources: [linkTo(saying)],
  }))
}

/** Trials that only an outside source tells of, where an editor has set it against a claim on results. */
function outsideTrials({ kind, sides }: Conflict, library: Library, names: Names): Trial[] {
  const outcomes = sides
    .flatMap(({ claims }) => claims)
    .flatMap((id) => library.claims.get(id)?.[0].claim ?? [])
    .filter((claim) => claim.kind === 'outcome')
  const conditions = new Set(outcomes.flatMap((claim) => subjects(claim, 'condition')))
  const [condition, second] = conditions
  if (kind !== 'evidence' || condition === undefined || second !== undefined) return []
  return sides
    .filter(({ claims, sources, says }) => claims.length === 0 && sources.length === 1 && /controlled/.test(says))
    .map(({ says, sources }) => ({
      condition,
      therapy: 'stem-cell-therapy',
      cells: nameOf('stem-cell-therapy', names, 'therapy'),
      lines: [says],
      sources: sourceLinks(sources, library),
    }))
}

function harmsOf(saying: Saying, names: Names): Harm[] {
  const { claim } = saying
  const outcome = claim.measure?.outcome
  if (claim.kind !== 'harm' || deniesHarm(claim) || claim.qualifiers?.arm === 'control') return []
  const [share] = claim.figures.filter(({ kind }) => kind === 'share')
  const words = outcome
    ? [rowName(claim, names).toLowerCase(), share && figureWords(share)].filter(Boolean).join(' ')
    : claim.says
  const conditions = subjects(claim, 'condition')
  const therapies = subjects(claim, 'therapy')
  if (therapies.length === 0) return []
  return (conditions.length > 0 ? conditions : [null]).flatMap((condition) =>
    therapies.map((therapy) => ({
      condition,
      therapy,
      cells: nameOf(therapy, names, 'therapy'),
      words,
      counted: share !== undefined,
      found: claim.checks.find(({ asks }) => asks === 'holds')?.finding ?? null,
      source: linkTo(saying),
    })),
  )
}

function pricesOf(shown: ShownClaim, names: Names): Price[] {
  return shown.flatMap((saying) => {
    const { claim, source } = saying
    const money =
      claim.kind === 'price' ? claim.figures.flatMap((figure) => (figure.kind === 'money' ? [figure] : [])) : []
    const held = claim.checks.find(({ asks }) => asks === 'holds')
    return subjects(claim, 'condition').flatMap((condition) =>
      money.map((figure) => ({
        condition,
        currency: figure.currency,
        words: figureWords(figure),
        sessions: claim.qualifiers?.sessions ?? null,
        said: saidInFull(saying),
        found: held ? held.finding : null,
        beside: besideOf(saying)
          .filter(({ claim: other }) => other.kind !== 'price')
          .map(({ claim: other }) => inShort(other, names)),
        from: source.id,
        source: linkTo(saying),
      })),
    )
  })
}

/** A claim with who makes it, and what they gain by it. */
function saidInFull(saying: Saying): string {
  const { who, gains } = saidBy(saying)
  return `${who}: “${saying.claim.says}”${gains ? ` ${capital(gains)}.` : ''}`
}

/** Claims on how many sessions there are, with a price or without; "for one session" says nothing of that. */
function sessionsOf([saying]: ShownClaim): Known['sessions'] {
  const { claim } = saying
  return claim.kind === 'price' && (claim.qualifiers?.sessions ?? 1) > 1
    ? subjects(claim, 'condition').map((condition) => ({ condition, says: claim.says, source: linkTo(saying) }))
    : []
}

const tellsTreatment = new Set(['outcome', 'harm', 'limit', 'event', 'mechanism', 'aim', 'definition'])

function namedOf([saying]: ShownClaim, names: Names): Named[] {
  const { claim } = saying
  if (!tellsTreatment.has(claim.kind)) return []
  const therapies = subjects(claim, 'therapy')
  const routes = (claim.qualifiers?.route ?? []).map((id) => sameRoute.find((same) => same.includes(id))?.[0] ?? id)
  const tissues = [...(claim.qualifiers?.['cell-source'] ?? []), ...therapies.flatMap((id) => onlyTissue(id, names))]
  if (therapies.length + routes.length + tissues.length === 0) return []
  return subjects(claim, 'condition').map((condition) => ({
    condition,
    therapies,
    routes,
    tissues: [...new Set(tissues)],
    result: (claim.kind === 'outcome' || claim.kind === 'harm') && claim.evidence.design !== 'preclinical',
    checked: checkedLine(saying),
    source: linkTo(saying),
  }))
}

/** Two claims of each sort are enough to lead a reader on. */
function fewOfEach(named: Named[]): Named[] {
  const sorts = Map.groupBy(named, ({ source: _source, checked, ...sort }) => JSON.stringify([sort, checked !== null]))
  return [...sorts.values()].flatMap((some) => some.slice(0, 2))
}

/** The tissue of cells that come from one alone. */
function onlyTissue(id: string, names: Names): string[] {
  const tissues = entryOf('therapy', id, names)?.['cell-source']
  return Array.isArray(tissues) && tissues.length === 1 ? tissues : []
}

/** A claim with what a check of the matter found. */
function checkedLine(saying: Saying): string | null {
  const held = saying.claim.checks.find(({ asks }) => asks === 'holds')
  return held
    ? `${saidBy(saying).who}: “${saying.claim.says}” We found: ${verdictOf(held).word.toLowerCase()}. ${firstSentences(held.finding, 26)}`
    : null
}
