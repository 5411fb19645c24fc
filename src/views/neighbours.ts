import type { Library } from '../claims/library.ts'
import type { Page } from './page.ts'

/** The page before and the page after one of its kind, by title, as the list of its kind has them. */
export function neighboursOf(
  { kind, id }: Pick<Page, 'kind' | 'id'>,
  { pages }: Pick<Library, 'pages'>,
): { before: Page | undefined; after: Page | undefined } {
  const alike = pages
    .filter((page) => page.kind === kind)
    .toSorted((a, b) => a.facts.title.localeCompare(b.facts.title, 'en'))
  const at = alike.findIndex((page) => page.id === id)
  return { before: at > 0 ? alike[at - 1] : undefined, after: at === -1 ? undefined : alike[at + 1] }
}
