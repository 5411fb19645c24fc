import { statSync } from 'node:fs'
import type { VFile } from 'vfile'
import { seedsIn } from '../read/files.ts'
import { note } from '../run/notes.ts'
import { UsageFault } from './io.ts'
import type { Arguments } from './options.ts'

/**
 * The articles that a command names, or else those of its folder; `others` are the files there that are none.
 *
 * @rule not-a-seed A file in `seeds/` that is no plain text: it was not read, and nobody would notice.
 * @remedy Save it as `.txt`, or give it to the desk (`npm run edit`), which reads other forms.
 * @fails seeds/a.docx
 *   A guide
 * @passes seeds/a.txt
 *   # A guide
 *
 *   Price: One session of stem cell therapy for multiple sclerosis is quoted at $10,000.
 */
export function seedsOf({ values, positionals }: Arguments): { paths: string[]; others: VFile[] } {
  if (positionals.length > 0) return { paths: positionals, others: [] }
  const seeds = values.seeds ?? 'seeds'
  if (!statSync(seeds, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageFault(`There is no folder ${seeds}; name the folder of the articles with --seeds DIR.`)
  const { articles, others } = seedsIn(seeds)
  return {
    paths: articles,
    others: others.map(({ path, reason }) => note(path, reason, 'not-a-seed')),
  }
}
