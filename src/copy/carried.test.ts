import { expect, test } from 'vitest'
import { markdownPath } from './carried.ts'

test.each([
  ['', 'index.md'],
  ['conditions/', 'conditions.md'],
  ['404.html', null],
  ['404/', null],
  ['search/', null],
])('lays the Markdown of `%s` at %s', (address, path) => {
  expect(markdownPath(address)).toBe(path)
})
