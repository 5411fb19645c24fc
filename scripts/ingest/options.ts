import { parseArgs } from 'node:util'
import { claimKinds } from '../../src/schema/claim.ts'
import { designs } from '../../src/schema/evidence.ts'

/** What `npm run ingest` accepts, as it is shown to a person. */
export const usage = `Usage: npm run ingest -- [options] [seed.txt …]
  --seeds DIR              folder of the articles (seeds)
  --content DIR            folder of the pages (content)
  --dry-run                say what would change, write nothing
  --check                  like --dry-run, and fail if anything would change
  --report FILE            write what was found, as JSON
  --accept ID …            add names that the report lists as candidates to content/vocabulary
  --accept-claims PAGE …   set the claims of source pages, such as sources/my-article, to accepted
  --keep-mine PAGE#BLOCK   settle a conflict for what stands on the page
  --accept-theirs PAGE#BLOCK  settle it for what the seed now says

Words for a claim's \`kind\`, each with the heading it stands under:
${listOf(claimKinds, (heading) => heading)}

Words for \`design\` in its \`evidence\`, each as a reader sees it:
${listOf(designs, ({ label }) => label)}`

function listOf<T>(words: Record<string, T>, say: (value: T) => string): string {
  return Object.entries(words)
    .map(([word, value]) => `  ${word.padEnd(24)} ${say(value)}`)
    .join('\n')
}

/** Read the arguments of the command; throws where one is not known. */
export function readArguments(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      seeds: { type: 'string' },
      content: { type: 'string' },
      'dry-run': { type: 'boolean' },
      check: { type: 'boolean' },
      report: { type: 'string' },
      accept: { type: 'string', multiple: true },
      'accept-claims': { type: 'boolean' },
      'keep-mine': { type: 'string', multiple: true },
      'accept-theirs': { type: 'string', multiple: true },
      help: { type: 'boolean' },
    },
  })
}
