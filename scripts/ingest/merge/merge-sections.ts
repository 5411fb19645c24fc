import type { Section } from '../../../src/loader/content-page.ts'
import type { ProposedSection } from '../compose/page.ts'
import { hashOf, type PageLock } from './lock.ts'
import { mergeBlocks, type MergedBlocks, type Standing } from './merge-blocks.ts'
import type { MeantPage } from './merged.ts'

/** Merge the sections of a page, each by its title; `printed` are the proposed ones as text. */
export function mergeSections(
  proposed: ProposedSection[],
  printed: ReadonlyMap<string, string>,
  page: Standing,
): MergedBlocks & { sections: MeantPage['sections'] } {
  const standing = keyed(page.text, page.sections, page.lock)
  const ours = new Map([...standing].map(([key, { start, end }]) => [key, page.text.slice(start, end)]))
  const show = (key: string) => `page:\n${ours.get(key)}\nseed:\n${printed.get(key)}`
  const merged = mergeBlocks('section', printed, ours, { show }, page)
  const sections = merged.fates.flatMap(([key, fate]) => {
    const text = fate === 'gone' ? undefined : fate === 'theirs' ? printed.get(key) : ours.get(key)
    if (text === undefined || text.trim() === '') return []
    const isProposed = text.trim() === printed.get(key)?.trim()
    const nodes = (isProposed && proposed.find(({ title }) => title === key)?.nodes) || null
    return [{ title: standing.get(key)?.title ?? key, text, nodes }]
  })
  return { ...merged, sections }
}

/**
 * Sections by their title. Where a person wrote a title a second time, the one that ingest last wrote has it, or else
 * the first; the others are `title (2)` and on.
 */
export function keyed(text: string, sections: Section[], lock: PageLock): Map<string, Section> {
  const isLast = ({ title, start, end }: Section) => lock[`section:${title}`] === hashOf(text.slice(start, end))
  const owners = new Map(
    [...Map.groupBy(sections, ({ title }) => title)].map(([title, same]) => [title, same.find(isLast) ?? same[0]]),
  )
  const byKey = new Map<string, Section>()
  for (const section of sections) {
    const { title } = section
    let key = title
    for (let time = 2; owners.get(title) !== section && (time === 2 || byKey.has(key)); time++)
      key = `${title} (${time})`
    byKey.set(key, section)
  }
  return byKey
}
