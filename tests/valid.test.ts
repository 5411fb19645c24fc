import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { everyPath, movedPaths } from './harness/paths.ts'

const read = (path: string) => readFileSync(`dist${path.replace(/\/$/, '/index.html')}`, 'utf8')
const pages = [...everyPath(), ...movedPaths()].map((path) => ({ path, html: read(path) }))

/** What the HTML standard forbids or asks for, and headings in order below one of the first rank. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard'],
  rules: { 'heading-level': 'error' },
})

test('every page is valid HTML, and its headings stand in order', async () => {
  expect((await Promise.all(pages.map(faultsOf))).flat()).toEqual([])
})

async function faultsOf({ path, html }: { path: string; html: string }): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${message} (${ruleId})`)
}

test('nothing follows the end of a page', () => {
  expect(pages.filter(({ html }) => !html.trimEnd().endsWith('</html>')).map(({ path }) => path)).toEqual([])
})
