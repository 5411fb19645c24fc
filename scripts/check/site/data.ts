import { Ajv2020, type AnySchema, type ErrorObject } from 'ajv/dist/2020.js'
import type { VFile } from 'vfile'
import type { Fault } from '../rule.ts'
import { idsByPage, linkFault } from './links.ts'
import type { BuiltSite } from './site.ts'

/** A published table as it was read: its rows, where it is a list of objects. */
type Read = { file: VFile; rows: Record<string, unknown>[] }

/**
 * Find published tables, and rows of them, that are not what their own schema says: programs that read them would fail,
 * or go on with something false.
 *
 * @rule data-schema
 * @remedy Build again. If the message stays, it is a fault of `src/views/data/`: tell who keeps it, with the message.
 * @fails data/prices.json
 *   [{ "id": "a", "low": "5" }]
 * data/prices.schema.json
 *   { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" }, "low": { "type": "number" } } } }
 * @passes data/prices.json
 *   [{ "id": "a", "low": 5 }]
 * data/prices.schema.json
 *   { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" }, "low": { "type": "number" } } } }
 */
export function* dataSchema(site: BuiltSite): Generator<Fault> {
  const data = filesOf(site)
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    formats: { uri: (text: string) => URL.canParse(text) },
  })
  const schemas = new Map(data.flatMap((file) => (isSchema(file) ? [[nameOf(file), file] as const] : [])))
  for (const file of data.filter((file) => !isSchema(file) && file.basename !== 'datapackage.json')) {
    const schema = schemas.get(nameOf(file))
    const [rows, rules] = [jsonIn(file), schema && jsonIn(schema)]
    if (rows === undefined)
      yield { file, reason: 'Unexpected text that is no JSON, a program can’t read it: build again' }
    else if (rules === undefined) {
      const reason = `Unexpected table without \`${nameOf(file)}.schema.json\`, add one so that a program knows its columns`
      yield { file, reason }
    } else yield* faultsBy(ajv.compile(rules as AnySchema), file, rows)
  }
}

function* faultsBy(validate: ReturnType<Ajv2020['compile']>, file: VFile, rows: unknown): Generator<Fault> {
  if (validate(rows)) return
  for (const { instancePath, message = '', params } of validate.errors ?? []) {
    const [, index = '', ...path] = instancePath.split('/')
    const row: unknown = Array.isArray(rows) ? rows[Number(index)] : undefined
    const where = path.length > 0 ? ` in \`${path.join('.')}\`` : ''
    const why =
      'its schema promises otherwise: correct what writes it in src/views/data/, or raise the version of the data'
    const place = placeOf(row, file)
    yield { file, reason: `Unexpected value${where}, which ${message}${allowed(params)}; ${why}`, place }
  }
}

function allowed({ allowedValues, additionalProperty }: ErrorObject['params']): string {
  if (additionalProperty) return ` (\`${additionalProperty}\`)`
  return Array.isArray(allowedValues) ? ` (${allowedValues.join(', ')})` : ''
}

/**
 * Find rows that share an id, so that nobody can tell which is meant.
 *
 * @rule data-id-twice
 * @remedy Change the id of the newer claim, name or source.
 * @fails data/prices.json
 *   [{ "id": "a", "low": 5 }, { "id": "a", "low": 6 }]
 * @passes data/prices.json
 *   [{ "id": "a", "low": 5 }, { "id": "b", "low": 6 }]
 */
export function* dataIdTwice(site: BuiltSite): Generator<Fault> {
  for (const { file, rows } of tablesIn(site)) {
    for (const [id, [, ...others]] of Map.groupBy(rows, (row) => row['id'])) {
      const why = 'who links by id reaches only the first: change one of them'
      const reason = `Unexpected second row with the id \`${id}\`, ${why}`
      for (const _ of others) yield { file, reason, place: String(file).lastIndexOf(idText(id)) }
    }
  }
}

/**
 * Find rows whose address leads to no page, or no place on it, of the built site.
 *
 * @rule data-address
 * @remedy Build again. If the message stays, it is a fault of `src/views/data/`: tell who keeps it, with the message.
 * @fails data/prices.json
 *   [{ "id": "a", "address": "https://example.org/#b" }]
 * index.html
 *   <p id="a">A price</p>
 * @passes data/prices.json
 *   [{ "id": "a", "address": "https://example.org/#a" }]
 * index.html
 *   <p id="a">A price</p>
 */
export function* dataAddress(site: BuiltSite): Generator<Fault> {
  const ids = idsByPage(site)
  for (const { file, rows } of tablesIn(site)) {
    for (const row of rows) {
      const url = URL.parse(String(row['address']))
      const fault = url ? linkFault(url.pathname + url.hash, site.base, site, ids) : 'it is no address'
      const reason = `Unexpected address \`${row['address']}\`, ${fault}: correct it, for whoever has the row follows it`
      if (fault) yield { file, reason, place: placeOf(row, file) }
    }
  }
}

/** The published data in JSON, with its schemas. */
function filesOf({ texts }: BuiltSite): VFile[] {
  return [...texts].flatMap(([path, file]) => (/^data\/.*\.json$/.test(path) ? [file] : []))
}

function tablesIn(site: BuiltSite): Read[] {
  return filesOf(site).flatMap((file) => {
    const rows = isSchema(file) ? undefined : jsonIn(file)
    return Array.isArray(rows) ? [{ file, rows: rows as Record<string, unknown>[] }] : []
  })
}

/** Where a row begins to name itself in its file. */
function placeOf(row: unknown, file: VFile): number {
  const id = row && typeof row === 'object' && 'id' in row ? row.id : undefined
  return Math.max(0, String(file).indexOf(idText(id)))
}

function idText(id: unknown): string {
  return `"id":${JSON.stringify(id)}`
}

function isSchema({ basename = '' }: VFile): boolean {
  return basename.endsWith('.schema.json')
}

function nameOf({ basename = '' }: VFile): string {
  return basename.replace(/(?:\.schema)?\.json$/, '')
}

function jsonIn(file: VFile): unknown {
  try {
    return JSON.parse(String(file))
  } catch {
    return undefined
  }
}
