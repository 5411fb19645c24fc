import type { Claim } from '../../../src/schema/claim.ts'
import { explain } from '../report/explain.ts'
import { count, printReport } from '../report/print.ts'
import { numbersOf } from '../report/report.ts'
import { passageText, tell } from '../report/tell.ts'
import { openArticle } from '../run/open-article.ts'
import type { Io } from './io.ts'
import type { Arguments } from './options.ts'

/** Tell how the lines asked for were read; exit code 1 where the article can't be read, 2 where it has no such line. */
export function explainLines({ values, positionals, lines }: Arguments, io: Io): number {
  const path = positionals[0] ?? ''
  const opened = openArticle(path, values.content ?? io.content)
  const { seed, file } = opened
  if (!seed) {
    const run = { articles: [], files: [file], open: new Map(), changes: [], outcome: 'failed' as const }
    io.stdout(printReport(run, io.colour))
    return 1
  }
  const last = seed.text.replace(/\n$/, '').split('\n').length
  const beyond = lines.find((line) => line > last)
  if (beyond !== undefined) {
    io.stderr(`Unexpected line ${beyond}: ${path} has ${count(last, 'line')}, name one of them.`)
    return 2
  }
  const { citation, recognised, drafts, claims } = opened.read()
  const { vocabulary } = opened
  const toldAs = (claim: Claim) =>
    citation.rights === 'facts-only' ? tell(claim, passageText(claim, recognised), vocabulary) : claim.says
  const numbers = numbersOf(seed, recognised, claims)
  io.stdout(explain(lines, { seed, recognised, drafts, claims, numbers, toldAs }, io.colour))
  return 0
}
