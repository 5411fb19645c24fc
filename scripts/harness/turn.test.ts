import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeTurn } from './turn.ts'

const fresh = () => join(mkdtempSync(join(tmpdir(), 'turn-')), 'cache', 'build.lock')

test('one at a time, and the next once the first is done', () => {
  const path = fresh()
  const giveBack = takeTurn(path)
  expect(takeTurn(path)).toBeNull()
  giveBack?.()
  expect(existsSync(path)).toBe(false)
  expect(takeTurn(path)).not.toBeNull()
})

test('what a killed process left holds nobody up', () => {
  const path = fresh()
  takeTurn(path)?.()
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(path, String(pid))
  expect(takeTurn(path)).not.toBeNull()
})
