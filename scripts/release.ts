import { parseArgs } from 'node:util'
import { day } from '../src/schema/common.ts'
import { addressFaultIn, basePath } from '../src/views/routes.ts'
import { site } from '../src/views/site.ts'
import { take } from './harness/step.ts'
import { release } from './release/release.ts'

const usage = `Usage: npm run release -- DATE [--dry]

  Builds the site of DATE, with the pages that are published by then, checks content and
  pages by every rule and by those of a release (publisher and contact named, no page due
  before DATE), and writes what is new into content/editions/DATE.json. Where anything is
  found, it writes nothing.

  DATE    the day of the release (2026-11-22), later than that of the last edition
  --dry   say what would be written
  --help  say this and stop
  SITE_URL, BASE_PATH, CONTENT  as for the build`

/** Exit codes: 0 an edition was made, 1 something stands in its way, 2 not called as it should be. */
async function main(): Promise<void> {
  const { on, dry } = optionsOf()
  process.env['PUBLISH_DAY'] = on
  const { ok: isBuilt, output } = await take({
    says: 'Build the site in dist/',
    command: ['astro', 'build'],
    usual: 15,
  })
  const content = process.env['CONTENT'] ?? 'content'
  const base = basePath(process.env['BASE_PATH'])
  const { ok, says } = isBuilt
    ? release({ day: on, content, dist: 'dist', base, site, dry })
    : { ok: false, says: output }
  if (ok) console.log(says)
  else console.error(says)
  process.exitCode = ok ? 0 : 1
}

function optionsOf(): { on: string; dry: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { dry: { type: 'boolean', default: false }, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const fault = addressFaultIn(process.env)
    if (fault) throw new Error(fault)
    const [on = '', ...others] = positionals
    if (others.length > 0 || !day.safeParse(on).success)
      throw new Error(`Unexpected day \`${positionals.join(' ')}\` of release, write one such as 2026-11-22`)
    if (!process.env['SITE_URL'])
      throw new Error('Unexpected release without SITE_URL, set it: pages, map and feeds name full addresses')
    return { on, dry: values.dry }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

await main()
