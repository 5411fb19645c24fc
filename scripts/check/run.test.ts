import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { claimYaml, messagesOn, sourcePage } from './fixture.ts'
import { site } from '../../src/views/site.ts'
import { checkAll, foundIn } from './run.ts'

function folder(files: Record<string, string>): string {
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), text)
  }
  return content
}

const guide = (fields: string) => `---\ntitle: Costs\n${fields}---\n\nText.\n`
const files = {
  'guides/draft.mdx': guide('draft: true\n'),
  'guides/later.mdx': guide(
    "publish: '2027-01-15'\nsummary: A guide.\nfor: You.\nsteps: unknown\nquestions: unknown\n",
  ),
}

test('says what is left to write in a draft, and takes it for no fault', () => {
  const content = folder(files)
  const checked = checkAll({ content, base: '/' })
  expect(foundIn(checked)).toEqual([])
  expect(foundIn({ files: checked.drafts }).map(({ stem }) => stem)).toEqual(['draft'])
  const told = checked.drafts.flatMap(({ messages }) => messages)
  expect(told.map(({ reason }) => reason)).toContain('Unexpected missing field `summary`, add it: text')
  expect(told.filter(({ fatal }) => fatal)).toEqual([])
})

test('knows which pages are published on a day: of a release, else of the last one', () => {
  const unpublished = (content: string, day?: string) =>
    checkAll({ content, base: '/', ...(day && { release: { day, site } }) }).unpublished.map(({ from }) => from)
  const content = folder(files)
  expect(unpublished(content)).toEqual(['9999-12-31', '2027-01-15'])
  expect(unpublished(content, '2027-01-15')).toEqual(['9999-12-31'])
  expect(unpublished(folder({ ...files, 'editions/2027-01-16.json': '{}' }))).toEqual(['9999-12-31'])
})

test('judges pages by what is published with them, and a page for the days before another one comes too', () => {
  const number = { 'guides/costs.mdx': guide('summary: It costs 85,000 dollars.\nsteps: [Ask.]\n') }
  const source = (fields: string) =>
    sourcePage(claimYaml('price', ['says: "It costs 85,000 dollars."'])).replace('title:', `${fields}title:`)
  const found = (fields: string) => {
    const checked = checkAll({ content: folder({ ...number, 'sources/guide.mdx': source(fields) }), base: '/' })
    const told = messagesOn(foundIn(checked), 'figure-without-claim')
    return told.filter((message) => message.includes('85,000') && message.includes('costs.mdx'))
  }
  expect(found('')).toEqual([])
  expect(found("publish: '2027-01-15'\n")).toHaveLength(1)
  expect(found('draft: true\n')).toHaveLength(1)
})
