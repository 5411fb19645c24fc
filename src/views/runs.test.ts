import { expect, test } from 'vitest'
import { sampleSection } from '../claims/sample.fixture.ts'
import type { Call, Part } from './page.ts'
import { runsOf } from './runs.ts'

const text: Part = { html: '<p>Text.</p>' }
const ids = (calls: Call[]) => calls.map((call) => call.component === 'Claim' && call.props.id)
const told = (parts: Part[], most?: number) =>
  runsOf(parts, most).map((run) => ('part' in run ? 'text' : [ids(run.claims), ids(run.more)]))

test('keeps claims that follow each other together, and puts those beyond the most behind "more"', () => {
  const parts = [...sampleSection('a', 'b').parts, text, ...sampleSection('c', 'd').parts]
  expect(told(parts)).toEqual([[['a', 'b'], []], 'text', [['c', 'd'], []]])
  expect(told(parts, 3)).toEqual([[['a', 'b'], []], 'text', [['c'], ['d']]])
})
