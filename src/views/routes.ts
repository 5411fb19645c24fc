import { pageKinds, type PageKind } from '../schema/page.ts'

/**
 * The path under which the site is served, with a slash at each end.
 *
 * @example basePath('reader') // '/reader/'
 */
export function basePath(value: string | undefined): string {
  const path = (value ?? '').replace(/^\/+|\/+$/g, '')
  return path ? `/${path}/` : '/'
}

/**
 * What is wrong with the address and the path that the environment gives the site; `null` where they agree. A path in
 * `SITE_URL` alone would be dropped from every address without a word.
 *
 * @example addressFaultIn({ SITE_URL: 'https://example.org/guide', BASE_PATH: '/guide/' }) // null
 */
export function addressFaultIn(env: { [name: string]: string | undefined }): string | null {
  const written = env['SITE_URL']
  if (!written) return null
  if (!URL.canParse(written)) return `Unexpected SITE_URL \`${written}\`, write an address such as https://example.org`
  const { origin, pathname } = new URL(written)
  const path = basePath(pathname)
  if (path === '/' || path === basePath(env['BASE_PATH'])) return null
  return `Unexpected path \`${path}\` in SITE_URL, set BASE_PATH=${path} too, or write SITE_URL=${origin}`
}

/** Astro and vitest put the configured base in place of this. */
const servedAt = () => import.meta.env.BASE_URL

/**
 * The address of a path of the site.
 *
 * @example withBase('/search/', '/reader/') // '/reader/search/'
 */
export function withBase(path: string, base = servedAt()): string {
  return base + path.replace(/^\/+/, '')
}

/**
 * The address of the list of a kind of page.
 *
 * @example listAddress('therapy') // '/therapies/'
 */
export function listAddress(kind: PageKind, base = servedAt()): string {
  return withBase(`${pageKinds[kind].folder}/`, base)
}

/**
 * The address of a page.
 *
 * @example pageAddress('condition', 'multiple-sclerosis') // '/conditions/multiple-sclerosis/'
 */
export function pageAddress(kind: PageKind, id: string, base = servedAt()): string {
  return withBase(`${pageKinds[kind].folder}/${id}/`, base)
}

/** The address of the page in Chinese of a condition. */
export function chineseAddress(condition: string, base = servedAt()): string {
  return withBase(`zh/conditions/${condition}/`, base)
}

/** The address of the list of every claim about a page that has more of them than it lists itself. */
export function claimsAddress(kind: PageKind, id: string, base = servedAt()): string {
  return `${pageAddress(kind, id, base)}claims/`
}

/** The address of a passage on its source's page. */
export function passageAddress(source: string, passage: string, base = servedAt()): string {
  return `${pageAddress('source', source, base)}#p-${passage}`
}

/** The address of a claim on the page of the source that makes it. */
export function claimAddress(source: string, claim: string, base = servedAt()): string {
  return `${pageAddress('source', source, base)}#${claim}`
}

/** The address of the treatments of a condition side by side; without one, of the list of such pages. */
export function compareAddress(condition?: string, base = servedAt()): string {
  return withBase(condition === undefined ? 'compare/' : `compare/${condition}/`, base)
}

/** The address of an entry of the register on what is authorised. */
export function statusAddress(id: string, base = servedAt()): string {
  return `${withBase('status/', base)}#status-${id}`
}

/** The address of an entry of the glossary, which never changes. */
export function glossaryAddress(id: string, base = servedAt()): string {
  return `${withBase('glossary/', base)}#${id}`
}

/**
 * Where the picture of a page lies in the built site.
 *
 * @param path The address of the page, with the base before it.
 * @example previewPath('/conditions/multiple-sclerosis/') // 'previews/conditions/multiple-sclerosis.png'
 */
export function previewPath(path: string, base = servedAt()): string {
  return `previews/${path.slice(base.length).replace(/\/$/, '') || 'index'}.png`
}

/** Put the base before addresses of this site in finished HTML. */
export function rebase(html: string, base = servedAt()): string {
  return base === '/' ? html : html.replaceAll(/(<a [^>]*\bhref=")\/(?!\/)/g, (_, start: string) => start + base)
}

/** The one full address under which a page is to be known. */
export function canonical(path: string, site: URL | string): string {
  return new URL(path, site).href
}
