import { readFileSync } from 'node:fs'
import { rulesPage } from '../../../src/loader/rule-page.ts'

/** What a rule refuses, why, and what to do, as the page of rules says it; empty where it has no place there. */
export function ruleTold(rule: string): string {
  const sections = readFileSync(rulesPage, 'utf8').split(/^### /m)
  const own = sections.find((section) => section.startsWith(`\`${rule}\``)) ?? ''
  return (
    own
      .replace(/^.*\n/, '')
      .split(/^Fails/m)[0]
      ?.replaceAll(/\*\*|`/g, '')
      .trim() ?? ''
  )
}
