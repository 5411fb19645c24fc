import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPatterns } from './cues.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cues-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function read(yaml: string, given?: Record<string, string>) {
  const path = join(folder, 'cues.yaml')
  writeFileSync(path, yaml)
  return readPatterns(pathToFileURL(path), given)
}

test('a pattern goes on over lines and holds parts of the file and of the code', () => {
  const cue = read('parts:\n  verb: ${aux} said\nsays: |-\n  /\\b(?:${verb}\n    |told us)\n  |asked/iu\n', {
    aux: 'has',
  })
  expect(cue('says')).toEqual(/\b(?:has said|told us)|asked/iu)
})

test.each([
  ['says: /(/u', 'Unexpected entry `says` of .*/cues.yaml \\(.*Unterminated group'],
  ['says: told', 'Unexpected entry `says` of .*/cues.yaml \\(a pattern stands between slashes\\)'],
  ['says: /${verb}/', 'Unexpected entry `says` of .*/cues.yaml \\(no part is called verb\\)'],
])('a fault in %s names file and entry', (yaml, message) => {
  expect(() => read(yaml)).toThrow(new RegExp(message))
})

test('a name that is none throws', () => {
  expect(() => read('says: /told/')('tells')).toThrow('is called `tells`')
})
