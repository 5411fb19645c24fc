import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { select, selectAll } from 'hast-util-select'
import rehypeParse from 'rehype-parse'
import { unzipSync } from 'fflate'
import { unified } from 'unified'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBuilt } from '../src/copy/built.ts'
import { isElement } from '../src/copy/tree.ts'
import { chapterOf, pathOf } from '../scripts/export/epub/chapter.ts'
import { epub } from '../scripts/export/epub.ts'
import { isCarried } from '../src/copy/carried.ts'
import type { Made } from '../scripts/export/format.ts'
import { mainOf, missing, numbersIn, shown } from './harness/seen.ts'

const folder = mkdtempSync(join(tmpdir(), 'editions-epub-'))
const site = { ...readBuilt('dist'), folder }
const whole = 'editions/cell-therapy-checked.epub'

/** EPUBCheck as Debian packages it: a Java archive, whatever its place in `bin` says. */
const archive = ['/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck'].find((path) => existsSync(path))
const hasJava = hasRun('java', ['-version'])

let made: Made[] = []
beforeAll(async () => {
  made = await epub.make(site, () => {})
})
afterAll(() => rmSync(folder, { recursive: true }))

test('makes a book of everything and one of each condition, all without a word from EPUBCheck-ts', () => {
  const conditions = site.pages.filter(({ address }) => /^conditions\/[^/]+\/$/.test(address))
  expect(made).toEqual([
    { path: whole, says: 'Everything, as a book', checked: 'EPUBCheck-ts: 0 errors, 0 warnings' },
    ...conditions.map(({ address, title }) => ({
      path: `editions/${address.split('/')[1]}.epub`,
      says: `${title}, as a book`,
      checked: 'EPUBCheck-ts: 0 errors, 0 warnings',
    })),
  ])
})

test.runIf(archive !== undefined && hasJava)(
  'EPUBCheck, the reference, finds nothing in the whole and in one condition (only where it and Java are installed)',
  () => {
    const asked = made.slice(0, 2)
    const said = asked.map(({ path }) => [path, epubcheck(join(folder, path))])
    expect(said).toEqual(asked.map(({ path }) => [path, 'No errors or warnings detected.']))
  },
  300_000,
)

test('names every page in the contents', () => {
  const listed = linksOf(documentsOf(whole)['EPUB/nav.xhtml'] ?? '').map(({ words }) => words)
  const names = site.pages.filter((page) => isCarried(page)).map((page) => chapterOf(page).name)
  expect(names.filter((name) => !listed.includes(name))).toEqual([])
})

test('keeps every number of every page as often as it is seen', () => {
  const documents = documentsOf(whole)
  const faults = site.pages
    .filter((page) => isCarried(page))
    .map((page) => {
      const body = select(
        'body',
        unified()
          .use(rehypeParse)
          .parse(documents[`EPUB/${pathOf(page.address)}`] ?? ''),
      )
      const held = body
        ? shown({ ...body, children: body.children.filter((child) => !isElement(child, 'footer')) })
        : ''
      return [page.address, missing(numbersIn(shown(mainOf(page))), numbersIn(held))] as const
    })
    .filter(([, numbers]) => numbers.length > 0)
  expect(Object.fromEntries(faults)).toEqual({})
})

test('leads no link within a book to a page or a part that is not there', () => {
  const dead = made.flatMap(({ path }) => {
    const documents = documentsOf(path)
    const ids = new Map(Object.entries(documents).map(([name, text]) => [name, idsIn(text)]))
    return Object.entries(documents).flatMap(([name, text]) =>
      linksOf(text)
        .filter(({ href }) => !/^[a-z]+:/.test(href))
        .filter(({ href }) => {
          const [to = '', part] = href.split('#')
          const held = ids.get(to === '' ? name : posix.join(posix.dirname(name), to))
          return !held || (part !== undefined && !held.has(part))
        })
        .map(({ href }) => `${path} ${name} ${href}`),
    )
  })
  expect(dead).toEqual([])
})

test('gives no id twice in a document', () => {
  const twice = Object.entries(documentsOf(whole)).filter(([, text]) => {
    const ids = allIds(text)
    return new Set(ids).size < ids.length
  })
  expect(twice.map(([name]) => name)).toEqual([])
})

function documentsOf(path: string): Record<string, string> {
  const entries = Object.entries(unzipSync(readFileSync(join(folder, path))))
  return Object.fromEntries(
    entries.filter(([name]) => name.endsWith('.xhtml')).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  )
}

function linksOf(text: string): { href: string; words: string }[] {
  return selectAll('a[href]', unified().use(rehypeParse).parse(text)).map(({ properties, children }) => ({
    href: String(properties['href']),
    words: children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  }))
}

function allIds(text: string): string[] {
  return selectAll('[id]', unified().use(rehypeParse).parse(text)).map(({ properties }) => String(properties['id']))
}

function idsIn(text: string): Set<string> {
  return new Set(allIds(text))
}

function epubcheck(path: string): string {
  const said = execFileSync('java', ['-jar', archive ?? '', path], { encoding: 'utf8', stdio: 'pipe' })
  return said.split('\n').find((line) => line.startsWith('No errors')) ?? said
}

function hasRun(command: string, words: string[]): boolean {
  try {
    execFileSync(command, words, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
