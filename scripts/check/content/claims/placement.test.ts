import { describe, expect, test } from 'vitest'
import { claimYaml, contentFaults, sourcePage } from '../../fixture.ts'

describe('mechanism-apart', () => {
  const claims = claimYaml('mechanism-ms').replace('kind: price', 'kind: mechanism')
  const faults = (body: string) =>
    contentFaults('mechanism-apart', {
      'sources/guide.mdx': sourcePage(claims),
      'conditions/ms.mdx': `---\ntitle: MS\n---\n\n${body}\n`,
    })

  test('reports a mechanism under another heading, or under none', () => {
    expect(faults('## What is claimed about results\n\n<Claim id="mechanism-ms" />')).toEqual([
      'conditions/ms.mdx:7:1: Unexpected mechanism `mechanism-ms` under `What is claimed about results`, ' +
        'move it under `## How it is meant to work`',
    ])
    expect(faults('<Claim id="mechanism-ms" />')).toEqual([
      'conditions/ms.mdx:5:1: Unexpected mechanism `mechanism-ms` under no heading, ' +
        'move it under `## How it is meant to work`',
    ])
  })
})

describe('promotion-as-finding', () => {
  const claims = claimYaml('promotion-ms').replace('kind: price', 'kind: promotion')
  const faults = (body: string) =>
    contentFaults('promotion-as-finding', {
      'sources/guide.mdx': sourcePage(claims),
      'conditions/ms.mdx': `---\ntitle: MS\n---\n\n${body}\n`,
    })

  test('reports promotion among results, even under its own heading', () => {
    expect(faults('## Harms\n\n<Claim id="promotion-ms" />')).toEqual([
      'conditions/ms.mdx:7:1: Unexpected promotion `promotion-ms` under `Harms`, ' +
        'move it under `## Promotion, kept for the record`',
    ])
    expect(faults('## Promotion, kept for the record\n\n<Study id="review" claims="improved promotion-ms" />')).toEqual(
      [
        'conditions/ms.mdx:7:1: Unexpected promotion `promotion-ms` among the results of a study, ' +
          'move it under `## Promotion, kept for the record`',
      ],
    )
  })
})

describe('foreign-claim', () => {
  const faults = (about: string, body = '<Claim id="price" />', path = 'conditions/ms.mdx') =>
    contentFaults('foreign-claim', {
      [path]: `---\ntitle: MS\n---\n\n${body}\n`,
      'sources/guide.mdx': sourcePage(claimYaml('price', [], about)),
    })

  test.each(['<Claim id="price" />', '<Study id="s" claims="price" />'])('reports another disease in %s', (body) => {
    expect(faults('{ condition: [als, pd] }', body)).toEqual([
      'conditions/ms.mdx:5:1: Unexpected claim `price` on the page of condition `ms`, it is about `als`, `pd`: ' +
        'remove it or correct its `about`',
    ])
  })

  test.each([
    ['its own', '{ condition: [als, ms] }', 'conditions/ms.mdx'],
    ['a general one', '{ therapy: msc }', 'conditions/ms.mdx'],
    ['any on a guide', '{ condition: als }', 'guides/costs.mdx'],
    ['one of a therapy about itself', '{ condition: als, therapy: msc }', 'therapies/msc.mdx'],
  ])('accepts %s', (_, about, path) => {
    expect(faults(about, '<Claim id="price" />', path)).toEqual([])
  })

  test('accepts a claim about a narrower therapy', () => {
    const page = (fields: string, body: string) => `---\ntitle: A\n${fields}---\n\n${body}\n`
    const files = {
      'therapies/cells.mdx': page('', '<Claim id="price" />'),
      'therapies/cord-cells.mdx': page('broader: cells\n', 'Text.'),
      'sources/guide.mdx': sourcePage(claimYaml('price', [], '{ condition: als, therapy: cord-cells }')),
    }
    expect(contentFaults('foreign-claim', files)).toEqual([])
    expect(contentFaults('foreign-claim', { ...files, 'therapies/cord-cells.mdx': page('', 'Text.') })).toHaveLength(1)
  })
})
