import { expect, test } from 'vitest'
import { regulation } from '../../schema/page.ts'
import type { Page } from '../page.ts'
import { pageTells } from './page.ts'
import { ruleThing } from './rule.ts'
import { full } from './structured.fixture.ts'

const unknown = {
  title: 'A rule',
  summary: 'In short.',
  authority: 'unknown',
  instrument: 'unknown',
  number: 'unknown',
  'applies-to': 'unknown',
  issued: 'unknown',
  published: 'unknown',
  effective: 'unknown',
  places: 'unknown',
  'may-charge': 'unknown',
}
const rulePage = (fields: object): Page<'regulation'> => ({
  kind: 'regulation',
  id: 'rule',
  path: '',
  facts: regulation.parse({ ...unknown, ...fields }),
  sections: [],
  faults: [],
})

test('a text of law has its number, who issued it, its dates and where it applies; whether it is in force, nobody says', () => {
  const fields = {
    others: ['Rule 1'],
    zh: '规定',
    authority: ['state-council'],
    instrument: 'notice',
    number: 'No. 1',
    issued: '2024-09-07',
    published: '2024-09',
    effective: '--09-08',
    places: ['beijing'],
  }
  expect(ruleThing(rulePage(fields), new Map(), full)).toEqual({
    '@type': 'Legislation',
    '@id': 'https://example.org/regulations/rule/#regulation',
    name: 'A rule',
    alternateName: ['Rule 1', '规定'],
    legislationType: 'notice',
    legislationIdentifier: 'No. 1',
    legislationPassedBy: [{ '@type': 'Organization', name: 'state council' }],
    legislationDate: '2024-09-07',
    datePublished: '2024-09',
  })
  expect(ruleThing(rulePage({ instrument: 'order' }), new Map(), full)).toEqual({
    '@type': 'Legislation',
    '@id': 'https://example.org/regulations/rule/#regulation',
    name: 'A rule',
    legislationType: 'order',
  })
})

test.each(['pathway', 'conditional approval', 'accreditation', 'rules on advertising', 'unknown'])(
  'a page about a %s is about no text of law',
  (instrument) => {
    const nothing = { names: new Map(), statuses: [], blocks: [] }
    expect(pageTells(rulePage({ instrument }), nothing, full)).toEqual({ page: { name: 'A rule' } })
  },
)
