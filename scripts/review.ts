/** Show a page to whoever reviews it, and write down that it was reviewed: `npm run review -- PAGE`. */
import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { common, day, type Review } from '../src/schema/common.ts'
import { pageKinds } from '../src/schema/page.ts'
import { publishedFrom } from '../src/views/published-from.ts'
import { nextFault } from '../src/views/review.ts'
import { libraryOf, publishedOn, type Page } from './check/content/library.ts'
import { readContent } from './check/run.ts'
import { DiskFault } from './ingest/read/disk-fault.ts'
import { writeAtomically } from './ingest/write/beside.ts'
import { recorded } from './ingest/write/history.ts'
import { contentBefore } from './review/before.ts'
import { withReview } from './review/record.ts'
import { tellPage } from './review/tell.ts'

const usage = `Usage: npm run review -- PAGE [--by NAME --role ROLE --next DATE [--on DATE]]

  Shows the claims of a page with their sources and checks, and what has changed since its last
  review, or else since the last release. With --by, writes down in the page who reviewed it.

  PAGE         such as guides/costs
  --by NAME    the name of the clinician who reviewed it, as readers see it
  --role ROLE  what makes her or him fit to: neurologist
  --next DATE  the day on which it is due again: 2027-11-22
  --on DATE    the day of the review (else today)
  --help       say this and stop
  CONTENT      the folder of the pages (else content)`

const content = process.env['CONTENT'] ?? 'content'

/** Exit codes: 0 shown or written, 1 something stands in its way, 2 not called as it should be. */
function main(): void {
  const { page: wanted, review } = argumentsGiven()
  const whole = libraryOf(readContent(content))
  const page = whole.pages.find(({ kind, id }) => `${pageKinds[kind].folder}/${id}` === wanted)
  if (!page)
    return refuse(`Unexpected page \`${wanted}\`, there is none in \`${content}\`: name one such as guides/costs`)
  if (review) return write(page, review)
  const last = common.reviewed.safeParse(page.fields['reviewed']).data?.on ?? lastRelease()
  const path = relative(content, page.file.path)
  const before = last === undefined ? null : contentBefore(content, last, path)
  console.log(tellPage(page, publishedOn(publishedFrom(page.fields), whole), before))
  console.log(`\nOnce it is reviewed: npm run review -- ${wanted} --by NAME --role ROLE --next DATE`)
}

function write(page: Page, review: Review): void {
  const { path } = page.file
  const fault = nextFault({ on: review.on, next: review.next ?? '' }, page.kind)
  const text = withReview(String(page.file), review)
  if (fault) return refuse(`Unexpected next review on ${review.next}, ${fault}`)
  if (text === null)
    return refuse(`Unexpected page \`${path}\` that can’t be read, run \`npm run check\` and correct it`)
  try {
    recorded(content, `recorded the review of ${path} by ${review.by}`, () => writeAtomically(path, text))
    console.log(
      `Wrote into \`${path}\`: reviewed by ${review.by}, ${review.role}, on ${review.on}, due again by ${review.next}.`,
    )
  } catch (error) {
    if (!(error instanceof DiskFault)) throw error
    refuse(error.message)
  }
}

function refuse(reason: string): void {
  console.error(reason)
  process.exitCode = 1
}

function lastRelease(): string | undefined {
  return globSync('editions/*.json', { cwd: content }).toSorted().at(-1)?.slice('editions/'.length, -'.json'.length)
}

function argumentsGiven(): { page: string; review: Review | null } {
  try {
    const text = { type: 'string' } as const
    const { values, positionals } = parseArgs({
      options: { by: text, role: text, on: text, next: text, help: { type: 'boolean' } },
      allowPositionals: true,
    })
    if (values.help) {
      console.log(usage)
      process.exit(0)
    }
    const [given, ...others] = positionals
    if (given === undefined || others.length > 0)
      throw new Error(`Unexpected page \`${positionals.join(' ')}\`, name one such as guides/costs`)
    const path = given.startsWith(join(content, '/')) ? relative(content, given) : given
    return { page: path.replace(/\.mdx$/, ''), review: reviewOf(values) }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`)
    process.exit(2)
  }
}

/** The review that is to be written down; `null` where the page is only to be shown. */
function reviewOf({ by, role, next, on = new Date().toISOString().slice(0, 10) }: Given): Review | null {
  if (by === undefined && role === undefined && next === undefined) return null
  if (!by?.trim() || !role?.trim() || next === undefined)
    throw new Error('Unexpected review that is told in part, name --by, --role and --next')
  for (const one of [on, next])
    if (!day.safeParse(one).success) throw new Error(`Unexpected day \`${one}\`, write one such as 2027-11-22`)
  return { by: by.trim(), role: role.trim(), on, next }
}

type Given = { [K in keyof Review]?: string | undefined }

main()
