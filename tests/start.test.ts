import { execFile, spawn } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
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

test('a build holds nothing of drafts and of what is to come: the same bytes', { timeout: 180_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-back-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const content = join(folder, 'content')
  cpSync('content', content, { recursive: true })
  const keepBack = (path: string, field: string, as: string) => {
    const text = readFileSync(join(content, path), 'utf8')
    const own = text.replaceAll(/^ {2}- id: /gm, '  - id: kept-').replace('title:', `${field}\ntitle:`)
    writeFileSync(join(content, as), own)
  }
  keepBack('sources/medbridge-nz-2026-guide.mdx', 'draft: true', 'sources/kept-source.mdx')
  keepBack('sources/order-818.mdx', "publish: '9999-01-15'", 'sources/kept-later.mdx')
  keepBack('guides/before-you-go.mdx', "publish: '9999-01-15'", 'guides/kept-guide.mdx')
  writeFileSync(join(content, 'guides', 'kept-half.mdx'), '---\ntitle: Half\ndraft: true\n---\n')

  const dist = join(folder, 'dist')
  const astro = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', dist]
  await promisify(execFile)(process.execPath, astro, { env: { ...environment(), CONTENT: content } })
  expect(changedSince(bytesOf('dist'), dist)).toEqual([])
})
