import { describe, expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const schema = JSON.stringify({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'array',
  items: {
    type: 'object',
    properties: { id: { type: 'string' }, address: { type: 'string', format: 'uri' }, low: { type: 'number' } },
    required: ['id', 'address'],
    additionalProperties: false,
  },
})
const pages = { 'index.html': '<p id="a">A</p>', 'guides/costs/index.html': '<p id="b">B</p>' }
const faults = (rule: string, rows: string, more = {}, options = {}) =>
  siteFaults(rule, { ...pages, 'data/prices.json': rows, 'data/prices.schema.json': schema, ...more }, options).filter(
    (fault) => fault.startsWith('data/'),
  )
const row = (fields: object) => JSON.stringify({ id: 'a', address: 'https://example.org/#a', ...fields })

describe('data-schema', () => {
  test('reports a value that the schema does not allow, at its row', () => {
    const why =
      'its schema promises otherwise: correct what writes it in src/views/data/, or raise the version of the data'
    expect(faults('data-schema', `[\n${row({})},\n${row({ id: 'b', low: '5', high: 6 })}\n]`)).toEqual([
      `data/prices.json:3:2: Unexpected value, which must NOT have additional properties (\`high\`); ${why}`,
      `data/prices.json:3:2: Unexpected value in \`low\`, which must be number; ${why}`,
    ])
  })

  test('reports a table without a schema, and text that is no JSON', () => {
    expect(faults('data-schema', '[]', { 'data/sources.json': '[]' })).toEqual([
      'data/sources.json:1:1: Unexpected table without `sources.schema.json`, add one so that a program knows its columns',
    ])
    expect(faults('data-schema', '[')).toEqual([
      'data/prices.json:1:1: Unexpected text that is no JSON, a program can’t read it: build again',
    ])
  })
})

test('data-address reports an address that the site has not, whatever its host, below the base', () => {
  const at = (address: string) => `[\n${row({ address })}\n]`
  expect(faults('data-address', at('https://example.org/guides/costs/#b'))).toEqual([])
  expect(faults('data-address', at('https://example.org/reader/guides/costs/#b'), {}, { base: '/reader/' })).toEqual([])
  const follow = 'correct it, for whoever has the row follows it'
  expect(faults('data-address', at('https://example.org/guides/costs/#a'))).toEqual([
    `data/prices.json:2:2: Unexpected address \`https://example.org/guides/costs/#a\`, ` +
      `the page has no element with that id: ${follow}`,
  ])
  expect(faults('data-address', at('https://example.org/guides/cost/'))).toEqual([
    `data/prices.json:2:2: Unexpected address \`https://example.org/guides/cost/\`, ` +
      `the site has no such page or file: ${follow}`,
  ])
})
