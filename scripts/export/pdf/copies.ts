import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import { pageKindNames, pageKinds, type PageKind } from '../../../src/schema/page.ts'
import type { Built, BuiltPage } from '../../../src/copy/built.ts'
import { webAddress } from '../../../src/copy/links.ts'
import { treeOf, wordsOf } from '../../../src/copy/tree.ts'
import { coverOf } from './cover.ts'
import type { Copy, Part } from './document.ts'
import { anchorOf, mergePage, type Way } from './merge-page.ts'
import { recordOf, recordsIn, recordsOn } from './record.ts'
import { wordsUsed } from './words-used.ts'

/** A copy with the pages that it shows, whose styles it needs. */
export interface Shown {
  copy: Copy
  pages: BuiltPage[]
}

/** Links between pages, and drawings of what stands in words as well. */
const forScreen = ['related', 'evidence-ladder', 'shares-apart', 'follow-up']

/**
 * The page of a condition for paper: as the site prints it, in Chinese too where there is such a page, then each of its
 * claims with what was found, then the words it uses.
 */
export function copyOfCondition(site: Built, page: BuiltPage): Shown {
  const way: Way = { served: site, without: [...forScreen, 'record', 'mechanism'] }
  const claims = recordsOn(page, recordsIn(site.pages), way)
  const chinese = site.pages.filter(({ address }) => address === `zh/${page.address}`)
  const shown = [page, ...chinese, ...new Set(claims.map((claim) => claim.page))]
  const glossary = pageAt(site, 'glossary/')
  const words = wordsUsed(glossary, shown, way)
  const parts: Part[] = [
    { anchor: anchorOf(page.address), pages: [mergePage(page, way)] },
    { anchor: anchorOf(`zh/${page.address}`), pages: chinese.map((one) => mergePage(one, way)) },
    {
      anchor: anchorOf('claims/'),
      title: 'The record',
      says: `Each claim on these pages about ${page.title}, who makes it, and what we found.`,
      pages: [{ anchor: anchorOf('claims/'), title: '', nodes: claims.map((claim) => recordOf(claim, way)) }],
    },
    ...(words
      ? [
          {
            anchor: anchorOf('glossary/'),
            title: 'Words used here',
            pages: [{ anchor: '', title: '', nodes: [words] }],
          },
        ]
      : []),
  ]
  const cover = coverOf({
    says:
      'What is claimed about cell therapy in China for this disease, and what stands behind each claim: ' +
      `${page.title}. With every source, the record of each claim, and the words used.`,
    edition: site.edition.edition,
    web: webAddress(page.address, site),
    pages: [page],
  })
  const copy = {
    title: page.title,
    cover,
    parts: parts.filter(({ pages }) => pages.some(({ nodes }) => nodes.length > 0)),
  }
  return { copy: { ...copy, withContents: false }, pages: [...shown, glossary] }
}

/** All that the site says, for paper. The claims stand in one record; what needs a screen is left out. */
export function copyOfAll(site: Built): Shown {
  const way: Way = { served: site, without: [...forScreen, 'page'], below: 1 }
  const alone = (address: string): Part => {
    const page = pageAt(site, address)
    return { anchor: anchorOf(address), pages: [mergePage(page, { ...way, below: 0 })] }
  }
  const ofKind = (kind: PageKind) => partOfKind(site, kind, way)
  const parts: Part[] = [
    ofKind('condition'),
    ofKind('therapy'),
    alone('status/'),
    ...pageKindNames.filter((kind) => !['condition', 'therapy', 'source'].includes(kind)).map(ofKind),
    alone('questions/'),
    alone('conflicts/'),
    ofKind('source'),
    recordOfAll(site, way),
    ...inChinese(site, way),
    alone('glossary/'),
    ...['how-we-check/', 'about/', 'corrections/', 'contact/'].map(alone),
  ]
  const pages = site.pages.filter(({ address }) => parts.some((part) => isIn(address, part)))
  const cover = coverOf({
    heading: true,
    says:
      'Everything the site holds on paper: diseases, treatments, rules, hospitals, guides, ' +
      'sources passage by passage, each claim with what we found, and the words used.',
    edition: site.edition.edition,
    web: webAddress('', site),
    pages,
  })
  return { copy: { title: 'Everything', cover, parts, withContents: true }, pages }
}

function isIn(address: string, { anchor, pages }: Part): boolean {
  return anchorOf(address).startsWith(anchor) || pages.some((page) => page.anchor === anchorOf(address))
}

function partOfKind(site: Built, kind: PageKind, way: Way): Part {
  const { folder, many } = pageKinds[kind]
  const list = select('main .lede', treeOf(pageAt(site, `${folder}/`)))
  return {
    anchor: anchorOf(`${folder}/`),
    title: many,
    ...(list ? { says: wordsOf(list) } : {}),
    pages: pagesBelow(site, `${folder}/`).map((page) => mergePage(page, way)),
  }
}

function inChinese(site: Built, way: Way): Part[] {
  const pages = pagesBelow(site, 'zh/').map((page) => mergePage(page, way))
  const says = 'Short pages to show to a relative or a clinic in China.'
  return pages.length > 0 ? [{ anchor: anchorOf('zh/'), title: 'In Chinese', says, pages }] : []
}

/** Every claim in the groups of the site's own list. */
function recordOfAll(site: Built, way: Way): Part {
  const list = pageAt(site, 'claims/')
  const records = recordsIn(site.pages)
  const groups = selectAll('main section', treeOf(list)).map((group) => {
    const anchor = anchorOf(list.address, String(group.properties['id']))
    const title = wordsOf(select('h2', group) ?? group)
    const claims = selectAll('li > a[href]', group).flatMap(({ properties }) => {
      const record = records.get(String(properties['href']).slice(site.base.length))
      return record ? [recordOf(record, way)] : []
    })
    return { anchor, title, nodes: [headOf(anchor, title), ...claims] }
  })
  return {
    anchor: anchorOf(list.address),
    title: list.title,
    says: 'Each claim of these pages, who makes it, and what we found.',
    pages: groups,
  }
}

function headOf(anchor: string, title: string): Element {
  return h('header.begins', { id: anchor }, [h('h2', title)])
}

function pagesBelow({ pages }: Built, folder: string): BuiltPage[] {
  return pages.filter(({ address }) => address.startsWith(folder) && address !== folder)
}

function pageAt({ pages, folder }: Built, address: string): BuiltPage {
  const page = pages.find((page) => page.address === address)
  if (!page) throw new Error(`Unexpected ${folder}/ without ${address}, run \`npm run build\` again`)
  return page
}
