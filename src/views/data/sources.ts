import { z } from 'astro/zod'
import { oneOf } from '../../schema/common.ts'
import { publishers, rights } from '../../schema/source.ts'
import type { Page } from '../page.ts'
import { pageAddress } from '../routes.ts'
import { edtf, edtfOf, first, known, list, maybe, table, text } from './table.ts'

const row = z.strictObject({
  ...first('The id of the source.', 'Its page on this site.'),
  title: text.describe('The title of the original.'),
  publisher: maybe.describe('Who published it.'),
  kind: oneOf(publishers).nullable().describe('What kind of publisher that is; `this-site` for our own articles.'),
  interest: maybe.describe('What the publisher gains by what it says; `none` where it gains nothing that we know of.'),
  url: z.url().nullable().describe('Where the original stands.'),
  published: edtf.nullable().describe('The date that it bears.'),
  retrieved: edtf.nullable().describe('When we read it.'),
  standing: z
    .enum(['read', 'cited'])
    .describe('`read`: every claim of it stands in `claims`. `cited`: a check cites it.'),
  rights: z
    .enum(rights)
    .describe('What of it may be shown: our own retelling, its text under a licence, or facts alone.'),
  also_at: z.array(z.url()).describe('Other pages on the same work or news.'),
  superseded_by: list.describe('Sources that newer work has put in its place, by id.'),
})

/** Publications that claims or checks rest on. */
export const sources = table({
  name: 'sources',
  title: 'Sources',
  says: 'A row is one publication: one that makes claims, or one that a check cites. It says what its publisher gains.',
  row,
  rowsOf: ({ library, full }) =>
    library.pages
      .filter((page): page is Page<'source'> => page.kind === 'source')
      .map(({ id, facts }) => ({
        id,
        address: full(pageAddress('source', id)),
        title: facts.title,
        publisher: known(facts.publisher),
        kind: facts.kind === 'unknown' ? null : facts.kind,
        interest: known(facts.interest),
        url: known(facts.url),
        published: edtfOf(facts.published),
        retrieved: edtfOf(facts.retrieved),
        standing: facts.standing,
        rights: facts.rights,
        also_at: facts['also-at'],
        superseded_by: facts['superseded-by'],
      })),
  shown: ['title', 'publisher', 'kind', 'interest', 'published'],
  narrowedBy: 'kind',
  inWords: 'sources/',
})
