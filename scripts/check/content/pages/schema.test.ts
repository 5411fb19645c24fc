import { describe, expect, test } from 'vitest'
import { contentFaults } from '../../fixture.ts'

describe('frontmatter-schema', () => {
  const page = (fields: string) => ({ 'content/guides/costs.mdx': `---\n${fields}\n---\n\nText.\n` })
  const good = 'title: Costs\nsummary: What it costs.\nfor: Anyone with a quote\nsteps: unknown\nquestions: unknown'

  test('says what stands in place of an unknown field, at the field', () => {
    expect(contentFaults('frontmatter-schema', page(good.replace('questions', 'question')))).toEqual([
      'content/guides/costs.mdx:2:1: Unexpected missing field `questions`, add it: ' +
        'a list (each line begins with `- `), or `unknown`',
      'content/guides/costs.mdx:6:1: Unexpected field `question`, remove it or use one of `title`, `summary`, `search`, ' +
        '`reviewed`, `checked`, `changed`, `listed`, `corrections`, `for`, `steps`, `questions`, `answer`',
    ])
  })

  test('says what type a field wants, at the value', () => {
    expect(contentFaults('frontmatter-schema', page(good.replace('Costs', '2026')))).toEqual([
      'content/guides/costs.mdx:2:8: Unexpected `2026` in `title`, write it in quotation marks',
    ])
  })

  test('reports YAML that cannot be read', () => {
    expect(contentFaults('frontmatter-schema', page(`${good}\ntitle: Again`))).toEqual([
      "content/guides/costs.mdx:7:1: Unexpected YAML that can't be read (Map keys must be unique), correct it",
    ])
  })

  test('reports a page without frontmatter and a file in no folder', () => {
    expect(
      contentFaults('frontmatter-schema', { 'content/guides/costs.mdx': 'Text.\n', 'content/odd/x.mdx': '' }),
    ).toEqual([
      'content/guides/costs.mdx:1:1: Unexpected page without frontmatter, begin it with `---`, its fields and `---`',
      'content/odd/x.mdx:1:1: Unexpected file `x.mdx`, move it to one of `conditions`, `therapies`, ' +
        '`regulations`, `facilities`, `guides`, `sources` as `.mdx`',
    ])
  })

  test('accepts a page that keeps its schema', () => {
    expect(contentFaults('frontmatter-schema', page(good))).toEqual([])
  })
})

describe('a translation of an answer', () => {
  const lines = ['works: 未证实。', 'harms: 头痛。', 'law: 没有找到。', 'price: 未说明。', 'next: 给医生看。']
  const faults = (written: string[]) =>
    contentFaults('frontmatter-schema', {
      'content/conditions/ms.mdx': [
        '---\ntitle: MS\nsummary: A disease.\narea: unknown\nusual-care: unknown\nanswer-zh:',
        ...written.map((line) => `  ${line}`),
        '---\n\nText.\n',
      ].join('\n'),
    })

  test('has all five lines, or is none', () => {
    expect(faults(lines)).toEqual([])
    expect(faults(lines.slice(0, 4))).toEqual([
      'content/conditions/ms.mdx:7:3: Unexpected missing field `answer-zh.next`, add it: text',
    ])
  })

  test('is in Chinese, and short', () => {
    expect(faults(['works: Not shown.', ...lines.slice(1)])).toEqual([
      'content/conditions/ms.mdx:7:10: Unexpected `Not shown.` in `answer-zh.works`, write in Chinese',
    ])
    expect(faults([`works: ${'很'.repeat(61)}`, ...lines.slice(1)])).toHaveLength(1)
  })
})

describe('vocabulary-schema', () => {
  const places = (id: string) => ({
    'content/vocabulary/places.yaml': `- id: ${id}\n  name: Hainan\n  definition: An island province in the south of China.\n`,
  })

  test('reports an id that is none', () => {
    expect(contentFaults('vocabulary-schema', places('Hainan'))).toEqual([
      'content/vocabulary/places.yaml:1:7: Unexpected `Hainan` in `[0].id`, write lower-case letters, ' +
        'digits and single hyphens',
    ])
  })

  test('reports a file that no vocabulary reads', () => {
    expect(contentFaults('vocabulary-schema', { 'content/vocabulary/place.yaml': '[]' })).toEqual([
      'content/vocabulary/place.yaml:1:1: Unexpected file `place.yaml`, name it one of `conditions.yaml`, ' +
        '`therapies.yaml`, `regulations.yaml`, `bodies.yaml`, `facilities.yaml`, `guides.yaml`, `places.yaml`, ' +
        '`terms.yaml`',
    ])
  })

  test('accepts an entry that keeps its schema', () => {
    expect(contentFaults('vocabulary-schema', places('hainan'))).toEqual([])
  })
})

describe('register-schema', () => {
  const statuses = (standing: string) => ({
    'content/registers/statuses.yaml': `- id: parkinsons-china
  therapy: any
  condition: parkinsons-disease
  place: china
  standing: ${standing}
  since: unknown
  says: We found no product authorised in China for Parkinson’s.
  looked: We read news and company pages, not the regulator’s own list.
  sources: [yicai-2025]
  checked: '2026-11-22'
`,
  })

  test('reports a standing that the matrix does not know', () => {
    expect(contentFaults('register-schema', statuses('forbidden'))).toEqual([
      'content/registers/statuses.yaml:5:13: Unexpected `forbidden` in `[0].standing`, ' +
        'write one of `approved`, `conditionally-approved`, `technology-approved`, `special-zone`, `trial-only`, ' +
        '`none-found`, `unknown`',
    ])
  })

  test('accepts an entry that keeps its schema', () => {
    expect(contentFaults('register-schema', statuses('none-found'))).toEqual([])
  })
})
