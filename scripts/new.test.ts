import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ingest } from './ingest/in-process.fixture.ts'
import { takeBack } from './ingest/write/history.ts'

function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'new-'))
  const [content, seeds] = [join(folder, 'content'), join(folder, 'seeds')]
  const begin = (...words: string[]) => {
    const env = { ...process.env, CONTENT: content, SEEDS: seeds }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/new.ts', ...words], {
      encoding: 'utf8',
      env,
    })
    return { status, said: stdout + stderr }
  }
  return { content, seeds, begin }
}

test('begins a page and an article, never over one that is there, and can be taken back', () => {
  const { content, seeds, begin } = desk()
  const page = join(content, 'guides', 'knee-pain.mdx')
  expect(begin('guide', 'knee-pain')).toMatchObject({ status: 0, said: expect.stringContaining(page) })
  writeFileSync(page, 'mine')
  expect(begin('guide', 'knee-pain')).toEqual({
    status: 1,
    said: `Unexpected file \`${page}\`, it is there already: open it, or choose another id\n`,
  })
  expect(readFileSync(page, 'utf8')).toBe('mine')

  const article = join(seeds, 'my-article.txt')
  expect(begin('article', 'my-article').status).toBe(0)
  expect(readFileSync(article, 'utf8')).toMatch(/^---\n# .*\ntitle:\n/)
  expect(takeBack(content)).toMatchObject({ says: `began ${article}` })
  expect(existsSync(article)).toBe(false)
})

test('begins a subject that the vocabulary knows as ingest would, so that its claims come without a conflict', () => {
  const { content, seeds, begin } = desk()
  expect(begin('guide', 'risks').status).toBe(0)
  expect(begin('condition', 'multiple-sclerosis').status).toBe(0)
  mkdirSync(seeds)
  const text = 'The guide warns that infection is a risk of stem cell therapy for multiple sclerosis.'
  writeFileSync(join(seeds, 'a.txt'), `---\ntitle: A\nrights: own-words\n---\n\n## Risks\n\n${text}\n`)
  const { stdout, stderr } = ingest('--content', content, join(seeds, 'a.txt'))
  expect(stdout + stderr).not.toContain('merge-conflict')
  const page = readFileSync(join(content, 'guides', 'risks.mdx'), 'utf8')
  expect(page).toContain('\ntitle: Risks\n')
  expect(page).toContain('\ndraft: true')
  expect(page).toContain('<Claim id="harm-')
  expect(readFileSync(join(content, 'conditions', 'multiple-sclerosis.mdx'), 'utf8')).toContain('<Claim id="harm-')
})

test.each([
  [['giude', 'knee-pain'], 'Unexpected kind `giude`, write one of condition, therapy'],
  [['guide', 'Knee pain'], 'Unexpected id `Knee pain`, write small letters, digits and single hyphens'],
  [['guide', 'knee', 'pain'], 'Unexpected id `knee pain`'],
  [['guide'], 'Unexpected id ``'],
  [['guide', '../knee'], 'Unexpected id `../knee`'],
])('refuses %j with its usage', (words, reason) => {
  const { status, said } = desk().begin(...words)
  expect({ status, said }).toEqual({ status: 2, said: expect.stringContaining(reason) })
  expect(said).toContain('Usage: npm run new -- KIND ID')
})
