import { expect, test } from 'vitest'
import { readArguments } from './options.ts'

test.each([
  ['12', [12]],
  ['12-15', [12, 13, 14, 15]],
  ['15,12-13,12', [12, 13, 15]],
])('--explain %s names its lines once, in the order of the article', (words, lines) => {
  expect(readArguments(['a.txt', '--explain', words]).lines).toEqual(lines)
})

test.each([
  [['--accept', 'a', 'b'], ['a', 'b'], []],
  [['--accept', 'a', '--accept', 'b'], ['a', 'b'], []],
  [['--accept', 'a', 'seeds/c.txt', 'b'], ['a', 'b'], ['seeds/c.txt']],
  [['a.txt', 'b'], [], ['a.txt', 'b']],
])('%j accepts each id behind the option, and reads what else is named', (args, accepted, positionals) => {
  expect(readArguments(args)).toMatchObject({ accepted, positionals })
})

test.each([
  [['--explain', '0', 'a.txt'], 'Unexpected line `0`'],
  [['--explain', 'twelve', 'a.txt'], 'Unexpected line `twelve`'],
  [['--explain', '9-3', 'a.txt'], 'Unexpected line `9-3`'],
  [['--explain', '1-9999999', 'a.txt'], 'Unexpected line `1-9999999`'],
  [['--explain', '3'], 'Unexpected --explain with 0 articles'],
  [['--explain', '3', 'a.txt', 'b.txt'], 'Unexpected --explain with 2 articles'],
  [['--watch', '--check'], 'Unexpected --watch together with --check'],
  [['--nonsense'], "Unknown option '--nonsense'"],
])('%j is refused', (args, reason) => {
  expect(() => readArguments(args)).toThrow(reason)
})
