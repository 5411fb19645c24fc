import type { Graph, Thing, WebPageLeaf } from 'schema-dts'
import type { Description } from '../describe.ts'
import { withBase } from '../routes.ts'
import { site } from '../site.ts'
import { breadcrumbOf } from './breadcrumb.ts'
import { idAt, siteId, type Full } from './ids.ts'
import { known } from './known.ts'

/** What every page tells: what its head says, where it stands, and when it changed. */
export interface Told extends Description {
  /** Its address, with the base. */
  path: string
  lang?: 'zh-Hans' | undefined
  /** The pages above it, after the first; `null` where no way back is shown. */
  trail: { words: string; address: string }[] | null
  changed?: string | undefined
}

/** The fields of a page; one of medicine has no others. */
type PageFields = Omit<WebPageLeaf, '@type'>

/** What a page tells of its own: fields of its page, and things that belong to no field. */
export interface Own {
  /** Its name is that of its first heading; else its title. */
  page: PageFields & { '@type'?: 'MedicalWebPage'; name?: string }
  things?: Thing[]
}

/** What a page tells programs of its own, once the full addresses of the site are known. */
export type Structured = (full: Full) => Own

/**
 * What a page tells programs, in the words of schema.org, as one graph: the page itself, with what it is about in its
 * fields. It says nothing that the page doesn't show.
 */
export function graphOf(told: Told, structured: Structured | undefined, full: Full): Graph {
  const { page, things = [] } = structured?.(full) ?? { page: {} }
  const address = full(told.path)
  const name = page.name ?? told.title.replace(` · ${site.name}`, '')
  const node = known<PageFields & { '@type': 'WebPage' | 'MedicalWebPage' }>({
    '@type': 'WebPage',
    '@id': idAt(address, 'page'),
    url: address,
    name,
    description: told.description,
    inLanguage: told.lang ?? 'en-GB',
    dateModified: told.changed,
    isPartOf: { '@id': siteId('site', full) },
    breadcrumb: told.trail
      ? breadcrumbOf([{ words: 'Home', address: withBase('') }, ...told.trail], name, full)
      : undefined,
    ...page,
  })
  return { '@context': 'https://schema.org', '@graph': [node, ...things] }
}

/**
 * A graph as it stands in a page's script, which no text in it can close.
 *
 * @example inScript({ '@context': 'https://schema.org', '@graph': ['</script>'] })
 * // String.raw`{"@context":"https://schema.org","@graph":["\u003c/script>"]}`
 */
export function inScript(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`)
}
