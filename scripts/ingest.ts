/** Read the seeds and write `content/`: `npm run ingest -- --help`. */
import { styleText } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runIngest } from './ingest/run-ingest.ts'

// a pattern is run often and on little: to compile it a second time costs more than it gains, by a fifth of a run
setFlagsFromString('--no-regexp-tier-up')

process.exitCode = runIngest(process.argv.slice(2), {
  stdout: console.log,
  stderr: console.error,
  colour: styleText('bold', 'x') !== 'x',
  content: process.env['CONTENT'] ?? 'content',
})
