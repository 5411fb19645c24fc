import { expect, test } from 'vitest'
import { digestOf } from './digest.ts'

const compiler = { version: '0.10.5', sources: ['export const id = z.string()', 'export function compileBody() {}'] }

test('gives the same page the same digest', () => {
  expect(digestOf('page', compiler)).toBe(digestOf('page', structuredClone(compiler)))
})

test('changes with the text, the compiler, the schema and the loader', () => {
  const digests = [
    digestOf('page', compiler),
    digestOf('page.', compiler),
    digestOf('page', { ...compiler, version: '0.10.6' }),
    digestOf('page', { ...compiler, sources: ['export const id = z.number()', compiler.sources[1] ?? ''] }),
    digestOf('page', { ...compiler, sources: [compiler.sources[0] ?? '', ''] }),
  ]
  expect(new Set(digests).size).toBe(digests.length)
})

test('does not take a word moved from one source to the next for the same', () => {
  expect(digestOf('a', { version: '', sources: ['bc', 'd'] })).not.toBe(
    digestOf('a', { version: '', sources: ['b', 'cd'] }),
  )
})
