import { expect, test } from 'vitest'
import { readCase, readCases } from './figures.ts'

const cases = readCases('tests/numbers/first.json')

test.each(cases.filter(({ missed }) => !missed))('reads every figure of "$text"', (one) => {
  const { stated, read } = readCase(one)
  expect(read).toEqual(stated)
})

test('names what is not read yet, and nothing else', () => {
  const missed = cases.filter((one) => {
    const { stated, read } = readCase(one)
    return stated.join() !== read.join()
  })
  expect(missed.map(({ text }) => text)).toEqual(cases.filter((one) => one.missed).map(({ text }) => text))
})
