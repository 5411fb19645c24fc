/** Read the seeds and write `content/`: `npm run ingest -- --help`. */
import { styleText } from 'node:util'
import { runIngest } from './ingest/run-ingest.ts'

process.exitCode = runIngest(process.argv.slice(2), {
  stdout: console.log,
  stderr: console.error,
  colour: styleText('bold', 'x') !== 'x',
  content: process.env['CONTENT'] ?? 'content',
})
