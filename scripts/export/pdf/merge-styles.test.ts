import { expect, test } from 'vitest'
import { mergeStyles } from './merge-styles.ts'

test('rules within others stay with them', () => {
  expect(mergeStyles(['@media print{a{top:0}b{top:0}}', '@media print{a{top:0}b{top:0}}a{top:0}'])).toBe(
    '@media print{a{top:0}b{top:0}}a{top:0}',
  )
})

test('a brace in a string or a comment opens nothing', () => {
  expect(mergeStyles(['/*{*/a{content:"}{"}', '@import "x";a{top:0}'])).toBe('/*{*/a{content:"}{"}@import "x";a{top:0}')
})
