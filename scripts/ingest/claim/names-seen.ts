import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Seen } from '../models/seen.ts'
import type { Mention } from '../recognise/mention.ts'
import { idsOf } from './found.ts'
import { subjectLevels, type Surroundings } from './levels.ts'
import type { Told } from './statement.ts'

/** A name that a statement may be about, with what a model may know of it. */
export interface NameSeen {
  id: string
  seen: Seen
}

/**
 * See every disease or therapy of the article that a statement may be about: where it is named, what stands there
 * beside it, how much of the article is about it, and the words of the statement.
 *
 * Those of the places around it are seen, those that the article names most, and those that it named last.
 *
 * @param chosen The ids that the nearest place gives.
 */
export function namesSeen(
  subject: 'condition' | 'therapy',
  told: Told,
  { levels }: Surroundings,
  chosen: readonly string[],
  vocabulary: Vocabulary,
): NameSeen[] {
  const { article, sentence, kind } = told
  const { block } = sentence.passage
  const near = subjectLevels.map((level) => [level, idsOf(levels[level], subject)] as const)
  const { all, ranked, times } = namesOf(article, subject)
  const recent = lastNamed(all, sentence.at[1])
  const ids = [...new Set([...chosen, ...near.flatMap(([, some]) => some), ...ranked.slice(0, 3), ...recent])]
  const titled = idsOf(article.titled, subject)
  const own = Math.min(2, near.find(([level]) => level === 'sentence')?.[1].length ?? 0)
  const places = new Map(ids.map((id) => [id, near.findIndex(([, some]) => some.includes(id))]))
  const later = all.find(({ at }) => at[0] >= sentence.at[1])
  return ids.map((id) => {
    const place = places.get(id) ?? -1
    const level = subjectLevels[place] ?? 'elsewhere'
    const others = ids.filter((other) => other !== id)
    const nearer = others.filter((other) => (places.get(other) ?? -1) < place)
    const beside = others.filter((other) => places.get(other) === place)
    const holds = (some: readonly string[], fits: (other: string) => boolean) => (some.some(fits) ? 'yes' : 'no')
    const isNarrower = (other: string) => broadens(id, other, vocabulary)
    const isBroader = (other: string) => broadens(other, id, vocabulary)
    const rank = Math.min(3, Math.max(0, ranked.indexOf(id)))
    const isChosen = chosen.includes(id)
    const isTitled = titled.includes(id)
    const since = sinceOf(id, told, all)
    const share = shareOf(times.get(id) ?? 0, all.length)
    const stand = ownLevels.has(level) ? 'own' : own > 0 ? 'beside' : 'carried'
    const status = level === 'elsewhere' && stand === 'carried' ? 'elsewhere' : stand
    const recency = recent.indexOf(id)
    const next = later ? later.id === id : 'none'
    const facts = [
      `at=${level}`,
      `at=${level} ${kind}`,
      `at=${level} chosen=${isChosen}`,
      `at=${level} beside=${Math.min(2, beside.length)}`,
      `at=${level} nearer=${nearer.length > 0}`,
      ...near.flatMap(([one, some]) => (some.includes(id) ? `in=${one}` : [])),
      `chosen=${isChosen}`,
      `chosen=${isChosen} ${kind}`,
      `chosen among=${Math.min(3, chosen.length)} ${isChosen}`,
      `rank=${rank} of ${Math.min(4, ranked.length)}`,
      `rank=${rank} at=${level}`,
      `rank=${rank} ${kind}`,
      `titled=${isTitled} of ${Math.min(3, titled.length)}`,
      `titled=${isTitled} ${kind}`,
      `titled=${isTitled} at=${level} own=${own}`,
      `general=${isWidest(id, vocabulary)} at=${level}`,
      `narrower nearer=${holds(nearer, isNarrower)} beside=${holds(beside, isNarrower)} any=${holds(ranked, isNarrower)}`,
      `broader nearer=${holds(nearer, isBroader)} beside=${holds(beside, isBroader)}`,
      `since=${since}`,
      `since=${since} ${kind}`,
      `block=${block.kind}`,
      kind,
      `share=${share} ${status}`,
      `share=${share} recency=${recency} ${status}`,
      `share=${share} of ${Math.min(4, ranked.length)} titled=${isTitled} ${status}`,
      `share=${share} ${kind} ${status}`,
      `own=${own} ${status} ${kind}`,
      `block=${block.kind} ${status} ${kind}`,
      `chosen=${isChosen} rank=${rank} ${status}`,
      `next=${next} ${status}`,
      `next=${next} recency=${recency} ${status}`,
    ].map((fact) => `${subject} ${fact}`)
    return { id, seen: { texts: { ...wordsAround(id, told), [`${subject} ${stand}`]: told.text }, facts } }
  })
}

const ownLevels: ReadonlySet<string> = new Set(['statement', 'sentence', 'label'])

/** The names of a kind in an article, but for harms. */
interface NamesOf {
  /** In the order of the text. */
  all: Mention[]
  /** Their ids, the most frequent first. */
  ranked: string[]
  times: ReadonlyMap<string, number>
}

/** The names of an article, each kind found once. */
const known = new WeakMap<Told['article'], Map<string, NamesOf>>()

function namesOf(article: Told['article'], subject: 'condition' | 'therapy'): NamesOf {
  const kinds = known.get(article) ?? new Map<string, NamesOf>()
  known.set(article, kinds)
  const before = kinds.get(subject)
  if (before) return before
  const all = [...article.found.values()].flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === subject))
  const times = new Map([...Map.groupBy(all, ({ id }) => id)].map(([id, some]) => [id, some.length]))
  const ranked = [...times.keys()].toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0))
  const names = { all, ranked, times }
  kinds.set(subject, names)
  return names
}

/** The two names that stand last before a place, the last first. */
function lastNamed(all: readonly Mention[], before: number): string[] {
  const last = new Set<string>()
  for (let index = all.findLastIndex(({ at }) => at[0] < before); index >= 0 && last.size < 2; index--)
    last.add((all[index] as Mention).id)
  return [...last]
}

/** How much of what is named is this name: in four steps. */
function shareOf(times: number, all: number): number {
  return [0.1, 0.25, 0.5, 0.8].filter((least) => times > least * all).length
}

/** How far back the name stands last: in this sentence, in this block, under this heading, or above it. */
function sinceOf(id: string, { sentence, article }: Told, all: readonly Mention[]): string {
  const { block } = sentence.passage
  const last = all.findLast((mention) => mention.id === id && mention.at[0] < sentence.at[1])
  if (!last) return all.some((mention) => mention.id === id) ? 'later' : 'never'
  if (last.at[0] >= sentence.at[0]) return 'sentence'
  if (last.at[0] >= block.at[0]) return 'block'
  const between = article.seed.text.slice(last.at[1], sentence.at[0])
  if (block.heading && last.at[0] < block.heading.at[0]) return between.length < 600 ? 'above' : 'far above'
  return between.length < 300 ? 'near' : 'section'
}

/** The words before and behind a name in its sentence. */
function wordsAround(id: string, { sentence, article }: Told): Seen['texts'] {
  const own = sentence.mentions.find((mention) => mention.id === id)
  if (!own) return {}
  const { text } = article.seed
  return {
    before: text
      .slice(Math.max(sentence.at[0], own.at[0] - 40), own.at[0])
      .split(/\s+/)
      .slice(-4)
      .join(' '),
    after: text
      .slice(own.at[1], Math.min(sentence.at[1], own.at[1] + 40))
      .split(/\s+/, 4)
      .join(' '),
  }
}
