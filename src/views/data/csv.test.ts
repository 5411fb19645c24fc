import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf, unescaped } from './csv.ts'

/** What a spreadsheet takes a cell for, by what it begins with. */
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/u

/** The cells of a CSV, as a program reads them that knows of no escape. */
function cellsIn(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1).replace(/\r\n$/, ''), { delimiter: ',', newline: '\r\n' }).data
}

const row = (cells: Record<string, string | number | boolean | null | string[] | object[]>) => ({
  id: 'a',
  address: 'https://example.org/',
  ...cells,
})

test('writes a list in one cell, objects as JSON, nothing for what is not known, and numbers as they are', () => {
  const columns = ['id', 'says', 'low', 'sure', 'none', 'list', 'figures']
  const rows = [
    row({ says: 'He said “a, "b"”.', low: -0.4, sure: false, none: null, list: ['x', 'y'], figures: [{ low: -1 }] }),
    row({ says: '=1+1', low: 29_800, sure: true, none: null, list: [], figures: [] }),
  ]
  expect(csvOf(columns, rows)).toBe(
    '\uFEFFid,says,low,sure,none,list,figures\r\n' +
      'a,"He said “a, ""b""”.",-0.4,false,,x | y,"[{""low"":-1}]"\r\n' +
      `a,"'=1+1",29800,true,,,\r\n`,
  )
})

test('no cell of text begins as a formula does, and every cell reads back', () => {
  const start = fc.constantFrom('', '=', '+', '-', '@', '\t', '\r', '\n', '＝', "'", "'=", "''-")
  const text = fc
    .tuple(start, fc.string({ unit: 'binary' }), fc.constantFrom('', '\n', '\r\n', '"', ','))
    .map((some) => some.join(''))
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
      (some) => {
        const csv = csvOf(
          ['id', 'says', 'low'],
          some.map(([says, low]) => row({ says, low })),
        )
        const [head, ...read] = cellsIn(csv)
        expect(head).toEqual(['id', 'says', 'low'])
        expect(read.filter(([, says = '']) => dangerous.test(says))).toEqual([])
        expect(read.map(([, says = '', low]) => [unescaped(says), Number(low)])).toEqual(
          some.map(([says, low]) => [says, low === 0 ? Number(String(low)) : low]),
        )
      },
    ),
  )
})
