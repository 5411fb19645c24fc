import { expect, test } from 'vitest'
import { mergeStyles } from './merge-styles.ts'

test('each rule stands once, where it stands first', () => {
  expect(mergeStyles(['a{top:0}b{top:1px}', 'a{top:0}i{top:2px}'])).toBe('a{top:0}b{top:1px}i{top:2px}')
})

test('rules within others stay with them', () => {
  expect(mergeStyles(['@media print{a{top:0}b{top:0}}', '@media print{a{top:0}b{top:0}}a{top:0}'])).toBe(
    '@media print{a{top:0}b{top:0}}a{top:0}',
  )
})

test('a brace in a string or a comment opens nothing', () => {
  expect(mergeStyles(['/*{*/a{content:"}{"}', '@import "x";a{top:0}'])).toBe('/*{*/a{content:"}{"}@import "x";a{top:0}')
})
