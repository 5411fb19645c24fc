import { expect, test } from 'vitest'
import { readArticle } from '../read-article.ts'
import { indexNames } from '../recognise/names.ts'
import { settleMarks } from './marks.ts'
import { readSeed } from './read.ts'
import { readVocabulary } from './vocabulary.ts'

/** A text as settled, with the numbers that it leaves open. */
const settled = (text: string) => {
  const { text: plain, unsettled } = settleMarks(text)
  return [plain, unsettled.map((at) => plain.slice(...at))]
}

test.each([
  ['0,125 % and 12,345 %', '0.125 % and 12.345 %'],
  ['12.5% of 12,345 people, 1,200 %', '12.5% of 12,345 people, 1,200 %'],
  ['29.000,50 € and 29,000€, 1.234.567 yuan', '29,000.50 € and 29,000€, 1,234,567 yuan'],
  ['3,5 % of 5.000 patients and 12,345 mm', '3.5 % of 5,000 patients and 12.345 mm'],
  ['$5.000, RMB29.000 or 85.000 USD', '$5,000, RMB29,000 or 85,000 USD'],
  ['29 000 $ for 12 500 patients', '29,000 $ for 12,500 patients'],
  ['Of 1 500 patients, over 2 300 sessions', 'Of 1,500 patients, over 2,300 sessions'],
  ['In group 2 150 patients, at Hospital 301 500 patients', 'In group 2 150 patients, at Hospital 301 500 patients'],
  ['In 2023 412 people', 'In 2023 412 people'],
  ['HR 1.234 (p=0.04), on days 3,5 and 7, 12.05.2024', 'HR 1.234 (p=0.04), on days 3,5 and 7, 12.05.2024'],
])('settles the marks of %j', (text, plain) => {
  expect(settled(text)).toEqual([plain, []])
})

test.each([
  ['5.000 patients were treated', ['5.000']],
  ['12,345 % had a relapse', ['12,345']],
  ['3.5% of 5.000 patients', ['5.000']],
  ['3.5% here and 3,5 % there, 12,345 mm', ['12,345']],
  ['Clinics 2 150 patients', []],
  ['the clinic took 2 150 patients', ['2 150']],
])('leaves open what %j does not tell', (text, open) => {
  expect(settled(text)).toEqual([text.replace('3,5 %', '3.5 %'), open])
})

test('asks back in the report and reads no figure there', () => {
  const { vocabulary } = readVocabulary('content/vocabulary')
  const text =
    '---\ntitle: T\n---\n\nIn a trial of stem cell therapy for multiple sclerosis, 5.000 patients had 3 sessions.\n'
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  if (!seed) throw new Error('no seed')
  const { recognised } = readArticle(seed, vocabulary, indexNames(vocabulary))
  expect(recognised.figures.map(({ at }) => seed.text.slice(...at))).toEqual(['3 sessions'])
  expect(
    seed.file.messages
      .filter(({ ruleId }) => ruleId === 'number-unsettled')
      .map(({ reason, line, column }) => ({ reason, line, column })),
  ).toEqual([
    {
      reason:
        'Unexpected `5.000`, which can be 5,000 or 5.000, write it without a doubt (`5000` for the first): ' +
        'until then no figure is read there',
      line: 5,
      column: 57,
    },
  ])
})
