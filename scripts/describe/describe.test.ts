import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Ajv } from 'ajv'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { linkToRules, rulesPage } from '../../src/loader/rule-page.ts'
import { releaseRules } from '../check/release.ts'
import { contentRules, siteRules } from '../check/rules.ts'
import { wordingRules } from '../check/wording/wording.ts'
import { reasonsIn } from './run-example.ts'
import { describedFiles, schemaFolder, toldRules } from './write.ts'

const rules = toldRules()

test.each(rules)('$id is told, broken by its one example and kept by the other', (rule) => {
  const { passes, tested, id, reasons } = rule
  expect([rule.says, rule.remedy]).not.toContain('')
  if (tested !== null) return expect(readFileSync(tested, 'utf8')).toContain(id)
  expect(reasons).not.toEqual([])
  expect(passes).not.toEqual([])
  expect(reasonsIn(passes, rule)).toEqual([])
})

test('a message leads to the heading of its rule', () => {
  const file = new VFile()
  file.message('Unexpected word', { ruleId: 'cure-word' })
  linkToRules([file])
  expect(file.messages[0]?.url).toBe(`${rulesPage}#cure-word`)
  expect(readFileSync(rulesPage, 'utf8')).toContain('\n### `cure-word`\n')
})

test('each rule is told once', () => {
  const modules = globSync('{scripts/{check,ingest},src/loader}/**/*.ts', { exclude: ['**/*.{test,fixture}.ts'] })
  const said = /(?:ruleId: |\b(?:note|fault|fail|reportFault)\((?:[^()]|\([^()]*\))*?)'([a-z]+(?:-[a-z0-9]+)+)'/g
  const inCode = modules.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(said)].map(([, id]) => id))
  const inLists = Object.keys({ ...contentRules, ...siteRules, ...wordingRules, ...releaseRules })
  const ids = rules.map(({ id }) => id)
  expect([...new Set([...inLists, ...inCode])].filter((id) => !ids.includes(id ?? ''))).toEqual([])
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('the page of rules and the schemas are as `npm run describe` writes them', async () => {
  const files = await describedFiles(rules)
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text)
  expect(stale.map(([path]) => path)).toEqual([])
})

test.each(globSync('content/{vocabulary,registers,asking}/*.yaml').toSorted())(
  '%s names its schema to language servers of YAML, and keeps it',
  (path) => {
    const schema = `.schemas/${path.replace(/^content\//, '').replace(/\.yaml$/, '.json')}`
    const text = readFileSync(path, 'utf8')
    expect(text.split('\n', 1)).toEqual([`# yaml-language-server: $schema=../${schema}`])
    expect(faults(`content/${schema}`, load(text))).toEqual([])
  },
)

test.each(globSync('content/*/*.mdx').toSorted())('%s keeps the schema of its fields', (path) => {
  const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readFileSync(path, 'utf8')) ?? []
  expect(faults(`${schemaFolder}/pages/${path.split('/')[1]}.json`, load(yaml))).toEqual([])
})

function faults(schema: string, value: unknown): unknown[] {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } })
  const isValid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
  isValid(value)
  return (isValid.errors ?? []).map(({ instancePath, message }) => `${basename(schema)}${instancePath} ${message}`)
}
