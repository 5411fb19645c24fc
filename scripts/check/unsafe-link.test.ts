import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { unsafeLink } from './unsafe-link.ts'

const faults = (body: string) => faultsIn(unsafeLink, { 'guides/costs.mdx': `---\ntitle: Costs\n---\n\n${body}\n` })

test.each([
  ['[a](javascript:x)', 'javascript:x'],
  ['[a](JavaScript:x)', 'JavaScript:x'],
  ['![a](data:image/png;base64,AA)', 'data:image/png;base64,AA'],
  ['[a]\n\n[a]: vbscript:x', 'vbscript:x'],
  ['[a](//elsewhere.example/)', '//elsewhere.example/'],
  [String.raw`[a](/\\elsewhere.example/)`, String.raw`/\elsewhere.example/`],
  [String.raw`[a](https://here.example\\@elsewhere.example/)`, String.raw`https://here.example\@elsewhere.example/`],
  ['[a](/&#9;/elsewhere.example/)', '/\t/elsewhere.example/'],
  ['[a](ftp://elsewhere.example/)', 'ftp://elsewhere.example/'],
])('reports %s', (body, address) => {
  expect(faults(body)).toHaveLength(1)
  expect(faults(body)[0]).toMatch(`Unexpected address \`${address}\`, begin it with https://, mailto:, / or #`)
})

test.each(['[a](https://elsewhere.example/)', '[a](mailto:a@b.example)', '[a](/guides/risks/)', '[a](#prices)'])(
  'accepts %s',
  (body) => {
    expect(faults(body)).toEqual([])
  },
)
