import { expect, test } from 'vitest'
import type { Call } from '../views/page.ts'
import { groupsOf } from './group.ts'
import { libraryOf } from './library.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from './sample.fixture.ts'

const none = sampleClaim({ id: 'none', kind: 'status', says: 'None is authorised.' })
const told = [
  sampleClaim({ id: 'one', with: ['none'] }),
  sampleClaim({ id: 'two', with: ['none', 'three'] }),
  sampleClaim({ id: 'three', kind: 'harm', evidence: { design: 'systematic-review', rule: 'cue-review' } }),
  none,
]
const paper = sampleSource('paper', [sampleClaim({ id: 'other' })], { publisher: 'A journal', interest: 'none' })
const library = libraryOf([sampleSource('guide', told), paper])

/** The groups of a section with these claims: who speaks, and each line with what stands beside it. */
function groups(...ids: string[]) {
  const section = sampleSection(...ids)
  const page = sampleCondition('ms', 'MS', [section])
  return groupsOf(section.parts as Call[], page, library, new Map()).map(({ said, entries }) => [
    said.map(({ who, gains }) => `${who}. ${gains}`).join(),
    ...entries.map((entry) => 'line' in entry && [entry.line.card.id, ...entry.line.beside.map(({ words }) => words)]),
  ])
}

test('gathers claims by who speaks, and tells under the first alone what must stand beside several', () => {
  expect(groups('one', 'other', 'two')).toEqual([
    ['A company says. It sells the journey', ['one', 'None is authorised.'], ['two', 'Three.']],
    ['A journal says. null', ['other']],
  ])
})

test('does not tell beside a claim what stands in the group as a line', () => {
  expect(groups('two', 'three')).toEqual([
    ['A company says. It sells the journey', ['two', 'None is authorised.'], ['three']],
  ])
})

test('names of a harm the kind of work alone, and links a speaker only to the one work they speak in', () => {
  const section = sampleSection('three')
  const [group] = groupsOf(section.parts as Call[], sampleCondition('ms', 'MS', [section]), library, new Map())
  const [entry] = group?.entries ?? []
  expect(entry && 'line' in entry && entry.line.evidence).toBe('Systematic review of studies.')
  expect(group?.said[0]?.address).toBe('/sources/guide/')
})
