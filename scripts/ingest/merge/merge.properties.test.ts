import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { hashOf, type PageLock } from './lock.ts'
import { merge } from './merge.ts'
import { type Proposal, paragraphOf } from '../compose/page.ts'
import { machinePart } from './personal.ts'
import { verify } from './verify.ts'

/** What a seed says, as far as merging is concerned. */
interface Said {
  summary: string
  interest: string | null
  claims: { id: string; says: string }[]
  sections: { title: string; text: string }[]
}

/** A page taken apart, as a person edits it. */
interface Model {
  fields: Record<string, unknown>
  claims: Claim[]
  sections: string[]
}

type Step = { seed: Said } | { edit: (model: Model) => void; label: string }

const claimOf = ({ id, says }: Said['claims'][number]): Claim => ({
  id,
  kind: 'outcome',
  says,
  about: { condition: 'x' },
  figures: [],
  evidence: { design: 'none-stated', rule: 'no-cue' },
  hedged: false,
  attributed: null,
  from: [{ seed: 's', passage: 'abc123' }],
  with: [],
  state: 'read',
  checks: [],
  notes: [],
})

function proposalOf({ summary, interest, claims, sections }: Said): Proposal {
  return {
    kind: 'source',
    id: 's',
    path: 'sources/s.mdx',
    frontmatter: { title: 'T', summary, ...(interest !== null && { interest }), claims: claims.map(claimOf) },
    sections: sections.map(({ title, text }) => ({ title, nodes: [paragraphOf(text)] })),
  }
}

function modelOf(text: string): Model {
  const page = parseContentPage(new VFile(text))
  const { claims = [], ...fields } = (page.frontmatter?.value ?? {}) as { claims?: Claim[] }
  return { fields, claims: claims ?? [], sections: page.sections.map(({ start, end }) => text.slice(start, end)) }
}

function print({ fields, claims, sections }: Model): string {
  return `---\n${stringify({ ...fields, claims })}---\n\n${sections.join('\n\n')}\n`
}

/** The blocks of a page by their keys in the lock; what has a key a second time is numbered, unless ingest wrote it. */
function blocksOf({ fields, claims, sections }: Model, lock: PageLock = {}): Map<string, unknown> {
  const blocks = new Map<string, unknown>()
  const add = (key: string, block: unknown) => {
    let free = key
    for (let time = 2; blocks.has(free); time++) free = `${key} (${time})`
    blocks.set(free, block)
  }
  for (const [key, value] of Object.entries(fields)) add(`field:${key}`, value)
  for (const claim of claims) add(`claim:${claim.id}`, machinePart(claim))
  const keyOf = (section: string) => `section:${/^## (.*)/.exec(section)?.[1] ?? ''}`
  const isLast = (section: string) => lock[keyOf(section)] === hashOf(section)
  const written = sections.filter(
    (section, at) =>
      isLast(section) && sections.findIndex((one) => isLast(one) && keyOf(one) === keyOf(section)) === at,
  )
  for (const section of [...written, ...sections.filter((one) => !written.includes(one))])
    add(keyOf(section), section.trim())
  return blocks
}

const word = fc.constantFrom('One', 'Two', 'Three', 'Four')
const title = fc.constantFrom('A', 'B', 'C')
const said: fc.Arbitrary<Said> = fc.record({
  summary: word,
  interest: fc.option(word),
  // One statement a seed: the same words a second time are the same claim.
  claims: fc
    .tuple(
      fc.shuffledSubarray(['a', 'b', 'c', 'a-2']),
      fc.shuffledSubarray(['One.', 'Two.', 'Three.', 'Four.'], { minLength: 4 }),
    )
    .map(([ids, says]) => ids.map((id, index) => ({ id, says: says[index] ?? '' }))),
  sections: fc.uniqueArray(fc.record({ title, text: word }), { selector: (section) => section.title, maxLength: 3 }),
})
const index = fc.nat(3)
const edits: fc.Arbitrary<Step>[] = [
  fc.tuple(word, fc.constantFrom('summary', 'interest', 'reviewed')).map(([one, key]) => ({
    label: `${key} becomes My ${one}`,
    edit: ({ fields }) => {
      fields[key] = `My ${one}`
    },
  })),
  fc.constantFrom('summary', 'interest').map((key) => ({
    label: `${key} goes`,
    edit: ({ fields }) => {
      delete fields[key]
    },
  })),
  fc.tuple(index, word).map(([at, one]) => ({
    label: `section ${at} becomes My ${one}`,
    edit: ({ sections }) => {
      const heading = sections[at]?.split('\n')[0]
      if (heading) sections[at] = `${heading}\n\nMy *${one}*.`
    },
  })),
  index.map((at) => ({ label: `section ${at} goes`, edit: ({ sections }) => void sections.splice(at, 1) })),
  fc.tuple(index, fc.oneof(title, fc.constant('Mine')), word).map(([at, one, text]) => ({
    label: `section ${one} comes at ${at}`,
    edit: ({ sections }) => void sections.splice(at, 0, `## ${one}\n\nMy ${text}`),
  })),
  fc.tuple(index, index).map(([from, to]) => ({
    label: `section ${from} moves to ${to}`,
    edit: ({ sections }) => void sections.splice(to, 0, ...sections.splice(from, 1)),
  })),
  fc.tuple(index, word).map(([at, one]) => ({
    label: `claim ${at} says My ${one}`,
    edit: ({ claims }) => {
      if (claims[at]) claims[at].says = `My ${one}.`
    },
  })),
  index.map((at) => ({ label: `claim ${at} goes`, edit: ({ claims }) => void claims.splice(at, 1) })),
  fc.tuple(index, word).map(([at, one]) => ({
    label: `claim my-${one} comes at ${at}`,
    // The rule `duplicate-id` refuses an id that stands twice.
    edit: ({ claims }) => {
      const id = `my-${one.toLowerCase()}`
      if (!claims.some((claim) => claim.id === id)) claims.splice(at, 0, claimOf({ id, says: `${one}.` }))
    },
  })),
  fc.tuple(index, index).map(([from, to]) => ({
    label: `claim ${from} moves to ${to}`,
    edit: ({ claims }) => void claims.splice(to, 0, ...claims.splice(from, 1)),
  })),
  index.map((at) => ({
    label: `claim ${at} is accepted`,
    edit: ({ claims }) => {
      if (claims[at]) claims[at].state = 'accepted'
    },
  })),
  fc.tuple(index, word).map(([at, one]) => ({
    label: `claim ${at} gets the note ${one}`,
    edit: ({ claims }) => {
      if (claims[at]) claims[at].notes = [one]
    },
  })),
]
const steps = fc.array(fc.oneof({ arbitrary: said.map((seed): Step => ({ seed })), weight: 4 }, ...edits), {
  minLength: 1,
  maxLength: 12,
})

function ingest(seed: Said, text: string | null, lock: PageLock) {
  const merged = merge(proposalOf(seed), text, lock, 's.mdx')
  const faults = new VFile()
  verify(merged.text ?? '', merged.meant, faults)
  expect(faults.messages.map(({ note }) => note)).toEqual([])
  return { text: merged.text ?? '', lock: merged.lock, messages: merged.file.messages }
}

/** What a person changed, added or deleted since ingest last wrote, by the keys of the blocks. */
function byHand(text: string, lock: PageLock): Map<string, unknown> {
  const blocks = blocksOf(modelOf(text), lock)
  const changed = [...blocks].filter(([key, block]) => lock[key] !== hashOf(block))
  const deleted = Object.keys(lock).filter((key) => !blocks.has(key))
  return new Map([...changed, ...deleted.map((key) => [key, undefined] as const)])
}

test('for any sequence of edits of seed and page, no block that a person edited is ever changed', () => {
  fc.assert(
    fc.property(said, steps, (first, steps) => {
      let { text, lock } = ingest(first, null, {})
      for (const step of steps) {
        if ('edit' in step) {
          const model = modelOf(text)
          step.edit(model)
          text = print(model)
          continue
        }
        const mine = byHand(text, lock)
        const before = modelOf(text)
        const next = ingest(step.seed, text, lock)
        const after = modelOf(next.text)
        const blocks = blocksOf(after)
        const alike = (key: string, one: string) =>
          one === key || one.replace(/ \(\d\)$/, '') === key.replace(/ \(\d\)$/, '')
        const kept = [...mine].map(([key, block]) => {
          const found = [...blocks].find(
            ([one, now]) => alike(key, one) && hashOf(now ?? null) === hashOf(block ?? null),
          )
          return [key, found?.[1] ?? blocks.get(key)] as const
        })
        expect(new Map(kept)).toEqual(mine)
        for (const { id, notes } of before.claims.filter((claim) => claim.notes?.length))
          expect(after.claims.filter((claim) => claim.id === id).map((claim) => claim.notes)).toContainEqual(notes)
        ;({ text, lock } = next)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('for any sequence of edits of seed and page, ingesting twice is ingesting once', () => {
  fc.assert(
    fc.property(said, steps, (first, steps) => {
      let { text, lock } = ingest(first, null, {})
      let seed = first
      for (const step of [...steps, { seed }]) {
        if ('edit' in step) {
          const model = modelOf(text)
          step.edit(model)
          text = print(model)
        } else {
          seed = step.seed
          const next = ingest(seed, text, lock)
          const again = ingest(seed, next.text, next.lock)
          expect({ text: again.text, lock: again.lock }).toEqual({ text: next.text, lock: next.lock })
          ;({ text, lock } = next)
        }
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)

test('for any sequence of edits, what changed on both sides is told with both texts, and no accepted claim goes silently', () => {
  fc.assert(
    fc.property(said, fc.array(fc.oneof(...edits), { maxLength: 6 }), said, (first, edits, second) => {
      const start = ingest(first, null, {})
      const model = modelOf(start.text)
      for (const step of edits) if ('edit' in step) step.edit(model)
      const text = print(model)
      const mine = byHand(text, start.lock)
      const next = ingest(second, text, start.lock)
      const theirs = ingest(second, null, {})
      const proposed = blocksOf(modelOf(theirs.text))
      const both = [...mine].filter(
        ([key, block]) =>
          !key.startsWith('claim:') &&
          block !== undefined &&
          proposed.has(key) &&
          theirs.lock[key] !== start.lock[key] &&
          theirs.lock[key] !== hashOf(block),
      )
      const conflicts = next.messages.filter(({ ruleId }) => ruleId === 'merge-conflict')
      for (const [key, block] of both) {
        const note = conflicts.find(({ reason }) => reason.includes(`\`${key}\``))?.note ?? ''
        expect(note).toContain(String(block))
        expect(note).toContain(String(proposed.get(key)))
      }
      const left = new Set(modelOf(next.text).claims.map(({ id }) => id))
      const gone = model.claims.filter(({ id, state }) => state === 'accepted' && !left.has(id))
      const told = next.messages.filter(({ ruleId }) => ruleId === 'claim-withdrawn').map(({ reason }) => reason)
      expect(gone.map(({ id }) => told.some((reason) => reason.includes(`\`${id}\``)))).toEqual(gone.map(() => true))
    }),
    { numRuns: 40 },
  )
}, 60_000)
