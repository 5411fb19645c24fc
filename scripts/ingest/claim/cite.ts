import type { Citation } from '../../../src/schema/source.ts'
import type { Seed } from '../read/seed.ts'
import { figuresIn } from '../recognise/figures.ts'
import type { Block } from '../segment/block.ts'

/**
 * Complete the citation of a seed from its byline lines. What is missing is `unknown` and reported
 * (`citation-missing`), never guessed, unless the header itself says `unknown`; a seed without a header is
 * `facts-only`.
 */
export function cite({ header, file, id }: Seed, blocks: Block[]): Citation {
  const bylines = blocks.filter(({ kind }) => kind === 'byline')
  const date = bylines.flatMap(({ text }) => figuresIn(text)).find(({ kind }) => kind === 'date')
  const name = bylines.find(({ text }) => figuresIn(text).length === 0)?.text
  const citation: Citation = {
    title: header.title ?? blocks.find(({ kind }) => kind === 'title')?.text ?? `Article without a title (${id})`,
    publisher: header.publisher ?? name ?? 'unknown',
    kind: header.kind ?? 'unknown',
    interest: header.interest ?? 'unknown',
    url: header.url ?? 'unknown',
    published: header.published ?? (date?.kind === 'date' ? date.low : 'unknown'),
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
