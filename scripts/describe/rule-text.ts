import { globSync, readFileSync } from 'node:fs'

/** A file of an example: its path, and what it holds. */
export interface ExampleFile {
  path: string
  text: string
}

/** What is told of a rule beside its code. */
export interface RuleText {
  /** The name that editors see behind its messages. */
  id: string
  /** What it refuses, and why that matters. */
  says: string
  /** What to do, in an editor's words. */
  remedy: string
  /** Files that break the rule, and files that keep it; none where no text can show it. */
  fails: ExampleFile[]
  passes: ExampleFile[]
  /** The test that breaks and keeps the rule where no text can. */
  tested: string | null
  /** The module that tells it. */
  module: string
}

const modules = ['scripts/{check,ingest}/**/*.ts', 'src/loader/*.ts']

/** All rules that a comment tells, in the order of their modules. */
export function ruleTexts(): RuleText[] {
  return modules
    .flatMap((pattern) => globSync(pattern, { exclude: ['**/*.{test,fixture}.ts'] }).toSorted())
    .flatMap((module) => rulesIn(readFileSync(module, 'utf8'), module))
}

/**
 * The rules that the comments of a module tell. `@rule ID` begins one; behind the id stands what it refuses, unless the
 * comment says so before its tags. `@remedy`, `@fails`, `@passes` and `@tested` tell of the rule above them. A file of an
 * example is its path and, set in by two spaces, its lines.
 *
 * @example rulesIn('/** Find `x`.\n *\n * @rule a\n * @remedy Write `y`.\n * @tested b.test.ts *\/', 'a.ts') // [{
 *   id: 'a', says: 'Find `x`.', remedy: 'Write `y`.', fails: [], passes: [], tested: 'b.test.ts', module: 'a.ts' }]
 */
export function rulesIn(text: string, module: string): RuleText[] {
  return [...text.matchAll(/\/\*\*(?<words>(?:(?!\*\/)[\s\S])*?@rule [\s\S]*?)\*\//g)].flatMap(({ groups }) => {
    const words = (groups?.['words'] ?? '').replaceAll(/^[ \t]*\* ?/gm, '').trim()
    const [before = '', ...rules] = words.split(/^@rule /m)
    return rules.map((rule) => ruleOf(rule, inOneLine(before), module))
  })
}

function ruleOf(words: string, before: string, module: string): RuleText {
  const [head = '', ...tags] = words.split(/^@(?=\w)/m)
  const tagged = new Map(tags.map((tag) => [/^\w+/.exec(tag)?.[0], tag.replace(/^\w+\s*/, '')]))
  const [id = '', says = ''] = splitAt(inOneLine(head), ' ')
  return {
    id,
    says: says || before,
    remedy: inOneLine(tagged.get('remedy') ?? ''),
    fails: filesIn(tagged.get('fails') ?? ''),
    passes: filesIn(tagged.get('passes') ?? ''),
    tested: tagged.get('tested')?.trim() ?? null,
    module,
  }
}

function filesIn(words: string): ExampleFile[] {
  return words
    .trim()
    .split(/\n(?=\S)/)
    .filter(Boolean)
    .map((file) => {
      const [path = '', text = ''] = splitAt(file, '\n')
      return { path: path.trim(), text: text.replaceAll(/^ {2}/gm, '') }
    })
}

function splitAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** Lines that only follow the width of the code; an empty line parts paragraphs. */
function inOneLine(words: string): string {
  return words
    .trim()
    .replaceAll(/(?<!\n)\n(?!\n)/g, ' ')
    .replaceAll(/\n{2,}/g, '\n\n')
}
