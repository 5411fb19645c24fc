import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ingest } from '../in-process.fixture.ts'
import { readLabels } from '../labels/labels.ts'

const article = [
  '---\ntitle: T\npublisher: P\nkind: company\ninterest: Sells.\nurl: https://example.org/a\npublished: 2026-01-01',
  'retrieved: 2026-01-02\nrights: own-words\n---\n',
  'In multiple sclerosis, 12% improved after mesenchymal stem cells.\n',
  'One course of mesenchymal stem cells for lupus costs 20,000 US dollars.\n',
].join('\n')

/** A page with two claims as ingest writes it, with the likelihoods given. */
function pageOf(...likely: number[]) {
  const content = mkdtempSync(join(tmpdir(), 'accept-'))
  const seeds = join(content, 'seeds')
  mkdirSync(seeds)
  writeFileSync(join(seeds, 'a.txt'), article)
  expect(ingest('--seeds', seeds, '--content', content).status).toBe(0)
  const path = join(content, 'sources', 'a.mdx')
  let claim = 0
  const text = readFileSync(path, 'utf8').replace(/read: \{ p: [\d.]+/g, () => `read: { p: ${likely[claim++]}`)
  writeFileSync(path, text)
  const claims = () =>
    (parse(readFileSync(path, 'utf8').split('---\n')[1] ?? '') as { claims: Record<string, unknown>[] }).claims
  return { content, path, text, claims, seeds }
}

test('with --sure those are accepted of which the machine is sure, and each teaches the reader what it is', () => {
  const { content, path, claims, text } = pageOf(0.97, 0.5)
  const { stdout } = ingest('--accept-claims', 'sources/a', '--sure', '0.9', '--content', content)
  expect(stdout).toContain(`Accepted 1 claim of ${path}; 1 claim less sure than 0.9 left for you to read.\n`)
  expect(claims().map(({ state, read }) => [state, read !== undefined])).toEqual([
    ['accepted', false],
    ['read', true],
  ])
  const { statements } = readLabels(join(content, 'labels.jsonl'))
  const said = statements.map(({ seed, at, kind, about }) => ({ seed, at, kind, about }))
  expect(said).toEqual([
    {
      seed: 'a',
      at: [0, 65],
      kind: claims()[0]?.['kind'],
      about: { condition: 'multiple-sclerosis', therapy: 'mesenchymal-stem-cells' },
    },
  ])
  const rest = text.replace(/\n {4}read: .*(?=\n)/, '').replace('state: read', 'state: accepted')
  expect(readFileSync(path, 'utf8')).toBe(rest)
})

test('what a person corrected is what is learnt, and it holds when the article is read again', () => {
  const { content, path, text, claims, seeds } = pageOf(0.9, 0.9)
  writeFileSync(path, text.replace(/kind: price/, 'kind: promotion'))
  expect(ingest('--accept-claims', 'sources/a', '--content', content).status).toBe(0)
  expect(readLabels(join(content, 'labels.jsonl')).statements.map(({ kind }) => kind)).toContain('promotion')
  const before = claims()
  expect(ingest('--seeds', seeds, '--content', content, '--all').status).toBe(0)
  expect(claims().map(({ kind, state }) => [kind, state])).toEqual(before.map(({ kind, state }) => [kind, state]))
})

test('a likelihood that is none is told', () => {
  expect(ingest('--accept-claims', 'sources/a', '--sure', 'very')).toMatchObject({ status: 2 })
})
