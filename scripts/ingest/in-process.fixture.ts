import { runIngest } from './run-ingest.ts'

/** Run `npm run ingest` in this process, and keep what it says. */
export function ingest(...words: string[]): { status: number; stdout: string; stderr: string } {
  const said = { stdout: '', stderr: '' }
  const status = runIngest(words, {
    stdout: (text) => (said.stdout += `${text}\n`),
    stderr: (text) => (said.stderr += `${text}\n`),
    colour: false,
    content: 'content',
  })
  return { status, ...said }
}
