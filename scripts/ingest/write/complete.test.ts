import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import { readSeed } from '../read/read.ts'
import { figuresIn } from '../recognise/figures.ts'
import type { Recognised } from '../recognise/recognised.ts'
import { passagesOf } from '../segment/passages.ts'
import { segment } from '../segment/segment.ts'
import { completeClaims } from './complete.ts'

const text = '---\ntitle: T\n---\nIn all 40.4% improved.\n\nAnd 40.4% slept; 12 months passed.\n'
const { seed } = readSeed('seeds/s.txt', new TextEncoder().encode(text))
if (!seed) throw new Error('no seed')
const passages = passagesOf(segment(seed))
const recognised: Recognised = {
  id: 's',
  text,
  pointOf: seed.pointOf,
  publisher: 'P',
  passages,
  figures: passages.flatMap(({ block }) => figuresIn(block.text, block.at[0])),
  mentions: [],
  candidates: [],
}

function complete(claim: string) {
  const page = `---\ntitle: T\nclaims:\n  # the editor's own\n  - ${claim}\n---\n\n## A\n\nB\n`
  const file = new VFile({ path: 's.mdx', value: page })
  const result = completeClaims(page, recognised, file)
  return {
    text: result,
    claims: (parseContentPage(new VFile(result)).frontmatter?.value as { claims: unknown[] } | undefined)?.claims,
    messages: file.messages.map(String),
  }
}

test('fills in figure, passage and place from the words an editor writes', () => {
  const {
    text: page,
    claims,
    messages,
  } = complete('{ id: a, kind: outcome, says: S may., about: {}, words: 12 months }')
  expect(messages).toEqual([])
  expect(page).toContain("# the editor's own")
  expect(claims).toEqual([
    {
      id: 'a',
      kind: 'outcome',
      says: 'S may.',
      about: {},
      words: '12 months',
      evidence: { design: 'none-stated', rule: 'by-hand' },
      hedged: true,
      attributed: null,
      state: 'read',
      figures: [{ kind: 'duration', unit: 'months', low: 12, high: 12, at: [17, 26] }],
      from: [{ seed: 's', passage: passages[1]?.id }],
    },
  ])
})

test('asks where the words stand twice or not at all, and leaves the claim alone', () => {
  const twice = complete('{ id: a, kind: outcome, says: S., about: {}, words: 40.4% }')
  expect(twice.messages).toEqual([
    's.mdx:5:5-5:64: Unexpected words `40.4%` in 2 passages, add `from` with the passage that is meant: ' +
      passages.map(({ id }) => id).join(', '),
  ])
  const never = complete('{ id: a, kind: outcome, says: S., about: {}, words: 41% }')
  expect(never.messages).toEqual([
    's.mdx:5:5-5:62: Unexpected words `41%` that stand in no passage of the article, write them exactly as the ' +
      'passage does',
  ])
})

test('one number that was not read does not keep the others of the list from their places', () => {
  const { claims, messages } = complete('{ id: a, kind: outcome, says: S., about: {}, words: [slept, 12 months, 41%] }')
  expect(claims).toMatchObject([
    {
      figures: [{ kind: 'duration', low: 12, at: [17, 26] }],
      from: [{ seed: 's', passage: passages[1]?.id }],
    },
  ])
  expect(messages).toEqual([
    's.mdx:5:5-5:82: Unexpected words `slept` of claim `a`, no figure was read there: write all the words that belong ' +
      'to it, its unit too, or take them out of `words`; the other figures are in place',
    's.mdx:5:5-5:82: Unexpected words `41%` of claim `a` that its passage does not have, write them exactly as the ' +
      'passage does; the other figures are in place',
  ])
})
