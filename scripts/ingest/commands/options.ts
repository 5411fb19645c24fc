import { parseArgs } from 'node:util'
import { claimKinds } from '../../../src/schema/claim.ts'
import { designs } from '../../../src/schema/evidence.ts'

/** What `npm run ingest` accepts, as it is shown to a person. */
export const usage = `Usage: npm run ingest -- [options] [seed.txt …]
  --seeds DIR              folder of the articles (else seeds)
  --content DIR            folder of the pages (else $CONTENT, else content)
  --dry-run                say what would change, write nothing
  --check                  like --dry-run, and fail if anything would change
  --all                    read every article again, also those that are as they were
  --accept ID …            add names that the report lists as candidates to content/vocabulary
  --watch                  read, then read again whatever is saved, until Ctrl-C
  --explain LINE           tell how a line of one article was read; 12-15 and 12,15 name several; writes nothing
  --report FILE            write all that was found, as JSON
  --accept-claims PAGE …   set the claims of source pages, such as sources/my-article, to accepted
  --sure NUMBER            with --accept-claims: only those that the machine is so sure of, from 0 to 1
  --keep-mine PAGE#BLOCK   settle a conflict for what stands on the page
  --accept-theirs PAGE#BLOCK  settle it for what the seed now says
  --help                   say this and stop

Exit codes: 0 fine, warnings too; 1 problems: a fault in an article or a page, or --check and something would change;
2 the command was not given as above. NO_COLOR=1 takes the colours away.

Words for a claim's \`kind\`, each with the heading it stands under:
${listOf(claimKinds, (heading) => heading)}

Words for \`design\` in its \`evidence\`, each as a reader sees it:
${listOf(designs, ({ label }) => label)}`

function listOf<T>(words: Record<string, T>, say: (value: T) => string): string {
  return Object.entries(words)
    .map(([word, value]) => `  ${word.padEnd(24)} ${say(value)}`)
    .join('\n')
}

/**
 * Read the arguments of the command; throws where one is not known, stands beside one that it excludes, or is no line.
 *
 * `lines` are the numbers of `--explain`, from 1, in the order of the article; none without it. `accepted` are the ids
 * of `--accept`: every word behind it that names no file counts as one.
 */
export function readArguments(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      seeds: { type: 'string' },
      content: { type: 'string' },
      'dry-run': { type: 'boolean' },
      check: { type: 'boolean' },
      watch: { type: 'boolean' },
      explain: { type: 'string' },
      all: { type: 'boolean' },
      report: { type: 'string' },
      accept: { type: 'string', multiple: true },
      'accept-claims': { type: 'boolean' },
      sure: { type: 'string' },
      'keep-mine': { type: 'string', multiple: true },
      'accept-theirs': { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
  const alone = (['accept-claims', 'explain', 'watch', 'check'] as const).filter((name) => values[name] !== undefined)
  if (alone.length > 1) throw new Error(`Unexpected --${alone[0]} together with --${alone[1]}, give one of them`)
  if (values.explain !== undefined && positionals.length !== 1)
    throw new Error(`Unexpected --explain with ${positionals.length} articles, name the one whose line it is`)
  const more = values.accept ? positionals.filter(isId) : []
  return {
    values,
    positionals: positionals.filter((word) => !more.includes(word)),
    lines: values.explain === undefined ? [] : linesOf(values.explain),
    accepted: [...(values.accept ?? []), ...more],
  }
}

/** An id has no sign of a path in it. */
function isId(word: string): boolean {
  return !/[./\\]/.test(word)
}

/** At most so many lines are told at once. */
const mostLines = 200

/** "12", "12-15" or "12,15" as the numbers of lines; throws where it is none of these. */
function linesOf(words: string): number[] {
  const lines = words.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^\s{0,3}(\d{1,7})(?:-(\d{1,7}))?\s{0,3}$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (from < 1 || to < from || to - from >= mostLines)
      throw new Error(`Unexpected line \`${words}\`, write --explain with a number from 1, such as 12, 12-15 or 12,15`)
    return Array.from({ length: to - from + 1 }, (_, index) => from + index)
  })
  return [...new Set(lines)].toSorted((a, b) => a - b)
}

/** What the words of a command ask for. */
export type Arguments = ReturnType<typeof readArguments>
