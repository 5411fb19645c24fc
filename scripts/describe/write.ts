import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { rulesPage } from '../../src/loader/rule-page.ts'
import { ruleTexts } from './rule-text.ts'
import { rulesText, type ToldRule } from './rules-page.ts'
import { reasonsIn } from './run-example.ts'
import { schemaFiles } from './schemas.ts'

/** Where the schemas for editors' programs lie. */
export const schemaFolder = 'content/.schemas'

/** All rules, each with what it says of its failing example. */
export function toldRules(): ToldRule[] {
  return ruleTexts().map((rule) => ({ ...rule, reasons: reasonsIn(rule.fails, rule) }))
}

/** What is made from code for editors, by its paths. */
export async function describedFiles(rules: ToldRule[]): Promise<Map<string, string>> {
  const schemas = [...schemaFiles()].map(([path, text]) => [join(schemaFolder, path), text] as const)
  return new Map([[rulesPage, await rulesText(rules)], ...schemas])
}

/** Write them; returns how many there are. */
export async function describe(): Promise<number> {
  const files = await describedFiles(toldRules())
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return files.size
}
