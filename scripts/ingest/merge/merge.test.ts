import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { parseContentPage } from '../../../src/loader/content-page.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Proposal } from '../compose/page.ts'
import type { PageLock } from './lock.ts'
import { merge } from './merge.ts'

const claim = (id: string, says: string, words?: string): Claim => ({
  id,
  kind: 'outcome',
  says,
  about: {},
  ...(words && { words }),
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
const paragraph = (value: string) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, value }] })

function proposal({
  summary = 'Old summary.',
  sections = { A: 'Text a.', B: 'Text b.' } as Record<string, string>,
  claims = [claim('one', 'It is so.')],
} = {}): Proposal {
  return {
    kind: 'source',
    id: 's',
    path: 'sources/s.mdx',
    frontmatter: { title: 'T', summary, claims },
    sections: Object.entries(sections).map(([title, text]) => ({ title, nodes: [paragraph(text)] })),
  }
}

const first = merge(proposal(), null, {}, 's.mdx')
const page = first.text ?? ''

function after(edited: string, next: Proposal, lock: PageLock = first.lock) {
  const merged = merge(next, edited, lock, 's.mdx')
  return { text: merged.text ?? '', lock: merged.lock, rules: merged.file.messages.map(({ ruleId }) => ruleId) }
}
const valueOf = (text: string) =>
  parseContentPage(new VFile(text)).frontmatter?.value as { summary: string; claims: Claim[] }

test('writes a page that was not there', () => {
  expect(page).toBe(`---
title: T
summary: Old summary.
claims:
  - id: one
    kind: outcome
    says: It is so.
    about: {}
    evidence: { design: none-stated, rule: no-cue }
    hedged: false
    attributed: null
    from: [ { seed: s, passage: abc123 } ]
    state: read
---

## A

Text a.

## B

Text b.
`)
})

test('leaves the bytes of a page alone where nothing changed, whatever their layout', () => {
  const restyled = page.replace('title: T', 'title:   "T" # as on the cover')
  expect(after(restyled, proposal())).toEqual({ text: restyled, lock: first.lock, rules: [] })
})

describe('a block that nobody changed by hand', () => {
  test('takes over what the seed now says', () => {
    const next = after(page, proposal({ summary: 'New summary.', sections: { A: 'New a.', B: 'Text b.' } }))
    expect(next.text).toBe(page.replace('Old summary.', 'New summary.').replace('Text a.', 'New a.'))
    expect(next.rules).toEqual([])
  })
})

describe('a hand-edited block', () => {
  const edited = page
    .replace('Old summary.', 'My summary.')
    .replace('Text a.', 'My **own** a.')
    .replace('It is so.', 'It may be so.')

  test('stays where the seed is unchanged', () => {
    const kept = { 'was:one': expect.stringMatching(/^says:[0-9a-f]{6} [0-9a-f]{6}$/) }
    expect(after(edited, proposal())).toEqual({ text: edited, lock: { ...first.lock, ...kept }, rules: [] })
  })

  test('stays where the seed changed too, and both texts are told', () => {
    const merged = merge(
      proposal({ summary: 'New summary.', sections: { A: 'New a.', B: 'Text b.' } }),
      edited,
      first.lock,
      's.mdx',
    )
    expect(merged.text).toBe(edited)
    expect(merged.file.messages.map(({ reason, note }) => [reason, note])).toEqual([
      [
        'Unexpected change on both sides of `field:summary`, ' +
          'settle it with `npm run ingest -- --keep-mine "sources/s#field:summary"` or ' +
          '`--accept-theirs "sources/s#field:summary"`',
        'page: "My summary."\nseed: "New summary."',
      ],
      [
        'Unexpected change on both sides of `section:A`, ' +
          'settle it with `npm run ingest -- --keep-mine "sources/s#section:A"` or ' +
          '`--accept-theirs "sources/s#section:A"`',
        'page:\n## A\n\nMy **own** a.\nseed:\n## A\n\nNew a.\n',
      ],
    ])
    expect(merged.lock['section:A']).toBe(first.lock['section:A'])
  })
})

describe('a conflict', () => {
  const edited = page.replace('Text a.', 'My own a.')
  const next = proposal({ sections: { A: 'New a.', B: 'Text b.' } })
  const decided = (mine: string[], theirs: string[]) => {
    const merged = merge(next, edited, first.lock, 's.mdx', { mine: new Set(mine), theirs: new Set(theirs) })
    const again = merge(next, merged.text, merged.lock, 's.mdx')
    return { text: merged.text, messages: [...merged.file.messages, ...again.file.messages].length, again: again.text }
  }

  test('is settled for good by keeping mine', () => {
    expect(decided(['sources/s#section:A'], [])).toEqual({ text: edited, messages: 0, again: edited })
  })

  test('is settled for good by taking theirs', () => {
    const theirs = page.replace('Text a.', 'New a.')
    expect(decided([], ['sources/s#section:A'])).toEqual({ text: theirs, messages: 0, again: theirs })
  })
})

test('what was added by hand stays in its place, and what was deleted stays deleted', () => {
  const edited = page
    .replace('## B\n\nText b.', '## Mine\n\nMy section.')
    .replace('summary:', 'reviewed: { by: N, role: R, on: "2026-11-22" }\nsummary:')
  const next = after(edited, proposal({ sections: { A: 'New a.', B: 'New b.' } }))
  expect(next.text).toContain('## A\n\nNew a.\n\n## Mine\n\nMy section.')
  expect(next.text).not.toContain('## B')
  expect(next.text).toContain('reviewed: { by: N, role: R, on: "2026-11-22" }')
})

test('a translation and its review stay as they were written, whatever the seed says next', () => {
  const chinese = "answer-zh:\n  works: '未证实。' # as the charity puts it\n  harms: '每100人中，58人头痛。'\n"
  const review = 'reviewed-zh: { by: N, role: translator, on: "2026-11-30" }\n'
  const edited = page.replace('summary:', `${chinese}${review}summary:`)
  const next = after(edited, proposal({ summary: 'New summary.', sections: { A: 'New a.', B: 'Text b.' } }))
  expect(next).toMatchObject({
    text: edited.replace('Old summary.', 'New summary.').replace('Text a.', 'New a.'),
    rules: [],
  })
})

describe('a claim', () => {
  const checked = page.replace(
    'state: read',
    'state: accepted\n    checks: [ { asks: holds, verdict: disputed, finding: F., sources: [ x ], on: "2026-11-22" } ] # mine',
  )

  test('keeps its checks and is read again when it says something else', () => {
    const next = after(checked, proposal({ claims: [claim('one', 'It is said to be so.')] }))
    expect(valueOf(next.text).claims[0]).toMatchObject({
      says: 'It is said to be so.',
      state: 'read',
      checks: [{ verdict: 'disputed' }],
    })
    expect(next.rules).toEqual(['claim-changed'])
  })

  test('takes its checks along when the text around it moves', () => {
    const moved = { ...claim('one-2', 'It is so.'), from: [{ seed: 's', passage: 'def456' }] }
    const next = after(checked, proposal({ claims: [claim('one', 'Something new.'), moved] }))
    expect(
      valueOf(next.text).claims.map(({ id, says, state, checks }) => [id, says, state, checks?.length ?? 0]),
    ).toEqual([
      ['one-2', 'Something new.', 'read', 0],
      ['one', 'It is so.', 'accepted', 1],
    ])
  })

  test('keeps the id under which it was published, whatever the order of the text', () => {
    const next = after(checked, proposal({ claims: [claim('one', 'Something new.'), claim('one-2', 'It is so.')] }))
    expect(valueOf(next.text).claims.map(({ id, says }) => [id, says])).toEqual([
      ['one-2', 'Something new.'],
      ['one', 'It is so.'],
    ])
  })

  test('is withdrawn with a message when its seed no longer makes it', () => {
    const next = after(page.replace('state: read', 'state: accepted'), proposal({ claims: [] }))
    expect(valueOf(next.text).claims).toEqual([])
    expect(next.rules).toEqual(['claim-withdrawn'])
  })

  test('that a person checked stays when its seed no longer makes it', () => {
    const next = after(checked, proposal({ claims: [] }))
    expect(next.text).toBe(checked)
    expect(next.rules).toEqual(['claim-orphaned'])
  })

  test('that a person deleted stands beside no other', () => {
    const two = proposal({ claims: [{ ...claim('one', 'It is so.'), with: ['two'] }, claim('two', 'And so.')] })
    const written = merge(two, null, {}, 's.mdx')
    const text = (written.text ?? '').replace(/ {2}- id: two[\s\S]*?(?=---)/, '')
    const next = after(text, two, written.lock)
    expect(valueOf(next.text).claims.map(({ id, with: together }) => [id, together])).toEqual([['one', undefined]])
  })

  test('written by hand stays', () => {
    const added = page.replace(
      'claims:\n',
      'claims:\n  - { id: mine, kind: price, says: Mine., about: {}, words: 5% }\n',
    )
    expect(after(added, proposal()).text).toBe(added)
  })
})

test('a page that can’t be read is left alone', () => {
  const broken = page.replace('Text a.', 'Text {a.')
  const merged = merge(proposal(), broken, first.lock, 's.mdx')
  expect(merged.text).toBeNull()
  expect(merged.lock).toBe(first.lock)
  expect(merged.file.messages.map(({ ruleId }) => ruleId)).toEqual(['mdx-syntax', 'page-unreadable'])
})

test('comments stay beside a block that changes', () => {
  const commented = page
    .replace('summary: Old summary.', '# asked the author\nsummary: Old summary. # short')
    .replace('says: It is so.', 'says: It is so. # see page 3')
  const next = after(commented, proposal({ summary: 'New summary.', claims: [claim('one', 'It is not so.')] }))
  expect(next.text).toContain('# asked the author\nsummary: New summary. # short\n')
  expect(next.text).toContain('says: It is not so. # see page 3\n')
})

test('an order that was changed by hand stays, and what is new finds its neighbour', () => {
  const moved = page.replace('## A\n\nText a.\n\n## B\n\nText b.', '## B\n\nText b.\n\n## A\n\nText a.')
  const next = after(moved, proposal({ sections: { A: 'Text a.', C: 'Text c.', B: 'New b.' } }))
  expect(next.text.slice(next.text.indexOf('## '))).toBe('## B\n\nNew b.\n\n## A\n\nText a.\n\n## C\n\nText c.\n')
})

test('what was deleted by hand stays deleted, though the seed was silent for a while', () => {
  const silent = after(page.replace('## B\n\nText b.\n', ''), proposal({ sections: { A: 'Text a.' } }))
  expect(after(silent.text, proposal(), silent.lock).text).not.toContain('## B')
})

test('a value that a person wrote once and named twice is kept', () => {
  const named = page.replace('summary: Old summary.', 'summary: Old summary.\nfirst: &x Mine\nsecond: *x')
  const next = after(named, proposal({ summary: 'New summary.' }))
  expect(valueOf(next.text)).toMatchObject({ summary: 'New summary.', first: 'Mine', second: 'Mine' })
})

test.each(['claims: [ null ]', 'claims: none'])('a page with %s is left alone', (claims) => {
  const broken = page.replace(/claims:\n[\s\S]*(?=---)/, `${claims}\n`)
  const merged = merge(proposal(), broken, first.lock, 's.mdx')
  expect([merged.text, merged.file.messages.map(({ ruleId }) => ruleId)]).toEqual([null, ['page-unreadable']])
})
