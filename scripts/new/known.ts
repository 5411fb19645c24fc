import { subjectKinds } from '../../src/schema/claim.ts'
import type { PageKind } from '../../src/schema/page.ts'
import { frontmatterOf } from '../ingest/compose/compose-subjects.ts'
import { pathOf } from '../ingest/compose/page.ts'
import { hashOf, printLock } from '../ingest/merge/lock.ts'
import { readVocabulary } from '../ingest/read/vocabulary.ts'
import { writeAtomically } from '../ingest/write/beside.ts'
import type { ContentFolder } from '../ingest/write/content-folder.ts'

/** What the vocabulary says of the subject of a page, as ingest would write it; nothing where it doesn't know it. */
export function knownOf(folder: ContentFolder, kind: PageKind, id: string): Record<string, unknown> {
  const subject = subjectKinds.find((one) => one === kind)
  if (!subject) return {}
  const { vocabulary } = readVocabulary(folder.vocabularyPath())
  const entry = vocabulary[subject].find((one) => one.id === id)
  return entry ? JSON.parse(JSON.stringify(frontmatterOf(subject, entry, [], vocabulary))) : {}
}

/** Leave these fields of a page to ingest, as if it had written them, until somebody changes them. */
export function leaveToIngest(folder: ContentFolder, kind: PageKind, id: string, known: Record<string, unknown>): void {
  const hashes = Object.entries(known).map(([name, value]) => [`field:${name}`, hashOf(value)])
  const lock = { ...folder.lock(), [pathOf(kind, id)]: Object.fromEntries(hashes) }
  if (hashes.length > 0) writeAtomically(folder.lockPath, printLock(lock))
}
