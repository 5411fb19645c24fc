import { pageKinds } from '../../../src/schema/page.ts'
import { entriesOf } from '../content/library.ts'
import type { Fault } from '../rule.ts'
import { select, type HtmlPage } from './html.ts'
import type { BuiltSite } from './site.ts'

/**
 * The addresses that were ever published, in a folder of content: a line each, below the base; a release adds its own.
 */
export const publishedFile = 'published.txt'

/**
 * Find addresses that were published (`content/published.txt`) and lead nowhere now: pages that neither stand nor have
 * moved, and claims and words of the glossary whose page has lost them.
 *
 * @rule lost-address
 * @remedy Write the line that the message gives into `content/registers/moved.yaml`, with the new address.
 * @fails published.txt
 *   guides/prices/
 * guides/costs/index.html
 *   <h1>Costs</h1>
 * @passes published.txt
 *   guides/prices/
 * guides/costs/index.html
 *   <h1>Costs</h1>
 * registers/moved.yaml
 *   - { id: guides/prices/, to: guides/costs/ }
 */
export function* lostAddress(site: BuiltSite): Generator<Fault> {
  const { published: file, base } = site
  if (!file) return
  const marks = new Map(site.pages.map((page) => [page.address.slice(base.length), marksOf(page)]))
  const kept = new Set(site.library.unpublished.pages.map(({ kind, id }) => `${pageKinds[kind].folder}/${id}/`))
  const moved = new Map(entriesOf(site.library.registers, 'moved').map((one) => [one?.['id'], String(one?.['to'])]))
  for (const [index, address] of String(file).split('\n').entries()) {
    const [path = '', mark] = address.split('#')
    const to = moved.get(path)
    const [now = '', towards] = (to ?? path).split('#')
    const stands = address === '' || (mark === undefined || towards ? marks.has(now) : marks.get(now)?.has(mark))
    const what = kept.has(path) ? pageKept : marks.has(now) ? spotLost : pageLost
    if (!stands) yield { file, reason: what(address), place: { line: index + 1, column: 1 } }
  }
}

function pageLost(address: string): string {
  const [path = ''] = address.split('#')
  const line = `- { id: ${path}, to: … }`
  return `Unexpected end of the published address \`${address}\`, links lead there: write \`${line}\` into \`content/registers/moved.yaml\`, with the new address in place of the dots`
}

function pageKept(address: string): string {
  const what = 'its page is a draft or published later: take away its `draft` or `publish`, for links lead there'
  return `Unexpected end of the published address \`${address}\`, ${what}`
}

function spotLost(address: string): string {
  const end = 'give it back its id, or delete this line where it was withdrawn'
  return `Unexpected end of the published address \`${address}\`, its page has no such id, which never changes: ${end}`
}

/** All addresses that were published once those of this built site are, as `published.txt` holds them. */
export function publishedWith(site: BuiltSite): string {
  const before = String(site.published ?? '')
    .split('\n')
    .filter(Boolean)
  return `${[...new Set([...before, ...addressesOf(site)])].toSorted().join('\n')}\n`
}

/**
 * List the addresses of a built site that must last, below its base and in order: pages that may be listed, the claims
 * of sources and the words of the glossary. Passages have none, for their id is that of their text.
 */
export function addressesOf({ pages, base }: BuiltSite): string[] {
  const lasting = pages.filter((page) => select('link[rel=canonical]', page.document).length > 0)
  return lasting
    .flatMap((page) => {
      const address = page.address.slice(base.length)
      const marks = /^(?:sources\/.|glossary\/)/.test(address) ? [...marksOf(page)] : []
      return [address, ...marks.filter((mark) => !mark.startsWith('p-')).map((mark) => `${address}#${mark}`)]
    })
    .filter((address) => address !== '')
    .toSorted()
}

/** The ids to which links from elsewhere lead. */
function marksOf({ document }: HtmlPage): Set<string> {
  return new Set(select('.spot[id]', document).map(({ attribs }) => attribs['id'] ?? ''))
}
