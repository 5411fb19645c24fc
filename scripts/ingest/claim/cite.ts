import type { Citation } from '../../../src/schema/source.ts'
import type { Seed } from '../read/seed.ts'
import { figuresIn } from '../recognise/figures.ts'
import type { Block } from '../segment/block.ts'

/**
 * Complete the citation of a seed from its byline lines. What is missing is `unknown` and reported
 * (`citation-missing`), never guessed, unless the header itself says `unknown`; a seed without a header is
 * `facts-only`.
 *
 * @rule citation-missing An article that does not say where it comes from: a reader can’t look it up, or tell who
 * profits.
 * @remedy Add the field to the head of the article. Where nobody knows, write `unknown`: then nothing is asked again.
 * @fails seeds/a.txt
 *   One session of stem cell therapy for multiple sclerosis costs $10,000.
 * @passes seeds/a.txt
 *   ---
 *   title: A guide
 *   publisher: A firm
 *   kind: company
 *   interest: Sells trips.
 *   url: unknown
 *   published: "2026-01-19"
 *   retrieved: "2026-11-22"
 *   rights: facts-only
 *   ---
 *
 *   One session of stem cell therapy for multiple sclerosis costs $10,000.
 */
export function cite({ header, file, id }: Seed, blocks: Block[]): Citation {
  const { date, name } = bylinesOf(blocks)
  const citation: Citation = {
    title: header.title ?? blocks.find(({ kind }) => kind === 'title')?.text ?? `Article without a title (${id})`,
    publisher: header.publisher ?? name ?? 'unknown',
    kind: header.kind ?? 'unknown',
    interest: header.interest ?? 'unknown',
    url: header.url ?? 'unknown',
    published: header.published ?? date ?? 'unknown',
    retrieved: header.retrieved ?? 'unknown',
    rights: header.rights ?? 'facts-only',
  }
  for (const [field, value] of Object.entries(citation)) {
    if (value === 'unknown' && !(field in header)) {
      file.message(
        `Unexpected article without \`${field}\`, add it to the header if you know it (see docs/add-an-article.md)`,
        { place: { line: 1, column: 1 }, ruleId: 'citation-missing', source: 'ingest' },
      )
    }
  }
  return citation
}

/** What the bylines of an article say: the first date among them, and the first line without a figure. */
function bylinesOf(blocks: Block[]): { date?: string; name?: string } {
  const said: { date?: string; name?: string } = {}
  for (const { kind, text } of blocks) {
    if (kind !== 'byline') continue
    const figures = figuresIn(text)
    const date = figures.find((figure) => figure.kind === 'date')
    if (date) said.date ??= date.low
    if (figures.length === 0) said.name ??= text
    if (said.date !== undefined && said.name !== undefined) break
  }
  return said
}
