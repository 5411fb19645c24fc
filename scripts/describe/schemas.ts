import { z } from 'astro/zod'
import ts from 'typescript'
import { askingKinds } from '../../src/schema/asking.ts'
import { pageKinds } from '../../src/schema/page.ts'
import { registerKinds } from '../../src/schema/register.ts'
import { citation } from '../../src/schema/source.ts'
import { vocabularyKinds } from '../../src/schema/vocabulary.ts'

/** What an editor's program checks as one types: a file of JSON Schema, made from a schema of ours. */
interface Made {
  /** Below the folder of schemas. */
  path: string
  schema: z.ZodType
  /** Where the schema stands in code: a module of `src/schema/`, and the names that lead to it from there. */
  module: string
  steps: string[]
  /** Whether the file is a list of what the schema describes. */
  isList: boolean
}

/** The parts of JSON Schema that hold others, or say something to a person. */
interface JsonSchema {
  [key: string]: unknown
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  additionalProperties?: JsonSchema | boolean
  anyOf?: JsonSchema[]
  oneOf?: JsonSchema[]
  description?: string
}

const lists = { vocabulary: vocabularyKinds, registers: registerKinds, asking: askingKinds }
const modules = { vocabulary: 'vocabulary', registers: 'register', asking: 'asking' } as const

/** The schemas that are written, one for each kind of list, of page, and for the head of an article. */
const made: Made[] = [
  ...Object.entries(lists).flatMap(([folder, kinds]) => {
    const module = modules[folder as keyof typeof lists]
    return Object.entries<{ file: string; schema: z.ZodType }>(kinds).map(([kind, { file, schema }]) => ({
      path: `${folder}/${file.replace(/\.yaml$/, '.json')}`,
      schema,
      module,
      steps: [`${module}Kinds`, kind, 'schema'],
      isList: true,
    }))
  }),
  ...Object.entries(pageKinds).map(([kind, { folder, schema }]) => ({
    path: `pages/${folder}.json`,
    schema,
    module: 'page',
    steps: ['pageKinds', kind, 'schema'],
    isList: false,
  })),
  { path: 'seed.json', schema: citation.partial(), module: 'source', steps: ['citation'], isList: false },
]

/**
 * The JSON Schemas of all that editors type, by their paths below `content/.schemas/`. What a field means is said where
 * its schema stands in code, in the comment before it, and taken from there.
 */
export function schemaFiles(): Map<string, string> {
  const tell = teller()
  return new Map(
    made.map(({ path, schema, module, steps, isList }) => {
      const one = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: withWords }) as JsonSchema
      const { $schema, ...rest } = tell.described(one, tell.typeOf(module, steps))
      return [path, `${JSON.stringify({ $schema, ...(isList ? { type: 'array', items: rest } : rest) }, null, 2)}\n`]
    }),
  )
}

/** Where a text must have a form, the words in which our checks ask for it, as language servers of YAML show them. */
function withWords({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: object }): void {
  const { checks = [] } = zodSchema._zod.def
  for (const check of checks) {
    const { error } = check._zod.def
    const words = error?.({} as never)
    if (typeof words === 'string') Object.assign(jsonSchema, { patternErrorMessage: `Write ${words}` })
  }
}

/** What the compiler knows of our schemas: their types, and the comment before each field. */
function teller() {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config,
    ts.sys,
    '.',
  )
  const fileOf = (module: string) => `src/schema/${module}.ts`
  const program = ts.createProgram([...new Set(made.map(({ module }) => fileOf(module)))], options)
  const checker = program.getTypeChecker()

  const propertyOf = (type: ts.Type, name: string): ts.Type => {
    const symbol = checker.getApparentType(type).getProperty(name)
    if (!symbol) throw new Error(`Unexpected end at \`${name}\`, the types of \`src/schema/\` have no such field`)
    return checker.getTypeOfSymbol(symbol)
  }
  const typeOf = (module: string, [name = '', ...steps]: string[]): ts.Type => {
    const file = program.getSourceFile(fileOf(module))
    const exported = file && checker.getSymbolAtLocation(file)?.exports?.get(name as ts.__String)
    if (!exported) throw new Error(`Unexpected end at \`${name}\`, \`${fileOf(module)}\` exports nothing of that name`)
    return [...steps, '_zod', 'input'].reduce(propertyOf, checker.getTypeOfSymbol(exported))
  }

  /** A JSON Schema with the comments of its fields; where a value may have several forms, those that know the field. */
  const described = (schema: JsonSchema, type: ts.Type): JsonSchema => {
    const types = type.isUnion() ? type.types : [type]
    const items = types.flatMap((one) => checker.getIndexTypeOfType(one, ts.IndexKind.Number) ?? [])
    const inner = (part: JsonSchema, of: ts.Type[]) => of.reduce((told, one) => described(told, one), part)
    const either = (parts: JsonSchema[] | undefined) => parts?.map((part) => inner(part, types))
    const properties = Object.entries(schema.properties ?? {}).map(([name, part]) => {
      const symbols = types.flatMap((one) => checker.getPropertyOfType(one, name) ?? [])
      const told = inner(
        part,
        symbols.map((symbol) => checker.getTypeOfSymbol(symbol)),
      )
      const [words] = symbols
        .map((one) => ts.displayPartsToString(one.getDocumentationComment(checker)))
        .filter(Boolean)
      return [name, { ...(words && { description: words.replaceAll('\n', ' ') }), ...told }] as const
    })
    return {
      ...schema,
      ...(schema.properties && { properties: Object.fromEntries(properties) }),
      ...(schema.items && { items: inner(schema.items, items) }),
      ...(schema.anyOf && { anyOf: either(schema.anyOf) ?? [] }),
      ...(schema.oneOf && { oneOf: either(schema.oneOf) ?? [] }),
    }
  }
  return { typeOf, described }
}
