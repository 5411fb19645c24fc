import type { YamlPath } from '../../../../src/loader/content-page.ts'
import { answerTerms } from '../../../../src/schema/answer.ts'
import type { RegisterKind } from '../../../../src/schema/register.ts'
import type { Library, Page, Placed } from '../library.ts'
import { shownAnswers } from './shown-answers.ts'

/** What a page in Chinese tells in one place, in both languages; `null` where it stands in one alone. */
export interface Told {
  file: Placed
  /** Where the Chinese stands, or should. */
  path: YamlPath
  english: string | null
  chinese: string | null
}

type Fields = Record<string, unknown>

const told = new WeakMap<Library, Told[]>()

/** All that the pages in Chinese tell, one by one: answers, what we found on authorisation, questions. */
export function toldInChinese(library: Library): Told[] {
  const known = told.get(library) ?? gather(library)
  told.set(library, known)
  return known
}

/** The pages of conditions that have an answer in Chinese. */
export function pagesInChinese({ pages }: Library): Page[] {
  return pages.filter(({ kind, fields }) => kind === 'condition' && fields['answer-zh'] !== undefined)
}

function gather(library: Library): Told[] {
  const pages = pagesInChinese(library)
  if (pages.length === 0) return []
  const ids = new Set<unknown>(pages.map(({ id }) => id))
  const answers = shownAnswers(pages, library)
  return [
    ...pages.flatMap((page) => {
      const chinese = fieldsIn(page.fields['answer-zh'])
      return both(page, ['answer-zh'], ['apart', ...Object.keys(answerTerms.condition)], answers.get(page.id), chinese)
    }),
    ...entriesIn(library, 'status').flatMap(({ file, index, entry }) =>
      ids.has(entry['condition'])
        ? both(file, [index, 'zh'], ['says', 'looked', 'charge'], entry, fieldsIn(entry['zh']))
        : [],
    ),
    ...entriesIn(library, 'questions').flatMap(({ file, index, entry }) =>
      [entry['questions']].flat().map((question, place): Told => {
        const { asks, zh } = fieldsIn(question)
        return { file, path: [index, 'questions', place, 'zh'], english: textOf(asks), chinese: textOf(zh) }
      }),
    ),
  ]
}

/** The texts of some fields in both languages, where they stand in either. */
function both(file: Placed, path: YamlPath, names: string[], english: Fields = {}, chinese: Fields): Told[] {
  return names
    .map((name) => ({
      file,
      path: [...path, name],
      english: textOf(english[name]),
      chinese: textOf(chinese[name]),
    }))
    .filter(({ english, chinese }) => english !== null || chinese !== null)
}

function entriesIn({ registers }: Library, wanted: RegisterKind): { file: Placed; index: number; entry: Fields }[] {
  return registers
    .filter(({ kind }) => kind === wanted)
    .flatMap((file) => file.entries.map((entry, index) => ({ file, index, entry: entry ?? {} })))
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
