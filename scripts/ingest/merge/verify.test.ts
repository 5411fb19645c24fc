import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { passageHash } from '../../../src/claims/passage-hash.ts'
import { call, paragraphOf, type Proposal } from '../compose/page.ts'
import { blockText, nasty } from '../read/nasty.fixture.ts'
import { merge } from './merge.ts'
import type { MeantPage } from './merged.ts'
import { verify } from './verify.ts'

const passageOf = (text: string) => call('Passage', { id: passageHash(text), line: '1' }, [paragraphOf(text)])

function proposal(frontmatter: Record<string, unknown>, sections: Proposal['sections']): Proposal {
  return { kind: 'source', id: 's', path: 'sources/s.mdx', frontmatter, sections }
}

/** What a fresh page of a proposal says otherwise than it is meant to. */
function differences(proposed: Proposal) {
  const { text, meant } = merge(proposed, null, {}, 's.mdx')
  return faultsOf(text ?? '', meant)
}

function faultsOf(text: string, meant: MeantPage): [rule: string, note: string][] {
  const file = new VFile()
  verify(text, meant, file)
  return file.messages.map(({ ruleId, note }) => [ruleId ?? '', note ?? ''])
}

const oneLine = (text: string) => text.replace(/[\r\n]/g, ' ')

test.each(nasty.map((text) => [text.trim() || 'x', `a ${text} b`, `${text.trim() || 'x'} b`, `a\n${text.trim()} b`]))(
  'emits %j as text alone',
  (...texts) => {
    expect(differences(proposal({ title: 'T' }, [{ title: 'A', nodes: texts.map(passageOf) }]))).toEqual([])
    expect(differences(proposal({ title: texts[0], list: texts }, []))).toEqual([])
    expect(
      differences(proposal({ title: 'T' }, [{ title: oneLine(texts[1] ?? ''), nodes: [passageOf('a')] }])),
    ).toEqual([])
  },
)

test('emits any passage under any heading so that nothing runs and every character comes back', () => {
  fc.assert(
    fc.property(fc.array(blockText, { minLength: 1, maxLength: 4 }), blockText, (texts, title) => {
      const sections = [{ title, nodes: texts.map(passageOf) }]
      expect(differences(proposal({ title: 'T' }, sections))).toEqual([])
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('emits any frontmatter so that the same value comes back', () => {
  const text = fc.oneof(blockText, fc.string({ unit: 'grapheme' }), fc.constant('x '.repeat(5000).trim()))
  fc.assert(
    fc.property(
      text,
      text,
      fc.array(text, { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('place', 'route', '__proto__x'), text),
      (title, interest, others, about) => {
        expect(differences(proposal({ title, interest, others, about, claims: [] }, []))).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
}, 60_000)

describe('a page that says something else than it is meant to fails', () => {
  const meant: MeantPage = {
    frontmatter: { title: 'T' },
    sections: [
      { title: 'A', text: '## A\n\nOne.\n\nTwo.', nodes: [paragraphOf('One.'), paragraphOf('Two.')] },
      { title: 'Mine', text: '## Mine\n\n*By hand*, with [a link](/a).', nodes: null },
    ],
  }
  const page = '---\ntitle: T\n---\n\n## A\n\nOne.\n\nTwo.\n\n## Mine\n\n*By hand*, with [a link](/a).\n'
  const differing = (from: string, to: string) => ({
    text: page.replace(from, to),
    meant: {
      ...meant,
      sections: meant.sections.map((section) => ({ ...section, text: section.text.replace(from, to) })),
    },
  })

  test('and one that says the same does not', () => {
    expect(faultsOf(page, meant)).toEqual([])
  })

  test.each([
    ['another value', 'title: T', 'title: 2026', 'meant: {"title":"T"}\nread:  {"title":2026}'],
    ['a word less', 'Two.', 'Two', 'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"text":"Two"}]'],
    [
      'emphasis',
      'Two.',
      '*Two.*',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"em"}]',
    ],
    [
      'a link',
      'Two.',
      '[Two.](/a)',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"a"}]',
    ],
    ['a list', 'Two.', '- Two.', 'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"ul"}]'],
    [
      'an import',
      'Two.',
      'import a from "a"',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"mdxjsEsm"}]',
    ],
    [
      'an expression',
      'Two.',
      'T{x}wo.',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"mdxTextExpression"}]',
    ],
    [
      'an unknown component',
      'Two.',
      '<Nope />',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"unknown":"mdxJsxFlowElement"}]',
    ],
    [
      'a claim too much',
      'Two.',
      'Two.\n\n<Claim id="a" />',
      'meant: [{"text":"One."},{"text":"Two."}]\nread:  [{"text":"One."},{"text":"Two."},{"call":"Claim","props":{"id":"a"},"pieces":[]}]',
    ],
  ])('%s', (_what, from, to, note) => {
    const page = differing(from, to)
    expect(faultsOf(page.text, page.meant)).toEqual([['unsafe-emission', note]])
  })

  test('a section that falls apart in two', () => {
    const page = differing('One.', 'One.\n\n## B')
    expect(faultsOf(page.text, page.meant).map(([rule]) => rule)).toEqual(['unsafe-emission'])
  })

  test('a body that can’t be read', () => {
    const page = differing('One.', 'One {')
    expect(faultsOf(page.text, page.meant).map(([rule]) => rule)).toEqual(['unsafe-emission'])
  })
})
