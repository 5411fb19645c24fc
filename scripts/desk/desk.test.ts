import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readLabels } from '../ingest/labels/labels.ts'
import { stepsDone } from '../ingest/write/history.ts'
import { answer } from './answer.ts'
import type { Folders } from './folders.ts'
import { type ArticleState, articleState, claimsOnPage } from './read/article-state.ts'

const text = [
  'In multiple sclerosis, 12% improved after mesenchymal stem cells.',
  'Each visit takes 3 lorries of ice and a bun.',
  'The hospital has two gates, and the trains are blue.',
].join('\n\n')
const header = {
  ...{ title: 'T', publisher: 'P', kind: 'company', interest: 'Sells.', url: 'https://example.org/a' },
  ...{ published: '2026-01-01', retrieved: '2026-01-02' },
}

/** A desk in folders of its own, with one article. */
async function deskWith(rights: 'own-words' | 'facts-only') {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  const folders: Folders = { content: join(folder, 'content'), seeds: join(folder, 'seeds') }
  mkdirSync(folders.content)
  mkdirSync(folders.seeds)
  const act = async (name: string, input: object) => {
    const body = new TextEncoder().encode(JSON.stringify(input))
    return ((await answer({ path: 'do', query: new URLSearchParams({ name }), body }, folders)) as { did: string }).did
  }
  const undo = async () =>
    ((await answer({ path: 'undo', query: new URLSearchParams(), body: new Uint8Array() }, folders)) as { did: string })
      .did
  const state = () => articleState(folders, 'a') as ArticleState
  const files = () =>
    Object.fromEntries(globSync(join(folder, '**/*.*')).map((path) => [path, readFileSync(path, 'utf8')]))
  const before = files()
  await act('bring', { id: 'a', header: { ...header, rights }, text })
  return { folders, act, undo, state, files, before }
}
const claimOf = ({ claims }: ArticleState, words: string) => {
  const found = claims.find(({ claim }) => claim.says.includes(words))
  if (!found) throw new Error(`no claim says ${words}`)
  return found
}

test('an article is brought in, its claims are corrected, rejected, made and accepted, and all of it is taken back', async () => {
  const { folders, act, undo, state, files, before } = await deskWith('own-words')
  const brought = files()
  const { claim } = claimOf(state(), '12% improved')
  expect(await act('correct', { page: 'a', id: claim.id, set: { kind: 'harm', about: { condition: 'lupus' } } })).toBe(
    'corrected kind, about of 1 claim',
  )
  expect(claimOf(state(), '12% improved').claim).toMatchObject({ kind: 'harm', about: { condition: 'lupus' } })
  expect(await act('accept', { page: 'a', seen: [claimOf(state(), '12% improved').claim] })).toBe('accepted 1 claim')
  expect(claimOf(state(), '12% improved').claim.state).toBe('accepted')
  expect(readLabels(join(folders.content, 'labels.jsonl')).statements.at(-1)).toMatchObject({
    kind: 'harm',
    about: { condition: 'lupus' },
  })

  for (const one of state().claims.filter(({ claim: own }) => own.state === 'read'))
    await act('reject', { page: 'a', id: one.claim.id, passage: one.passage, at: one.at })
  expect(state().claims).toHaveLength(1)

  const block = state().blocks.find((one) => one.text.includes('lorries'))
  const passage = block?.passage ?? ''
  await act('add-claim', { page: 'a', passage, at: [0, 44], kind: 'availability', about: { therapy: 'exosomes' } })
  const made = claimOf(state(), 'lorries')
  expect(made.claim).toMatchObject({ kind: 'availability', about: { therapy: 'exosomes' }, state: 'read' })
  expect([made.passage, made.at]).toEqual([passage, [0, 44]])

  for (let step = 0; Object.keys(files()).length > Object.keys(brought).length || step === 0; step++) await undo()
  while (JSON.stringify(files()) !== JSON.stringify(brought)) await undo()
  expect(await undo()).toBe('took back: brought in “T”')
  expect(files()).toEqual(before)
  await expect(undo()).rejects.toThrow('There is nothing to take back.')
})

test('what the machine put together can’t be accepted until somebody has written the sentence', async () => {
  const { act, state } = await deskWith('facts-only')
  const [shown] = state().claims
  if (!shown) throw new Error('nothing was read')
  const { claim, isUnwritten } = shown
  expect(isUnwritten).toBe(true)
  await expect(act('accept', { page: 'a', seen: [claim] })).rejects.toThrow('Nobody has written this claim’s sentence')
  await expect(act('correct', { page: 'a', id: claim.id, set: { says: claim.says } })).rejects.toThrow('put together')
  await act('correct', { page: 'a', id: claim.id, set: { says: 'Twelve in a hundred were better.' } })
  expect(await act('accept', { page: 'a', seen: [claimOf(state(), 'Twelve').claim] })).toBe('accepted 1 claim')
})

test('a figure is given by its place: as it was read, or as an editor spells it out; and a number is set aside', async () => {
  const { folders, act, state } = await deskWith('own-words')
  const { claim, passage } = claimOf(state(), '12% improved')
  const figures = () => claimsOnPage(folders, 'a').find(({ id }) => id === claim.id)?.figures
  await act('remove-figure', { page: 'a', id: claim.id, passage, at: [23, 26] })
  expect(figures()).toEqual([])
  await act('add-figure', { page: 'a', id: claim.id, passage, at: [23, 26] })
  expect(figures()).toMatchObject([{ kind: 'share', low: 12, high: 12, at: [23, 26] }])
  const as = { kind: 'count', low: 1, high: 1, unit: 'diseases', at: [3, 21] }
  await act('add-figure', { page: 'a', id: claim.id, passage, at: [3, 21], as })
  expect(figures()).toMatchObject([as, { kind: 'share' }])
  for (const one of state().claims)
    await act('reject', { page: 'a', id: one.claim.id, passage: one.passage, at: one.at })
  const numbers = state().numbers
  for (const { passage: place, at } of numbers) await act('set-aside', { page: 'a', passage: place, at })
  expect([numbers.length > 0, state().numbers]).toEqual([true, []])
})

test('a name of the article is taken into the vocabulary, and a check and its work into the pages', async () => {
  const { folders, act, state } = await deskWith('own-words')
  const article = readFileSync(join(folders.seeds, 'a.txt'), 'utf8')
  await act('rewrite', {
    page: 'a',
    before: article,
    text: `${article}\nPeople with Blau syndrome are treated at no charge.`,
  })
  const [candidate] = state().candidates.filter(({ kind }) => kind === 'condition')
  expect(candidate?.id).toBe('blau-syndrome')
  const named = { candidate: 'blau-syndrome', id: 'blau-syndrome', name: 'Blau syndrome', kind: 'condition' }
  expect(await act('accept-name', { page: 'a', ...named })).toBe('took the name “Blau syndrome” into the vocabulary')
  expect(state().candidates.map(({ id }) => id)).not.toContain('blau-syndrome')

  const { claim } = claimOf(state(), '12% improved')
  const check = { asks: 'holds', verdict: 'supported', finding: 'Yes.', sources: ['b'], on: '2026-11-30' }
  await expect(act('add-check', { page: 'a', id: claim.id, check })).rejects.toThrow('There is no page of b')
  const work = { ...header, summary: 'A trial.', 'cited-for': 'It says so.', checked: '2026-11-30', next: '2029-11-30' }
  await act('add-work', { id: 'b', ...work, kind: 'journal' })
  await act('add-check', { page: 'a', id: claim.id, check })
  expect(claimsOnPage(folders, 'a').find(({ id }) => id === claim.id)?.checks).toEqual([check])
})

test('a page is written by hand only over the text that was opened, and only where it can be read', async () => {
  const { folders, act } = await deskWith('own-words')
  const path = 'sources/a.mdx'
  const before = readFileSync(join(folders.content, path), 'utf8')
  await expect(act('write-page', { path, before, text: '---\ntitle: [\n---\n' })).rejects.toThrow('Unexpected YAML')
  await expect(act('write-page', { path: '../package.json', before, text: '' })).rejects.toThrow('a page or list')
  const next = before.replace('title: T', 'title: U')
  await act('write-page', { path, before, text: next })
  await expect(act('write-page', { path, before, text: next })).rejects.toThrow('was changed since you opened it')
  writeFileSync(join(folders.content, path), before)
  await expect(act('no-such-thing', {})).rejects.toThrow('The desk can’t do “no-such-thing”')
})

test('nothing is accepted that became different since it was read, and nothing of two claims with one id', async () => {
  const { folders, act, state } = await deskWith('own-words')
  const path = join(folders.content, 'sources/a.mdx')
  const page = readFileSync(path, 'utf8')
  const { claim, passage, at } = claimOf(state(), '12% improved')
  writeFileSync(path, page.replace('12% improved', '99% were cured'))
  await expect(act('accept', { page: 'a', seen: [claim] })).rejects.toThrow('not what stands on the page')
  expect(claimOf(state(), '99% were cured').claim.state).toBe('read')

  // a sentence that could not be kept is not accepted as another one
  writeFileSync(path, page)
  const typed = { ...claim, says: 'Few were better.' }
  await expect(act('accept', { page: 'a', seen: [typed] })).rejects.toThrow('not what stands on the page')

  const other = state().claims.find((one) => one.claim.id !== claim.id)?.claim.id ?? ''
  const twice = page.replace(`id: ${other}`, `id: ${claim.id}`)
  writeFileSync(path, twice)
  await expect(act('reject', { page: 'a', id: claim.id, passage, at })).rejects.toThrow('Two claims')
  await expect(act('correct', { page: 'a', id: claim.id, set: { hedged: true } })).rejects.toThrow('Two claims')
  expect(readFileSync(path, 'utf8')).toBe(twice)
})

test('an article is corrected only over the text that was opened', async () => {
  const { folders, act } = await deskWith('own-words')
  const path = join(folders.seeds, 'a.txt')
  const before = readFileSync(path, 'utf8')
  writeFileSync(path, `${before}\nOne more line.\n`)
  await expect(act('rewrite', { page: 'a', before, text: before.replace('12%', '13%') })).rejects.toThrow(
    'was changed since you opened it',
  )
  expect(readFileSync(path, 'utf8')).toContain('One more line.')
})

test('a claim made of a publisher’s own words waits for a sentence of ours', async () => {
  const { folders, act, state } = await deskWith('facts-only')
  const before = readFileSync(join(folders.seeds, 'a.txt'), 'utf8')
  await act('rewrite', { page: 'a', before, text: `${before}\nOur beds are the softest of all.` })
  const beds = state().blocks.find((one) => one.text.includes('softest'))
  const selected = { passage: beds?.passage ?? '', at: [0, beds?.text.length ?? 0] }
  await act('add-claim', { page: 'a', ...selected, kind: 'promotion', about: {} })
  const made = state().claims.find((one) => one.passage === beds?.passage)
  expect([made?.isUnwritten, made?.claim.says]).toEqual([true, 'The source praises what it offers.'])
  await expect(act('accept', { page: 'a', seen: [made?.claim] })).rejects.toThrow('Nobody has written')
})

test('another step than the one that was shown is not taken back', async () => {
  const { folders, act } = await deskWith('own-words')
  const undo = (on: string) =>
    answer({ path: 'undo', query: new URLSearchParams({ name: on }), body: new Uint8Array() }, folders)
  const shown = stepsDone(folders.content)[0]?.on ?? ''
  await act('take-out', { page: 'a' })
  await expect(undo(shown)).rejects.toThrow('took out the article a')
  expect(await undo(stepsDone(folders.content)[0]?.on ?? '')).toMatchObject({
    did: 'took back: took out the article a',
  })
})

test('nothing is told as done where the pages can’t be put in order', async () => {
  const { folders, act, files } = await deskWith('own-words')
  writeFileSync(join(folders.content, 'ingest.lock.json'), '{"a":')
  const before = files()
  await expect(act('bring', { id: 'b', header, text })).rejects.toThrow('Nothing was changed')
  expect(files()).toEqual(before)
})

test('an article that was laid among the others by hand is read', async () => {
  const { folders, act, state, files } = await deskWith('own-words')
  const brought = files()
  rmSync(join(folders.content, 'sources/a.mdx'))
  expect([state().isRead, state().claims]).toEqual([false, []])
  expect(await act('read', { page: 'a' })).toBe('read the article a')
  expect([state().isRead, Object.keys(files()).length >= Object.keys(brought).length]).toEqual([true, true])
  await expect(act('read', { page: 'no-such' })).rejects.toThrow('There is no article')
})

test('a claim whose kind and figures were corrected is that claim still, before and after it is accepted', async () => {
  const { folders, act, state } = await deskWith('facts-only')
  const { claim, passage } = state().claims.find((one) => one.claim.words === '12%') ?? {}
  if (!claim || !passage) throw new Error('the share was not read')
  const many = state().claims.length
  await act('correct', { page: 'a', id: claim.id, set: { kind: 'limit', says: 'Twelve in a hundred were better.' } })
  await act('remove-figure', { page: 'a', id: claim.id, passage, at: [23, 26] })
  const article = () => readFileSync(join(folders.seeds, 'a.txt'), 'utf8')
  const again = () => act('rewrite', { page: 'a', text: `${article()} `, before: article() })
  await again()
  expect(state().claims).toHaveLength(many)
  await act('accept', { page: 'a', seen: claimsOnPage(folders, 'a').filter(({ id }) => id === claim.id) })
  await again()
  expect(state().claims).toHaveLength(many)
  expect(claimsOnPage(folders, 'a').find(({ id }) => id === claim.id)).toMatchObject({
    kind: 'limit',
    says: 'Twelve in a hundred were better.',
    figures: [],
    state: 'accepted',
  })
})
