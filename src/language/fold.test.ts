import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['In ４０．４％ of ＬＲ－１０１', 'In 40.4% of LR-101'],
  ['٤٠ and ۴۱ and ४२ patients', '40 and 41 and 42 patients'],
  ['29\u202f000\u202f$, 31\u2007500 dollars, 1\u00a0250\u2009patients', '29,000 $, 31,500 dollars, 1,250 patients'],
  ['In group 2\u00a0150 patients', 'In group 2 150 patients'],
  ['up\u00a0to\u20095\u3000sessions', 'up to 5 sessions'],
  ['52\u2010year\u2011old, \u22123.2 points, 3\u20125 months', '52-year-old, -3.2 points, 3–5 months'],
  ['p=0·028, 40‧4%, p = ·03', 'p=0.028, 40.4%, p = .03'],
  ['5·10^6 cells, 2 ·10⁷ cells', '5×10^6 cells, 2 ×10⁷ cells'],
  ["12'500 and 29’800 francs, the '90s", "12,500 and 29,800 francs, the '90s"],
  ['２９，８００元，３例；１．２万元', '29,800元，3例；1.2万元'],
])('folds %j', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test('keeps a full-width point that marks an item of a list', () => {
  expect(fold('１．疼痛\n　２．12例').text).toBe('1．疼痛\n 2．12例')
})

test.each([
  ['４０．４％ of patients', '40.4% of patients'],
  ['１．疼痛\n\n５．２％的患者', '1．疼痛\n\n5.2%的患者'],
])('takes one that no number before or after in the text makes an item for decimal: %j', (text, folded) => {
  expect(fold(text).text).toBe(folded)
})

test('gives back where an offset stood, also behind digits of two units', () => {
  const text = 'In 𝟒𝟎% of ４０ people'
  const folded = fold(text)
  expect(folded.text).toBe('In 40% of 40 people')
  const places = ['In', '% of', 'people'].map((word) => [folded.origin(folded.text.indexOf(word)), text.indexOf(word)])
  expect(places.filter(([from, to]) => from !== to)).toEqual([])
})

test('reads a text of many apostrophes at once', () => {
  const text = `${"We've got the patients' answers. ".repeat(1000)}©`
  expect(fold(text).text).toBe(text)
})
