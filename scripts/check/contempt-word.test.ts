import { expect, test } from 'vitest'
import { contemptWord, contemptWordOnSite } from './contempt-word.ts'
import { faultsIn } from './fixture.ts'
import { siteFaults } from './site.fixture.ts'

const summary = (text: string) => faultsIn(contemptWord, { 'guides/a.mdx': `---\nsummary: '${text}'\n---\n` })

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
  expect(siteFaults(contemptWordOnSite, { 'index.html': '<p>Do not be a victim.</p>' })).toEqual([
    'index.html:1:1: Unexpected `victim` in our own voice, say what is known, without contempt',
  ])
  expect(siteFaults(contemptWordOnSite, { 'index.html': '<p>Ask your own doctor.</p>' })).toEqual([])
})

test('reads what a rule means for a patient, and what a body to talk to does, but no ids', () => {
  const fault = (at: string, word: string) =>
    `${at}: Unexpected \`${word}\` in our own voice, say what is known, without contempt`
  expect(
    faultsIn(contemptWord, {
      'regulations/a.mdx': '---\nmeans:\n  - { says: Beware of a hoax., claims: [rule-on-scams] }\n---\n\nText.\n',
      'registers/helplines.yaml': '- does: Helps victims.\n  read: Not dubious.\n',
    }),
  ).toEqual([
    fault('regulations/a.mdx:3:13', 'hoax'),
    fault('registers/helplines.yaml:1:9', 'victims'),
    fault('registers/helplines.yaml:2:9', 'dubious'),
  ])
})
