import type { FileList } from './list.ts'

/** A page with the pages it leads to. */
export interface Linking {
  path: string
  title: string
  links: string[]
}

/** Pages that a reader can keep by themselves: of a disease or a treatment, and guides. */
const kept = /^(?:conditions|therapies|guides)\/[^/]+\/$/

/**
 * What belongs to each page that can be kept: the page, in Chinese too, the pages it leads to, their answers in the search, what their
 * scripts fetch, and some that every guide takes along.
 */
export function guidesOf(
  pages: readonly Linking[],
  places: ReadonlyMap<string, number>,
  alongside: readonly string[],
): FileList['guides'] {
  return pages
    .filter(({ path }) => kept.test(path))
    .map(({ path, title, links }) => {
      const paths = [path, `zh/${path}`, ...links, ...alongside]
      const answers = paths.map((one) => `search/answers/${one.replace(/\/$/, '')}.json`)
      // What the script of "Check an offer" fetches lies beside its page; without it the form is a paper form.
      const fetched = paths.map((one) => `${one}known.json`)
      const files = [...paths, ...answers, ...fetched].flatMap((one) => places.get(one) ?? [])
      return { path, title, files: [...new Set(files)].toSorted((a, b) => a - b) }
    })
}
