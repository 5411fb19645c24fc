import { join } from 'node:path'
import type { PageKind } from '../../src/schema/page.ts'
import { pathOf } from '../ingest/compose/page.ts'
import { writeAtomically } from '../ingest/write/beside.ts'
import { ContentFolder } from '../ingest/write/content-folder.ts'
import { pageBegun } from './begin.ts'
import { knownOf, leaveToIngest } from './known.ts'

/** Write the beginning of a page, as a draft; over one that is there, so that whoever calls it looks before. */
export function beginPage(content: string, kind: PageKind, id: string): void {
  const folder = new ContentFolder(content, true)
  const known = knownOf(folder, kind, id)
  writeAtomically(join(content, pathOf(kind, id)), pageBegun(kind, known))
  leaveToIngest(folder, kind, id, known)
}
