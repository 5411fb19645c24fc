import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { release } from '../scripts/release/release.ts'
import { edition } from '../src/schema/edition.ts'
import { basePath } from '../src/views/routes.ts'
import { site as own, type Site } from '../src/views/site.ts'

const open: Site = {
  ...own,
  publisher: { name: 'A Body', address: 'A Street', funding: 'Itself' },
  contact: { email: null },
}
const named: Site = { ...open, contact: { email: 'a@b.example' } }
/** The day on which the content of the site was checked, so that nothing in it is due. */
const day = '2026-11-30'

/** A release of the built site, from a copy of its content, and what it wrote. */
function released(site: Site, { on = day, dry = false, content = copied() } = {}) {
  const base = basePath(process.env['BASE_PATH'])
  const { ok, says } = release({ day: on, content, dist: 'dist', base, site, dry })
  const path = join(content, 'editions', `${on}.json`)
  return { ok, says, content, written: existsSync(path) ? edition.parse(JSON.parse(readFileSync(path, 'utf8'))) : null }
}

function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'))
  cpSync('content', folder, { recursive: true, filter: (path) => !path.endsWith('editions') })
  return folder
}

test('refuses a release while the contact is open, or a page is due, and writes nothing', () => {
  const unnamed = released(open)
  expect(unnamed).toMatchObject({ ok: false, written: null })
  expect(unnamed.says).toContain(
    'Unexpected placeholder for `contact.email`, name it in `src/views/site.ts` before a release',
  )
  const late = released(named, { on: '2036-11-30' })
  expect(late).toMatchObject({ ok: false, written: null })
  expect(late.says).toContain('Unexpected release on 2036-11-30 of a page due on')
})

test('writes the edition once publisher and contact are named, and tells before what it would write', () => {
  const dry = released(named, { dry: true })
  expect(dry).toMatchObject({ ok: true, written: null })
  expect(dry.says).toMatch(/Would write `.*2026-11-30\.json`: \d+ claims added and \d+ pages added\.$/)

  const { ok, written, content } = released(named)
  expect(ok).toBe(true)
  expect(written?.changes.added).toEqual(Object.keys(written?.claims ?? {}))
  expect(written?.changes.pages.added).toEqual(written?.addresses)
  expect(written?.addresses).toEqual(expect.arrayContaining(['', 'conditions/multiple-sclerosis/', 'claims/']))
  expect(written?.addresses.filter((address) => !existsSync(join('dist', address, 'index.html')))).toEqual([])

  expect(released(named, { content }).says).toBe(
    'Unexpected release on 2026-11-30, the edition of 2026-11-30 is not older: name a later day',
  )
  expect(released(named, { content, on: '2026-12-01' }).written?.changes).toEqual({
    added: [],
    changed: [],
    withdrawn: [],
    renamed: [],
    verdicts: [],
    pages: { added: [], renamed: [], removed: [] },
  })
})
