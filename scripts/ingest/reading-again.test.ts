import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import type { Claim } from '../../src/schema/claim.ts'
import { ingest } from './in-process.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const citation = (more = '') =>
  '---\ntitle: T\npublisher: P\nkind: company\ninterest: Sells.\nurl: https://example.org/a\n' +
  `published: 2026-01-01\nretrieved: 2026-01-02\n${more}---\n\n`
const own = citation('rights: own-words\n')
const factsOnly = citation('rights: facts-only\n')

const trial =
  'In a trial of mesenchymal stem cells in multiple sclerosis, 12% of patients improved. ' +
  'The centre stands besides a park. Of 40 patients treated, 7% had a headache after the infusion.'
const price = 'One course of mesenchymal stem cells for lupus costs 20,000 US dollars.'

/** A folder with one article and its pages. */
function workshop(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'again-'))
  const [seeds, content] = [join(folder, 'seeds'), join(folder, 'content')]
  const path = join(content, 'sources', 'a.mdx')
  mkdirSync(seeds)
  cpSync('content/vocabulary', join(content, 'vocabulary'), {
    recursive: true,
    filter: (name) => !name.includes('.outside'),
  })
  writeFileSync(join(content, 'labels.jsonl'), '')
  const read = (...words: string[]) => {
    const { status, stdout, stderr } = ingest('--seeds', seeds, '--content', content, ...words)
    expect(stderr).toBe('')
    const told = [...stdout.matchAll(/^\d+:\d+\S*\s+(?:warning|error) .*? {2,}?(\S+) +ingest$|(\S+) +ingest$/gm)]
    return {
      status,
      stdout,
      rules: told.flatMap(([, one, other]) => one ?? other ?? []).filter((rule) => rule !== 'candidate'),
    }
  }
  const save = (next: string) => writeFileSync(join(seeds, 'a.txt'), next)
  const page = () => readFileSync(path, 'utf8')
  save(text)
  read()
  return {
    ...{ content, read, save, page },
    edit: (change: (page: string) => string) => writeFileSync(path, change(page())),
    accept: () => ingest('--accept-claims', 'sources/a', '--content', content),
    /** Write each claim's sentence, as an editor does. */
    write: () => {
      let number = 0
      writeFileSync(
        path,
        page().replace(/^( {4}says: ).*$/gm, (_, says: string) => `${says}Sentence ${++number}.`),
      )
    },
    claims: () => (parse(page().split('---\n')[1] ?? '') as { claims: Claim[] }).claims,
    labels: () =>
      existsSync(join(content, 'labels.jsonl'))
        ? readFileSync(join(content, 'labels.jsonl'), 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as object)
        : [],
  }
}

const stateOf = ({ id, says, state, from }: Claim) => [id, says, state, from[0]?.passage]
const wordsIn = (text: string, claims: Claim[]) =>
  claims.map(({ figures }) => figures.map(({ at }) => text.slice(...at)))

test('a typo elsewhere in the passage moves claims and labels along, and they stay accepted', () => {
  const shop = workshop(`${factsOnly}${trial}\n\n${price}\n`)
  shop.write()
  shop.edit((page) => page.replace(/design: \S+, rule: \S+/, 'design: case-series, rule: by-hand'))
  shop.accept()
  shop.read()
  const before = shop.claims()
  const next = trial.replace('besides', 'beside')
  shop.save(`${factsOnly}${next}\n\n${price}\n`)
  expect(shop.read().rules).toEqual(['not-told'])
  const passage = /<Passage id="(\w+)"/.exec(shop.page())?.[1]
  const after = shop.claims()
  expect(after.map(stateOf)).toEqual(
    before.map((claim, index) => [...stateOf(claim).slice(0, 3), index < 2 ? passage : claim.from[0]?.passage]),
  )
  expect(after.map(({ evidence }) => evidence)).toEqual(before.map(({ evidence }) => evidence))
  expect(wordsIn(next, after.slice(0, 2))).toEqual([['12%'], ['40 patients', '7%']])
  expect(shop.labels()).toMatchObject([{ passage, at: [0, 85] }, { passage, at: [119, 180] }, { at: [0, 71] }])
  expect(shop.read().stdout).toContain('Every page is as it was.')
})

test('a claim that was written by hand and a corrected figure move along with their passage', () => {
  const shop = workshop(`${factsOnly}${trial}\n\n${price}\n`)
  shop.write()
  const passage = /<Passage id="(\w+)"/.exec(shop.page())?.[1]
  shop.edit((page) =>
    page
      .replace('words: [ 40 patients, 7% ]', 'words: 7%')
      .replace(
        'claims:\n',
        `claims:\n  - { id: mine, kind: promotion, says: It has a centre., about: {}, hedged: false, attributed: null, evidence: { design: none-stated, rule: by-hand }, from: [{ seed: a, passage: ${passage} }], state: accepted }\n`,
      ),
  )
  expect(shop.read().rules).toEqual([])
  const next = trial.replace('besides', 'beside').replace('In a trial', 'In the trial')
  shop.save(`${factsOnly}${next}\n\n${price}\n`)
  expect(shop.read().rules).toEqual(['claim-changed'])
  const now = /<Passage id="(\w+)"/.exec(shop.page())?.[1]
  const claims = shop.claims().filter(({ kind }) => kind !== 'price')
  expect(claims.map(({ id, state, from }) => [id, state, from[0]?.passage])).toEqual([
    ['mine', 'read', now],
    ['outcome-ms-msc-improved', 'read', now],
    ['harm-ms-msc-headache', 'read', now],
  ])
  expect(claims.slice(1).map(({ figures }) => figures.map(({ at }) => next.slice(...at)))).toEqual([['12%'], ['7%']])
})

test('a claim whose passage says something else is read again, with both passages', () => {
  const shop = workshop(`${factsOnly}${trial}\n`)
  shop.write()
  shop.accept()
  shop.read()
  const next = trial.replace('7% had', '7% never had')
  shop.save(`${factsOnly}${next}\n`)
  const { stdout } = shop.read()
  expect(stdout).toContain('`harm-ms-msc-headache`: its passage says something else now; it is `read` again')
  expect(stdout).toMatch(/passage before: In a trial .* 7% had .*\n\s+passage now: In a trial .* 7% never had /)
  expect(shop.claims().map(({ id, state }) => [id, state])).toEqual([
    ['outcome-ms-msc-improved', 'accepted'],
    ['harm-ms-msc-headache', 'read'],
  ])
})

test('a claim that was last read elsewhere is read again where its passage changed', () => {
  const shop = workshop(`${factsOnly}${trial}\n`)
  shop.write()
  shop.accept()
  shop.read()
  rmSync(join(shop.content, '.history'), { recursive: true })
  shop.save(`${factsOnly}${trial.replace('besides', 'beside')}\n`)
  expect(shop.read().rules).toEqual(['not-told', 'claim-changed', 'claim-changed'])
})

test('a new name in the vocabulary changes what it changes, and a corrected claim keeps its corrections', () => {
  const text = `${own}${trial.replace('multiple sclerosis', 'Qarth disease')}\n`
  const shop = workshop(text)
  shop.edit((page) =>
    page
      .replace('design: none-stated, rule: no-cue', 'design: case-series, rule: by-hand')
      .replace(/says: In a trial.*/, 'says: Some improved.'),
  )
  shop.edit((page) => page.replaceAll('state: read', 'state: accepted'))
  shop.read()
  const before = shop.claims()
  const list = join(shop.content, 'vocabulary', 'conditions.yaml')
  const named = readFileSync(list, 'utf8').replace(
    /(- id: multiple-sclerosis\n[\s\S]*?variants: \[)/,
    '$1Qarth disease, ',
  )
  writeFileSync(list, named)
  expect(shop.read().rules).toEqual([])
  const kept = ({ says, evidence, state, figures }: Claim) => ({ says, evidence, state, figures })
  expect(shop.claims().map(kept)).toEqual(before.map(kept))
  expect(shop.claims()[0]?.about).toMatchObject({ condition: 'multiple-sclerosis', therapy: 'mesenchymal-stem-cells' })
})

test('a header that was added later keeps every accepted claim, and doubles none', () => {
  const text =
    'In a trial of mesenchymal stem cells, 12% of patients improved.\n\n' +
    'Of 40 patients given mesenchymal stem cells, 7% had a headache.\n\n' +
    'One course of mesenchymal stem cells costs 20,000 US dollars.\n\nMesenchymal stem cells may calm the immune system.\n'
  const shop = workshop(`A guide\n\n${text}`)
  shop.write()
  shop.edit((page) => page.replaceAll('state: read', 'state: accepted'))
  shop.read()
  const before = shop.claims()
  shop.save(
    `${citation('').replace('title: T', 'title: Mesenchymal stem cells for multiple sclerosis')}Mesenchymal stem cells for multiple sclerosis\n\n${text}`,
  )
  expect(shop.read().rules).toEqual(['not-told'])
  expect(
    shop
      .claims()
      .filter(({ state }) => state === 'accepted')
      .map(stateOf),
  ).toEqual(before.map(stateOf))
  expect(shop.claims().map(({ kind, about }) => [kind, about.condition])).toEqual([
    ['outcome', 'multiple-sclerosis'],
    ['harm', 'multiple-sclerosis'],
    ['price', 'multiple-sclerosis'],
  ])
})

test('only the field that both sides changed is in conflict, and settling it leaves the others', () => {
  const shop = workshop(`${own}${trial}\n`)
  shop.edit((page) =>
    page
      .replace('design: none-stated, rule: no-cue', 'design: case-series, rule: by-hand')
      .replace(/says: In a trial.*/, 'says: Some improved.'),
  )
  shop.read()
  shop.save(`${own}${trial.replace('patients improved', 'patients improved within a year')}\n`)
  const { stdout, rules } = shop.read()
  expect(rules).toEqual(['merge-conflict'])
  expect(stdout).toMatch(
    /page: says: Some improved\.\n\s+seed: says: In a trial of .* 12% of patients improved within a year\.\n/,
  )
  const first = () => {
    const { says, words, evidence } = shop.claims()[0] ?? {}
    return { says, words, design: evidence?.design }
  }
  expect(first()).toEqual({ says: 'Some improved.', words: ['12%', 'a year'], design: 'case-series' })
  shop.read('--accept-theirs', 'sources/a#claim:outcome-ms-msc-improved')
  expect(first()).toEqual({
    says: expect.stringContaining('within a year'),
    words: ['12%', 'a year'],
    design: 'case-series',
  })
  expect(shop.read().stdout).toContain('Every page is as it was.')
})

test('a page that was restored by hand keeps its claims, and none counts as lost', () => {
  const shop = workshop(`${factsOnly}${trial.replace('multiple sclerosis', 'patients')}\n`)
  shop.write()
  shop.edit((page) => page.replaceAll('state: read', 'state: accepted\n    notes: [Mine.]'))
  shop.read()
  const [restored, before] = [shop.page(), shop.claims()]
  shop.save(`${factsOnly}${trial}\n`)
  shop.read()
  shop.edit(() => restored)
  expect(shop.read().rules).toEqual(['not-told'])
  expect(shop.claims().map(({ id, says, notes }) => [id, says, notes])).toEqual(
    before.map(({ id, says, notes }) => [id, says, notes]),
  )
})

test('a claim that was written by hand explains its numbers and tells its passage', () => {
  const other = 'They keep 33 fish in the hall.'
  const shop = workshop(`${factsOnly}${trial}\n\n${other}\n`)
  expect(shop.read().stdout).toMatch(/unexplained:\n.*33 fish/)
  shop.edit((page) =>
    page.replace(
      'claims:\n',
      "claims:\n  - { id: mine, kind: promotion, says: The hall has 33 fish., about: {}, words: '33' }\n" +
        '  - { id: park, kind: promotion, says: It is near a park., about: {}, words: 12% }\n',
    ),
  )
  const { rules, stdout } = shop.read()
  expect([rules, /Numbers: .*/.exec(stdout)?.[0]]).toEqual([
    [],
    'Numbers: 10 of 10 explained (4 in claims, 6 about the article itself).',
  ])
})
