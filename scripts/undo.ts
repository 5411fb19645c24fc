/** Take back the last thing that changed `content/`: `npm run undo -- --help`. */
import { parseArgs } from 'node:util'
import { stepsDone, takeBack } from './ingest/write/history.ts'

const usage = `Usage: npm run undo [-- --list] [--content DIR]

  Takes back the last step (a reading, an acceptance, a correction at the desk): every file that it changed is as it was
  before, the lock and the labels too. Again takes back the step before it.

  --list         say what can be taken back, the last first, and change nothing
  --content DIR  folder of the pages (else $CONTENT, else content)
  --help         say this and stop

Exit codes: 0 taken back, or nothing to take back; 1 a file was changed since; 2 the command was not given as above.`

const nothing = 'There is nothing to take back.'

process.exitCode = undo()

function undo(): number {
  let values: { list?: boolean; content?: string; help?: boolean }
  try {
    const options = { list: { type: 'boolean' }, content: { type: 'string' }, help: { type: 'boolean' } } as const
    values = parseArgs({ options }).values
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    return 2
  }
  const content = values.content ?? process.env['CONTENT'] ?? 'content'
  if (values.help) console.log(usage)
  else if (values.list) console.log(listed(stepsDone(content)))
  else return takeBackLast(content)
  return 0
}

function listed(steps: ReturnType<typeof stepsDone>): string {
  return steps.map(({ says, on }) => `${on.slice(0, 16).replace('T', ' ')}  ${says}`).join('\n') || nothing
}

function takeBackLast(content: string): number {
  const back = takeBack(content)
  if (back && 'changedSince' in back) {
    console.error(
      `Unexpected change since “${back.says}” in ${back.changedSince.join(', ')}, ` +
        'nothing was taken back: undo that change first, or correct by hand what the step did',
    )
    return 1
  }
  if (!back) console.log(nothing)
  else console.log([`Took back: ${back.says}. As before:`, ...back.files.map((path) => `  ${path}`)].join('\n'))
  return 0
}
