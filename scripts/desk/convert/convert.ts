import { slug } from '../../../src/language/slug.ts'
import type { Citation } from '../../../src/schema/source.ts'
import { cite } from '../../ingest/claim/cite.ts'
import { readSeed, seedId } from '../../ingest/read/read.ts'
import { segment } from '../../ingest/segment/segment.ts'
import { Refusal } from '../refusal.ts'
import type { Brought } from './brought.ts'
import { fromDocx } from './from-docx.ts'
import { fromHtml } from './from-html.ts'
import { textOfMarkdown } from './from-markdown.ts'
import { fromPdf } from './from-pdf.ts'

/** The files that the desk takes, by the end of their names. */
const ways: Readonly<Record<string, (bytes: Uint8Array) => Brought | Promise<Brought>>> = {
  txt: plain,
  md: (bytes) => {
    const { title, text } = textOfMarkdown(decoded(bytes))
    const { header } = plain(bytes)
    return { text, header: { ...(title && { title }), ...header } }
  },
  html: (bytes) => fromHtml(decoded(bytes, charsetOf(bytes))),
  htm: (bytes) => fromHtml(decoded(bytes, charsetOf(bytes))),
  docx: fromDocx,
  pdf: fromPdf,
}

/**
 * Read the article in a file, as far as it can be read; `id` is a name for it that no other article need have. Throws
 * {@link Refusal} where it holds none.
 */
export async function convert(name: string, bytes: Uint8Array): Promise<Brought & { id: string }> {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const way = Object.hasOwn(ways, ending) ? ways[ending] : undefined
  if (!way)
    throw new Refusal(`A file .${ending} can’t be read. Save it as ${Object.keys(ways).join(', ')}, or paste its text.`)
  let brought: Brought
  try {
    brought = await way(bytes)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      `${name} can’t be read as .${ending}: ${error instanceof Error ? error.message : error}. Paste its text.`,
    )
  }
  if (brought.text.trim() === '')
    throw new Refusal(`${name} holds no text that can be read; a scanned page is a picture. Type or paste its text.`)
  const header = { ...readIn(brought.text), ...brought.header }
  const { title } = header
  const id = seedId(
    title ? `${slug(title, 'latin').split('-').slice(0, 8).join('-')}.txt` : name.replace(/\.[a-z]+$/i, '.txt'),
  )
  return { text: brought.text, header, id }
}

/** What an article itself says of where it comes from, in its title and byline. */
function readIn(text: string): Partial<Citation> {
  const { seed } = readSeed('brought.txt', new TextEncoder().encode(text))
  if (!seed) return {}
  const blocks = segment(seed)
  const { title, publisher, published } = cite(seed, blocks)
  const isTitled = blocks.some(({ kind }) => kind === 'title')
  const told = Object.entries({ ...(isTitled && { title }), publisher, published }).filter(
    ([, value]) => value !== 'unknown',
  )
  return Object.fromEntries(told) as Partial<Citation>
}

function plain(bytes: Uint8Array): Brought {
  const { seed, file } = readSeed('pasted.txt', bytes)
  if (!seed) throw new Refusal(file.messages.map(({ reason }) => reason).join(' '))
  // whose words these are is for the editor to say, not for the file
  const { rights: _rights, ...header } = seed.header
  return { text: decoded(bytes), header }
}

function decoded(bytes: Uint8Array, charset = 'utf-8'): string {
  return new TextDecoder(charset).decode(bytes)
}

/** The encoding that a web page names at its head. */
function charsetOf(bytes: Uint8Array): string | undefined {
  return /<meta[^>]+charset=["']?([\w-]+)/i.exec(decoded(bytes.subarray(0, 2000), 'latin1'))?.[1]
}
