import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from './ingest/in-process.fixture.ts'

const article = (share: string) =>
  [
    '---\ntitle: T\npublisher: P\nkind: company\ninterest: Sells.\nurl: https://example.org/a\npublished: 2026-01-01',
    'retrieved: 2026-01-02\nrights: own-words\n---\n',
    `In multiple sclerosis, ${share} improved after mesenchymal stem cells.\n`,
  ].join('\n')

/** A folder of content with one article, and the commands that change it. */
function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'undo-'))
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')]
  mkdirSync(seeds)
  return {
    save: (text: string) => writeFileSync(join(seeds, 'a.txt'), text),
    read: (...words: string[]) => ingest('--seeds', seeds, '--content', content, ...words),
    accept: () => ingest('--accept-claims', 'sources/a', '--content', content),
    undo: (...words: string[]) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['scripts/undo.ts', '--content', content, ...words],
        { encoding: 'utf8' },
      )
      return { status, said: (stdout + stderr).replaceAll(`${content}/`, '') }
    },
    files: () =>
      Object.fromEntries(
        readdirSync(content, { recursive: true, encoding: 'utf8' })
          .filter((name) => !name.startsWith('.history') && statSync(join(content, name)).isFile())
          .map((name) => [name, readFileSync(join(content, name), 'utf8')]),
      ),
    page: join(content, 'sources', 'a.mdx'),
  }
}

test('takes back reading and accepting, step by step, with lock and labels', () => {
  const { save, read, accept, undo, files } = workshop()
  save(article('12%'))
  expect(read().stdout).toContain('\nTake it back with `npm run undo`.\n')
  const first = files()
  expect(accept().stdout).toContain('\nTake it back with `npm run undo`.\n')
  const accepted = files()
  save(article('14%'))
  read()
  expect(read().stdout).not.toContain('npm run undo')
  expect(files()).not.toEqual(accepted)

  expect(undo('--list').said.replace(/^.{16}/gm, '')).toBe(
    '  read the articles\n  accepted claims of sources/a\n  read the articles\n',
  )
  expect(undo().said).toMatch(/^Took back: read the articles\. As before:\n(?: {2}.*\n)*.* {2}.*sources\/a\.mdx\n/)
  expect(files()).toEqual(accepted)
  undo()
  expect(files()).toEqual(first)
  save(article('12%'))
  expect(read().stdout).toContain('Every page is as it was.')
  undo()
  expect([files(), undo()]).toEqual([{}, { status: 0, said: 'There is nothing to take back.\n' }])
})

test('touches nothing where a page was changed since', () => {
  const { save, read, undo, files, page } = workshop()
  save(article('12%'))
  read()
  appendFileSync(page, '\nMine.\n')
  const before = files()
  expect(undo()).toEqual({
    status: 1,
    said: expect.stringMatching(/^Unexpected change since “read the articles” in .*sources\/a\.mdx, nothing was taken/),
  })
  expect(files()).toEqual(before)
})
