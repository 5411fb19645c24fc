import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { articleNumber } from './articles.ts'
import { measureRun, type Run } from './run.ts'

/** Articles read at once, and what reading them took the first time and again after one of them changed. */
interface Measured {
  articles: number
  first: Run
  second: Run
}

/** Make articles in a folder of their own, read them, change one, read them again; the folder is removed. */
export async function measureIngest(articles: number, vocabulary: Vocabulary): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const seeds = join(folder, 'seeds')
  try {
    mkdirSync(seeds)
    for (let number = 0; number < articles; number++) {
      const { name, text } = articleNumber(number, vocabulary)
      writeFileSync(join(seeds, name), text)
    }
    const first = await runIngest(folder)
    appendFileSync(
      join(seeds, articleNumber(Math.floor(articles / 2), vocabulary).name),
      '\nPrices rose by 4.5% in 2025.\n',
    )
    const second = await runIngest(folder)
    return { articles, first, second }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Print what was measured as a table. */
export function tableOf(measured: Measured[]): string {
  const rows = measured.map(({ articles, first, second }) => [
    articles.toLocaleString('en'),
    first.seconds.toFixed(1),
    first.processor.toFixed(1),
    Math.round(articles / first.seconds).toLocaleString('en'),
    String(Math.round(first.megabytes)),
    second.seconds.toFixed(1),
    String(Math.round(second.megabytes)),
  ])
  const heads = ['articles', 's', 'cpu s', 'articles/s', 'MB', 'again, s', 'again, MB']
  return [heads, ...rows]
    .map((row) => row.map((cell, at) => cell.padStart(heads[at]?.length ?? 0)).join('  '))
    .join('\n')
}

function runIngest(folder: string): Promise<Run> {
  return measureRun(['scripts/ingest.ts', '--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')])
}
