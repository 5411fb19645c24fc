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
 * See every disease or therapy around a statement that it may be about: where it is named, what stands there beside it,
 * how much of the article is about it, and the words around it in the sentence.
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
  const near = subjectLevels.map((level) => [level, idsOf(levels[level], subject)] as const)
  const ids = [...new Set([...chosen, ...near.flatMap(([, some]) => some)])]
  if (ids.length === 0) return []
  const { all, ranked } = namesOf(article, subject)
  const titled = idsOf(article.titled, subject)
  const own = near.find(([level]) => level === 'sentence')?.[1].length ?? 0
  const places = new Map(ids.map((id) => [id, near.findIndex(([, some]) => some.includes(id))]))
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
      `titled=${isTitled} at=${level} own=${Math.min(2, own)}`,
      `general=${isWidest(id, vocabulary)} at=${level}`,
      `narrower nearer=${holds(nearer, isNarrower)} beside=${holds(beside, isNarrower)} any=${holds(ranked, isNarrower)}`,
      `broader nearer=${holds(nearer, isBroader)} beside=${holds(beside, isBroader)}`,
      `since=${since}`,
      `since=${since} ${kind}`,
      `block=${sentence.passage.block.kind}`,
      kind,
    ].map((fact) => `${subject} ${fact}`)
    return { id, seen: { texts: wordsAround(id, told), facts } }
  })
}

/** The names of an article, each kind found once: in the order of the text, and their ids by how often they stand. */
const known = new WeakMap<Told['article'], Map<string, { all: Mention[]; ranked: string[] }>>()

function namesOf(article: Told['article'], subject: 'condition' | 'therapy'): { all: Mention[]; ranked: string[] } {
  const kinds = known.get(article) ?? new Map<string, { all: Mention[]; ranked: string[] }>()
  known.set(article, kinds)
  const before = kinds.get(subject)
  if (before) return before
  const all = article.seed.mentions.filter(({ kind }) => kind === subject)
  const times = Map.groupBy(all, ({ id }) => id)
  const ranked = [...times.keys()].toSorted((a, b) => (times.get(b)?.length ?? 0) - (times.get(a)?.length ?? 0))
  const names = { all, ranked }
  kinds.set(subject, names)
  return names
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
