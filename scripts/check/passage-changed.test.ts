import { expect, test } from 'vitest'
import { claimYaml, faultsIn, sourcePage } from './fixture.ts'
import { passageChanged } from './passage-changed.ts'

const passage = (id: string, text: string) => `<Passage id="${id}" line="1">\n\n${text}\n\n</Passage>`
const faults = (body: string) => faultsIn(passageChanged, { 'sources/guide.mdx': sourcePage(claimYaml('price'), body) })

test('reports a passage that was changed by hand', () => {
  expect(faults(passage('5e2bf5', 'It costs 30,000.'))).toEqual([
    'sources/guide.mdx:15:1: Unexpected text in passage `5e2bf5`, it was changed by hand: put it back, change the seed and run `npm run ingest`',
  ])
})

test('accepts a passage as the seed has it, one that comes again, and one without text', () => {
  const body = ['9749c1', '9749c1-2'].map((id) => passage(id, 'It costs *29,000*.')).join('\n\n')
  expect(faults(`${body}\n\n<Passage id="aaaaaa" line="9" />`)).toEqual([])
})
