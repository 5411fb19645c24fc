import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ingest } from './ingest/in-process.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

function workshop(obo: string) {
  const folder = mkdtempSync(join(tmpdir(), 'vocabulary-'))
  const content = join(folder, 'content')
  mkdirSync(content)
  cpSync(join('content', 'vocabulary'), join(content, 'vocabulary'), { recursive: true })
  writeFileSync(join(folder, 'doid.obo'), obo)
  const take = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/import-vocabulary.ts', '--content', content, ...args], {
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    })
  return {
    folder,
    content,
    obo: join(folder, 'doid.obo'),
    take,
    read: (...args: string[]) => ingest('--content', content, ...args),
  }
}

test('the names of an ontology are recognised in articles, and come with their code', () => {
  const shop = workshop(
    'format-version: 1.2\ndata-version: 2026-07-31\nontology: doid\n[Term]\nid: DOID:8717\nname: decubitus ulcer\nsynonym: "pressure sores" EXACT []\nnonsense\n',
  )
  const taken = shop.take(shop.obo)
  expect([taken.status, taken.stdout.includes('Wrote 1 terms')]).toEqual([0, true])
  expect(taken.stderr).toContain('8:1 warning Unexpected `nonsense`, write `tag: value`')
  const file = join(shop.content, 'vocabulary/.outside/doid.jsonl')
  expect(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line && JSON.parse(line)),
  ).toEqual([
    { ontology: 'doid', release: '2026-07-31', licence: 'not stated' },
    { code: 'DOID:8717', name: 'decubitus ulcer', synonyms: ['pressure sores'], same: [] },
    '',
  ])

  const article = join(shop.folder, 'a.txt')
  writeFileSync(article, 'A title\n\nIn 12% of patients pressure sores were seen.\n')
  expect(shop.read(article, '--dry-run').stdout).toContain(
    'Unexpected name `decubitus ulcer`, which no vocabulary holds (line 3 as `pressure sores`; ' +
      'doid 2026-07-31 knows it as DOID:8717)',
  )
  expect(shop.read(article, '--accept', 'decubitus-ulcer').status).toBe(0)
  expect(readFileSync(join(shop.content, 'vocabulary/conditions.yaml'), 'utf8')).toContain(
    '- id: decubitus-ulcer\n  name: decubitus ulcer\n  variants: [ pressure sores ]\n',
  )
  writeFileSync(file, '{')
  expect(shop.read(article, '--dry-run').stdout).toContain('outside-unreadable')
})

test('a file that is no OBO is refused, and nothing is written', () => {
  const shop = workshop('id\tname\n')
  const refused = shop.take(shop.obo)
  expect([refused.status, refused.stderr.includes('an OBO file begins with')]).toEqual([1, true])
  expect(existsSync(join(shop.content, 'vocabulary/.outside'))).toBe(false)
  expect(shop.take('no-such.obo').status).toBe(1)
  expect(shop.take().status).toBe(2)
  expect(existsSync(join(shop.content, 'sources'))).toBe(false)
})
