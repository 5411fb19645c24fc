import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'

test('arranges pages by kind, the pages to begin with first and what has no kind last', () => {
  const addresses = [
    '',
    'about/',
    'conditions/',
    'conditions/als/',
    'guides/talk-to-someone/',
    'therapies/nurown/',
    'zh/conditions/als/',
  ]
  const parts = arrange(addresses.map((address) => ({ address, title: address, html: '' })))
  expect(
    parts.map(({ name, opening, pages }) => [name, opening?.address, pages.map(({ address }) => address)]),
  ).toEqual([
    ['Begin here', undefined, ['', 'guides/talk-to-someone/']],
    ['Conditions', 'conditions/', ['conditions/als/']],
    ['Therapies', undefined, ['therapies/nurown/']],
    ['In Chinese', undefined, ['zh/conditions/als/']],
    ['More', undefined, ['about/']],
  ])
})
