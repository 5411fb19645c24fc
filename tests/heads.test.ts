import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { expect, test } from 'vitest'
import {
  matcher,
  offsetOf,
  pageOf,
  seenText,
  select,
  wholeText,
  type HtmlElement,
  type HtmlPage,
} from '../scripts/check/site/html.ts'
import { VFile } from 'vfile'
import { everyPath } from './harness/paths.ts'

/** What a search engine shows of a page, and its first screen. */
function headOf(path: string) {
  const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`
  const { document } = pageOf(new VFile({ path: file, value: readFileSync(file), data: { path: file } }), '/')
  const [description] = select('meta[name=description]', document)
  const shared = (name: string) => select(`meta[property="og:${name}"]`, document)[0]?.attribs['content'] ?? ''
  return {
    path,
    title: select('title', document).map(wholeText).join(),
    description: description?.attribs['content'] ?? '',
    first: firstScreen(document),
    isListed: select('meta[name=robots]', document).length === 0,
    shared: { title: shared('title'), description: shared('description'), image: shared('image') },
  }
}

/** What a page tells above the second heading of its text, as a reader sees it; without what all pages of a kind say. */
function firstScreen(document: HtmlPage['document']): string {
  const [main] = select('main', document)
  if (!main) return ''
  const [second] = select('h2', main)
  const isLater = (element: HtmlElement) => second !== undefined && offsetOf(element) >= offsetOf(second)
  return seenText(main, (element) => isLater(element) || isAlike(element))
}

/** When the sources were checked, and what to press: no answer to anyone. */
const isAlike = matcher('.checked, .actions')
const heads = everyPath().map(headOf)

const twice = (all: string[]) => all.filter((one, index) => all.indexOf(one) !== index)

test('every page has a title of at most 60 letters and a description of at most 155, its own', () => {
  expect(heads.filter(({ title, description }) => title.length > 60 || description.length > 155)).toEqual([])
  expect(heads.filter(({ title, description }) => title === '' || description === '')).toEqual([])
  expect(twice(heads.map(({ title }) => title))).toEqual([])
  expect(twice(heads.map(({ description }) => description))).toEqual([])
})

test('every page has a picture of its own for those who share it, beside the same title and answer', () => {
  const listed = heads.filter(({ isListed }) => isListed)
  const other = listed.filter(
    (one) => !one.title.startsWith(one.shared.title) || one.description !== one.shared.description,
  )
  expect(other).toEqual([])
  expect(twice(listed.map(({ shared }) => shared.image))).toEqual([])
  const sizes = listed.map(({ shared }) => {
    const png = readFileSync(`dist${new URL(shared.image).pathname}`)
    return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`
  })
  expect([...new Set(sizes)]).toEqual(['1200 × 630'])
})

/** A search that people type, and the words that its page must hold, as `searches.yaml` tells. */
interface Search {
  search: string
  page: string
  title: string[]
  description: string[]
  first: string[]
}
const searches = load(readFileSync('tests/searches.yaml', 'utf8')) as Search[]
const places = ['title', 'description', 'first'] as const

/** The words that a text lacks of those that it must hold. */
const lacking = (groups: string[], text: string) =>
  groups.filter((group) => !group.split('|').some((word) => patternOf(word).test(text)))

/** Matches a word from its start, a short one whole; Chinese has no spaces between words. */
function patternOf(word: string): RegExp {
  const letter = String.raw`[\p{L}\p{N}]`
  const start = /^[a-z\d]/i.test(word) ? `(?<!${letter})` : ''
  const end = /^[a-z\d]{1,3}$/i.test(word) ? `(?!${letter})` : ''
  return new RegExp(`${start}${RegExp.escape(word)}${end}`, 'iu')
}

test('twenty-seven searches are for a condition, sixty for other pages, each once', () => {
  const isOfCondition = ({ page }: Search) => page.startsWith('/conditions/')
  expect(Map.groupBy(searches, isOfCondition).get(true)).toHaveLength(27)
  expect(Map.groupBy(searches, isOfCondition).get(false)).toHaveLength(60)
  expect(twice(searches.map(({ search }) => search))).toEqual([])
})

test.each(searches)('who types “$search” is answered before the page is opened, and on its first screen', (asked) => {
  const head = heads.find(({ path }) => path === asked.page)
  expect(places.map((place) => [place, lacking(asked[place], head?.[place] ?? '')])).toEqual(
    places.map((place) => [place, []]),
  )
})
