import type { Library, Saying } from '../../claims/library.ts'
import type { MarkName } from '../../claims/marks.ts'
import { subjects, unnamedTherapy } from '../../claims/subjects.ts'
import { dateWords, figureWords, listWords } from '../../language/words.ts'
import { standings, type Comparison, type Conflict, type Standing, type Status } from '../../schema/register.ts'
import { nameOf, type Names } from '../../vocabulary/names.ts'
import type { Authorised, Trial } from '../known.ts'
import { cited, linkTo, sourceLinks, type Shelf } from './shelf.ts'

const standingMarks: Record<Standing, MarkName> = {
  approved: 'record',
  'conditionally-approved': 'record',
  'technology-approved': 'record',
  'special-zone': 'record',
  'trial-only': 'record',
  'none-found': 'not-found',
  unknown: 'not-checked',
}

export function authorisedOf(status: Status, library: Library): Authorised {
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

/** Trials with a comparison: those an editor has listed, then results that name what they were compared with. */
export function trialsOf(shelf: Shelf): Trial[] {
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
      therapy: unnamedTherapy,
      cells: nameOf(unnamedTherapy, names, 'therapy'),
      lines: [says],
      sources: sourceLinks(sources, library),
    }))
}
