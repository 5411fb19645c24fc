import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a docstring gives after `@example`, up to the next tag or its end. */
interface Example {
  /** The file and the line. */
  place: string
  path: string
  /** Whether the module exports anything; one that does not is a command, and runs when it is imported. */
  isLibrary: boolean
  words: string
}

const tag = /^[ \t]*(?:\/\*\*|\*) @example\b(?<words>.*(?:\n[ \t]*\*(?!\/| @).*)*)/gm

function examplesIn(path: string): Example[] {
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(tag)].map(({ groups, index }) => ({
    place: `${path}:${text.slice(0, index).split('\n').length}`,
    path,
    isLibrary: /^export /m.test(text),
    words: (groups?.['words'] ?? '').replace(/\*\/$/, '').replaceAll(/\n[ \t]*\*/g, '\n'),
  }))
}

const advice =
  'write `@example call(…) // value` with nothing but literals and what the module exports, or say it in a sentence'

/** The code before `//` and the value behind it, each on one line or several. */
function partsOf({ place, isLibrary, words }: Example): { code: string; value: string } {
  const [code = '', ...value] = words.split(/(?:^|\s)\/\/\s/)
  if (!isLibrary || code.trim() === '' || value.length === 0)
    throw new Error(`Unexpected example at ${place}, ${advice}`)
  return { code, value: value.join('\n') }
}

function evaluate(expression: string, names: Record<string, unknown>): unknown {
  return new Function(...Object.keys(names), `return (${expression}\n)`)(...Object.values(names))
}

async function resultsOf(example: Example): Promise<{ value: unknown; expected: unknown }> {
  const { code, value } = partsOf(example)
  try {
    const names: Record<string, unknown> = await import(resolve(example.path))
    return { value: evaluate(code, names), expected: evaluate(value, {}) }
  } catch (cause) {
    throw new Error(`Unexpected example at ${example.place} (${String(cause)}), ${advice}`, { cause })
  }
}

const modules = globSync('{src,scripts}/**/*.ts', { exclude: ['**/*.{test,fixture}.ts'] }).toSorted()

for (const example of modules.flatMap(examplesIn))
  test(example.place, async () => {
    const { value, expected } = await resultsOf(example)
    expect(value).toEqual(expected)
  })
