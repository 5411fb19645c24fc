import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The types of schema.org, each with every property that it may have. */
export type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>

/** An interface of `schema-dts`: `interface DrugBase extends ProductBase { … }`, or its leaf with the name of the type. */
const interfaces =
  /^(?:export )?(?:interface|type) (\w+(?:Base|Leaf))\b(?:<[^\n>]*>)?(?: extends | = Omit<)([\w<>, ]*?)(?:, TProperty> &)? \{\n([\s\S]*?)^\}/gm
const properties = /^ {4}"([^"@]+)"\?:/gm

/**
 * Read the vocabulary of schema.org from the declarations of `schema-dts`, which a program writes from it. Only names are
 * taken, and none of other vocabularies: what a value may be, TypeScript has seen where it was written.
 */
export function vocabularyOf(declarations: string): Vocabulary {
  const read = [...declarations.matchAll(interfaces)].map(([, name = '', above = '', body = '']) => ({
    name,
    above: above.match(/\w+Base\b/g) ?? [],
    own: [...body.matchAll(properties)].map(([, property = '']) => property),
    type: /^ {4}"@type": "(\w+)"/m.exec(body)?.[1],
  }))
  const byName = new Map(read.map((one) => [one.name, one]))
  const all = (name: string): string[] => {
    const found = byName.get(name)
    return found ? [...found.own, ...found.above.flatMap(all)] : []
  }
  return new Map(read.flatMap(({ name, type }) => (type === undefined ? [] : [[type, new Set(all(name))] as const])))
}

let kept: Vocabulary | undefined

/** The vocabulary that came with `schema-dts`; read once. */
export function schemaOrg(): Vocabulary {
  const main = createRequire(import.meta.url).resolve('schema-dts')
  return (kept ??= vocabularyOf(readFileSync(main.replace(/\.js$/, '.d.ts'), 'utf8')))
}
