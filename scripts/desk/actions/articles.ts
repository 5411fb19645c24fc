import { z } from 'astro/zod'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { id } from '../../../src/schema/common.ts'
import { citation } from '../../../src/schema/source.ts'
import { yamlOf } from '../../ingest/compose/emit.ts'
import { readText } from '../../ingest/read/files.ts'
import { readSeed } from '../../ingest/read/read.ts'
import { writeAtomically } from '../../ingest/write/beside.ts'
import { remember } from '../../ingest/write/history.ts'
import { type Folders, seedPath, sourcePath } from '../folders.ts'
import { readAgain } from '../read-again.ts'
import { Refusal } from '../refusal.ts'
import { action } from './action.ts'

/** A citation as far as it is known; what is left out says nothing. */
const header = citation.partial()

/** Bring in an article: its text and what is known of where it comes from. */
export const bring = action(
  z.strictObject({ id, header, text: z.string().trim().min(1) }),
  (folders, { id: one, header: fields, text }) => {
    const path = seedPath(folders, one)
    if (existsSync(path)) throw new Refusal(`There is an article \`${one}\` already; give this one another name.`)
    mkdirSync(folders.seeds, { recursive: true })
    put(folders, one, withHeader(fields, withoutTitle(text, fields.title)))
    return `brought in “${fields.title ?? one}”`
  },
)

/** Correct the citation of an article. */
export const cite = action(z.strictObject({ page: id, header }), (folders, { page, header: fields }) => {
  put(folders, page, withHeader(fields, bodyOf(folders, page)))
  return `corrected the citation of ${page}`
})

/** Correct the text of an article; `before` is the text that was opened, so that nobody writes over another. */
export const rewrite = action(
  z.strictObject({ page: id, text: z.string().trim().min(1), before: z.string() }),
  (folders, { page, text, before }) => {
    if ((readText(seedPath(folders, page)) ?? '') !== before)
      throw new Refusal(
        'The article was changed since you opened it. Copy what you wrote, open it again and put it in.',
      )
    put(folders, page, text)
    return `corrected the text of ${page}`
  },
)

/** Read an article that has no page yet: one laid among the others by hand, or brought in by a desk that was stopped. */
export const read = action(z.strictObject({ page: id }), (folders, { page }) => {
  bodyOf(folders, page)
  readAgain(folders, page)
  return `read the article ${page}`
})

/** Take an article out, with its page. */
export const takeOut = action(z.strictObject({ page: id }), (folders, { page }) => {
  for (const path of [seedPath(folders, page), sourcePath(folders, page)]) {
    remember(path)
    rmSync(path, { force: true })
  }
  return `took out the article ${page}`
})

/** Write an article and read it; one that can't be read is not written. */
function put(folders: Folders, one: string, text: string): void {
  const path = seedPath(folders, one)
  const { seed, file } = readSeed(path, new TextEncoder().encode(text))
  if (!seed) throw new Refusal(file.messages.map(({ reason }) => reason).join(' '))
  writeAtomically(path, text)
  readAgain(folders, one)
}

const headed = /^\uFEFF?---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/

/** An article under a header; one that it has already is replaced. */
function withHeader(fields: object, text: string): string {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))
  const head = Object.keys(known).length > 0 ? `---\n${yamlOf(known).toString({ lineWidth: 0 })}---\n\n` : ''
  return `${head}${text.replaceAll(/\r\n?/g, '\n').replace(headed, '').trim()}\n`
}

/** An article without the line that its header gives as the title. */
function withoutTitle(text: string, title: string | undefined): string {
  const [first = '', ...rest] = text.trim().split('\n')
  return first.replace(/^#+ /, '').trim() === title ? rest.join('\n') : text
}

function bodyOf(folders: Folders, page: string): string {
  const text = readText(seedPath(folders, page))
  if (text === null) throw new Refusal(`There is no article ${seedPath(folders, page)} any more.`)
  return text
}
