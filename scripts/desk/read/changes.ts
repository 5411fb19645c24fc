import { execFileSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { VFile } from 'vfile'
import { parseFrontmatter } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { readText } from '../../ingest/read/files.ts'
import type { Folders } from '../folders.ts'

/** What was done since the last commit, a file each: "1 claim accepted, 2 corrected". */
export interface Change {
  path: string
  says: string
}

/** Say what the working copy holds that is not committed; nothing where there is no repository. */
export function changesSinceCommit({ content, seeds }: Folders): Change[] {
  const changed = git(content, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--',
    '.',
    join('..', relative('.', seeds)),
  ])
  const root = git(content, ['rev-parse', '--show-prefix'])?.trim()
  if (changed === null || root === undefined) return []
  return changed
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const path = entry.slice(3)
      const now = readText(join(content, ...root.split('/').flatMap((part) => (part ? ['..'] : [])), path))
      const before = entry.startsWith('??') ? null : git(content, ['show', `HEAD:${path}`])
      return { path, says: inWords(before, now, path) }
    })
}

function git(cwd: string, words: string[]): string | null {
  try {
    return execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
  } catch {
    return null
  }
}

/**
 * Say how a file differs from what it was: of a source's page claim by claim, of anything else in a word.
 *
 * @example inWords(null, 'text', 'seeds/a.txt') // 'new'
 */
export function inWords(before: string | null, now: string | null, path: string): string {
  if (before === null) return now === null ? 'as it was' : `new${tallyOf([], claimsOf(now), ', ')}`
  if (now === null) return 'taken out'
  if (!/sources\/[^/]+\.mdx$/.test(path)) return 'changed'
  return tallyOf(claimsOf(before), claimsOf(now), '') || 'changed'
}

type Told = [one: string, number: number]

function tallyOf(before: Claim[], now: Claim[], lead: string): string {
  const old = new Map(before.map((claim) => [claim.id, claim]))
  const left = new Set(now.map(({ id }) => id))
  const known = now.filter(({ id }) => old.has(id))
  const was = (claim: Claim) => old.get(claim.id) as Claim
  const checksOf = (claims: Claim[]) => claims.flatMap(({ checks = [] }) => checks).length
  const tally: Told[] = [
    ['added', now.length - known.length],
    ['accepted', now.filter((claim) => claim.state === 'accepted' && old.get(claim.id)?.state !== 'accepted').length],
    ['opened again', known.filter((claim) => claim.state === 'read' && was(claim).state === 'accepted').length],
    ['corrected', known.filter((claim) => !isDeepStrictEqual(bare(claim), bare(was(claim)))).length],
    ['taken out', before.filter(({ id }) => !left.has(id)).length],
  ]
  const told = tally.filter(([, number]) => number > 0)
  const claims = told.map(([word, number], index) =>
    index === 0 ? `${number} ${number === 1 ? 'claim' : 'claims'} ${word}` : `${number} ${word}`,
  )
  const checks = checksOf(now) - checksOf(before)
  const more = checks > 0 ? [`${checks} ${checks === 1 ? 'check' : 'checks'} added`] : []
  const words = [...claims, ...more].join(', ')
  return words === '' ? '' : `${lead}${words}`
}

/** A claim without whether it was accepted and what was found of it. */
function bare({ state: _state, read: _read, checks: _checks, ...rest }: Claim): object {
  return rest
}

function claimsOf(text: string): Claim[] {
  const value = parseFrontmatter(new VFile(text))?.value as { claims?: Claim[] } | null | undefined
  return value?.claims ?? []
}
