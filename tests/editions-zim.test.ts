import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readBuilt } from '../src/copy/built.ts'
import { isCarried } from '../src/copy/carried.ts'
import type { Made } from '../scripts/export/format.ts'
import { zimPage } from '../scripts/export/zim/page.ts'
import { fileOf } from '../scripts/export/zip/addresses.ts'
import { isInstalled, makeZim } from '../scripts/export/zim.ts'

const built = readBuilt('dist')
const folder = mkdtempSync(join(tmpdir(), 'editions-zim-'))
const again = mkdtempSync(join(tmpdir(), 'editions-zim-'))
const path = 'editions/cell-therapy-checked.zim'
const file = join(folder, path)
const hasWriter = isInstalled('zimwriterfs')

let made: Made[]
beforeAll(async () => {
  made = await makeZim({ ...built, folder }, built.folder, () => {})
})
afterAll(() => {
  for (const one of [folder, again]) rmSync(one, { recursive: true })
})

test('every link of every page leads to a file that is packed, or into the web', () => {
  const pages = built.pages.filter((page) => isCarried(page))
  const carried = new Set(pages.map(({ address }) => address))
  const files = new Set(pages.map(({ address }) => fileOf(address)))
  const setting = { ...built, edition: built.edition.edition, carried }
  const lost = pages.flatMap((page) => {
    const links = [...zimPage(page, setting).matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, link = '']) => link)
    return links.filter((link) => {
      if (/^(?:https?:|mailto:|tel:|#)/.test(link)) return false
      const packed = posix.join(posix.dirname(fileOf(page.address)), decodeURI(link.replace(/#.*/, '')))
      return !files.has(packed) && !existsSync(join(built.folder, packed))
    })
  })
  expect([...new Set(lost)]).toEqual([])
})

test.runIf(isInstalled('zimcheck') && hasWriter)('zimcheck passes (only where zim-tools are installed)', () => {
  expect(made).toEqual([{ path, says: 'Everything, for Kiwix', checked: 'zimcheck: passed' }])
  expect(execFileSync('zimcheck', ['--all', file], { encoding: 'utf8' })).toContain('Overall Test Status: Pass')
})

test.runIf(isInstalled('kiwix-search') && hasWriter)(
  'Kiwix finds multiple sclerosis by its full-text index (only where kiwix-tools and zim-tools are installed)',
  () => {
    const found = execFileSync('kiwix-search', [file, 'multiple sclerosis'], { encoding: 'utf8' })
    expect(found).toContain('Multiple sclerosis: cell therapy claims in China')
  },
)

test.runIf(hasWriter)(
  'the same content gives the same bytes on a day (only where zim-tools are installed)',
  async () => {
    await makeZim({ ...built, folder: again }, built.folder, () => {})
    expect(readFileSync(join(again, path)).equals(readFileSync(file))).toBe(true)
  },
)

test.runIf(!hasWriter)('without zimwriterfs it says what to do (only where zim-tools are not installed)', () => {
  expect(made).toEqual([
    {
      path,
      skipped:
        'zimwriterfs is not installed; install it with `apt-get install zim-tools`, then run `npm run export -- zim`',
    },
  ])
})
