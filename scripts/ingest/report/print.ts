import { styleText } from 'node:util'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { reporter } from 'vfile-reporter'
import { rulesPage } from '../../../src/loader/rule-page.ts'
import { numberWords, shorten } from '../../../src/language/words.ts'
import { claimKindNames } from '../../../src/schema/claim.ts'
import type { Digest, ReadNumber } from './report.ts'

/** What a run of ingest did. */
export interface Run {
  /** One for each article that was read. */
  articles: Digest[]
  /** Articles and pages with the messages about them. */
  files: VFile[]
  /** How many claims of a source page nobody has accepted yet, by page, such as `sources/my-article`. */
  open: ReadonlyMap<string, number>
  /**
   * Files of pages that differ from what stood there; `page` such as `sources/my-article`, `goes` for one that is
   * removed.
   */
  changes: readonly { page: string; path: string; goes: boolean }[]
  /** `told`: nothing was written, as was asked; `failed`: nothing was written, because of faults. */
  outcome: 'written' | 'told' | 'failed'
}

/** Rules whose messages ask for a decision; every other message is a fault or a warning. */
const asks: ReadonlySet<string> = new Set(['merge-conflict', 'conflict', 'claim-changed', 'candidate'])

/** So many lines of a list are printed, so many messages of a group and claims in doubt; `--report` has the rest. */
const most = { lines: 20, messages: 50, doubtful: 10 }

/**
 * Print what a run did, for the person at the keyboard: what was found, faults and warnings, what is left over, what to
 * decide, and which pages changed; a group without anything to say is left out.
 */
export function printReport(run: Run, colour: boolean): string {
  const groups: [heading: string, lines: string[]][] = [
    ['', foundIn(run)],
    ['Faults: correct these first', told(run.files, ({ fatal }) => fatal === true, colour)],
    ['Warnings', told(run.files, (message) => !message.fatal && !isAsking(message), colour, folded)],
    ['Left over', leftOver(run.articles)],
    ['In doubt: read these claims first', inDoubt(run)],
    ['To decide', [...openClaims(run.open), ...told(run.files, (one) => !one.fatal && isAsking(one), colour)]],
    ...pagesOf(run),
    ['', run.files.some(({ messages }) => messages.length > 0) ? [`What each message wants: ${rulesPage}`] : []],
  ]
  return groups
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => [...(heading ? [emphasised(heading, colour)] : []), ...lines].join('\n'))
    .join('\n\n')
}

/** Write in bold where the terminal shows colours. */
export function emphasised(words: string, colour: boolean): string {
  return colour ? styleText('bold', words, { validateStream: false }) : words
}

/** A number with its noun: "1 claim", "12,000 claims". */
export function count(number: number, noun: string): string {
  return `${numberWords(number)} ${noun}${number === 1 ? '' : 's'}`
}

function foundIn({ articles, files, changes }: Run): string[] {
  const changed = new Set(changes.map(({ page }) => page))
  const remarked = new Set(files.filter(({ messages }) => messages.length > 0).map(({ path }) => path))
  const isNews = ({ path, page }: Digest) => remarked.has(path) || changed.has(page)
  const total = `Read ${count(articles.length, 'article')}${articles.length > 0 ? `: ${sumsOf(articles)}` : ''}.`
  if (articles.length < 2) return [total]
  return [total, ...short(articles.filter(isNews).map((article) => `  ${article.path}: ${sumsOf([article])}`))]
}

/** Passages, claims, and how many of each kind, in the order in which a page shows the kinds. */
function sumsOf(articles: Digest[]): string {
  const passages = sum(articles.map((article) => article.passages))
  const ofKind = new Map(claimKindNames.map((kind) => [kind, sum(articles.map(({ claims }) => claims[kind] ?? 0))]))
  const claims = sum([...ofKind.values()])
  const each = claimKindNames.flatMap((kind) => {
    const own = ofKind.get(kind) ?? 0
    return own > 0 ? [`${kind} ${numberWords(own)}`] : []
  })
  return `${count(passages, 'passage')}, ${count(claims, 'claim')}${each.length > 0 ? ` (${each.join(', ')})` : ''}`
}

function isAsking({ ruleId }: VFileMessage): boolean {
  return ruleId !== undefined && asks.has(ruleId)
}

/** The messages of one group as vfile-reporter prints them; `fold` puts those of one file together. */
function told(
  files: VFile[],
  fits: (message: VFileMessage) => boolean,
  colour: boolean,
  fold = (messages: VFileMessage[]) => messages,
): string[] {
  let room = most.messages
  const shown: VFile[] = []
  const left = { messages: 0, files: 0 }
  for (const file of files) {
    const messages = fold(file.messages.filter(fits))
    if (messages.length === 0) continue
    const kept = messages.slice(0, room)
    room -= kept.length
    if (kept.length > 0) shown.push(Object.assign(new VFile({ path: file.path }), { messages: kept.map(unlinked) }))
    left.messages += messages.length - kept.length
    left.files += kept.length < messages.length ? 1 : 0
  }
  if (shown.length === 0) return []
  const more = `… and ${count(left.messages, 'message')} more on ${count(left.files, 'file')}; --report FILE lists all`
  return [reporter(shown, { verbose: true, color: colour }), ...(left.messages > 0 ? [more] : [])]
}

/** A message without its link: where all of them lead is said once, at the end. */
function unlinked(message: VFileMessage): VFileMessage {
  return Object.create(message, { url: { value: undefined } }) as VFileMessage
}

/** So many messages alike are told one by one. */
const alike = 5

/** Messages of an article with those of a rule that it breaks often in one, with the lines of the others. */
function folded(messages: VFileMessage[]): VFileMessage[] {
  const byRule = Map.groupBy(messages, ({ ruleId }) => ruleId)
  return [...byRule.values()].flatMap(([first, ...rest]) => {
    if (!first || rest.length < alike) return first ? [first, ...rest] : []
    const lines = [...new Set(rest.map(({ line }) => line))].slice(0, most.lines).join(', ')
    const more = `${first.reason}; ${numberWords(rest.length)} more like it, lines ${lines}`
    const message = new VFileMessage(more, { place: first.place, ruleId: first.ruleId, source: first.source })
    message.fatal = false
    return [message]
  })
}

/** Where an explained number stands, in plain words. */
const explained: Record<Exclude<ReadNumber['as'], 'unexplained'>, string> = {
  claimed: 'in claims',
  metadata: 'about the article itself',
  identifier: 'in names and marks of lists',
  furniture: 'in menus and notices',
  aside: 'said by an editor to matter to no claim',
}

/** How many of the numbers in the articles are accounted for, and where each other one stands. */
function leftOver(articles: Digest[]): string[] {
  const became = (as: ReadNumber['as']) => sum(articles.map(({ numbers }) => numbers[as] ?? 0))
  const all = sum(articles.flatMap(({ numbers }) => Object.values(numbers)))
  if (all === 0) return []
  const open = became('unexplained')
  const parts = Object.entries(explained).flatMap(([as, words]) => {
    const own = became(as as ReadNumber['as'])
    return own > 0 ? [`${numberWords(own)} ${words}`] : []
  })
  const known = `${numberWords(all - open)} of ${numberWords(all)} explained`
  const said = `  Numbers: ${known}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
  if (open === 0) return [`${said}.`]
  const lines = articles.flatMap(({ path, unexplained }) =>
    unexplained.map(({ line, column, words }) => `  ${path}:${line}:${column}  ${words}`),
  )
  return [`${said}; ${numberWords(open)} unexplained:`, ...short(lines, open)]
}

/** The claims of which the machine is least sure, on pages with claims that nobody has accepted yet. */
function inDoubt({ articles, open }: Run): string[] {
  return articles
    .filter(({ page }) => (open.get(page) ?? 0) > 0)
    .flatMap(({ path, doubtful }) => doubtful.map((claim) => ({ path, ...claim })))
    .toSorted((a, b) => a.p - b.p)
    .slice(0, most.doubtful)
    .map(
      ({ p, path, line, kinds, says }) =>
        `  ${p.toFixed(2)}  ${path}:${line}  ${kinds.join(' or ')}: ${shorten(says, 10)}`,
    )
}

function openClaims(open: Run['open']): string[] {
  const pages = [...open].filter(([, claims]) => claims > 0)
  if (pages.length === 0) return []
  const claims = pages.reduce((sum, [, own]) => sum + own, 0)
  return [
    `  ${count(claims, 'claim')} not accepted yet, so on no public page. ` +
      `Read ${pages.length === 1 ? 'the page' : 'each page'}, then accept:`,
    ...short(pages.map(([page, own]) => `    npm run ingest -- --accept-claims ${page}   (${count(own, 'claim')})`)),
  ]
}

function pagesOf({ changes, outcome }: Run): [heading: string, lines: string[]][] {
  if (outcome === 'failed') return []
  if (changes.length === 0) return [['', ['Every page is as it was.']]]
  const heading = outcome === 'told' ? 'Pages that would change' : 'Pages that changed'
  const verb = outcome === 'told' ? 'Would ' : ''
  return [[heading, short(changes.map(({ path, goes }) => `  ${verb}${goes ? 'remove' : 'write'} ${path}`))]]
}

/** The first lines of a list, and how many more of `all` there are. */
function short(lines: string[], all = lines.length): string[] {
  const more = all - most.lines
  return more > 0
    ? [...lines.slice(0, most.lines), `  … and ${numberWords(more)} more; --report FILE lists all`]
    : lines
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, number) => whole + number, 0)
}
