import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { VFile } from 'vfile'
import { sha256 } from '../../../src/language/sha256.ts'
import { linkToRules } from '../../../src/loader/rule-page.ts'
import { composeSubjects, pagesWith } from '../compose/compose-subjects.ts'
import { pathOf } from '../compose/page.ts'
import type { ToldClaim } from '../compose/told-claim.ts'
import { tellConflicts } from '../merge/conflicts.ts'
import type { Resolutions } from '../merge/merge-blocks.ts'
import type { Lock } from '../merge/lock.ts'
import type { Reread } from '../merge/passages/reread.ts'
import type { SourceEntry } from '../merge/source-index.ts'
import { followInFile } from './follow-labels.ts'
import { knownOf, labelsFile, readLabels } from '../labels/labels.ts'
import { DiskFault } from '../read/disk-fault.ts'
import { readBytes, readText } from '../read/files.ts'
import { seedId, seedLimit } from '../read/read.ts'
import type { Run } from '../report/print.ts'
import { withProgress } from '../report/progress.ts'
import type { SeedReport } from '../report/report.ts'
import { ContentFolder } from '../write/content-folder.ts'
import { keepPassages } from '../write/passages-read.ts'
import { ingestArticle, type Tools } from './article.ts'
import { Cache, type CacheEntry, lockText } from './cache.ts'
import { isFaulty, missingLock, missingSeed, unreadableLock, unreadableSource } from './notes.ts'
import { Pages } from './pages.ts'
import { learnSources } from './sources.ts'
import { openVocabulary } from './vocabulary.ts'

/** What is asked of a run. */
export interface Task {
  content: string
  /** Whether the pages are written, and not only told. */
  writes: boolean
  /** Whether articles that are as they were are read too. */
  readsAll: boolean
  /** Whether all that was found is reported. */
  isReported: boolean
  /** The articles, and what else stands where they lie; looked up when they are needed. */
  seeds: () => { paths: string[]; others: VFile[] }
  /** Whether these are all articles, and not some that were named. */
  isWhole: boolean
  resolutions: Resolutions
}

/** What a run did, with all that it found. */
export interface Result extends Run {
  reports: SeedReport[]
  /** Whether writing would change the lock. */
  changesLock: boolean
}

/** Read the articles and put the content pages together: the order of everything that a run does. */
export function ingest(task: Task): Result {
  const folder = new ContentFolder(task.content, task.writes)
  try {
    const result = ingestInto(folder, task)
    linkToRules(result.files)
    return result
  } catch (error) {
    folder.discard()
    throw error
  }
}

/** What a run has at hand. */
interface Desk extends Omit<Tools, 'twinsOf' | 'isReported'> {
  folder: ContentFolder
  /** The lock as it stands. */
  lock: Lock
  cache: Cache
  /** What was made of each page, for the next run. */
  entries: Map<string, CacheEntry>
  /** The passages of each article that was read, by its id. */
  rereads: Map<string, Reread>
}

type Found = Pick<Result, 'articles' | 'reports' | 'files'>

function ingestInto(folder: ContentFolder, task: Task): Result {
  const { content, writes, isWhole, resolutions } = task
  const { vocabulary, names, files } = openVocabulary(folder.vocabularyPath())
  const lock = lockOf(folder, files)
  const isLockMissing = !existsSync(folder.lockPath) && existsSync(join(content, 'sources'))
  const labels = readLabels(folder.labelsPath())
  const cache = new Cache(content, [folder.vocabularyPath(), folder.labelsPath()], task.readsAll || task.isReported)
  const pages = new Pages(folder, lock, resolutions)
  const said = { known: knownOf(labels), asides: labels.numbers }
  const desk = {
    folder,
    vocabulary,
    names,
    ...said,
    lock,
    pages,
    cache,
    ...learnSources(folder, cache),
    rereads: new Map(),
  }
  const found: Found = { articles: [], reports: [], files }
  const finished = (outcome: Run['outcome'], open: Run['open'] = new Map()): Result => {
    const changes = changesOf(folder)
    if (outcome === 'written') {
      folder.write(pages.lock)
      keepRead(content, desk)
      cache.write(desk.entries)
    } else folder.discard()
    return { ...found, open, changes, outcome, changesLock: folder.changesLock(pages.lock) }
  }
  if (files.some(isFaulty)) return finished('failed')

  const { paths, others } = task.seeds()
  files.push(...others)
  const articles = readArticles(paths, desk, found, task.isReported)
  if (isLockMissing) files.push(missingLock(folder.lockPath))
  const sources = desk.index.inOrder()
  const unreadable = sources.flatMap(([id, { fault }]) => (fault ? [unreadableSource(content, id, fault)] : []))
  files.push(...unreadable)
  if (unreadable.length > 0) return finished('failed')
  const seeds = new Set(paths.map(seedId))
  for (const [id, { seed }] of isWhole ? sources : [])
    if (seed !== undefined && !seeds.has(seed)) files.push(missingSeed(content, id, seed))
  tellConflicts(
    sources.flatMap(([, { stated }]) => stated),
    articles,
  )
  files.push(...writeSubjects(sources, desk))
  const read = new Set(found.articles.map(({ page }) => page))
  const open = sources.map(([id, source]) => [`sources/${id}`, source.open] as const)
  return finished(writes ? 'written' : 'told', new Map(open.filter(([page]) => isWhole || read.has(page))))
}

/** Read the articles that are not as they were; returns those that have a page, by id. */
function readArticles(paths: string[], desk: Desk, found: Found, isReported: boolean): Map<string, VFile> {
  const { lock, cache, index, entries } = desk
  const withId = Map.groupBy(paths, seedId)
  const twinsOf = (path: string) => withId.get(seedId(path))?.filter((other) => other !== path) ?? []
  /** What an earlier run made of an article, where its page stands as it did and no other article claims it. */
  const entryOf = (path: string) => {
    const id = seedId(path)
    const page = pathOf('source', id)
    const entry = entries.get(page) ?? cache.of(page)
    const stands = entry?.page === (entries.get(page)?.page ?? null) && entry.lock === lockText(lock[page])
    return stands && twinsOf(path).length === 0 && !index.twinOf(id, entry.source?.hash ?? '') ? entry : undefined
  }
  const tools = { ...desk, twinsOf, isReported }
  const articles = new Map<string, VFile>()
  for (const path of withProgress(paths, 'Reading the articles')) {
    const id = seedId(path)
    const bytes = readBytes(path, seedLimit + 1)
    const { files, digest, report, source, entry, reread } = ingestArticle(path, bytes, entryOf(path), tools)
    files[0].value = ''
    found.files.push(...files)
    if (digest) found.articles.push(digest)
    if (report) found.reports.push(report)
    if (entry) entries.set(pathOf('source', id), entry)
    if (reread) desk.rereads.set(id, reread)
    if (!source) continue
    index.set(id, source)
    articles.set(id, files[0])
  }
  return articles
}

/** Keep what was read of each article for the next run, and let the labels follow the passages that were changed. */
function keepRead(content: string, { rereads, index }: Desk): void {
  const moved = new Map([...rereads].filter(([, reread]) => reread.moved.size > 0))
  if (moved.size > 0) followInFile(join(content, labelsFile), moved)
  for (const [id, { before, now }] of rereads) {
    const named = index.passagesOf(id)
    const left = [...before].filter(([passage]) => !now.has(passage) && named.has(passage))
    keepPassages(content, id, [...now, ...left])
  }
}

/** The lock as it stands; one that can't be read is a fault among the files. */
function lockOf(folder: ContentFolder, files: VFile[]): Lock {
  try {
    return folder.lock()
  } catch (error) {
    if (error instanceof DiskFault) throw error
    files.push(unreadableLock(folder.lockPath))
    return {}
  }
}

function changesOf(folder: ContentFolder): Run['changes'] {
  return folder.changes().map(([path, hash]) => {
    const page = relative(folder.path, path)
      .replaceAll('\\', '/')
      .replace(/\.mdx$/, '')
    return { page, path, goes: hash === null }
  })
}

/**
 * Write the pages of subjects that a changed claim stands on or that are not as they were; returns messages about
 * pages.
 */
function writeSubjects(
  sources: [string, SourceEntry][],
  { folder, vocabulary, lock, pages, cache, entries }: Desk,
): VFile[] {
  const changed = pagesWith(changedClaims(cache, entries), vocabulary)
  const subjects = composeSubjects(
    sources.flatMap(([, { claims }]) => claims),
    vocabulary,
  )
  const files: VFile[] = []
  for (const { path, compose } of withProgress(subjects, 'Putting the pages together')) {
    const before = cache.of(path)
    const standing = readText(join(folder.path, path))
    const isAsItWas =
      before?.lock !== undefined &&
      before.lock === lockText(lock[path]) &&
      before.page === (standing === null ? null : sha256(standing)) &&
      !changed.has(path)
    if (isAsItWas) {
      entries.set(path, before)
      continue
    }
    const { text, lock: pageLock, isSettled, file } = pages.write(compose())
    if (file.messages.length > 0) files.push(file)
    if (text !== null && isSettled) entries.set(path, { lock: lockText(pageLock), page: sha256(text), messages: [] })
  }
  return [...files, ...pages.withdraw(new Set(subjects.map(({ path }) => path)))]
}

/** Claims of the sources that are not as they were, as they were and as they are now. */
function changedClaims(cache: Cache, entries: ReadonlyMap<string, CacheEntry>): ToldClaim[] {
  const paths = new Set([...cache.paths(), ...entries.keys()].filter((path) => path.startsWith('sources/')))
  return [...paths].flatMap((path) => {
    const [before, now] = [cache.of(path), entries.get(path)]
    return before?.page === now?.page ? [] : [...(before?.source?.claims ?? []), ...(now?.source?.claims ?? [])]
  })
}
