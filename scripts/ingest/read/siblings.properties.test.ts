import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readArticle } from '../read-article.ts'
import { indexNames } from '../recognise/names.ts'
import { readSeed } from './read.ts'
import { readVocabulary } from './vocabulary.ts'

const folder = 'tests/corpus/train'
/** Those of many kinds that were gathered first, without a number in their names: all would take minutes. */
const articles = readdirSync(folder).filter((name) => /^[a-z]{2}.*\.txt$/.test(name))
const { vocabulary } = readVocabulary('content/vocabulary')
const names = indexNames(vocabulary)

const spaces = ['\u00a0', '\u2007', '\u2009', '\u202f', '\u3000']
const hyphens = ['\u2010', '\u2011', '\u2212', '\ufe63', '\uff0d']
const noughts = [0xff10, 0x660, 0x6f0, 0x966, 0x1d7ce, 0x1d7ec]

/** Write spaces inside of lines, hyphens between words and digits in others of their kind, as `pick` says. */
function inSiblings(article: string, pick: (most: number) => number): string {
  const any = (all: string[]) => all[pick(all.length)] ?? ''
  return article
    .replace(/(?<=\S) (?=\S)/g, (space) => (pick(2) ? any(spaces) : space))
    .replace(/(?<=\p{L}|\d)-(?=\p{L}|\d)/gu, (hyphen) => (pick(2) ? any(hyphens) : hyphen))
    .replace(/\d/g, (digit) =>
      pick(2) ? String.fromCodePoint((noughts[pick(noughts.length)] ?? 48) + Number(digit)) : digit,
    )
}

function claimsOf(text: string) {
  const { seed } = readSeed('article.txt', new TextEncoder().encode(text))
  if (!seed) throw new Error('no seed')
  return readArticle(seed, vocabulary, names).claims
}

test.each(articles)('reads %s alike in any spaces, hyphens and digits', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const claims = claimsOf(text)
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat(997)), (numbers) => {
      const written = inSiblings(text, (most) => Number(numbers.next().value) % most)
      expect(claimsOf(written)).toEqual(claims)
    }),
    { numRuns: 3 },
  )
})
