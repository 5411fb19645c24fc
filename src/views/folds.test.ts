import { expect, test } from 'vitest'
import { libraryOf } from '../claims/library.ts'
import { sampleClaim, sampleCondition, sampleSource } from '../claims/sample.fixture.ts'
import type { Block } from './block.ts'
import { foldLong } from './folds.ts'
import type { Page, Part } from './page.ts'

const passage = (id: string): Part => ({
  component: 'Passage',
  props: { id, line: 1 },
  children: [{ html: `<p>Passage ${id}.</p>` }],
  line: 1,
})
const claims = [1, 2, 3, 4, 5].map((number) =>
  sampleClaim({ id: `claim-${number}`, from: [{ seed: 'guide', passage: 'aaaaaa' }] }),
)

/** How much each part of an article with so many claims in its first passage holds, where it is folded. */
function holds(number: number, ...parts: string[][]) {
  const sections = parts.map((ids, index) => ({ id: `part-${index}`, heading: 'Part', parts: ids.map(passage) }))
  const page: Page<'source'> = { ...sampleSource('guide', claims.slice(0, number)), sections }
  const blocks = sections.map(({ id, heading, parts }): Block => {
    return { id, heading, pieces: [{ shows: 'parts', parts }], written: true }
  })
  return foldLong(page, blocks, libraryOf([page])).map((block) => block.folded)
}

test('folds the parts of a long article, and says how many claims each makes', () => {
  expect(holds(5, ['aaaaaa', 'bbbbbb'], ['cccccc'])).toEqual(['5 claims', '1 passage'])
})

test('leaves a short article open', () => {
  expect(holds(4, ['aaaaaa'], ['bbbbbb'])).toEqual([undefined, undefined])
})

test('folds long lists of sources and claims, and leaves alone what is folded or no source’s', () => {
  const source = sampleSource('guide', claims)
  const sources = [source, source, source]
  const blocks: Block[] = [
    { id: 'rests-on', heading: 'What it rests on', pieces: [{ shows: 'sources', sources }] },
    { id: 'few', heading: 'Few', pieces: [{ shows: 'sources', sources: sources.slice(0, 2) }] },
    { id: 'related', heading: 'Pages', pieces: [{ shows: 'sources', sources }], folded: '3' },
    { id: 'what', heading: 'What it is', pieces: [{ shows: 'names' }] },
  ]
  const library = libraryOf([source])
  expect(foldLong(source, blocks, library).map((block) => block.folded)).toEqual([
    '3 sources',
    undefined,
    '3',
    undefined,
  ])
  expect(foldLong(sampleCondition('ms', 'MS'), blocks, library)).toEqual(blocks)
})
