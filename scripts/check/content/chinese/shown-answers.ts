import type { z } from 'astro/zod'
import { libraryOf } from '../../../../src/claims/library.ts'
import { pageKinds, type PageKind } from '../../../../src/schema/page.ts'
import { comparison, status } from '../../../../src/schema/register.ts'
import { vocabularyKinds } from '../../../../src/schema/vocabulary.ts'
import { answerOf } from '../../../../src/views/answer.ts'
import type { Page as ShownPage } from '../../../../src/views/page.ts'
import { namesOf } from '../../../../src/vocabulary/names.ts'
import { isAbout } from '../claims-shown.ts'
import { entriesOf, type Library, type Page } from '../library.ts'

/**
 * The answers at the top of some conditions' pages as a reader sees them, by the ids of the pages: lines that an editor
 * has written, and lines that are made. What breaks its schema plays no part.
 */
export function shownAnswers(pages: Page[], library: Library): Map<string, Record<string, string | null>> {
  const telling = new Set(
    library.claims.filter((claim) => pages.some((page) => isAbout(claim, page))).map(({ page }) => page),
  )
  const shown = pages.flatMap((page) => asShown(page, 'condition'))
  const book = {
    library: libraryOf([...shown, ...[...telling].flatMap((page) => asShown(page, 'source'))]),
    names: namesOf(
      library.vocabulary.flatMap(({ kind, entries }) =>
        parsed(entries, vocabularyKinds[kind].schema).map((entry) => ({ kind, entry })),
      ),
    ),
    statuses: parsed(entriesOf(library.registers, 'status'), status),
    comparisons: parsed(entriesOf(library.registers, 'comparison'), comparison),
  }
  return new Map(
    shown.map((page) => {
      const { lines } = answerOf(page, book)
      // Where no editor has written it, it is made in both languages.
      const { apart = null } = page.facts.answer ?? {}
      return [page.id, { apart, ...Object.fromEntries(lines.map(({ line, says }) => [line, says])) }]
    }),
  )
}

/** A page without its body, from which no line of an answer is made. */
function asShown<K extends PageKind>({ id, file, fields }: Page, kind: K): ShownPage<K>[] {
  const facts = pageKinds[kind].schema.safeParse(fields).data
  return facts ? [{ kind, id, path: file.path, facts, sections: [], faults: [] } as unknown as ShownPage<K>] : []
}

function parsed<Entry>(entries: unknown[], schema: z.ZodType<Entry>): Entry[] {
  return entries.flatMap((entry) => schema.safeParse(entry).data ?? [])
}
