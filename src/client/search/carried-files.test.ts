import { afterEach, expect, test } from 'vitest'
import { addressIn, carriedSource, readCarried } from './carried-files.ts'

const copy = { web: 'https://example.org/reader/', leftOut: ['download/'] }
afterEach(() => {
  globalThis.carriedFiles = undefined
})

test.each([
  ['', 'file:///my%20copy/index.html'],
  ['claims/a/', 'file:///my%20copy/claims/a/index.html'],
  ['glossary/#ivf', 'file:///my%20copy/glossary/index.html#ivf'],
  ['check-an-offer/?condition=cancer#form', 'file:///my%20copy/check-an-offer/index.html?condition=cancer#form'],
  ['download/', 'https://example.org/reader/download/'],
])('leads from a copy to %s', (address, expected) => {
  expect(addressIn(new URL('file:///my copy/'), address, copy)).toBe(expected)
})

test('reads what a script brought, and says what to do where it brought nothing', async () => {
  globalThis.carriedFiles = { 'names.json': {}, 'copy.json': copy, 'answers/conditions/cancer.json': { price: null } }
  const source = carriedSource('file:///copy/search/index.html')
  expect(await source.answers('conditions/cancer/')).toEqual({ price: null })
  expect(source.addressOf('search/')).toBe('file:///copy/search/index.html')
  await expect(readCarried('texts.json')).rejects.toThrow(
    'Unexpected copy without texts.json, unpack the whole archive again',
  )
})
