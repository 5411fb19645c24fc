import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { z } from 'astro/zod'
import { parseYaml } from '../../src/loader/content-page.ts'
import { readBySchema } from '../../src/loader/schema-faults.ts'
import { edition, type PublishedEdition } from '../../src/schema/edition.ts'
import { moved } from '../../src/schema/register.ts'
import { changedWords } from '../../src/views/edition-words.ts'
import type { Site } from '../../src/views/site.ts'
import { entriesOf } from '../check/content/library.ts'
import { rulesPage } from '../../src/loader/rule-page.ts'
import { checkAll, foundIn } from '../check/run.ts'
import { publishedFile, publishedWith } from '../check/site/published.ts'
import type { BuiltSite } from '../check/site/site.ts'
import { claimsIn, editionOf } from './edition.ts'

/** A release of what lies in two folders, on a day; `dry` writes nothing. */
export type Wanted = { day: string; content: string; dist: string; base: string; site: Site; dry: boolean }

/** Whether the edition was made, and what to tell whoever asked for it. */
export type Released = { ok: boolean; says: string }

/**
 * Check content and built site by every rule, those of a release too, and write what was published, with what has
 * changed since the last edition, into `content/editions/<day>.json`, and its addresses into `content/published.txt`. Where anything is found, nothing is written.
 */
export function release({ day, content, dist, base, site, dry }: Wanted): Released {
  const checked = checkAll({ content, dist, base, release: { day, site } })
  const found = foundIn(checked)
  if (found.length > 0)
    return {
      ok: false,
      says: `${reporter(found)}\n\nNot released, nothing is written: correct what is said above; what each rule wants: ${rulesPage}.`,
    }
  const { file: last, edition: before } = lastEdition(content)
  if (last.messages.length > 0) return { ok: false, says: reporter(last) }
  if (before && before.on >= day) {
    const says = `Unexpected release on ${day}, the edition of ${before.on} is not older: name a later day`
    return { ok: false, says }
  }
  const redirects = z.array(moved).parse(entriesOf(checked.library.registers, 'moved'))
  if (!checked.built) throw new Error(`Unexpected release without a built site in ${dist}/`)
  const now = { addresses: pagesIn(checked.built), claims: claimsIn(checked.library.claims) }
  const made = editionOf(day, now, before, redirects)
  const path = join(content, 'editions', `${day}.json`)
  const text = `${JSON.stringify(made, null, 2)}\n`
  if (dry)
    return { ok: true, says: `${JSON.stringify(made.changes, null, 2)}\n\nWould write \`${path}\`: ${told(made)}` }
  mkdirSync(join(content, 'editions'), { recursive: true })
  writeFileSync(path, text)
  writeFileSync(join(content, publishedFile), publishedWith(checked.built))
  return {
    ok: true,
    says: `Wrote \`${path}\`: ${told(made)}\nBuild once more, so that the feeds tell it, and commit it with \`${join(content, publishedFile)}\`.`,
  }
}

function told({ changes }: PublishedEdition): string {
  return `${changedWords(changes)}.`
}

/** The newest edition of a content folder, with its file; none before the first release. */
function lastEdition(content: string): { file: VFile; edition: PublishedEdition | null } {
  const path = globSync('editions/*.json', { cwd: content }).toSorted().at(-1)
  if (path === undefined) return { file: new VFile(), edition: null }
  const file = new VFile({ path: join(content, path), value: readFileSync(join(content, path), 'utf8') })
  const yaml = parseYaml(file)
  return { file, edition: yaml && readBySchema(edition, yaml, file, 'edition-schema') }
}

/** The addresses of all pages below the base but that for a wrong address, in order. */
function pagesIn({ pages, base }: BuiltSite): string[] {
  return pages.map(({ address }) => address.slice(base.length)).filter((address) => !address.endsWith('.html'))
}
