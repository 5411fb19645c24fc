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

/**
 * A lock that is no JSON (`lock-unreadable`).
 *
 * @rule lock-unreadable The file by which ingest knows what a person has changed can’t be read. Nothing is written
 * until it can, so that nothing is overwritten.
 * @remedy Bring it back as it was: `git checkout -- content/ingest.lock.json`. Never edit it.
 * @fails ingest.lock.json
 *   {
 * @passes ingest.lock.json
 *   {}
 */
export function unreadableLock(path: string): VFile {
  const remedy = 'bring back the file as it was committed (`git checkout -- content/ingest.lock.json`)'
  return fault(path, `Unexpected lock that is not JSON, ${remedy}`, 'lock-unreadable')
}

/**
 * Pages without a lock (`lock-missing`).
 *
 * @rule lock-missing The file by which ingest knows what a person has changed is gone: every page counts as changed by
 * hand, and many conflicts follow.
 * @remedy Bring it back as it was: `git checkout -- content/ingest.lock.json`.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * ingest.lock.json
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 */
export function missingLock(path: string): VFile {
  const remedy = 'bring back the file as it was committed: without it every page counts as edited by hand'
  return note(path, `Unexpected content without its lock, ${remedy}`, 'lock-missing')
}

/** A source page that can't be read would silently take its claims off every other page (`page-unreadable`). *
 * @rule page-unreadable A page of a source that can’t be read: without it its claims would leave every other page
 * without a word, so nothing is written.
 * @remedy Run `npm run check`, which names the place, and correct it; or take back the last change.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   standing: read → standing: red
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * sources/a.mdx
 *   standing: read → standing: cited
 */
export function unreadableSource(content: string, id: string, why: string): VFile {
  const reason = `${why}; nothing is read until that is put right (\`npm run check\` gives its line)`
  return fault(join(content, 'sources', `${id}.mdx`), reason, 'page-unreadable')
}

/**
 * A source page that has lost its seed: its claims stay (`seed-missing`).
 *
 * @rule seed-missing The page of an article whose file is gone. Its claims stay, for a file can be lost by mistake.
 * @remedy Bring the file back. To withdraw the claims, delete the page too.
 * @fails seeds/a.txt
 *   ---
 *   rights: own-words
 *   ---
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/a.txt
 * @passes seeds/a.txt
 *   ---
 *   rights: own-words
 *   ---
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 */
export function missingSeed(content: string, id: string, seed: string): VFile {
  const reason =
    `Unexpected source page without its article, its claims stay: bring back ${seed}.txt, ` +
    'or delete this page to withdraw them'
  return note(join(content, 'sources', `${id}.mdx`), reason, 'seed-missing')
}

/**
 * A source page that was deleted, and its claims with it (`source-withdrawn`).
 *
 * @rule source-withdrawn The page of a source is gone, and its claims with it from every other page.
 * @remedy If that was not meant, bring the page back at the desk, or by its name:
 * `git checkout -- content/sources/my-article.mdx`.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/a.txt
 * sources/a.mdx
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 */
export function withdrawnSource(path: string, lock: PageLock): VFile {
  const claims = Object.keys(lock).filter((key) => key.startsWith('claim:')).length
  const reason =
    `Unexpected loss of a source page, its ${count(claims, 'claim')} went from every page: ` +
    'bring it back if that was not meant'
  return note(path, reason, 'source-withdrawn')
}

/**
 * A page that no claim is about any more and whose blocks `own` a person wrote (`page-orphaned`): one message, with what
 * to do in either case.
 *
 * @rule page-orphaned A page that no claim is about any more, and in which somebody wrote: it is not thrown away.
 * @remedy Delete it if nothing in it is worth keeping; otherwise take out the claims that are gone.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * conditions/multiple-sclerosis.mdx
 *   ## Price claimed → ## What is asked
 * seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for Parkinson’s disease is quoted at $10,000.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for Parkinson’s disease is quoted at $10,000.
 */
export function orphanedPage(path: string, own: readonly string[]): VFile {
  const written = own.map((block) => `\`${block}\``).join(', ')
  const reason =
    `Unexpected page that no claim is about any more; its claims went out of it, and ${written} stays, because a ` +
    `person wrote that: delete ${path} if the site should not have it, or correct what still speaks of those claims`
  return note(path, reason, 'page-orphaned')
}

/**
 * Of articles with one id, none is read: nobody knows whose the page is (`duplicate-seed`).
 *
 * @rule duplicate-seed Two articles that would have one page. None of them is read, for nobody knows whose it is.
 * @remedy Give one of the files another name.
 * @fails seeds/my-guide.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/my guide.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for Parkinson’s disease is quoted at $10,000.
 * @passes seeds/my-guide.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/another-guide.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for Parkinson’s disease is quoted at $10,000.
 */
export function noteTwins(id: string, twins: string[], file: VFile): void {
  const remedy = 'give one of the files another name'
  const reason = `Unexpected second article with the id \`${id}\` (as ${twins.join(', ')}), ${remedy}`
  if (twins.length > 0) fault(file, reason, 'duplicate-seed')
}

/**
 * A seed with the text of another source's was renamed: its claims would stand twice (`seed-renamed`).
 *
 * @rule seed-renamed An article with the text of another: its claims would stand twice, and what was checked on them
 * would stay with the old ones.
 * @remedy Give the file its old name back. To rename it, take the old page away first.
 * @fails seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/a.txt
 * seeds/b.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 * seeds/b.txt
 *   # A guide
 *
 *   The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.
 */
export function noteRenaming(twin: string | undefined, file: VFile): void {
  const reason =
    `Unexpected second article with the text of sources/${twin}, give the file back its name (${twin}.txt) ` +
    'or take that page away first'
  if (twin !== undefined) fault(file, reason, 'seed-renamed')
}
