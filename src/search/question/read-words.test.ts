import { expect, test } from 'vitest'
import { lexicon } from '../lexicon.fixture.ts'
import { readWords } from './read-words.ts'

const read = (text: string, quoted: string[] = [], has: string[] = []) =>
  readWords(text, new Set(quoted), lexicon, new Set(has))
const corrected = (text: string) => read(text).corrected.map(({ from, to }) => `${from}: ${to}`)

test.each([
  ['nurwn', 'nurown'],
  ['haian', 'hainan'],
  ['tumuor', 'tumour'],
  ['multipel', 'multiple'],
  ['parkinsonss', 'parkinson'],
  ['parkensen', 'parkinson'],
  ['isckemik', 'ischemic'],
  ['hopsital', 'hospital'],
])('“%s”, misspelled, is read as “%s”', (typed, meant) => {
  expect(corrected(typed)).toEqual([`${typed}: ${meant}`])
})

test.each(['mss', 'alz', 'nuxwyn', 'perkensan'])('“%s” has too many edits for its length, and is unknown', (typed) => {
  const { corrected, unknown } = read(typed)
  expect({ corrected, unknown }).toEqual({ corrected: [], unknown: [typed] })
})

test.each([
  ['umbilicalcord', ['umbilicalcord: umbilical cord']],
  ['lougehrig', ['lougehrig: lou gehrig']],
  ['order818', ['order818: order 818']],
  ['stem cell', []],
  ['stem-cell', []],
  ['nur own', ['nur own: nurown']],
  ['amyo trophic', ['amyo trophic: amyotrophic']],
])('“%s”, joined or split, is read by the words of a name', (typed, told) => {
  const { unknown } = read(typed)
  expect({ corrected: corrected(typed), unknown }).toEqual({ corrected: told, unknown: [] })
})

test.each([
  ['clinical tril', ['tril: trial']],
  ['clinical trail', ['trail: trial']],
  ['stem sells', ['sells: cells']],
  ['lateral scler', ['scler: sclerosis']],
])('in “%s” the word beside it tells what was meant', (typed, told) => {
  expect(corrected(typed)).toEqual(told)
})

test.each([
  ['hain', ['hainan']],
  ['parkin', ['parkinson']],
  ['par', ['parkinson']],
])('“%s” stands for the words that begin so, and is not corrected', (typed, forms) => {
  const { tokens, corrected } = read(typed)
  expect({ read: tokens.map(({ isStart, forms }) => ({ isStart, forms })), corrected }).toEqual({
    read: [{ isStart: true, forms }],
    corrected: [],
  })
})

test('three letters are the beginning of a name, but of no other word', () => {
  expect([read('pla').unknown, read('hai').unknown]).toEqual([['pla'], ['hai']])
})

test('a real word of English is never taken for a word of the site', () => {
  const { corrected, unknown } = read('spin')
  expect({ corrected, unknown }).toEqual({ corrected: [], unknown: ['spin'] })
})

test('a number is never taken for another', () => {
  const { corrected, unknown } = read('29900 dollars')
  expect({ corrected, unknown }).toEqual({ corrected: [], unknown: ['29900'] })
})

test('words that only say how one asks are idle, unless they are quoted', () => {
  const states = (quoted: string[]) => read('the spine', quoted).tokens.map(({ state }) => state)
  expect([states([]), states(['the', 'spine'])]).toEqual([
    ['idle', 'known'],
    ['known', 'known'],
  ])
})

test('a word that only the index has is read as it is', () => {
  const { tokens, unknown } = read('zzqxv', [], ['zzqxv'])
  expect({ forms: tokens.map(({ forms }) => forms), unknown }).toEqual({ forms: [['zzqxv']], unknown: [] })
})

test('Chinese and English are read in one question', () => {
  const { tokens, asks, unknown } = read('als足球多少钱')
  expect({ typed: tokens.map(({ typed }) => typed), asks, unknown }).toEqual({
    typed: ['als'],
    asks: ['price'],
    unknown: ['足球'],
  })
})
