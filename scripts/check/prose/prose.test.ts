import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { messagesOn } from '../fixture.ts'
import { libraryOf } from '../content/library.ts'
import { siteOf } from '../site/site.ts'
import { proseOf } from './prose-of.ts'
import { reportProse, tableOf } from './report.ts'
import { ownWordsFile, spellerOf } from './speller.ts'
import { contentTexts, documentTexts, namesOf, templateTexts } from './texts.ts'

const speller = spellerOf(["Lou Gehrig's disease", 'amimestrocel'])
const reader = { speller, withoutNames: (text: string) => text }
const wordsOf = (text: string) => speller(text).map(({ word }) => word)

test('finds a word that no dictionary has, where it stands, with what was meant', () => {
  expect(speller('The hospitel said so.')).toEqual([
    { word: 'hospitel', at: 4, suggestions: ['hospital', 'hospitals', 'hospice'] },
  ])
  expect(speller('Seperate cells.')[0]?.suggestions[0]).toBe('Separate')
  expect(speller('Of gehrig.')[0]?.suggestions[0]).toBe('Gehrig')
  expect(speller('In hainan, in australia.').map(({ suggestions }) => suggestions[0])).toEqual(['Hainan', 'Australia'])
  expect(speller('Given amimestrocell once.')[0]?.suggestions).toContain('amimestrocel')
})

test.each([
  ['British spelling', 'The tumour was randomised in a centre for haematology.'],
  ['names, with an apostrophe of either kind', "Gehrig’s disease, Gehrig's words, Amimestrocel’s price."],
  ['what is no word', 'CD34, NCT06778265, GPC3-CAR and HBV at www.recieve.org or https://a.example/hospitel'],
  ['parts joined by a hyphen', 'A double-blinded, placebo-controlled MSC-based trial.'],
  ['other letters', '细胞 и клетки'],
])('takes %s', (_, text) => {
  expect(wordsOf(text)).toEqual([])
})

test('takes American spelling and a small letter in a name for mistakes', () => {
  expect(wordsOf('The color of gehrig and of China, not of china or australia.')).toEqual([
    'color',
    'gehrig',
    'australia',
  ])
})

test('measures a text', () => {
  expect(proseOf('We looked. The hospitel did not say how many people it had treated before.', reader)).toEqual({
    grade: expect.closeTo(4, 1),
    longest: { words: 12, sentence: 'The hospitel did not say how many people it had treated before.' },
    misspelt: [{ word: 'hospitel', at: 15, suggestions: expect.anything() }],
  })
  expect(proseOf('', reader)).toEqual({ grade: null, longest: { words: 0, sentence: '' }, misspelt: [] })
})

test('reports each word once a file, and lists files worst first', () => {
  const page = new VFile({
    path: 'guides/a.mdx',
    value: '---\nsummary: Ask the hospitel.\n---\n\nThe hospitel and its docters.\n',
  })
  const list = new VFile({ path: 'vocabulary/bodies.yaml', value: '- { id: b, name: Hospitel, definition: Good. }\n' })
  const other = new VFile({ path: 'guides/0.mdx', value: '---\nsummary: Ask your own doctor.\n---\n' })
  const library = libraryOf([other, page, list])
  const rows = reportProse(contentTexts(library), reader)
  expect(messagesOn([page])).toEqual([
    expect.stringContaining('guides/a.mdx:2:18: Unexpected word `hospitel` (2 times), write `hospital` or '),
    expect.stringContaining('guides/a.mdx:5:22: Unexpected word `docters`, write `doctors` or '),
  ])
  expect(rows.map(({ path }) => path)).toEqual(['guides/a.mdx', 'guides/0.mdx', 'vocabulary/bodies.yaml'])
  expect(tableOf(rows).split('\n')[1]).toMatch(/^ +\S* +\d+ {2}guides\/a\.mdx +hospitel, docters$/)
  expect(namesOf(library)).toEqual(['Hospitel'])
})

test('reads documents without their code, and no article in others’ words', () => {
  const textsOf = (path: string, value: string) => documentTexts(new VFile({ path, value })).map(({ text }) => text)
  expect(textsOf('a.md', '# Run\n\nSay `npm strt`, then\n\n```sh\nnpm strt\n```\n')).toEqual(['Run', 'Say  , then'])
  expect(textsOf('a.mdx', '<Prose title="Who we are">\n\nWe {word} read.\n\n</Prose>\n')).toEqual([
    'Who we are',
    'We   read.',
  ])
  expect(textsOf('a.txt', '---\nrights: own-words\n---\n\nOur text.\n')).toEqual(['Our text.'])
  expect(textsOf('a.txt', '---\nrights: facts-only\n---\n\nTheir text.\n')).toEqual([])
})

test('reads of the built site what templates say', () => {
  const cited = '---\ntitle: Of fungis\nkind: journal\npublisher: A\n---\n'
  const guide = '---\ntitle: Costs\nsummary: Ask for the whole price.\n---\n'
  const fileOf = ([path, value]: [string, string]) => new VFile({ path, value, data: { path } })
  const library = libraryOf(Object.entries({ 'sources/a.mdx': cited, 'guides/costs.mdx': guide }).map(fileOf))
  const built = { 'guides/costs/index.html': '<h1>Costs</h1><p>Ask for the whole price.</p><p>Last cheked.</p>' }
  const others = { 'sources/a/index.html': '<h1>Of fungis, 2024</h1>', 'data/index.html': '<p>csv_fil</p>' }
  const files = Object.entries({ ...built, ...others }).map(fileOf)
  const site = siteOf(files, [], '/', library, null)
  expect(templateTexts(site).map(({ text }) => text)).toEqual(['Last cheked.'])
})

test('keeps our own words in order', () => {
  const words = readFileSync(ownWordsFile, 'utf8').trimEnd().split('\n')
  expect(words).toEqual(words.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
})
