import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { readFragment } from '../../src/integrations/fragment.ts'
import { parseFrontmatter } from '../../src/loader/content-page.ts'
import { publishedFrom } from '../../src/views/published-from.ts'
import { siteDayOf } from './site-day.ts'

/** What there is, counted from what was written. */
export type Counts = {
  articles: number
  passages: number
  claims: number
  accepted: number
  pages: number
  words: number
}

/** Count the articles, passages and claims of a content folder, and the pages and indexed words of a built site. */
export function countsOf(content: string, dist: string): Counts {
  const sources = globSync('sources/*.mdx', { cwd: content }).map((path) => readFileSync(join(content, path), 'utf8'))
  const fields = sources.map(frontmatterOf)
  const claims = fields.flatMap((each) => each.claims ?? [])
  const day = siteDayOf(content)
  const published = fields.filter((each) => publishedFrom(each) <= day).flatMap((each) => each.claims ?? [])
  return {
    articles: fields.filter(({ standing }) => standing === 'read').length,
    passages: sources.reduce((sum, text) => sum + (text.match(/^<Passage /gm)?.length ?? 0), 0),
    claims: claims.length,
    accepted: published.filter(({ state }) => state === 'accepted').length,
    pages: globSync('**/*.html', { cwd: dist }).length,
    words: globSync('pagefind/fragment/*.pf_fragment', { cwd: dist }).reduce(
      (sum, path) => sum + readFragment(path, readFileSync(join(dist, path))).words,
      0,
    ),
  }
}

type Fields = { standing?: string; draft?: unknown; publish?: unknown; claims?: { state?: string }[] }

function frontmatterOf(text: string): Fields {
  return (parseFrontmatter(new VFile(text))?.value ?? {}) as Fields
}
