import { globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import { libraryOf } from '../../check/content/library.ts'
import { ease, type Prose, proseOf, type Reader } from '../../check/prose/prose-of.ts'
import { misspeltIn } from '../../check/prose/report.ts'
import { spellerOf } from '../../check/prose/speller.ts'
import { contentTexts, namesOf } from '../../check/prose/texts.ts'
import { nameRemover } from '../../check/wording/reading.ts'
import { readText } from '../../ingest/read/files.ts'
import type { Folders } from '../folders.ts'

/**
 * How a text reads as it is being typed. With the path of a page or a list it is that file as a whole, of which only
 * what readers read counts; a misspelt word has its place in the file.
 */
export function proseNotes({ content }: Folders, path: string, text: string): Prose {
  const reader = readerFor(content)
  if (path === '') return proseOf(text, reader)
  const file = new VFile({ path, value: text })
  const texts = contentTexts(libraryOf([file]))
  const whole = texts.map((told) => told.text)
  return { ...ease(whole, reader.withoutNames), misspelt: misspeltIn(file, texts, reader) }
}

const readers = new Map<string, { of: string; reader: Reader }>()

/** What reads with the names of a content folder, made anew when one of the files that hold them has changed. */
function readerFor(content: string): Reader {
  const paths = globSync(['vocabulary/*.yaml', 'registers/*.yaml', 'sources/*.mdx'], { cwd: content }).toSorted()
  const of = paths.map((path) => `${path} ${statSync(join(content, path)).mtimeMs}`).join('\n')
  const held = readers.get(content)
  if (held?.of === of) return held.reader
  const files = paths.map((path) => new VFile({ path, value: readText(join(content, path)) ?? '' }))
  const isPage = ({ extname }: VFile) => extname === '.mdx'
  const { vocabulary, registers } = libraryOf(files.filter((file) => !isPage(file)))
  const pages = files.filter(isPage).map((file) => {
    const value = parseFrontmatter(file)?.value
    return { fields: typeof value === 'object' && value !== null ? { ...value } : {} }
  })
  const named = { vocabulary, registers, pages }
  const reader = { withoutNames: nameRemover(named), speller: spellerOf(namesOf(named)) }
  readers.set(content, { of, reader })
  return reader
}
