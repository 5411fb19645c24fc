import { expect, test } from 'vitest'
import { titleIn } from './title-in.ts'

test('takes the words of the first heading, else the title', () => {
  expect(titleIn('<title>T · Site</title><h1>Multiple <i>sclerosis</i>\n &amp; more</h1><h1>Second</h1>')).toBe(
    'Multiple sclerosis & more',
  )
  expect(titleIn('<title>Only a title</title><p>x</p>')).toBe('Only a title')
})
