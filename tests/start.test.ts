import { spawn } from 'node:child_process'
import { globSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { sha256 } from '../src/language/sha256.ts'
import { environment } from './harness/environment.ts'

/** The hash of every file of a folder. */
function bytesOf(folder: string): Record<string, string> {
  const files = globSync('**/*', { cwd: folder }).filter((path) => statSync(join(folder, path)).isFile())
  const hash = (path: string) => sha256(readFileSync(join(folder, path)))
  return Object.fromEntries(files.toSorted().map((path) => [path, hash(path)]))
}

/** The files of a folder that are new, gone or of other bytes. */
function changedSince(before: Record<string, string>, folder: string): string[] {
  const after = bytesOf(folder)
  const paths = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...paths].filter((path) => before[path] !== after[path])
}

/** Take a port and keep it. */
function takePort(): Promise<number> {
  const server = createServer()
  onTestFinished(() => void server.close())
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      done(typeof address === 'object' && address ? address.port : 0)
    })
  })
}

test(
  'npm start writes the same bytes again, and takes the next port where its own is taken',
  { timeout: 120_000 },
  async () => {
    const before = { content: bytesOf('content'), dist: bytesOf('dist') }
    const taken = await takePort()
    const child = spawn(process.execPath, ['scripts/start.ts'], {
      env: { ...environment(), PORT: String(taken) },
    })
    onTestFinished(() => void child.kill('SIGKILL'))
    const said: string[] = []
    createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
    const address = await new Promise<string>((done, fail) => {
      child.once('exit', () => fail(new Error(said.join('\n'))))
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line)
        const at = /The site is at (\S+)/.exec(line)?.[1]
        if (at) done(at)
      })
    })

    const port = Number(new URL(address).port)
    expect(port).toBeGreaterThan(taken)
    expect(said).toContain(`Port ${taken} is taken, so the site is on ${port}.`)
    expect((await fetch(address)).status).toBe(200)
    expect(changedSince(before.content, 'content')).toEqual([])
    expect(changedSince(before.dist, 'dist')).toEqual([])

    child.removeAllListeners('exit')
    const code = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    expect(await code).toBe(0)
  },
)
