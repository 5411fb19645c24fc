import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { broadens, isWidest } from '../../../src/vocabulary/broader.ts'
import type { Mention } from '../recognise/mention.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { type Found, idsOf } from './found.ts'

/**
 * What an article is about as a whole: the one disease and the one therapy that its title names, or else its first
 * heading or paragraph, or else the whole article.
 *
 * A topic is a set: a title that names two diseases gives neither to general text. "Stroke" in a title is narrowed to
 * "ischaemic stroke" where the article speaks of that kind alone. The hospital, company or rule that title or byline
 * name is what "we", "the hospital" and "the rules" stand for.
 */
export function topicOf(passages: Passage[], text: string, found: Found, vocabulary: Vocabulary): Mention[] {
  const blocks = passages.map(({ block }) => block).filter(({ kind }) => kind !== 'furniture' && kind !== 'tail')
  const mentionsOf = (some: Block[]) => some.flatMap((block) => found.get(block)?.mentions ?? [])
  const titles = titlesOf(blocks)
  const titled = mentionsOf(titles)
  const heads = blocks.filter(({ kind }) => kind === 'title' || kind === 'byline')
  const first = blocks.filter(({ kind }) => kind !== 'title' && kind !== 'byline').slice(0, 2)
  const all = mentionsOf(blocks)
  const headed = mentionsOf(blocks.filter(({ kind }) => kind === 'heading'))
  const condition = onlyOf('condition', [titled, all, mentionsOf(first)])
  const told = blocks.find((block) => isTold(block) && !block.heading)
  const specific = withoutGeneral(all, vocabulary)
  const therapy = compared(titled, text) ?? onlyOf('therapy', [titled, ofSource(titled, all, vocabulary), specific])
  const opening = told ? specific.filter(({ at }) => at[0] >= told.at[0] && at[1] <= told.at[1]) : []
  return [
    ...narrowed(condition.length > 0 ? condition : joined(titled, text), all, text),
    ...therapy.map((wide) => namedMoreClosely(wide, headed, opening, vocabulary)),
    ...onlyOf('facility', [mentionsOf(heads)]),
    ...(aboutRules.test(titles[0]?.text ?? '') ? onlyOf('regulation', [titled]) : []),
  ]
}

/** The title, or a first line that reads like one. */
function titlesOf(blocks: Block[]): Block[] {
  const titles = blocks.filter(({ kind }) => kind === 'title')
  const [first] = blocks
  return titles.length > 0 || !first || first.text.length > 240 || /[.。]$/.test(first.text) ? titles : [first]
}

/** The one name of a kind in the first place that names any of it; two there are no topic. */
function onlyOf(kind: Mention['kind'], places: Mention[][]): Mention[] {
  const [title = [], ...others] = places.map((mentions) => mentions.filter((mention) => mention.kind === kind))
  const single = (own: Mention[]) => new Set(own.map(({ id }) => id)).size === 1
  if (title.length > 0) return single(title) ? title.slice(0, 1) : []
  return others.find(single)?.slice(0, 1) ?? []
}

/** "A transplant or CAR-T": an article that compares two therapies is about both. */
function compared(title: Mention[], text: string): Mention[] | null {
  const [first, second, third] = title.filter(({ kind }) => kind === 'therapy')
  if (!first || !second || third) return null
  const between = text.slice(first.at[1], second.at[0])
  return /^(?: \([^)]{1,24}\))?,? (?:or|or an?|versus|vs\.?|against|compared with|and) (?:an? |the )?$/i.test(between)
    ? [first, second]
    : null
}

/** Without "stem cells", where an article also says which. */
function withoutGeneral(mentions: Mention[], vocabulary: Vocabulary): Mention[] {
  const therapies = mentions.filter(({ kind }) => kind === 'therapy')
  const ids = idsOf(mentions, 'therapy')
  const general = new Set(ids.filter((id) => ids.some((other) => other !== id && broadens(id, other, vocabulary))))
  return therapies.filter(({ id }) => !general.has(id))
}

/**
 * The kind of a therapy that an article means: a title on stem cells as such is told by what its opening alone names,
 * before any heading; a title on a wide kind by the one narrower kind among the headings.
 */
function namedMoreClosely(wide: Mention, headed: Mention[], opening: Mention[], vocabulary: Vocabulary): Mention {
  const places = isWidest(wide.id, vocabulary) ? [headed, opening] : [headed]
  for (const place of places) {
    const narrower = place.filter(({ id }) => broadens(wide.id, id, vocabulary))
    if (narrower[0] && new Set(narrower.map(({ id }) => id)).size === 1) return narrower[0]
  }
  return wide
}

/** A title that speaks of rules; elsewhere a rule in the title is news, not what all is about. */
const aboutRules = /\b(?:Measures|Rules|Regulations?|Provisions|Law|Decree|Guidelines?|Notice|Act)\b/

/** What joins two diseases of the same people. */
const ofTheSame =
  /^\s(?:in|of|from|after|due to|caused by|secondary to|following|in (?:people|patients) with) (?:an? |the )?$/i

/**
 * "Fistulas in Crohn's disease", "heart failure after a heart attack": two diseases of the same people are one subject.
 */
function joined(title: Mention[], text: string): Mention[] {
  const conditions = title.filter(({ kind }) => kind === 'condition')
  const [first, second, third] = conditions
  if (!first || !second || third) return []
  return ofTheSame.test(text.slice(first.at[1], second.at[0])) ? conditions : []
}

/**
 * A title that names only a source of cells, "cord blood for …", means the one therapy of the article with cells from
 * there.
 */
function ofSource(title: Mention[], all: Mention[], vocabulary: Vocabulary): Mention[] {
  const sources = new Set(title.map(({ id }) => id))
  const fits = (id: string) => {
    const from = vocabulary.therapy.find((entry) => entry.id === id)?.['cell-source']
    return Array.isArray(from) && from.length === 1 && sources.has(from[0] ?? '')
  }
  return all.filter(({ kind, id }) => kind === 'therapy' && fits(id))
}

function narrowed(topic: Mention[], all: Mention[], text: string): Mention[] {
  const [wide, more] = topic
  if (!wide || more) return topic
  const words = (mention: Mention) => text.slice(...mention.at).toLowerCase()
  const narrower = all.filter(
    (mention) => mention.kind === 'condition' && mention.id !== wide.id && words(mention).endsWith(` ${words(wide)}`),
  )
  return new Set(narrower.map(({ id }) => id)).size === 1 ? narrower.slice(0, 1) : topic
}
