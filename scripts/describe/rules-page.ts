import { format, resolveConfig } from 'prettier'
import { rulesPage } from '../../src/loader/rule-page.ts'
import type { ExampleFile, RuleText } from './rule-text.ts'

/** A rule with what it says of its failing example. */
export type ToldRule = RuleText & { reasons: string[] }

/** The parts of the page, by the modules that tell the rules. */
const parts: [heading: string, about: string, module: RegExp][] = [
  ['What editors write', 'Of every file in `content/`, by `npm run check`.', /^(?:scripts\/check\/content|src)\//],
  ['Our own words', 'Of all that the site says itself, in content and on built pages.', /^scripts\/check\/wording\//],
  ['The built site', 'Of the pages made from content, by `npm run check -- --dist dist`.', /^scripts\/check\/site\//],
  ['A release', 'Asked only by `npm run release`.', /^scripts\/check\/release/],
  ['Reading an article', 'Said by `npm run ingest` and at the desk.', /^scripts\/ingest\//],
]

const opening = `# What each message wants

Each message of the checks ends with the name of its rule. Here stands, for each rule, what it refuses and why, what to do, an example that fails, with what the message says there, and one that passes. Examples leave out what doesn’t matter to their rule.

Made from the comments beside the rules by \`npm run describe\`, and tried by a test: correct it there. Which demand on health information a rule serves: [the checklist](checklist.md).`

/** The text of the page of rules, in the order of the parts and of their modules. */
export async function rulesText(rules: ToldRule[]): Promise<string> {
  const text = [
    opening,
    ...parts.flatMap(([heading, about, module]) => [
      `## ${heading}`,
      about,
      ...rules.filter((rule) => module.test(rule.module)).flatMap(sectionOf),
    ]),
  ].join('\n\n')
  return format(text, { ...(await resolveConfig(rulesPage)), filepath: rulesPage })
}

function sectionOf({ id, says, remedy, fails, passes, reasons, tested }: ToldRule): string[] {
  return [
    `### \`${id}\``,
    asNoun(says).replaceAll('(checklist, row', '([checklist](checklist.md), row'),
    `**What to do**: ${remedy}`,
    ...(tested === null
      ? [...exampleOf('Fails', fails), ...new Set(reasons.map((reason) => `> ${reason}`)), ...passing(passes, fails)]
      : [`No text can show it; \`${tested}\` tries it.`]),
  ]
}

/** "Find pages that …" as "Pages that …". */
function asNoun(says: string): string {
  return says.replace(/^Find (.)/, (_, letter: string) => letter.toUpperCase())
}

/** An example that only leaves out the last step of the one that fails has nothing new to show. */
function passing(passes: ExampleFile[], fails: ExampleFile[]): string[] {
  const shown = exampleOf('Passes', passes, fails)
  return shown.length > 0 ? shown : ['Passes without the last step.']
}

/** The files of an example; of one that passes, those that differ from the one that fails. */
function exampleOf(what: string, files: ExampleFile[], before: ExampleFile[] = []): string[] {
  const same = new Set(before.map(({ path, text }) => `${path}\n${text}`))
  const others = files.filter(({ path, text }) => !same.has(`${path}\n${text}`))
  const rest = others.length < files.length ? ', the rest as above' : ''
  return others.flatMap(({ path, text }, index) => {
    const where = index === 0 ? `${what}${rest}, ${stepOf(path, text)}` : stepOf(path, text)
    return text === '' ? [`${where}.`] : [`${where}:`, `\`\`\`text\n${text}\n\`\`\``]
  })
}

function stepOf(path: string, text: string): string {
  if (text === '') return `\`${path}\`, deleted after it was read`
  return text.includes(' → ') ? `\`${path}\`, changed after it was read` : `\`${path}\``
}
