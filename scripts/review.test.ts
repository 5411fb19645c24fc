import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { claimYaml, sourcePage } from './check/fixture.ts'
import { takeBack } from './ingest/write/history.ts'

/** A content folder with a history of its own, committed on the day given. */
function desk(files: Record<string, string>, on: string) {
  const content = mkdtempSync(join(tmpdir(), 'review-'))
  const env = {
    ...process.env,
    CONTENT: content,
    GIT_COMMITTER_DATE: `${on}T12:00:00`,
    GIT_AUTHOR_DATE: `${on}T12:00:00`,
  }
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  for (const [path, text] of Object.entries(files)) put(path, text)
  const git = (...words: string[]) => execFileSync('git', words, { cwd: content, env, stdio: 'ignore' })
  git('init')
  git('add', '.')
  git('-c', 'user.name=A', '-c', 'user.email=a@b.example', 'commit', '-m', 'Begin')
  const review = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/review.ts', ...words], {
      encoding: 'utf8',
      env,
    })
    return { status, said: stdout + stderr }
  }
  return { content, put, review, read: (path: string) => readFileSync(join(content, path), 'utf8') }
}

const guide = (fields = '', body = '<Claim id="price" />') =>
  `---\ntitle: Costs\nsummary: What it costs.\n${fields}---\n\n## Price claimed\n\n${body}\n`
const checks = "checks: [{ asks: holds, verdict: disputed, finding: Not so., sources: [trial], on: '2026-12-01' }]"
const before = {
  'guides/costs.mdx': guide("reviewed: { by: A, role: B, on: '2026-11-22' }\n"),
  'sources/guide.mdx': sourcePage(`${claimYaml('price')}\n${claimYaml('old', ['says: An old one.'])}`),
}

test('shows each claim of a page, and what has changed since its review', () => {
  const { put, review } = desk(before, '2026-11-22')
  expect(review('guides/costs').said).toContain('Since 22 November 2026 (commit ')
  expect(review('guides/costs').said).toContain('nothing has changed.')

  put('guides/costs.mdx', before['guides/costs.mdx'].replace('What it costs.', 'Prices.'))
  const now = [claimYaml('price', ['says: Another price.', checks]), claimYaml('new', ['says: A new one.'])]
  put('sources/guide.mdx', sourcePage(now.join('\n')))
  const { status, said } = review('guides/costs.mdx')
  expect(status).toBe(0)
  expect(said).toContain(
    [
      'Claims: 2',
      '',
      '1. Another price.',
      '   Price claimed. A price list.',
      '   Source: A guide (sources/guide)',
      '   Is it so? Disputed, 1 December 2026: Not so.',
      '     no page (sources/trial)',
      '   * Said before: “A price.”',
      '   * Checked anew: Disputed, on 2026-12-01.',
      '',
      '2. A new one.',
      '   Price claimed. A price list.',
      '   Source: A guide (sources/guide)',
      '   Not checked yet.',
      '   * New.',
    ].join('\n'),
  )
  expect(said).toContain(
    [
      '3 changes; those of claims stand at * above:',
      '  summary: “Prices.”, before: “What it costs.”',
      '  Claim gone: “An old one.”',
      '  sources/guide: 1 claim added, 1 accepted, 1 corrected, 1 taken out, 1 check added.',
    ].join('\n'),
  )
})

test('compares with the last release where nobody has reviewed a page, and with nothing before that', () => {
  const { put, review } = desk({ ...before, 'guides/costs.mdx': guide() }, '2026-11-22')
  expect(review('guides/costs').said).toContain('There is no earlier state to compare it with.')
  put('editions/2026-11-25.json', '{}')
  expect(review('guides/costs').said).toContain('Since 25 November 2026 (commit ')
})

test('writes a review down, and nothing else; it can be taken back', () => {
  const { content, review, read } = desk({ ...before, 'guides/costs.mdx': guide() }, '2026-11-22')
  const words = ['guides/costs', '--by', 'A. Reader', '--role', 'neurologist', '--on', '2026-11-30']
  expect(review(...words, '--next', '2027-05-30').status).toBe(0)
  const line = "reviewed: { by: A. Reader, role: neurologist, on: '2026-11-30', next: '2027-05-30' }\n"
  expect(read('guides/costs.mdx')).toBe(guide(line))
  expect(takeBack(content)).toMatchObject({ says: expect.stringContaining('by A. Reader') })
  expect(read('guides/costs.mdx')).toBe(guide())

  expect(review(...words, '--next', '2029-12-30')).toEqual({
    status: 1,
    said: 'Unexpected next review on 2029-12-30, set it between 2026-11-30 and 2029-11-30\n',
  })
  expect(read('guides/costs.mdx')).toBe(guide())
})

test.each([
  [[], 2, 'Unexpected page ``, name one such as guides/costs'],
  [['guides/cost'], 1, 'Unexpected page `guides/cost`, there is none in'],
  [['guides/costs', '--by', 'A'], 2, 'Unexpected review that is told in part, name --by, --role and --next'],
  [['guides/costs', '--by', 'A', '--role', 'B', '--next', '2027'], 2, 'Unexpected day `2027`'],
])('refuses %j', (words, status, reason) => {
  const { review } = desk(before, '2026-11-22')
  expect(review(...words)).toEqual({ status, said: expect.stringContaining(reason) })
})
