import type { OrganizationLeaf, SearchActionLeaf, WebSiteLeaf, WithActionConstraints } from 'schema-dts'
import { withBase } from '../routes.ts'
import type { Site } from '../site.ts'
import type { Own } from './graph.ts'
import { siteId, type Full } from './ids.ts'
import { known } from './known.ts'

/** What the first page tells: the site, how it is searched, and who publishes it. Other pages name both by their ids. */
export function homeTells(site: Site, full: Full): Own {
  const search: WithActionConstraints<SearchActionLeaf> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${full(withBase('search/'))}?q={words}` },
    'query-input': 'required name=words',
  }
  const publisher = known<OrganizationLeaf>({
    '@type': 'Organization',
    '@id': siteId('publisher', full),
    name: site.publisher.name ?? site.name,
    url: full(withBase('')),
    address: site.publisher.address ?? undefined,
    email: site.contact.email ?? undefined,
  })
  const whole: WebSiteLeaf = {
    '@type': 'WebSite',
    '@id': siteId('site', full),
    url: full(withBase('')),
    name: site.name,
    description: site.line,
    inLanguage: ['en-GB', 'zh-Hans'],
    publisher: { '@id': siteId('publisher', full) },
    potentialAction: search,
  }
  return { page: { about: { '@id': siteId('site', full) } }, things: [whole, publisher] }
}
