import { describe, expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

describe('claim-without-source', () => {
  const faults = (more: string[]) =>
    contentFaults('claim-without-source', { 'sources/guide.mdx': sourcePage(claimYaml('price', more)) })
  const nowhere = 'from: [{ seed: guide, passage: null }]'

  test('reports an accepted claim that no passage states', () => {
    expect(faults([nowhere])).toEqual([
      'sources/guide.mdx:12:11: Unexpected claim `price` without its passage, run `npm run ingest` or correct ' +
        'its `words`',
    ])
  })

  test('accepts a claim with its passage, and one that nobody has accepted yet', () => {
    expect(faults([])).toEqual([])
    expect(faults([nowhere, 'state: read'])).toEqual([])
  })
})

describe('passage-changed', () => {
  const passage = (id: string, text: string) => `<Passage id="${id}" line="1">\n\n${text}\n\n</Passage>`
  const faults = (body: string) =>
    contentFaults('passage-changed', { 'sources/guide.mdx': sourcePage(claimYaml('price'), body) })

  test('accepts a passage as the seed has it, one that comes again, and one without text', () => {
    const body = ['9749c1', '9749c1-2'].map((id) => passage(id, 'It costs *29,000*.')).join('\n\n')
    expect(faults(`${body}\n\n<Passage id="aaaaaa" line="9" />`)).toEqual([])
  })
})

describe('claim-number-unknown', () => {
  const told =
    '<Passage id="7f3a9c" line="1">\n\nIn 2019, 40.4% of three groups in trial NCT01234567 improved.\n\n</Passage>'
  const faults = (says: string, more: string[] = [], body = told) =>
    contentFaults('claim-number-unknown', {
      'sources/guide.mdx': sourcePage(claimYaml('improved', more).replace('says: A price.', `says: ${says}`), body),
    })

  test('reports a number in the sentence and in its short form that the passage does not state', () => {
    expect(faults('44.4% improved.', ['short: 41% improved.'])).toEqual([
      'sources/guide.mdx:6:11: Unexpected number `44.4` in `says` of claim `improved`, ' +
        'its passage states no such number: correct the sentence',
      'sources/guide.mdx:13:12: Unexpected number `41` in `short` of claim `improved`, ' +
        'its passage states no such number: correct the sentence',
    ])
  })

  test.each([
    ['In 2019, 40.4% of 3 groups improved.', []],
    ['Product UX-DA001 and the 2nd trial.', []],
    ['Some improved.', ['notes: [The trial had 54 people.]']],
  ])('accepts: %s', (says, more) => {
    expect(faults(says, more)).toEqual([])
  })

  test('accepts any number where the words of the source may not be shown', () => {
    expect(faults('44.4% improved.', [], '<Passage id="7f3a9c" line="1" />')).toEqual([])
  })
})
