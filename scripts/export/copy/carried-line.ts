import { dateWords } from '../../../src/language/words.ts'

/** What stands at the top of every page of a copy, which must never pass for the site as it is today: around its date. */
export function carriedLine(edition: string): { before: string; date: string; after: string } {
  return {
    before: 'Carried copy of the edition of ',
    date: dateWords(edition),
    after: '. What changed since then is not in it.',
  }
}
