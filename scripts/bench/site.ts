import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { withArticles } from './articles.ts'
import { measureRun } from './run.ts'

/** What a row of the table holds; the largest page as it lies, building with the index. */
export const siteHeads = [
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

/** Make articles, read and accept them, build the site of them alone and check it; returns the row of the table. */
export function measureSite(articles: number, vocabulary: Vocabulary): Promise<string[]> {
  return withArticles(articles, vocabulary, async (folder) => {
    const [content, dist] = [join(folder, 'content'), join(folder, 'dist')]
    for (const part of ['vocabulary', 'asking']) cpSync(join('content', part), join(content, part), { recursive: true })
    await measureRun(['scripts/ingest.ts', '--seeds', join(folder, 'seeds'), '--content', content])
    const claims = acceptAll(content)
    const astro = join('node_modules', 'astro', 'bin', 'astro.mjs')
    const build = await measureRun([astro, 'build', '--outDir', dist], { ...process.env, CONTENT: content })
    // Made articles have prices without checks and the like: that faults are found is no fault of the measurement.
    const check = await measureRun(['scripts/check.ts', '--content', content, '--dist', dist], process.env, [0, 1])
    const html = globSync('**/*.html', { cwd: dist }).map((path) => readFileSync(join(dist, path)).length)
    return [
      articles.toLocaleString('en'),
      claims.toLocaleString('en'),
      html.length.toLocaleString('en'),
      (html.length / articles).toFixed(2),
      (Math.max(...html) / 1000).toFixed(0),
      build.seconds.toFixed(1),
      check.seconds.toFixed(1),
      build.megabytes.toFixed(0),
      check.megabytes.toFixed(0),
    ]
  })
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
