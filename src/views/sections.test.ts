import { expect, test } from 'vitest'
import type { Claim } from '../schema/claim.ts'
import { libraryOf } from '../claims/library.ts'
import type { Page } from './page.ts'
import { sampleClaim, sampleCondition, sampleSection, sampleSource } from '../claims/sample.fixture.ts'
import { shownSections } from './sections.ts'
import type { QuestionGroup } from '../schema/register.ts'
import asked from '../../content/registers/questions.yaml'

const atLarge = { about: { therapy: 'stem-cell-therapy' }, kind: 'harm' } as const
const claims: Claim[] = [
  sampleClaim({ id: 'improved' }),
  sampleClaim({ id: 'walked' }),
  sampleClaim({ id: 'headache', kind: 'harm' }),
  sampleClaim({ id: 'none', kind: 'harm', denies: true }),
  sampleClaim({ id: 'risks', ...atLarge }),
  sampleClaim({
    id: 'infection',
    ...atLarge,
    measure: { outcome: 'infection', scale: null, people: null, comparator: 'none', after: null },
  }),
]

/** The sections of a page with these results and harms: headings, claims, and words in plain text. */
function sectionsOf(
  results: string[],
  harms: string[],
  kind: Page['kind'] = 'condition',
  interest = 'It sells the journey.',
) {
  const section = (heading: string, ids: string[]) => ({ ...sampleSection(...ids), heading })
  const condition = sampleCondition('ms', 'MS', [
    section('What is claimed about results', results),
    ...(harms.length > 0 ? [section('Harms', harms)] : []),
    section('Rules', ['improved']),
  ])
  const page = { ...condition, kind } as Page
  const library = libraryOf([sampleSource('guide', claims, { interest })])
  return shownSections(page, library, asked as QuestionGroup[]).map(({ heading, parts }) => [
    heading,
    ...parts.map((part) =>
      'html' in part ? part.html.replaceAll(/<[^>]{1,80}>/g, '') : part.component === 'Claim' && part.props.id,
    ),
  ])
}

const none =
  'Our sources name no harm of this alone. That does not mean that there is none. ' +
  'Harms named for stem cell therapy at large: Risks.'
const whyMissed =
  ' “Not checked yet” does not mean that a harm is in doubt.Why harms are missed, and what to askA harm that comes late is missed by a study that ends early. ' +
  'A harm that nobody asks about is not counted. What a study did not see says little of a clinic outside studies. ' +
  'Ask the clinic how many people it has followed, for how long, who counted the harms, ' +
  'and what became of those who did not come back.Which harms have your own patients had, ' +
  'and who counted them?What becomes of the cells in my body, and who can stop them if they grow?Have patients ' +
  'of yours had harms that came late, and how many?May my own doctor read your records of harms?What happens ' +
  'if something goes wrong during my stay?Who looks after me at home, and for how long?'
const few =
  'The harms below are named for stem cell therapy at large, not for the treatments above. All stand under Risks.'

test('puts all harms at large behind results whose sources name none', () => {
  expect(sectionsOf(['improved'], [])).toEqual([
    ['What is claimed about results', 'improved'],
    [
      'Harms',
      none,
      'infection',
      'risks',
      `For these harms our sources don’t say how many people had them.${whyMissed}`,
    ],
    ['Rules', 'improved'],
  ])
})

test('puts them before a reassurance', () => {
  expect(sectionsOf(['improved', 'walked'], ['none'])[1]).toEqual([
    'Harms',
    none,
    'infection',
    'risks',
    `For these harms our sources don’t say how many people had them.${whyMissed}`,
    'none',
  ])
})

test('adds them behind harms of its own that are fewer than results', () => {
  expect(sectionsOf(['improved', 'walked'], ['headache'])[1]).toEqual([
    'Harms',
    'headache',
    few,
    'infection',
    'risks',
    `For these harms our sources don’t say how many people had them.${whyMissed}`,
  ])
})

test('adds none where a page names as many harms as results', () => {
  expect(sectionsOf(['improved'], ['headache'])[1]).toEqual([
    'Harms',
    'headache',
    `Our sources don’t say how many people had this harm.${whyMissed}`,
  ])
})

test('sets harms at large that a page shows itself apart from the harms of its treatments', () => {
  expect(sectionsOf(['improved'], ['infection', 'headache', 'none'])[1]).toEqual([
    'Harms',
    'headache',
    few,
    'infection',
    `For these harms our sources don’t say how many people had them.${whyMissed}`,
    'none',
  ])
})

test('says that harms at large are not of this alone where a page shows no others', () => {
  expect(sectionsOf(['improved'], ['infection'])[1]?.slice(0, 3)).toEqual(['Harms', none, 'infection'])
})

test.each([
  ['somebody who gains by it claims results', 'It sells the journey.', [few, 'infection']],
  ['nobody who gains by it claims results', 'none', []],
])('leaves harms at large to Risks on the page of a therapy with harms of its own: %s', (_who, interest, more) => {
  expect(sectionsOf(['improved', 'walked'], ['headache', 'infection'], 'therapy', interest)[1]?.slice(0, -1)).toEqual([
    'Harms',
    'headache',
    ...more,
  ])
})
