import { spawn } from 'node:child_process'
import { delimiter, resolve } from 'node:path'
import { createInterface } from 'node:readline'

/** How a command ended, with all it said. */
export type Run = { ok: boolean; output: string; seconds: number }

/**
 * Run a command of this project (`node`, or a tool of `node_modules/.bin`) and hand over each line it says.
 *
 * No tool may report home, and none asks a question. `NODE_ENV` is not handed on: a build of `test` is another site.
 */
export async function run(command: readonly string[], onLine: (line: string) => void = () => {}): Promise<Run> {
  const start = performance.now()
  const [tool = '', ...args] = command
  const env = {
    ...process.env,
    PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_NO_WARNINGS: '1',
    NODE_ENV: undefined,
  }
  const child = spawn(tool === 'node' ? process.execPath : tool, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && tool !== 'node',
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line)
      onLine(line)
    })
  }
  const code = await new Promise<number | null>((done) => {
    child.on('error', (error) => {
      said.push(`${tool}: ${error.message}`)
      done(1)
    })
    child.on('close', done)
  })
  return { ok: code === 0, output: said.join('\n'), seconds: (performance.now() - start) / 1000 }
}
