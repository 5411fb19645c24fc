import { join } from 'node:path'
import { VFile } from 'vfile'
import type { PageLock } from '../merge/lock.ts'
import { count } from '../report/print.ts'

/** Say something of a file as a whole. */
export function note(file: VFile | string, reason: string, ruleId: string): VFile {
  const about = typeof file === 'string' ? new VFile({ path: file }) : file
  about.message(reason, { place: { line: 1, column: 1 }, ruleId, source: 'ingest' })
  return about
}

/** Say what is wrong with a file as a whole. */
export function fault(file: VFile | string, reason: string, ruleId: string): VFile {
  const about = note(file, reason, ruleId)
  for (const message of about.messages.slice(-1)) message.fatal = true
  return about
}

/** Whether a file has a fault, and not warnings alone. */
export function isFaulty({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal)
}

/** A lock that is no JSON (`lock-unreadable`). */
export function unreadableLock(path: string): VFile {
  const remedy = 'bring back the file as it was committed (`git checkout -- content/ingest.lock.json`)'
  return fault(path, `Unexpected lock that is not JSON, ${remedy}`, 'lock-unreadable')
}

/** Pages without a lock (`lock-missing`). */
export function missingLock(path: string): VFile {
  const remedy = 'bring back the file as it was committed: without it every page counts as edited by hand'
  return note(path, `Unexpected content without its lock, ${remedy}`, 'lock-missing')
}

/** A source page that can't be read would silently take its claims off every other page (`page-unreadable`). */
export function unreadableSource(content: string, id: string, why: { field: string; reason: string }): VFile {
  const remedy = 'run `npm run check` for the place and correct it'
  const reason = `Unexpected source page (\`${why.field}\`: ${why.reason}), ${remedy}`
  return fault(join(content, 'sources', `${id}.mdx`), reason, 'page-unreadable')
}

/** A source page that has lost its seed: its claims stay (`seed-missing`). */
export function missingSeed(content: string, id: string, seed: string): VFile {
  const reason =
    `Unexpected source page without its article, its claims stay: bring back ${seed}.txt, ` +
    'or delete this page to withdraw them'
  return note(join(content, 'sources', `${id}.mdx`), reason, 'seed-missing')
}

/** A source page that was deleted, and its claims with it (`source-withdrawn`). */
export function withdrawnSource(path: string, lock: PageLock): VFile {
  const claims = Object.keys(lock).filter((key) => key.startsWith('claim:')).length
  const reason =
    `Unexpected loss of a source page, its ${count(claims, 'claim')} went from every page: ` +
    'bring it back if that was not meant'
  return note(path, reason, 'source-withdrawn')
}

/** A page edited by hand that no claim is about any more (`page-orphaned`). */
export function orphanedPage(path: string): VFile {
  const reason =
    'Unexpected page that no claim is about any more; it was edited by hand, so it stays: ' +
    'take out its claims or delete it'
  return note(path, reason, 'page-orphaned')
}

/** Of articles with one id, none is read: nobody knows whose the page is (`duplicate-seed`). */
export function noteTwins(id: string, twins: string[], file: VFile): void {
  const remedy = 'give one of the files another name'
  const reason = `Unexpected second article with the id \`${id}\` (as ${twins.join(', ')}), ${remedy}`
  if (twins.length > 0) fault(file, reason, 'duplicate-seed')
}

/** A seed with the text of another source's was renamed: its claims would stand twice (`seed-renamed`). */
export function noteRenaming(twin: string | undefined, file: VFile): void {
  const reason =
    `Unexpected second article with the text of sources/${twin}, give the file back its name (${twin}.txt) ` +
    'or take that page away first'
  if (twin !== undefined) fault(file, reason, 'seed-renamed')
}
