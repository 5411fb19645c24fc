import type { ArticleLeaf, CreativeWorkLeaf } from 'schema-dts'
import { isOurs } from '../../claims/ours.ts'
import type { Page } from '../page.ts'
import { siteId, subjectId, type Full } from './ids.ts'
import { dated, known, told } from './known.ts'

/** Words that tell how a work reached us, where the name of its publisher stands; programs would take them for a name. */
const described = / \(|, (?:as|on|through)\b|^(?:Record|Trial register)\b/

/** A source as a page cites it: its title, who published it, and when. */
export function citation(page: Page<'source'>, full: Full): CreativeWorkLeaf {
  const { id, facts } = page
  const publisher = told(facts.publisher)
  const isName = publisher !== undefined && !described.test(publisher)
  const named = isName ? { '@type': 'Organization' as const, name: publisher } : undefined
  return known<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    '@id': subjectId('source', id, full),
    name: facts.title,
    publisher: isOurs(page) ? { '@id': siteId('publisher', full) } : named,
    datePublished: dated(facts.published),
  })
}

/**
 * The work that the page of a source is made from, with its address; not our own articles. Where else it is told of is no
 * other name of it.
 */
export function original(page: Page<'source'>, full: Full): CreativeWorkLeaf {
  return known<CreativeWorkLeaf>({ ...citation(page, full), url: told(page.facts.url) })
}

/** An article of our own, which is its page. */
export function ownArticle(page: Page<'source'>, full: Full): ArticleLeaf {
  return { ...citation(page, full), '@type': 'Article' }
}
