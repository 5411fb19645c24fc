import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeBack } from '../ingest/write/history.ts'
import { fixFiles } from './fix.ts'
import { checkAll } from './run.ts'

const guide =
  "---\ntitle: 2026\nsummary: What it costs.\nfor: All\nsteps: [Ask., 12]\nquestions: unknown\nchanged: '2026'\n---\n\nText.\n"
const places =
  '# Places\n- { id: Hainan, name: Hainan, definition: An island. }\n- { id: Bo Ao, name: Boao, definition: A town. }\n'
const questions =
  '- id: doctor\n  to: doctor\n  questions:\n    - { asks: Which harms?, zh: "哪些危害?哪些,风险3.5倍.吗?" }\n'
const condition = `---
title: MS
summary: A disease.
area: unknown
usual-care: unknown
zh: 病
answer-zh: { works: 未证实。, harms: 没有说明。, law: 没有找到。, price: 没有价格。, next: 给医生看。 }
---

Text.
`

function fixed(files: Record<string, string>) {
  const content = join(mkdtempSync(join(tmpdir(), 'fix-')), 'content')
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(content, path, '..'), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  const done = fixFiles(checkAll({ content, base: '/' }).files, content)
  const textsNow = () => Object.keys(files).map((path) => readFileSync(join(content, path), 'utf8'))
  return { done: done.map(({ line, written }) => [line, written]), texts: textsNow(), content, textsNow }
}

test('sets quotation marks around a number that is text, and leaves what only a person knows', () => {
  const { done, texts } = fixed({ 'guides/costs.mdx': guide })
  expect(done).toEqual([
    [2, "'2026'"],
    [5, "'12'"],
  ])
  expect(texts).toEqual([guide.replace('title: 2026', "title: '2026'").replace('12]', "'12']")])
})

test('writes small letters where they make an id, and full-width signs beside Chinese', () => {
  const { done, texts } = fixed({
    'vocabulary/places.yaml': places,
    'registers/questions.yaml': questions,
    'conditions/ms.mdx': condition,
  })
  expect(done).toEqual([
    [4, '"哪些危害？哪些，风险3.5倍。吗？"'],
    [2, 'hainan'],
  ])
  expect(texts[0]).toBe(places.replace('id: Hainan', 'id: hainan'))
})

test('is one step that can be taken back', () => {
  const { content, textsNow } = fixed({ 'guides/costs.mdx': guide, 'vocabulary/places.yaml': places })
  expect(takeBack(content)).toMatchObject({ says: 'fixed 3 places by `check --fix`' })
  expect(textsNow()).toEqual([guide, places])
})

test('touches nothing where nothing is certain', () => {
  const { done, content } = fixed({ 'guides/costs.mdx': guide.replace('2026\n', 'Costs\n').replace(', 12', '') })
  expect([done, takeBack(content)]).toEqual([[], null])
})
