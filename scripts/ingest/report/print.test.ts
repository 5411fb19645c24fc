import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { printReport, type Run } from './print.ts'
import type { Digest, ReadNumber } from './report.ts'

const number = (as: ReadNumber['as'], line: number): ReadNumber => ({ as, line, column: 4, words: `in ${line} days` })
const article = (name: string, ...numbers: ReadNumber[]): Digest => ({
  path: `seeds/${name}.txt`,
  page: `sources/${name}`,
  passages: 1,
  claims: { price: 2, harm: 1 },
  numbers: Object.fromEntries(numbers.map(({ as }) => [as, numbers.filter((one) => one.as === as).length])),
  unexplained: numbers.filter(({ as }) => as === 'unexplained'),
  doubtful: [],
})
const file = (path: string, ...messages: [reason: string, line: number, ruleId: string, fatal?: true][]) => {
  const told = new VFile({ path })
  for (const [reason, line, ruleId, fatal] of messages) {
    const message = told.message(reason, { place: { line, column: 1 }, ruleId, source: 'ingest' })
    if (fatal) message.fatal = true
  }
  return told
}
const run = (part: Partial<Run> = {}): Run => ({
  articles: [article('a')],
  files: [],
  open: new Map(),
  changes: [],
  outcome: 'written',
  ...part,
})

test('a run without anything to remark is two lines', () => {
  expect(printReport(run(), false)).toBe(
    'Read 1 article: 1 passage, 3 claims (harm 1, price 2).\n\nEvery page is as it was.',
  )
})

test('what was found comes first, then faults, warnings, what is left over, what to decide, and the pages', () => {
  const numbers = [number('claimed', 3), number('metadata', 1), number('furniture', 2), number('unexplained', 7)]
  const printed = printReport(
    run({
      articles: [article('a', ...numbers)],
      files: [
        file('seeds/a.txt', ['Unexpected name', 9, 'candidate'], ['Unexpected url', 1, 'citation-missing']),
        file('content/x.mdx', ['Unexpected page', 2, 'page-unreadable', true]),
      ],
      open: new Map([
        ['sources/a', 2],
        ['sources/b', 0],
      ]),
      changes: [
        { page: 'sources/a', path: 'content/sources/a.mdx', goes: false },
        { page: 'guides/b', path: 'content/guides/b.mdx', goes: true },
      ],
      outcome: 'told',
    }),
    false,
  )
  expect(printed).toBe(`Read 1 article: 1 passage, 3 claims (harm 1, price 2).

Faults: correct these first
content/x.mdx
2:1 error Unexpected page page-unreadable ingest

✖ 1 error

Warnings
seeds/a.txt
1:1 warning Unexpected url citation-missing ingest

⚠ 1 warning

Left over
  Numbers: 3 of 4 explained (1 in claims, 1 about the article itself, 1 in menus and notices); 1 unexplained:
  seeds/a.txt:7:4  in 7 days

To decide
  2 claims not accepted yet, so on no public page. Read the page, then accept:
    npm run ingest -- --accept-claims sources/a   (2 claims)
seeds/a.txt
9:1 warning Unexpected name candidate ingest

⚠ 1 warning

Pages that would change
  Would write content/sources/a.mdx
  Would remove content/guides/b.mdx

What each message wants: docs/rules.md`)
})

test('many messages alike on one article are one, with their lines', () => {
  const alike = Array.from({ length: 6 }, (_, index): [string, number, string] => ['Not told', index + 3, 'not-told'])
  expect(printReport(run({ files: [file('seeds/a.txt', missing, ...alike)] }), false)).toContain(`Warnings
seeds/a.txt
1:1 warning Unexpected article without \`url\`              citation-missing ingest
3:1 warning Not told; 5 more like it, lines 4, 5, 6, 7, 8 not-told         ingest

⚠ 2 warnings
`)
})

test('of many articles it tells those that changed or are remarked on, and cuts long lists', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `n${index}`)
  const printed = printReport(
    run({
      articles: names.map((name) => article(name, number('unexplained', 5))),
      files: names.map((name, index) => file(`seeds/${name}.txt`, ...(index < 300 ? [missing] : []))),
      open: new Map(names.map((name) => [`sources/${name}`, 1])),
      changes: names.map((name) => ({ page: `sources/${name}`, path: `content/sources/${name}.mdx`, goes: false })),
    }),
    false,
  )
  const lines = printed.split('\n')
  expect(lines.length).toBeLessThan(250)
  expect(lines[0]).toBe('Read 5,000 articles: 5,000 passages, 15,000 claims (harm 5,000, price 10,000).')
  expect(lines.filter((line) => line.includes('more'))).toEqual([
    '  … and 4,980 more; --report FILE lists all',
    '… and 250 messages more on 250 files; --report FILE lists all',
    '  … and 4,980 more; --report FILE lists all',
    '  … and 4,980 more; --report FILE lists all',
    '  … and 4,980 more; --report FILE lists all',
  ])
  const quiet = run({ articles: names.map((name) => article(name)), files: [file('seeds/n7.txt', missing)] })
  expect(printReport(quiet, false)).toContain(
    'price 10,000).\n  seeds/n7.txt: 1 passage, 3 claims (harm 1, price 2)\n\nWarnings',
  )
})

test('colours are in the headings and in the messages, or nowhere', () => {
  const faulty = run({ files: [file('seeds/a.txt', ['Unexpected thing', 1, 'empty-seed', true])], outcome: 'failed' })
  const escape = '\u001b['
  expect(printReport(faulty, false)).not.toContain(escape)
  expect(printReport(faulty, true)).toContain(`${escape}1mFaults: correct these first${escape}22m`)
  expect(printReport(faulty, true)).toContain(`${escape}31merror${escape}39m`)
})

const missing: [string, number, string] = ['Unexpected article without `url`', 1, 'citation-missing']

test('claims in doubt stand in the order of doubt, those of pages that are accepted left out', () => {
  const doubt = (p: number, line: number) => ({ p, line, kinds: ['outcome', 'event'], says: 'Two patients walked.' })
  const articles = [
    { ...article('a'), doubtful: [doubt(0.4, 3), doubt(0.8, 9)] },
    { ...article('b'), doubtful: [doubt(0.31, 7)] },
    { ...article('c'), doubtful: [doubt(0.1, 1)] },
  ]
  const open = new Map([
    ['sources/a', 3],
    ['sources/b', 1],
    ['sources/c', 0],
  ])
  const printed = printReport(run({ articles, open }), false)
  expect(printed.slice(printed.indexOf('In doubt'), printed.indexOf('\n\nTo decide'))).toBe(
    'In doubt: read these claims first\n' +
      '  0.31  seeds/b.txt:7  outcome or event: Two patients walked.\n' +
      '  0.40  seeds/a.txt:3  outcome or event: Two patients walked.\n' +
      '  0.80  seeds/a.txt:9  outcome or event: Two patients walked.',
  )
})
