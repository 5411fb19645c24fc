import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { remember, rememberedIn } from './remembered.ts'

const listed = (path: string, sha256: string) => ({ format: 'A book', path, says: 'All', bytes: 1, sha256 })

test('remembers files that are still there as they were, and nothing in a new folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'editions-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  expect(rememberedIn(folder, () => ({ sha256: 'aa' }))).toEqual([])
  mkdirSync(join(folder, 'editions'))
  for (const name of ['a', 'b']) writeFileSync(join(folder, 'editions', name), name)
  remember(folder, [listed('editions/a', 'aa'), listed('editions/b', 'bb'), listed('editions/gone', 'aa')])
  expect(rememberedIn(folder, () => ({ sha256: 'aa' }))).toEqual([listed('editions/a', 'aa')])
})
