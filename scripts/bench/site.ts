import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { articleNumber } from './articles.ts'
import { measureRun, type Run } from './run.ts'

/** A site of so many made articles, all claims accepted: its pages, and what building (index included) and checking took. */
interface Measured {
  articles: number
  claims: number
  pages: number
  /** The largest page, in kilobytes as it lies. */
  largest: number
  build: Run
  check: Run
}

/** Make articles, read and accept them, build the site of them alone and check it; all in a folder that is removed. */
export async function measureSite(articles: number, vocabulary: Vocabulary): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const [seeds, content, dist] = ['seeds', 'content', 'dist'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  try {
    mkdirSync(seeds)
    for (const part of ['vocabulary', 'asking']) cpSync(join('content', part), join(content, part), { recursive: true })
    for (let number = 0; number < articles; number++) {
      const { name, text } = articleNumber(number, vocabulary)
      writeFileSync(join(seeds, name), text)
    }
    await measureRun(['scripts/ingest.ts', '--seeds', seeds, '--content', content])
    const claims = acceptAll(content)
    const astro = join('node_modules', 'astro', 'bin', 'astro.mjs')
    const build = await measureRun([astro, 'build', '--outDir', dist], { ...process.env, CONTENT: content })
    // Made articles have prices without checks and the like: that faults are found is no fault of the measurement.
    const check = await measureRun(['scripts/check.ts', '--content', content, '--dist', dist], process.env, [0, 1])
    const html = globSync('**/*.html', { cwd: dist }).map((path) => readFileSync(join(dist, path)).length)
    return { articles, claims, pages: html.length, largest: Math.max(...html) / 1000, build, check }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Accept every claim of a content folder, as `npm run ingest -- --accept` would one by one; returns how many. */
function acceptAll(content: string): number {
  let claims = 0
  for (const path of globSync('sources/*.mdx', { cwd: content })) {
    const text = readFileSync(join(content, path), 'utf8')
    const accepted = text.replaceAll(/^( +state: )read$/gm, (_, start: string) => {
      claims += 1
      return `${start}accepted`
    })
    writeFileSync(join(content, path), accepted)
  }
  return claims
}

/** Print what was measured as a table. */
export function siteTable(measured: Measured[]): string {
  const heads = [
    'articles',
    'claims',
    'pages',
    'an article',
    'largest, KB',
    'build, s',
    'check, s',
    'build, MB',
    'check, MB',
  ]
  const rows = measured.map(({ articles, claims, pages, largest, build, check }) => [
    articles.toLocaleString('en'),
    claims.toLocaleString('en'),
    pages.toLocaleString('en'),
    (pages / articles).toFixed(2),
    String(Math.round(largest)),
    build.seconds.toFixed(1),
    check.seconds.toFixed(1),
    String(Math.round(build.megabytes)),
    String(Math.round(check.megabytes)),
  ])
  return [heads, ...rows]
    .map((row) => row.map((cell, at) => cell.padStart(heads[at]?.length ?? 0)).join('  '))
    .join('\n')
}
