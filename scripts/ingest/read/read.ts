import { VFile } from 'vfile'
import { location } from 'vfile-location'
import { type Document, LineCounter, parseDocument } from 'yaml'
import { fold } from '../../../src/language/fold.ts'
import { sha256 } from '../../../src/language/sha256.ts'
import { slug } from '../../../src/language/slug.ts'
import { schemaFaults } from '../../../src/loader/schema-faults.ts'
import { type Citation, citation } from '../../../src/schema/source.ts'
import { encodingOf, iconvCommand } from './encoding.ts'
import { takeOutInvisible } from './invisible.ts'
import { reportLookalikes } from './lookalikes.ts'
import { settleMarks } from './marks.ts'
import type { Point, Seed } from './seed.ts'

const headerPattern = /^\uFEFF?---[ \t]*\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/

/**
 * The longest article that is read, in bytes: a book of 150,000 words. What is longer is an archive or a picture, and
 * would take minutes to be read as an article.
 */
export const seedLimit = 1_000_000

/**
 * The longest id of a seed: a page is written beside its place as `ID.mdx.PROCESS.tmp`, and a disk takes 255 bytes for
 * a name.
 */
const longestId = 230

/**
 * Read a seed from its bytes.
 *
 * `bytes` is a word for what is there instead where there is no file to read: `folder`. Fails `no-such-seed`,
 * `seed-name-too-long`, `seed-too-long`, `not-utf-8`, `nul-character`, `empty-seed`, `header-syntax` or `header-field`;
 * a seed that failed is `null` and its messages are in the file. Reports `invisible-character` and `look-alike-letter`.
 *
 * @rule no-such-seed Something that is no file: there is nothing to read.
 * @remedy Name the file of the article, such as `seeds/my-article.txt`.
 * @fails seeds/a.txt/b.txt
 *   Stem cells for multiple sclerosis.
 * @passes seeds/b.txt
 *   Stem cells for multiple sclerosis.
 * @rule seed-name-too-long A name that no page can have, since it becomes a part of its address.
 * @remedy Give the file a short name in small letters, with hyphens.
 * @tested scripts/ingest.test.ts
 * @rule seed-too-long A file as long as a book of 150,000 words, or a picture: it is no article, and reading it would
 * take minutes.
 * @remedy Save the text of the article alone.
 * @tested scripts/ingest.test.ts
 * @rule empty-seed An article without a word below its head.
 * @remedy Put the text of the article into the file.
 * @fails seeds/a.txt
 *   ---
 *   title: A guide
 *   ---
 * @passes seeds/a.txt
 *   ---
 *   title: A guide
 *   ---
 *
 *   Stem cells for multiple sclerosis.
 */
export function readSeed(path: string, bytes: Uint8Array | string): { seed: Seed | null; file: VFile } {
  const file = new VFile({ path })
  const unread = { seed: null, file }
  if (typeof bytes === 'string') {
    fail(file, `Unexpected ${bytes}, name a text file that can be read, such as seeds/my-article.txt`, 'no-such-seed')
    return unread
  }
  const id = seedId(path)
  if (id.length > longestId) {
    fail(
      file,
      `Unexpected name of ${id.length} letters, which no page can have: give the file a name of ${longestId} at most`,
      'seed-name-too-long',
    )
    return unread
  }
  if (bytes.length > seedLimit) {
    fail(
      file,
      `Unexpected file of more than ${seedLimit / 1_000_000} MB, save the text of one article alone: ` +
        'pictures and collections are not read',
      'seed-too-long',
    )
    return unread
  }
  const decoded = decode(path, bytes, file)
  if (decoded === null) return unread
  const visible = takeOutInvisible(withLineFeeds(decoded), file)
  file.value = visible
  const folded = fold(visible)
  const header = readHeader(folded.text, file)
  if (header === null) return unread
  const { text, unsettled } = settleMarks(folded.text, header.end)
  if (text.slice(header.end).trim() === '') {
    fail(file, 'Unexpected empty article, put its text into the file', 'empty-seed')
    return unread
  }
  reportLookalikes(text, file)
  const { toPoint } = location(file)
  const pointOf = (offset: number) => toPoint(folded.origin(offset)) ?? { line: 1, column: 1 }
  return { seed: { id, text, unsettled, start: header.end, header: header.fields, file, pointOf }, file }
}

/**
 * The id of a seed, from the name of its file; a name without Latin letters gives `article-` and six hex digits of its
 * hash.
 */
export function seedId(path: string): string {
  const name = path.replace(/^.*[\\/]/, '').replace(/\.txt$/i, '')
  return slug(name, 'latin') || `article-${sha256(name, 6)}`
}

/** Text with each of its lines ended as on every system but two: by LF alone. */
function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}

/**
 * @rule not-utf-8 Text in an old form of writing letters: Chinese, or a dollar sign, could be read as something else.
 * @remedy Save the file as UTF-8, or run the command that the message gives.
 * @tested scripts/ingest.test.ts
 * @rule nul-character A sign that no text holds: the file is a picture, a `.docx` or the like, whatever its name says.
 * @remedy Save the article as plain text (`.txt`). In the example `\u{0}` stands for the sign.
 * @fails seeds/a.txt
 *   Stem cells\u{0} for multiple sclerosis.
 * @passes seeds/a.txt
 *   Stem cells for multiple sclerosis.
 */
function decode(path: string, bytes: Uint8Array, file: VFile): string | null {
  const text = utf8(bytes)
  const nul = text?.indexOf('\0') ?? -1
  if (text !== null && nul < 0) return text
  const encoding = encodingOf(bytes)
  if (encoding)
    fail(
      file,
      `Unexpected ${encoding} text, make it UTF-8 and try again: \`${iconvCommand(encoding, path)}\``,
      'not-utf-8',
    )
  else if (text === null)
    fail(
      file,
      'Unexpected bytes that are not UTF-8 text, save the file as UTF-8 (plain text) and try again',
      'not-utf-8',
      firstFault(bytes),
    )
  else
    fail(
      file,
      'Unexpected NUL character, this is not plain text: save the article as a .txt file',
      'nul-character',
      pointAt(text, nul),
    )
  return null
}

/** The text of UTF-8 bytes, its byte-order mark kept; `null` where they are no UTF-8. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The place of the first byte that breaks UTF-8. */
function firstFault(bytes: Uint8Array): Point {
  const before = new TextDecoder('utf-8').decode(bytes).split('\uFFFD', 1)[0] ?? ''
  return pointAt(before, before.length)
}

function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/**
 * @rule header-syntax A head of an article that can’t be read, so that nobody knows where it comes from.
 * @remedy Put a value with a colon in quotation marks, and close the head with a line `---`.
 * @fails seeds/a.txt
 *   ---
 *   title: Stem cells: a guide
 *   ---
 *
 *   Stem cells for multiple sclerosis.
 * @passes seeds/a.txt
 *   ---
 *   title: "Stem cells: a guide"
 *   ---
 *
 *   Stem cells for multiple sclerosis.
 * @rule header-field A field in the head of an article that has no such name, or may not hold what it does.
 * @remedy The message says what it may hold; [add an article](add-an-article.md) lists all fields.
 * @fails seeds/a.txt
 *   ---
 *   kind: clinic
 *   ---
 *
 *   Stem cells for multiple sclerosis.
 * @passes seeds/a.txt
 *   ---
 *   kind: hospital
 *   ---
 *
 *   Stem cells for multiple sclerosis.
 */
function readHeader(text: string, file: VFile): { fields: Partial<Citation>; end: number } | null {
  const found = headerPattern.exec(text)
  if (!found) return openHeader(text, file)
  const lines = new LineCounter()
  const yaml = found[1] ?? ''
  const document = parseDocument(yaml, { lineCounter: lines, schema: 'failsafe' })
  const lineOf = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + 1, column: col }
  }
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const reason =
        error.message
          .split('\n', 1)[0]
          ?.replace(/ at line.*$/, '')
          .replace(/:$/, '') ?? 'fault'
      fail(
        file,
        `Unexpected header (${reason}), write each line as \`name: value\` and put values with a colon in ` +
          'quotation marks',
        'header-syntax',
        lineOf(error.pos[0]),
      )
    }
    return null
  }
  const value = plainValue(document)
  if (value === null) {
    fail(file, 'Unexpected alias in the header, write each value out', 'header-syntax')
    return null
  }
  const faults = schemaFaults(citation.partial(), value)
  for (const { reason, path } of faults) {
    const node = document.getIn([...path], true) as { range?: [number, number, number] } | undefined
    fail(
      file,
      `${reason} (docs/add-an-article.md lists the fields of a header)`,
      'header-field',
      lineOf(node?.range?.[0] ?? 0),
    )
  }
  if (faults.length > 0) return null
  return { fields: value as Partial<Citation>, end: found[0].length }
}

/** A header as plain strings; `null` where it refers to itself. */
function plainValue(document: Document.Parsed): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) || {}
  } catch {
    return null
  }
}

/** A seed without a header; one that opens a header and never closes it fails. */
function openHeader(text: string, file: VFile): { fields: Partial<Citation>; end: number } | null {
  if (/^\uFEFF?---[ \t]*\n[ \t]*[a-z]+:/.test(text)) {
    fail(file, 'Unexpected end of the header, close it with a line of three hyphens `---`', 'header-syntax', {
      line: 1,
      column: 1,
    })
    return null
  }
  return { fields: {}, end: 0 }
}

function fail(file: VFile, reason: string, ruleId: string, place: Point = { line: 1, column: 1 }): void {
  const message = file.message(reason, { place, ruleId, source: 'ingest' })
  message.fatal = true
}
