import { describe, expect, test } from 'vitest'
import { claimYaml, contentFaults, siteFaults, sourcePage } from '../fixture.ts'

describe('cure-word', () => {
  const summary = (text: string) => contentFaults('cure-word', { 'guides/a.mdx': `---\nsummary: '${text}'\n---\n` })
  const fault = (place: string, word: string) =>
    `${place}: Unexpected \`${word}\` in our own voice, say what was measured, or quote who says it`

  test.each([
    ['A treatment that cures MS.', 'cures'],
    ['A breakthrough.', 'breakthrough'],
    ['This is not all. It is a proven treatment.', 'proven'],
    ['Food safety is one thing, a safe transplant another.', 'safe'],
  ])('reports %s', (text, word) => {
    expect(summary(text)).toEqual([fault('guides/a.mdx:2:10', word)])
  })

  test.each([
    'No cure is known.',
    'An unproven treatment outside food safety rules.',
    'Nobody has shown that it is safe.',
    'It hasn’t been proven.',
    'Whether it is safe is not known.',
    'Is it safe?',
    'The guide speaks of a “functional cure”.',
    'Secure, accurate, procured, safeguards, curettage.',
  ])('accepts %s', (text) => {
    expect(summary(text.replaceAll("'", "''"))).toEqual([])
  })

  test('reads what search engines are told', () => {
    const page = { 'guides/a.mdx': '---\nsearch:\n  description: A proven way.\n---\n' }
    expect(contentFaults('cure-word', page)).toEqual([fault('guides/a.mdx:3:16', 'proven')])
  })

  test('leaves claims their words, and asks it of findings', () => {
    const check = '{ asks: holds, verdict: not-found, finding: A proven way., sources: [], on: "2026-11-22" }'
    const claims = claimYaml('improved', [`checks: [${check}]`]).replace('A price.', 'A proven cure.')
    expect(contentFaults('cure-word', { 'sources/guide.mdx': sourcePage(claims) })).toEqual([
      fault('sources/guide.mdx:13:58', 'proven'),
    ])
  })

  test('reads a built page, but for its claims, its quotations and the titles of sources', () => {
    const html = (words: string) => `<p>A ${words} cell.</p><article class="claim"><p>A ${words} cell.</p></article>
<blockquote><p>A ${words} cell.</p></blockquote><p><a href="/sources/x/">A ${words} cell.</a></p>`
    expect(siteFaults('cure-word', { 'index.html': html('safe') })).toEqual([fault('index.html:1:1', 'safe')])
    expect(siteFaults('cure-word', { 'index.html': html('blood') })).toEqual([])
  })
})

describe('contempt-word', () => {
  const summary = (text: string) => contentFaults('contempt-word', { 'guides/a.mdx': `---\nsummary: '${text}'\n---\n` })

  test.each([
    ['Desperate patients pay.', 'Desperate'],
    ['This is no scam.', 'scam'],
    ['The victims of quacks.', 'victims'],
  ])('reports %s', (text, word) => {
    expect(summary(text)[0]).toBe(
      `guides/a.mdx:2:10: Unexpected \`${word}\` in our own voice, say what is known, without contempt`,
    )
  })

  test.each(['One answer was “a scam”.', 'A sham operation is a fair comparison.'])('accepts %s', (text) => {
    expect(summary(text)).toEqual([])
  })

  test('reads a built page', () => {
    expect(siteFaults('contempt-word', { 'index.html': '<p>Do not be a victim.</p>' })).toEqual([
      'index.html:1:1: Unexpected `victim` in our own voice, say what is known, without contempt',
    ])
    expect(siteFaults('contempt-word', { 'index.html': '<p>Ask your own doctor.</p>' })).toEqual([])
  })

  test('reads what a rule means for a patient, and what a body to talk to does, but no ids', () => {
    const fault = (at: string, word: string) =>
      `${at}: Unexpected \`${word}\` in our own voice, say what is known, without contempt`
    expect(
      contentFaults('contempt-word', {
        'regulations/a.mdx': '---\nmeans:\n  - { says: Beware of a hoax., claims: [rule-on-scams] }\n---\n\nText.\n',
        'registers/helplines.yaml': '- does: Helps victims.\n  read: Not dubious.\n',
      }),
    ).toEqual([
      fault('regulations/a.mdx:3:13', 'hoax'),
      fault('registers/helplines.yaml:1:9', 'victims'),
      fault('registers/helplines.yaml:2:9', 'dubious'),
    ])
  })
})

describe('relative-only', () => {
  const guide = (summary: string) =>
    contentFaults('relative-only', { 'guides/a.mdx': `---\nsummary: ${summary}\n---\n` })

  test.each([
    ['People were twice as likely to walk.', 'twice as'],
    ['Relapses fell: a 50% reduction.', '50% reduction'],
    ['The cells reduce the risk by 30%.', 'reduce the risk by 30%'],
    ['It doubles the risk of a clot.', 'doubles the risk'],
    ['The hazard ratio was small.', 'hazard ratio'],
  ])('reports %s', (summary, found) => {
    const quoted = summary.includes(': ') ? `"${summary}"` : summary
    expect(guide(quoted)).toEqual([
      `guides/a.mdx:2:10: Unexpected \`${found}\` without absolute numbers, say how many people of how many`,
    ])
  })

  test.each(['Half as many relapsed, 10 in 100 rather than 20 in 100.', '40.4% improved.', 'Twice a year.'])(
    'accepts %s',
    (summary) => {
      expect(guide(summary)).toEqual([])
    },
  )
})

describe('plain-words', () => {
  const hard =
    'Internationally harmonised regulatory authorisation considerations concerning immunomodulatory ' +
    'interventions necessitate multidisciplinary evaluation.'
  const summary = (text: string, more: Record<string, string> = {}) =>
    contentFaults('plain-words', { 'guides/a.mdx': `---\nsummary: ${text}\n---\n`, ...more })

  test('reports a summary that is hard to read, and a long sentence', () => {
    expect(summary(hard)).toEqual([
      'guides/a.mdx:2:10: Unexpected grade 47.7 of a summary, write for grade 8: shorter sentences, shorter words',
    ])
    expect(summary(`We ${'look and '.repeat(15)}see.`)).toEqual([
      'guides/a.mdx:2:10: Unexpected sentence of 32 words, cut it to 30 at most',
      'guides/a.mdx:2:10: Unexpected grade 8.7 of a summary, write for grade 8: shorter sentences, shorter words',
    ])
  })

  test('takes the prose of a page together', () => {
    expect(contentFaults('plain-words', { 'guides/a.mdx': `---\ntitle: A\n---\n\n${hard}\n` })).toEqual([
      'guides/a.mdx:1:1: Unexpected grade 47.7 of this page’s own words, write for grade 10: ' +
        'shorter sentences, shorter words',
    ])
    const easy = 'Ask your own doctor first. '.repeat(30)
    expect(contentFaults('plain-words', { 'guides/a.mdx': `---\ntitle: A\n---\n\n${hard}\n\n${easy}\n` })).toEqual([])
  })

  test('leaves names out of the count', () => {
    const text = 'What people with amyotrophic lateral sclerosis should ask of those who offer them cells.'
    const vocabulary = { 'vocabulary/conditions.yaml': '- { id: als, name: amyotrophic lateral sclerosis }' }
    expect(summary(text)).toEqual([
      'guides/a.mdx:2:10: Unexpected grade 9.3 of a summary, write for grade 8: shorter sentences, shorter words',
    ])
    expect(summary(text, vocabulary)).toEqual([])
    const publisher = 'Guangdong Provincial Rehabilitation Hospital'
    expect(
      summary(`What ${publisher} says, passage by passage, with the evidence it names.`, {
        'sources/a.mdx': `---\npublisher: ${publisher}\n---\n`,
      }),
    ).toEqual([])
  })

  test('gives few words no grade', () => {
    expect(summary('An international accreditation organisation.')).toEqual([])
  })

  test('reads a built page', () => {
    expect(siteFaults('plain-words', { 'index.html': `<main><p>${hard}</p></main>` })).toEqual([
      'index.html:1:1: Unexpected grade 47.7 of this page’s own words, write for grade 10: ' +
        'shorter sentences, shorter words',
    ])
    expect(
      siteFaults('plain-words', { 'index.html': '<p>Ask your own doctor before you pay for any of it.</p>' }),
    ).toEqual([])
  })
})
