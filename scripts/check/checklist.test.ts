import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { releaseRules } from './release.ts'
import { contentRules, siteRules } from './rules.ts'
import { wordingRules } from './wording/wording.ts'

const checklist = readFileSync('docs/checklist.md', 'utf8')
const rows = checklist.split('\n').flatMap((line) => {
  const [, number, , rules, seen] = line.split('|').map((cell) => cell.trim())
  return number && /^\d+$/.test(number) ? [{ number: Number(number), rules: rules ?? '', seen: seen ?? '' }] : []
})
const idsIn = (text: string) => [...text.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, id]) => id)
const testsIn = (text: string) => [...text.matchAll(/`([^`*]+\.test\.ts)`/g)].map(([, path = '']) => path)

test('holds all thirty-one rows, each with where a reader sees it', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
  expect(rows.filter(({ seen }) => seen === '')).toEqual([])
})

test.each(rows)('row $number names rules that run and tests that are there, or says why none does', ({ rules }) => {
  const run = Object.keys({ ...contentRules, ...siteRules, ...wordingRules, ...releaseRules })
  const [ids, tests] = [idsIn(rules).filter((word) => word !== 'plain'), testsIn(rules)]
  expect(ids.length + tests.length > 0 || /not tested by a (?:program|rule): \S/.test(rules)).toBe(true)
  expect(ids.filter((id) => !run.includes(id ?? ''))).toEqual([])
  expect(tests.filter((path) => !existsSync(path))).toEqual([])
})

test('names every rule of the built site but that on ids of elements, which no reader sees', () => {
  const named = idsIn(checklist)
  const unnamed = Object.keys({ ...siteRules, ...wordingRules }).filter((id) => !named.includes(id))
  expect(unnamed).toEqual(['duplicate-dom-id'])
})
