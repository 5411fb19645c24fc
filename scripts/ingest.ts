/** Read the seeds and write `content/`: the order of the stages, and everything that touches disk and console. */
import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { styleText } from 'node:util'
import { VFile } from 'vfile'
import { parseFrontmatter } from '../src/loader/content-page.ts'
import type { Claim } from '../src/schema/claim.ts'
import { type Vocabulary, vocabularyKinds } from '../src/schema/vocabulary.ts'
import { type KnownSource, knownSourceOf, KnownSources } from './ingest/claim/known-sources.ts'
import { acceptClaims } from './ingest/commands/accept.ts'
import { addEntry, entryOf, nearestIds } from './ingest/commands/add-entry.ts'
import { readArguments, usage } from './ingest/commands/options.ts'
import { watch } from './ingest/commands/watch.ts'
import { composeSource } from './ingest/compose/compose-source.ts'
import { composeSubjects, pagesWith } from './ingest/compose/compose-subjects.ts'
import { pathOf, type Proposal } from './ingest/compose/page.ts'
import type { ToldClaim } from './ingest/compose/told-claim.ts'
import { tellConflicts } from './ingest/merge/conflicts.ts'
import type { Lock, PageLock } from './ingest/merge/lock.ts'
import { isUntouched, merge } from './ingest/merge/merge.ts'
import type { Merged } from './ingest/merge/merged.ts'
import { verify } from './ingest/merge/verify.ts'
import { readSeed, seedId, seedLimit } from './ingest/read/read.ts'
import type { Candidate } from './ingest/recognise/candidates.ts'
import { indexNames, type Names } from './ingest/recognise/names.ts'
import { noteCandidates } from './ingest/recognise/note-candidates.ts'
import { explain } from './ingest/report/explain.ts'
import { count, emphasised, printReport, type Run } from './ingest/report/print.ts'
import { withProgress } from './ingest/report/progress.ts'
import { type Digest, digestOf, numbersOf, reportOf, type SeedReport } from './ingest/report/report.ts'
import { passageText, tell, tellClaims } from './ingest/report/tell.ts'
import { lockText, type Reading, Remembered, sha256, tellAgain, toldOn } from './ingest/write/cache.ts'
import { completeClaims } from './ingest/write/complete.ts'
import { ContentFolder, DiskFault, readBytes, readText, seedsIn, writeAtomically } from './ingest/write/disk.ts'
import { readArticle } from './reading.ts'
import { addReleases, readVocabulary } from './vocabulary.ts'

const { values: options, positionals, lines, accepted } = argumentsGiven()
/** Whether the console shows colours: a terminal, and no `NO_COLOR`. */
const colour = styleText('bold', 'x') !== 'x'
const contentDir = options.content ?? process.env['CONTENT'] ?? 'content'
const isDry = Boolean(options['dry-run'] || options.check)
const folder = new ContentFolder(contentDir, !isDry)
const files: VFile[] = []
const known = new KnownSources()
/** What was made of each page in this run, for the next one. */
const readings = new Map<string, Reading>()

try {
  if (options.help) console.log(usage)
  else if (accepted.length > 0) acceptCandidates(accepted)
  else if (options['accept-claims']) accept(positionals)
  else if (lines.length > 0) explainLines(positionals[0] ?? '')
  else if (options.watch) keepReading()
  else ingest()
} catch (error) {
  folder.discard()
  if (!(error instanceof DiskFault)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function argumentsGiven() {
  try {
    return readArguments(process.argv.slice(2))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

function ingest(): void {
  const { vocabulary, names } = vocabularyHere()
  const lock = lockOnDisk()
  const isLockMissing = !existsSync(folder.lockPath) && existsSync(join(contentDir, 'sources'))
  const nextLock: Lock = { ...lock }
  const remembered = new Remembered(contentDir, folder.vocabularyPath(), Boolean(options.all || options.report))
  learnSources(remembered)
  const reports: SeedReport[] = []
  const digests: Digest[] = []
  const articles = new Map<string, VFile>()
  if (hasFaults()) return finish(digests, reports, [], nextLock, remembered, 'failed')

  const paths = seedPaths()
  const withId = Map.groupBy(paths, seedId)
  for (const path of withProgress(paths, 'Reading the articles')) {
    const bytes = readBytes(path, seedLimit + 1)
    const id = seedId(path)
    const page = pathOf('source', id)
    const bytesHash = typeof bytes === 'string' ? undefined : sha256(bytes)
    const before = readings.get(page) ?? remembered.of(page)
    const twins = withId.get(id)?.filter((other) => other !== path) ?? []
    const isAsItWas =
      before?.seed !== undefined &&
      before.seed === bytesHash &&
      before.page === (readings.get(page)?.page ?? null) &&
      before.lock === lockText(lock[page]) &&
      twins.length === 0
    if (isAsItWas) {
      const file = new VFile({ path })
      tellAgain(before.messages, file)
      files.push(file)
      readings.set(page, before)
      if (before.known) articles.set(id, file)
      if (before.known?.hash !== undefined) noteRenaming(id, before.known.hash, file)
      if (before.digest) digests.push({ ...before.digest, path })
      continue
    }
    const { seed, file } = readSeed(path, bytes)
    files.push(file)
    if (!seed) continue
    const hash = sha256(seed.text)
    noteTwins(id, twins, file)
    noteRenaming(id, hash, file)
    if (isFaulty(file)) continue
    const read = known.without(id, () => readArticle(seed, vocabulary, names, known.taken))
    const { citation, recognised } = read
    noteCandidates(recognised.candidates, seed.pointOf, file)
    const claims = tellClaims(read.claims, citation.rights, recognised, vocabulary, file)
    const numbers = numbersOf(seed, recognised, read.claims)
    const shownPage = claims.length > 0 ? page.replace(/\.mdx$/, '') : ''
    const digest = digestOf(path, recognised, claims, numbers, shownPage)
    digests.push(digest)
    const report = () => {
      if (options.report) reports.push(reportOf(path, citation, recognised, claims, numbers, shownPage, file.messages))
      file.value = ''
    }
    if (claims.length === 0) {
      file.message(
        'Unexpected article in which nothing was recognised, see that its names are in content/vocabulary; no page was written',
        { place: { line: 1, column: 1 }, ruleId: 'nothing-recognised', source: 'ingest' },
      )
      if (bytesHash && !known.has(id))
        readings.set(page, { seed: bytesHash, page: null, lock: lockText(lock[page]), messages: toldOn(file), digest })
      report()
      continue
    }
    const proposal = composeSource(id, citation, hash, recognised.passages, claims, vocabulary)
    const merged = write(proposal, nextLock, (text, standing) =>
      completeClaims(text, recognised, standing, lock[proposal.path]),
    )
    if (merged.text !== null) {
      const source = knownSourceOf(id, merged.meant.frontmatter, {
        passages: recognised.passages,
        pointOf: seed.pointOf,
      })
      known.set(id, source)
      articles.set(id, file)
      readings.set(page, {
        ...(merged.isSettled && bytesHash && { seed: bytesHash, lock: lockText(merged.lock) }),
        page: sha256(merged.text),
        messages: toldOn(file),
        digest,
        known: source,
      })
    }
    report()
  }

  if (isLockMissing) noteMissingLock()
  const sources = known.inOrder()
  for (const [id, { fault }] of sources) if (fault) faultySource(id, fault)
  if (sources.some(([, { fault }]) => fault)) return finish(digests, reports, [], nextLock, remembered, 'failed')
  if (positionals.length === 0) noteMissingSeeds(withId)
  tellConflicts(
    sources.flatMap(([, { stated }]) => stated),
    articles,
  )
  const changed = pagesWith(changedClaims(remembered), vocabulary)
  const subjects = composeSubjects(
    sources.flatMap(([, { claims }]) => claims),
    vocabulary,
  )
  for (const { path, compose } of withProgress(subjects, 'Putting the pages together')) {
    const before = remembered.of(path)
    const standing = readText(join(contentDir, path))
    const isAsItWas =
      before?.lock !== undefined &&
      before.lock === lockText(lock[path]) &&
      before.page === (standing === null ? null : sha256(standing)) &&
      !changed.has(path)
    if (isAsItWas) {
      readings.set(path, before)
      continue
    }
    const merged = write(compose(), nextLock)
    if (merged.text !== null && merged.isSettled)
      readings.set(path, { lock: lockText(merged.lock), page: sha256(merged.text), messages: [] })
  }
  withdraw(new Set(subjects.map(({ path }) => path)), nextLock)
  finish(digests, reports, sources, nextLock, remembered, isDry ? 'told' : 'written')
}

/** Learn what the source pages say as they stand, from their text or from the run that read them last. */
function learnSources(remembered?: Remembered): void {
  for (const id of folder.sourceIds()) {
    const path = pathOf('source', id)
    const text = readText(join(contentDir, path)) ?? ''
    const before = remembered?.of(path)
    const page = sha256(text)
    const isKnown = before?.page === page && before.known !== undefined
    const source = (isKnown && before.known) || knownSourceOf(id, parseFrontmatter(new VFile(text))?.value)
    known.set(id, source)
    readings.set(path, isKnown ? before : { page, messages: [], known: source })
  }
}

/** Claims of the sources that are not as they were, as they were and as they are now. */
function changedClaims(remembered: Remembered): ToldClaim[] {
  const paths = new Set([...remembered.paths(), ...readings.keys()].filter((path) => path.startsWith('sources/')))
  return [...paths].flatMap((path) => {
    const [before, now] = [remembered.of(path), readings.get(path)]
    return before?.page === now?.page ? [] : [...(before?.known?.claims ?? []), ...(now?.known?.claims ?? [])]
  })
}

function isFaulty({ messages }: VFile): boolean {
  return messages.some(({ fatal }) => fatal)
}

function hasFaults(): boolean {
  return files.some(isFaulty)
}

function lockOnDisk(): Lock {
  try {
    return folder.lock()
  } catch (error) {
    if (error instanceof DiskFault) throw error
    const file = new VFile({ path: folder.lockPath })
    fault(
      file,
      'Unexpected lock that is not JSON, bring back the file as it was committed (`git checkout -- content/ingest.lock.json`)',
      'lock-unreadable',
    )
    files.push(file)
    return {}
  }
}

/** A source page that can't be read would silently take its claims off every other page. */
function faultySource(id: string, { field, reason }: { field: string; reason: string }): void {
  const file = new VFile({ path: join(contentDir, 'sources', `${id}.mdx`) })
  fault(
    file,
    `Unexpected source page (\`${field}\`: ${reason}), run \`npm run check\` for the place and correct it`,
    'page-unreadable',
  )
  files.push(file)
}

function noteMissingLock(): void {
  const file = new VFile({ path: folder.lockPath })
  file.message(
    'Unexpected content without its lock, bring back the file as it was committed: without it every page counts as edited by hand',
    { place: { line: 1, column: 1 }, ruleId: 'lock-missing', source: 'ingest' },
  )
  files.push(file)
}

/** Of articles with one id, none is read: nobody knows whose the page is (`duplicate-seed`). */
function noteTwins(id: string, twins: string[], file: VFile): void {
  if (twins.length > 0)
    fault(
      file,
      `Unexpected second article with the id \`${id}\` (as ${twins.join(', ')}), give one of the files another name`,
      'duplicate-seed',
    )
}

/** A seed with the text of another source's was renamed: its claims would stand twice (`seed-renamed`). */
function noteRenaming(id: string, hash: string, file: VFile): void {
  const twin = known.twinOf(id, hash)
  if (twin)
    fault(
      file,
      `Unexpected second article with the text of sources/${twin}, give the file back its name (${twin}.txt) or take that page away first`,
      'seed-renamed',
    )
}

/** Say which source pages have lost their seed: their claims stay (`seed-missing`). Seeds of others' words need not be kept. */
function noteMissingSeeds(seeds: ReadonlyMap<string, unknown>): void {
  for (const [id, { seed }] of known.inOrder()) {
    if (seed === undefined || seeds.has(seed)) continue
    const file = new VFile({ path: join(contentDir, 'sources', `${id}.mdx`) })
    file.message(
      `Unexpected source page without its article, its claims stay: bring back ${seed}.txt, or delete this page to withdraw them`,
      { place: { line: 1, column: 1 }, ruleId: 'seed-missing', source: 'ingest' },
    )
    files.push(file)
  }
}

/** Say that a source page was deleted, and its claims with it (`source-withdrawn`). */
function noteWithdrawn(path: string, lock: PageLock): void {
  const claims = Object.keys(lock).filter((key) => key.startsWith('claim:')).length
  const file = new VFile({ path })
  file.message(
    `Unexpected loss of a source page, its ${count(claims, 'claim')} went from every page: bring it back if that was not meant`,
    { place: { line: 1, column: 1 }, ruleId: 'source-withdrawn', source: 'ingest' },
  )
  files.push(file)
}

/** Take away pages that no claim is about any more; one with anything written by hand stays (`page-orphaned`). */
function withdraw(proposed: ReadonlySet<string>, lock: Lock): void {
  for (const path of Object.keys(lock)) {
    const file = join(contentDir, path)
    if (proposed.has(path) || (path.startsWith('sources/') && (existsSync(file) || folder.isPending(file)))) continue
    const existing = readText(file)
    if (existing === null || isUntouched(existing, lock[path] ?? {})) {
      if (existing !== null) folder.put(file, null)
      else if (path.startsWith('sources/')) noteWithdrawn(file, lock[path] ?? {})
      delete lock[path]
      continue
    }
    const page = new VFile({ path: file })
    page.message(
      'Unexpected page that no claim is about any more; it was edited by hand, so it stays: take out its claims or delete it',
      { place: { line: 1, column: 1 }, ruleId: 'page-orphaned', source: 'ingest' },
    )
    files.push(page)
  }
}

/** Merge a proposal with the page that stands there and keep the result for writing; a page with a fault stays as it is. */
function write(proposal: Proposal, lock: Lock, complete?: (text: string, page: VFile) => string): Merged {
  const path = join(contentDir, proposal.path)
  const standing = readText(path)
  const page = new VFile({ path, value: standing ?? '' })
  const existing = standing !== null && complete ? complete(standing, page) : standing
  const settled = { mine: new Set(options['keep-mine']), theirs: new Set(options['accept-theirs']) }
  const merged = merge(proposal, existing, lock[proposal.path] ?? {}, path, settled)
  page.messages.push(...merged.file.messages)
  if (merged.text !== null && merged.text !== existing) verify(merged.text, merged.meant, page)
  page.value = ''
  if (page.messages.length > 0) {
    files.push(page)
    merged.isSettled = false
  }
  if (isFaulty(page)) merged.text = null
  if (merged.text === null) return merged
  lock[proposal.path] = merged.lock
  folder.put(path, merged.text)
  return merged
}

function finish(
  digests: Digest[],
  reports: SeedReport[],
  sources: [id: string, source: KnownSource][],
  lock: Lock,
  remembered: Remembered,
  outcome: Run['outcome'],
): void {
  const changes = folder.changes().map(([path, hash]) => {
    const page = relative(contentDir, path)
      .replaceAll('\\', '/')
      .replace(/\.mdx$/, '')
    return { page, path, goes: hash === null }
  })
  const read = new Set(digests.map(({ page }) => page))
  const open = new Map(
    sources
      .map(([id, source]) => [`sources/${id}`, source.open] as const)
      .filter(([page]) => positionals.length === 0 || read.has(page)),
  )
  if (outcome === 'written') {
    folder.write(lock)
    remembered.write(readings)
  } else folder.discard()
  console.log(printReport({ articles: digests, files, open, changes, outcome }, colour))
  if (options.report) {
    const messages = files.flatMap(({ path, messages }) => messages.map((message) => `${path}:${message}`))
    const found = { seeds: reports, messages, open: Object.fromEntries(open), changes }
    writeAtomically(options.report, `${JSON.stringify(found, null, 1)}\n`)
  }
  if (outcome === 'failed') console.error('Nothing was written, because of the faults above.')
  else if (hasFaults()) console.error('What has a fault above stays as it was; everything else was read.')
  if (hasFaults()) process.exitCode = 1
  const conflicts = files.some(({ messages }) => messages.some(({ ruleId }) => ruleId === 'merge-conflict'))
  if (options.check && outcome === 'told' && (changes.length > 0 || conflicts || folder.changesLock(lock)))
    process.exitCode = 1
}

function accept(names: string[]): void {
  if (names.length === 0) {
    console.error(`Name the source pages whose claims you have read.\n\n${usage}`)
    process.exit(2)
  }
  for (const name of names) {
    const id = basename(name).replace(/\.(?:mdx|txt)$/i, '')
    const path = join(contentDir, 'sources', `${id}.mdx`)
    const text = readText(path)
    if (text === null) {
      console.error(`There is no page ${path}; run \`npm run ingest\` first, or see content/sources/ for the names.`)
      process.exitCode = 1
      continue
    }
    const result = acceptClaims(new VFile({ path, value: text }))
    if (result.text !== text && !options['dry-run']) writeAtomically(path, result.text)
    console.log(`${options['dry-run'] ? 'Would accept' : 'Accepted'} ${count(result.accepted, 'claim')} of ${path}.`)
  }
}

/** Turn candidates of the articles into entries of the vocabulary; the next reading recognises them. */
function acceptCandidates(ids: string[]): void {
  const { vocabulary, names } = vocabularyHere()
  const candidates = new Map<string, Candidate>()
  for (const path of seedPaths()) {
    const { seed } = readSeed(path, readBytes(path, seedLimit + 1))
    if (!seed) continue
    for (const candidate of readArticle(seed, vocabulary, names).recognised.candidates)
      if (!candidates.has(candidate.id)) candidates.set(candidate.id, candidate)
  }
  const texts = new Map<string, string>()
  for (const id of new Set(ids)) {
    const candidate = candidates.get(id)
    const path = join(contentDir, 'vocabulary', candidate ? vocabularyKinds[candidate.kind].file : '')
    const standing =
      candidate && (texts.get(path) ?? readText(path) ?? readText(join('content', 'vocabulary', basename(path))) ?? '')
    const text = candidate && standing !== undefined ? addEntry(standing, entryOf(candidate)) : null
    if (text !== null) texts.set(path, text)
    else if (candidate) refuse(`Unexpected form of ${path}, bring it into the form \`- id: …\`, one field a line`)
    else refuse(unknownId(id, names, [...candidates.keys()]))
  }
  if (process.exitCode) return console.error('Nothing was written, because of the faults above.')
  if (!options['dry-run']) folder.startVocabulary()
  for (const [path, text] of texts) {
    if (!options['dry-run']) writeAtomically(path, text)
    console.log(
      `${options['dry-run'] ? 'Would write' : 'Wrote'} ${path}; run \`npm run ingest\` to read the articles with it.`,
    )
  }
}

function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

function unknownId(id: string, { ids }: Names, candidates: string[]): string {
  if (ids.has(id)) return `Unexpected \`${id}\`, it is in the vocabulary already: run \`npm run ingest\``
  const near = nearestIds(id, candidates)
  const known =
    near.length > 0 ? `the nearest are ${near.map((one) => `\`${one}\``).join(', ')}` : 'the articles hold none'
  return `Unexpected \`${id}\`, no candidate of the articles has this id: ${known}`
}

/** Tell how the lines asked for were read; exit code 1 where the article can't be read, 2 where it has no such line. */
function explainLines(path: string): void {
  const { seed, file } = readSeed(path, readBytes(path, seedLimit + 1))
  const { vocabulary, names } = vocabularyHere()
  if (!seed) {
    console.log(printReport({ articles: [], files: [file], open: new Map(), changes: [], outcome: 'failed' }, colour))
    process.exitCode = 1
    return
  }
  const last = seed.text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/).length
  const beyond = lines.find((line) => line > last)
  if (beyond !== undefined) {
    console.error(`Unexpected line ${beyond}: ${path} has ${count(last, 'line')}, name one of them.`)
    process.exitCode = 2
    return
  }
  learnSources()
  const { citation, recognised, drafts, claims } = known.without(seed.id, () =>
    readArticle(seed, vocabulary, names, known.taken),
  )
  const numbers = numbersOf(seed, recognised, claims)
  const toldAs = (claim: Claim) =>
    citation.rights === 'facts-only' ? tell(claim, passageText(claim, recognised), vocabulary) : claim.says
  console.log(explain(lines, { seed, recognised, drafts, claims, numbers, toldAs }, colour))
}

/** Read, then read again each article that is saved, until Ctrl-C. Each reading is a run of its own, so that a fault ends that one alone. */
function keepReading(): void {
  const given = process.argv.slice(2).filter((word) => word !== '--watch')
  const again = ['--content', contentDir, ...(options['dry-run'] ? ['--dry-run'] : [])]
  const run = async (args: string[]) => {
    const child = spawn(process.execPath, [process.argv[1] ?? '', ...args], { stdio: 'inherit' })
    await new Promise((resolve) => child.on('close', resolve).on('error', resolve))
  }
  const seeds = options.seeds ?? 'seeds'
  const readAll = async () => {
    await run(given)
    console.log(`\nWatching ${positionals.join(', ') || seeds} (Ctrl-C to stop)`)
  }
  const read = async (saved: string[]) => {
    const there = saved.filter((path) => existsSync(path))
    for (const path of saved) {
      const gone = there.includes(path) ? '' : ' is gone; its page stays until you take that out too'
      console.log(`\n${emphasised(`${new Date().toLocaleTimeString('en-GB')}  ${path}${gone}`, colour)}`)
    }
    if (there.length > 0) await run([...again, ...there])
  }
  try {
    const stop = watch({ paths: positionals.length > 0 ? { files: positionals } : { folder: seeds }, readAll, read })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        stop()
        console.log('\nStopped.')
        process.exit(0)
      })
    }
  } catch (error) {
    console.error(`Unexpected folder that can’t be watched (${error instanceof Error ? error.message : error})`)
    process.exit(2)
  }
}

function seedPaths(): string[] {
  if (positionals.length > 0) return positionals
  const seeds = options.seeds ?? 'seeds'
  if (!statSync(seeds, { throwIfNoEntry: false })?.isDirectory()) {
    console.error(`There is no folder ${seeds}; name the folder of the articles with --seeds DIR.`)
    process.exit(2)
  }
  const { articles, others } = seedsIn(seeds)
  for (const { path, reason } of others) {
    const file = new VFile({ path })
    file.message(reason, { place: { line: 1, column: 1 }, ruleId: 'not-a-seed', source: 'ingest' })
    files.push(file)
  }
  return articles
}

/** The vocabulary of the content folder; a new content folder begins with that of the project. */
function vocabularyHere(): { vocabulary: Vocabulary; names: Names } {
  const { vocabulary, faults } = readVocabulary(folder.vocabularyPath())
  const names = indexNames(vocabulary)
  files.push(...faults, ...addReleases(folder.vocabularyPath(), names, vocabulary))
  return { vocabulary, names }
}

function fault(file: VFile, reason: string, ruleId: string): void {
  file.message(reason, { place: { line: 1, column: 1 }, ruleId, source: 'ingest' }).fatal = true
}
