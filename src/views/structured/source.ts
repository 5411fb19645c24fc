import type { ArticleLeaf, CreativeWorkLeaf } from 'schema-dts'
import { isOurs } from '../../claims/ours.ts'
import type { Page } from '../page.ts'
import { siteId, subjectId, type Full } from './ids.ts'
import { dated, known, told } from './known.ts'

/** A source as a page cites it: its title, who published it, and when. */
export function citation(page: Page<'source'>, full: Full): CreativeWorkLeaf {
  const { id, facts } = page
  const publisher = told(facts.publisher)
  const named = publisher === undefined ? undefined : { '@type': 'Organization' as const, name: publisher }
  return known<CreativeWorkLeaf>({
    '@type': 'CreativeWork',
    '@id': subjectId('source', id, full),
    name: facts.title,
    publisher: isOurs(page) ? { '@id': siteId('publisher', full) } : named,
    datePublished: dated(facts.published),
  })
}

/** The work that the page of a source is made from, with the addresses at which it stands; not our own articles. */
export function original(page: Page<'source'>, full: Full): CreativeWorkLeaf {
  const { url, 'also-at': elsewhere } = page.facts
  return known<CreativeWorkLeaf>({ ...citation(page, full), url: told(url), sameAs: elsewhere })
}

/** An article of our own, which is its page. */
export function ownArticle(page: Page<'source'>, full: Full): ArticleLeaf {
  return { ...citation(page, full), '@type': 'Article' }
}
