import type { BuiltPage, Built } from './built.ts'

/** A file of an edition, or why it was not made. */
export type Made =
  | {
      /** Below the folder of the built site: `editions/cell-therapy-checked.epub`. */
      path: string
      /** What a reader gets, in words: `Everything, as a book`. */
      says: string
      /** What a checker of the format said; absent where none was asked. */
      checked?: string
    }
  | { path: string; skipped: string }

/** One format of the editions to carry. Each takes its content from the built site and writes below its folder. */
export interface Format {
  /** As `npm run export -- NAME` takes it: `epub`. */
  name: string
  /** What a reader calls it, and what it is good for. */
  says: string
  /** Make the files; `tell` is called as it goes, with what is being made and the share that is done, 0 to 1. */
  make(site: Built, tell: (what: string, done: number) => void): Promise<Made[]>
}

/** Pages that editions leave out: those that need a server or lead to its files, and the style guide. */
const leftOut = /^(?:404\.html|data\/.*|download\/|offline\/|styleguide\/|search\/)$/

/** Whether a page belongs into an edition that a reader carries; the search is for those that can run it. */
export function isCarried({ address }: BuiltPage, withSearch = false): boolean {
  return !leftOut.test(address) || (withSearch && address === 'search/')
}
