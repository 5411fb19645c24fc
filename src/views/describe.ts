import { pageKinds, type PageKind } from '../schema/page.ts'
import type { Page } from './page.ts'
import { site } from './site.ts'
import { shorten } from '../language/words.ts'

/** What a search engine and a browser's tab say of a page. */
export interface Description {
  title: string
  description: string
}

const about: Record<PageKind, string> = {
  condition: 'cell therapy claims in China, and what stands behind them',
  therapy: 'what is claimed of it, and what stands behind each claim',
  regulation: 'what the rule says, and what it means for a patient',
  facility: 'what is said of it, and by whom',
  guide: 'a guide for patients and families',
  source: 'what this source claims',
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

/**
 * Title and description of a page; the kind keeps pages of one name apart. Among `pages`, articles of one title are
 * told apart by their ids, and pages of one summary by their names.
 */
export function describePage(page: Page, pages: readonly Page[] = []): Description {
  const { kind, id, facts } = page
  const others = pages.filter((other) => other.kind !== kind || other.id !== id)
  const isNamesake = others.some((other) => other.kind === kind && other.facts.title === facts.title)
  const name = isNamesake ? `${facts.title} (${id})` : facts.title
  const isTold = kind === 'source' || others.some((other) => other.facts.summary === facts.summary)
  const lead = kind === 'source' ? `Our summary of “${name}”. ` : `${name}: `
  return {
    title: titled(facts.title.length > 50 ? name : `${name}: ${about[kind]}`),
    description: shorten(`${isTold ? lead : ''}${facts.summary}`, 30),
  }
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
 * A title with the site's name after it, unless it names the site already.
 *
 * @example titled('Search') // 'Search · Cell Therapy, Checked'
 */
export function titled(title: string): string {
  return title.includes(site.name) ? title : `${title} · ${site.name}`
}
