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
        '`reviewed`, `checked`, `changed`, `draft`, `publish`, `listed`, `corrections`, `for`, `steps`, `questions`, `answer`',
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
  test('reports a file that no vocabulary reads', () => {
    expect(contentFaults('vocabulary-schema', { 'content/vocabulary/place.yaml': '[]' })).toEqual([
      'content/vocabulary/place.yaml:1:1: Unexpected file `place.yaml`, name it one of `conditions.yaml`, ' +
        '`therapies.yaml`, `regulations.yaml`, `bodies.yaml`, `facilities.yaml`, `guides.yaml`, `places.yaml`, ' +
        '`terms.yaml`',
    ])
  })
})
