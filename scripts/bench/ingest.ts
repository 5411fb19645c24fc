import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { articleNumber, withArticles } from './articles.ts'
import { measureRun } from './run.ts'

/** What a row of the table holds: what reading took the first time, and again after one of the articles changed. */
export const ingestHeads = ['articles', 's', 'cpu s', 'articles/s', 'MB', 'again, s', 'again, MB']

/** Make articles, read them, change one and read them again; returns the row of the table. */
export function measureIngest(articles: number, vocabulary: Vocabulary): Promise<string[]> {
  return withArticles(articles, vocabulary, async (folder) => {
    const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')]
    const read = () => measureRun(['scripts/ingest.ts', '--seeds', seeds, '--content', content])
    const first = await read()
    const { name } = articleNumber(Math.floor(articles / 2), vocabulary)
    appendFileSync(join(seeds, name), '\nPrices rose by 4.5% in 2025.\n')
    const second = await read()
    return [
      articles.toLocaleString('en'),
      first.seconds.toFixed(1),
      first.processor.toFixed(1),
      Math.round(articles / first.seconds).toLocaleString('en'),
      first.megabytes.toFixed(0),
      second.seconds.toFixed(1),
      second.megabytes.toFixed(0),
    ]
  })
}
