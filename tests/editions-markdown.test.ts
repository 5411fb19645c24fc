import { globSync, readFileSync } from 'node:fs'
import type { Element } from 'hast'
import { selectAll } from 'hast-util-select'
import type { Nodes } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect, test } from 'vitest'
import { readBuilt, type BuiltPage } from '../src/copy/built.ts'
import { wordsOf } from '../src/copy/tree.ts'
import { isCarried, markdownPath } from '../src/copy/carried.ts'
import { markdownOf } from '../src/copy/markdown.ts'
import { mainOf, missing, numbersIn, seen, shown } from './harness/seen.ts'

const site = readBuilt('dist')
const pages = site.pages.filter((page) => isCarried(page))
const texts = new Map(pages.map((page) => [page, markdownOf(page, site)]))

test('keeps every number of every page as often as it is seen', () => {
  expect(faultsOf((page, main) => missing(numbersIn(shown(main)), numbersIn(wordsIn(texts.get(page) ?? ''))))).toEqual(
    {},
  )
})

test('keeps every verdict of every page', () => {
  expect(
    faultsOf((page, main) =>
      selectAll('.found b, .verdicts .open span', seen(main))
        .map(wordsOf)
        .filter((words) => !texts.get(page)?.replaceAll('\\', '').includes(words)),
    ),
  ).toEqual({})
})

test('keeps every link to a source, of ours and on the web', () => {
  expect(
    faultsOf((page, main) =>
      selectAll('a[href^="http"], a[href*="/sources/"]', seen(main))
        .map(({ properties }) => new URL(String(properties['href']), site.origin).href)
        .filter((address) => !texts.get(page)?.replaceAll('\\', '').includes(address)),
    ),
  ).toEqual({})
})

test('holds no leftovers of HTML or of escaped spaces', () => {
  const leftovers = [...texts].filter(([, text]) => /&#x20;|<\/?(?:div|span|p|table|button|svg)\b/.test(text))
  expect(leftovers.map(([{ address }]) => address)).toEqual([])
})

test('lies beside each page that is carried, which names it in its head, and beside no other', () => {
  const named = site.pages.flatMap(({ address, html }) => {
    const href = /<link rel="alternate" type="text\/markdown" href="([^"]+)"/.exec(html)?.[1]
    return href === undefined ? [] : [[address, href.slice(site.base.length)]]
  })
  expect(named).toEqual(pages.map(({ address }) => [address, markdownPath(address)]))
  const files = named.map(([, path = '']) => path)
  expect(globSync('**/*.md', { cwd: 'dist' }).toSorted()).toEqual(files.toSorted())
  expect(files.map((path) => readFileSync(`dist/${path}`, 'utf8'))).toEqual([...texts.values()])
})

test('holds nothing that waits hidden', () => {
  const hidden = pages.filter(({ html }) => html.includes('past its date'))
  expect(hidden.length).toBeGreaterThan(0)
  expect([...texts.values()].filter((text) => text.includes('past its date'))).toEqual([])
})

function faultsOf(find: (page: BuiltPage, main: Element) => string[]): Record<string, string[]> {
  return Object.fromEntries(
    pages.map((page) => [page.address, find(page, mainOf(page))] as const).filter(([, faults]) => faults.length > 0),
  )
}

/** The words of a Markdown text above its foot: no address of a link, which would hold numbers of its own. */
function wordsIn(text: string): string {
  const { children } = remark().use(remarkGfm).parse(text)
  const foot = children.findLastIndex(({ type }) => type === 'thematicBreak')
  return plain({ type: 'root', children: children.slice(0, foot) })
}

function plain(node: Nodes): string {
  if ('children' in node) return node.children.map(plain).join(' ')
  return 'value' in node ? node.value : ''
}
