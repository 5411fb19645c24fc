import { pageKinds, type PageKind } from '../schema/page.ts'
import type { Page } from './page.ts'
import { site } from './site.ts'

/** What a search engine and a browser's tab say of a page. */
export interface Description {
  title: string
  description: string
}

const lists: Record<PageKind, string> = {
  condition:
    'Diseases and injuries for which cell therapy in China is offered or studied, each with the claims made for it.',
  therapy: 'Cells, products and procedures that our sources name, each with what is claimed of it and by whom.',
  regulation: 'Rules, pathways and official acts on cell therapy in China, as our sources tell of them.',
  facility: 'Hospitals and institutes that our sources name. Being listed here is no endorsement.',
  guide: 'Costs, risks, choosing and the journey: matters that cut across diseases.',
  source: 'Every article and study the claims come from, with who published it, what they gain, and its date.',
}

/** As many letters as a search engine shows whole. */
const longest = { title: 60, description: 155 } as const

/** What a page is described by, beside itself. */
export interface Describing {
  /** Its name within a sentence: "multiple sclerosis". */
  name: string
  /** The lines of its answer. */
  lines: readonly string[]
  /** All pages, among which it must be told apart. */
  pages?: readonly Page[]
}

/**
 * Title and description of a page: what people type, and the plain answer. Of several titles the first that a search
 * engine shows whole; articles of one title, or of one as far as it is shown, are told apart by their ids.
 */
export function describePage(page: Page, { name, lines, pages = [] }: Describing): Description {
  const shown = ({ kind, facts: { title } }: Page) => `${kind} ${title.slice(0, longest.title - 10)}`
  const isNamesake = pages.some((other) => other.id !== page.id && shown(other) === shown(page))
  const own = isNamesake
    ? `${cut(page.facts.title, longest.title - page.id.length - 3)} (${page.id})`
    : page.facts.title
  const titles = isNamesake ? [own] : titlesOf(page, name)
  const [letters] = page.kind === 'condition' ? page.facts.abbreviations : []
  const lead = page.kind === 'source' ? `Our summary of “${own}”.` : `${letters ?? own}:`
  return {
    title: titled(titles.find(({ length }) => length <= longest.title) ?? cut(own, longest.title)),
    description: whole([lead, ...lines], longest.description),
  }
}

/** Titles of a page in the words of those who look for it, the fullest first. */
function titlesOf({ kind, facts }: Page, name: string): string[] {
  const { title } = facts
  switch (kind) {
    case 'condition': {
      const [letters] = 'abbreviations' in facts ? facts.abbreviations : []
      const about = `Stem cell therapy for ${letters ?? name} in China`
      return [
        ...(letters ? [`Stem cell therapy for ${name} (${letters}) in China`] : []),
        `${about}: what is known, cost, law`,
        `${about}: what is known`,
        `Stem cell therapy for ${name} in China`,
        title,
      ]
    }
    case 'therapy':
      return [`${title} in China: does it help, harms, law, price`, `${title} in China: what is known`, title]
    case 'regulation':
      return [`${title}: what it means for patients in China`, `${title}: what it means for patients`, title]
    case 'facility':
      return [`${title}: what is said of its cell therapy`, title]
    case 'guide':
      return [`${title}: stem cell therapy in China`, title]
    case 'source':
      return [title]
    default:
      return kind satisfies never
  }
}

/** Those of these sentences, in their order, that fit; the first is cut where none does. */
function whole([first = '', ...others]: readonly string[], most: number): string {
  let told = first
  for (const one of others) {
    const longer = `${told} ${one}`
    if (longer.length <= most) told = longer
  }
  return told === first ? cut([first, ...others.slice(0, 1)].join(' '), most) : told
}

/** A text cut between words, with an ellipsis, where it is longer. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\s,;:(]*\S*$/, '')}…`
}

/** Title and description of the list of a kind of page. */
export function describeList(kind: PageKind, number = 1): Description {
  const later = number > 1 ? `, page ${number}` : ''
  return {
    title: titled(pageKinds[kind].many + later),
    description: lists[kind] + (later && ` This is page ${number}.`),
  }
}

/**
 * A title with the site's name after it, where there is room, unless it names the site already.
 *
 * @example titled('Search') // 'Search · Cell Therapy, Checked'
 */
export function titled(title: string): string {
  const named = `${title} · ${site.name}`
  return title.includes(site.name) || named.length > longest.title ? title : named
}
