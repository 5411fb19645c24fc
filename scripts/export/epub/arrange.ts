import { pageKindNames, pageKinds } from '../../../src/schema/page.ts'
import type { BuiltPage } from '../../../src/copy/built.ts'

/** Pages of a book that belong together, under one name of its contents. */
export interface Part {
  name: string
  /** The page that lists the others; null where the book doesn't hold it. */
  opening: BuiltPage | null
  pages: BuiltPage[]
}

/** The pages that a reader needs before all others, in this order. */
const first = ['', 'how-we-check/', 'questions/', 'guides/talk-to-someone/', 'check-an-offer/']

/** The folders of the site as parts of a book. */
const folders: { name: string; folder: string }[] = [
  ...pageKindNames.map((kind) => ({ name: pageKinds[kind].many, folder: pageKinds[kind].folder })),
  { name: 'In Chinese', folder: 'zh' },
  { name: 'Side by side', folder: 'compare' },
]

/** Arrange pages by kind, as the contents of a book tell them; a part without pages is left out. */
export function arrange(pages: BuiltPage[]): Part[] {
  const begin = first.flatMap((address) => pages.filter((page) => page.address === address))
  const rest = pages.filter((page) => !begin.includes(page))
  const kinds = folders.map(({ name, folder }) => ({
    name,
    opening: rest.find(({ address }) => address === `${folder}/`) ?? null,
    pages: rest.filter(({ address }) => address.startsWith(`${folder}/`) && address !== `${folder}/`),
  }))
  const placed = new Set(kinds.flatMap(({ opening, pages: within }) => [opening, ...within]))
  return [
    { name: 'Begin here', opening: null, pages: begin },
    ...kinds,
    { name: 'More', opening: null, pages: rest.filter((page) => !placed.has(page)) },
  ].filter(({ opening, pages: within }) => opening !== null || within.length > 0)
}

/** The pages of some parts, in the order in which a reader turns them. */
export function inReadingOrder(parts: Part[]): BuiltPage[] {
  return parts.flatMap(({ opening, pages }) => (opening ? [opening, ...pages] : pages))
}
