import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from './beside.ts'
import { recorded, stepsDone, takeBack } from './history.ts'

test('what was done is taken back, the last first, and never over a later change', () => {
  const content = mkdtempSync(join(tmpdir(), 'history-'))
  const [one, two] = ['one.txt', 'two.txt'].map((name) => join(content, name)) as [string, string]
  writeFileSync(one, 'as it came\r\n')
  recorded(content, 'wrote both', () => {
    writeAtomically(one, 'new')
    // a step within a step is a part of it
    recorded(content, 'wrote the second', () => writeAtomically(two, 'new too'))
  })
  recorded(
    content,
    (words) => `wrote ${words}`,
    () => {
      writeAtomically(one, 'newer')
      return 'again'
    },
  )
  recorded(content, 'did nothing', () => writeAtomically(one, 'newer'))
  expect(stepsDone(content).map(({ says }) => says)).toEqual(['wrote again', 'wrote both'])

  writeFileSync(one, 'by hand')
  expect(takeBack(content)).toMatchObject({ says: 'wrote again', changedSince: [expect.stringContaining('one.txt')] })
  expect(readFileSync(one, 'utf8')).toBe('by hand')
  writeFileSync(one, 'newer')
  expect(takeBack(content)).toMatchObject({ says: 'wrote again' })
  expect(readFileSync(one, 'utf8')).toBe('new')
  expect(takeBack(content)).toMatchObject({ says: 'wrote both' })
  expect([readFileSync(one, 'utf8'), existsSync(two)]).toEqual(['as it came\r\n', false])
  expect(takeBack(content)).toBeNull()
})

test('a step that fails half way leaves every file as it was, and is none', () => {
  const content = mkdtempSync(join(tmpdir(), 'history-'))
  const one = join(content, 'one.txt')
  const fail = () =>
    recorded(content, 'failed', () => {
      writeAtomically(one, 'new')
      throw new Error('half way')
    })
  expect(fail).toThrow('half way')
  expect([existsSync(one), stepsDone(content)]).toEqual([false, []])
})

test('a step that a killed process left half written keeps nobody from the steps before it', () => {
  const content = mkdtempSync(join(tmpdir(), 'history-'))
  const one = join(content, 'one.txt')
  recorded(content, 'wrote one', () => writeAtomically(one, 'new'))
  writeFileSync(join(content, '.history', '000002.json'), '{"says":"accepted 1 cl')
  expect(stepsDone(content).map(({ says }) => says)).toEqual(['wrote one'])
  expect(takeBack(content)).toMatchObject({ says: 'wrote one' })
  expect(existsSync(one)).toBe(false)
})
