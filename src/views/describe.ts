import { isOurs } from '../claims/ours.ts'
import { longestShown } from '../schema/common.ts'
import { pageKinds, type PageKind } from '../schema/page.ts'
import type { Disease } from './describing/disease.ts'
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

/** What a page is described by, beside itself. */
export interface Describing {
  /** Its name within a sentence: "multiple sclerosis". */
  name: string
  /** The sentences of its answer. */
  lines: readonly string[]
  /** The one disease that a product is told of. */
  disease?: Disease | undefined
  /** All pages, among which it must be told apart. */
  pages?: readonly Page[]
}

/**
 * Title and description of a page: what people type, and the plain answer. An editor's own stand as they are. Of
 * several titles the first that a search engine shows whole; articles of one title, or of one as far as it is shown, are
 * told apart by their ids.
 */
export function describePage(page: Page, { name, lines, disease, pages = [] }: Describing): Description {
  const { search } = page.facts
  const shown = ({ kind, facts: { title } }: Page) => `${kind} ${title.slice(0, longestShown.title - 10)}`
  const isNamesake = pages.some((other) => other.id !== page.id && shown(other) === shown(page))
  const own = isNamesake
    ? `${cut(page.facts.title, longestShown.title - page.id.length - 3)} (${page.id})`
    : page.facts.title
  const titles = isNamesake ? [own] : titlesOf(page, name, disease)
  const title = titles.find(({ length }) => length <= longestShown.title) ?? cut(own, longestShown.title)
  return {
    title: titled(search?.title ?? title),
    description: search?.description ?? whole([leadOf(page, own, pages), ...lines], longestShown.description),
  }
}

/** Titles of a page in the words of those who look for it, the fullest first. */
function titlesOf({ kind, facts }: Page, name: string, disease?: Disease): string[] {
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
    case 'therapy': {
      const names = disease ? [disease.name, disease.letters ?? disease.name] : []
      const told = names.length > 0 ? names.map((one) => `${title} for ${one} in China`) : [`${title} in China`]
      return [...told.flatMap((one) => [`${one}: does it help, harms, law, price`, `${one}: what is known`]), title]
    }
    case 'regulation':
      return [`${title}: what it means for patients in China`, `${title}: what it means for patients`, title]
    case 'facility': {
      const [other] = 'others' in facts ? facts.others : []
      const shorter = other ? [`${other}: what is said of its cell therapy`] : []
      return [`${title}: what is said of its cell therapy`, `${title}: what is said`, ...shorter, title]
    }
    case 'guide':
      return [`${title}: stem cell therapy in China`, title]
    case 'source':
      return [title, ...clausesOf(title)]
    default:
      return kind satisfies never
  }
}

/** What a title says without its last clauses, the fullest first: its subject stands at its beginning. */
function clausesOf(title: string): string[] {
  return [...title.matchAll(/[,:] | \(/g)].map(({ index }) => title.slice(0, index)).toReversed()
}

/** What a description begins with: of whom or what it speaks, and of a source, whose words they are. */
function leadOf(page: Page, own: string, pages: readonly Page[]): string {
  const { kind, facts } = page
  if (kind === 'condition') return `${facts.abbreviations[0] ?? own}:`
  if (kind !== 'source') return `${own}:`
  if (isOurs(page)) return `“${own}”: what we found, with the works it rests on.`
  const isAlike = (other: Page) => other.kind === 'source' && other.id !== page.id && saidOf(other) === saidOf(page)
  return facts.standing === 'read' || pages.some(isAlike) ? `Our summary of “${own}”.` : saidOf(page)
}

/** What a source found, as an editor tells it, or else what it is. */
function saidOf({ facts: { answer, summary } }: Page<'source'>): string {
  return answer?.found ?? summary
}

/** Those of these sentences, in their order, that fit. The first is cut where it doesn't, and after a name the second. */
function whole([first = '', ...others]: readonly string[], most: number): string {
  let told = first
  for (const one of others) {
    const longer = `${told} ${one}`
    if (longer.length <= most) told = longer
  }
  return told === first && first.endsWith(':') ? cut(`${first} ${others[0] ?? ''}`, most) : cut(told, most)
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
  return title.includes(site.name) || named.length > longestShown.title ? title : named
}
