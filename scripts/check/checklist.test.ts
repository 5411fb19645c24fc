import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const rows = readFileSync('docs/checklist.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , rules, seen] = line.split('|').map((cell) => cell.trim())
    return number && /^\d+$/.test(number) ? [{ number: Number(number), rules: rules ?? '', seen: seen ?? '' }] : []
  })

test('holds all thirty-one rows, each with where a reader sees it', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, index) => index + 1))
  expect(rows.filter(({ seen }) => seen === '')).toEqual([])
})

test.each(rows)('row $number names rules that run and are tested, or says why none does', ({ rules }) => {
  const named = [...rules.matchAll(/`([\w-]+)\.ts`/g)].map((match) => match[1] ?? '')
  expect(named.length > 0 || /not tested by a (?:program|rule): \S/.test(rules)).toBe(true)
  const run = readFileSync('scripts/check/rules.ts', 'utf8') + readFileSync('scripts/check.ts', 'utf8')
  for (const name of named) {
    const file = join('scripts/check', `${name}.ts`)
    expect([name, existsSync(file), existsSync(file.replace('.ts', '.test.ts')), run.includes(`/${name}.ts'`)]).toEqual(
      [name, true, true, true],
    )
  }
})

test('names every rule of the built site that a reader sees', () => {
  const named = readFileSync('docs/checklist.md', 'utf8')
  const structural = ['duplicate-dom-id', 'unique-title']
  const siteRules = readFileSync('scripts/check/rules.ts', 'utf8').split('export const siteRules')[1] ?? ''
  const imports = [
    ...readFileSync('scripts/check/rules.ts', 'utf8').matchAll(/import \{ ([^}]+) \} from '\.\/([\w-]+)\.ts'/g),
  ]
  const files = imports.flatMap(([, names = '', file = '']) =>
    names.split(', ').some((name) => new RegExp(`\\b${name}\\b`).test(siteRules)) ? [file] : [],
  )
  expect(files.filter((file) => !structural.includes(file) && !named.includes(`\`${file}.ts\``))).toEqual([])
})
