import { parseArgs } from 'node:util'
import { rulesPage } from '../src/loader/rule-page.ts'
import { describe, schemaFolder } from './describe/write.ts'

const usage = `Usage: npm run describe

  Writes what is told of the code to editors, from the comments beside it:
  ${rulesPage}      what each rule refuses, why, and what to do
  ${schemaFolder}/  what lists and pages may hold, for programs in which they are written

  --help  say this and stop`

/** Exit codes: 0 written, 2 not called as it should be. */
async function main(): Promise<void> {
  try {
    if (parseArgs({ options: { help: { type: 'boolean' } } }).values.help) return console.log(usage)
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
  console.log(`Wrote ${await describe()} files: \`${rulesPage}\` and \`${schemaFolder}\``)
}

await main()
