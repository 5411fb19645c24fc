import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const faults = (id: string) =>
  siteFaults(
    'asked-nowhere',
    { 'guides/costs/index.html': '<h1>Costs</h1>' },
    {
      content: {
        'asking/ways-to-ask.yaml': `- id: guides/costs/\n  asked: [price]\n- id: ${id}\n  asked: [money back]\n`,
      },
    },
  )

test('reports ways to ask for a page that is gone', () => {
  expect(faults('guides/costs/')).toEqual([])
  expect(faults('guides/prices/')).toEqual([
    'asking/ways-to-ask.yaml:3:7: Unexpected way to ask for `guides/prices/`, where no page stands: ' +
      'write the address that it has now',
  ])
})
