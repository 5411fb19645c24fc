import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'

/** A source of numbers that gives the same ones for the same seed: mulberry32, by Tommy Ettinger. */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** What made articles consist of; `articles.yaml` says what each part is. */
const { sentences, layouts, months } = parse(readFileSync(join(import.meta.dirname, 'articles.yaml'), 'utf8')) as {
  sentences: Record<string, string[]>
  layouts: Record<string, Layout>
  months: string[]
}

interface Layout {
  title: string
  top: string[]
  told: string[]
  as: 'prose' | 'list' | 'answers' | 'rows' | 'records' | 'bare'
  headings: string[]
}

/** Put made articles into `seeds/` of a folder of their own, do something with that folder, and remove it. */
export async function withArticles<T>(
  articles: number,
  vocabulary: Vocabulary,
  act: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    mkdirSync(join(folder, 'seeds'))
    for (let number = 0; number < articles; number++) {
      const { name, text } = articleNumber(number, vocabulary)
      writeFileSync(join(folder, 'seeds', name), text)
    }
    return await act(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/**
 * Make an article of 300 to 900 words for measuring; the same number gives the same article.
 *
 * Kinds of article take turns; names come from the whole vocabulary, one disease and one therapy in the foreground.
 */
export function articleNumber(number: number, vocabulary: Vocabulary): { name: string; text: string } {
  const next = numbersFrom(number)
  const upTo = (limit: number) => Math.floor(next() * limit)
  const pick = <T>(all: readonly T[]): T => all[upTo(all.length)] as T
  const term = (role: string) => pick(vocabulary.term.filter((one) => one.role === role)).name
  const [condition, therapy] = [pick(vocabulary.condition), pick(vocabulary.therapy)]
  const mostly = <T>(main: T, all: readonly T[]): T => (next() < 0.7 ? main : pick(all))
  const written: Record<string, () => string> = {
    condition: () => mostly(condition, vocabulary.condition).name,
    therapy: () => mostly(therapy, vocabulary.therapy).name,
    'condition-zh': () => condition.zh ?? condition.name,
    'therapy-zh': () => therapy.zh ?? therapy.name,
    facility: () => pick(vocabulary.facility).name,
    body: () => pick(vocabulary.body).name,
    regulation: () => pick(vocabulary.regulation).name,
    place: () => pick(vocabulary.place).name,
    outcome: () => term('outcome'),
    harm: () => term('harm'),
    route: () => term('route'),
    'cell-source': () => term('cell-source'),
    share: () => `${upTo(99)}.${upTo(10)}%`,
    money: () => `${pick(['US$', '$', 'NZ$', '€'])}${1 + upTo(90)},${100 + upTo(900)}`,
    thousands: () => `${1 + upTo(400)},000`,
    duration: () => `${2 + upTo(22)} ${pick(['days', 'weeks', 'months', 'years'])}`,
    count: () => String(4 + upTo(400)),
    number: () => String(2 + upTo(8)),
    age: () => `${20 + upTo(60)}-year-old`,
    dose: () => `${1 + upTo(9)} × 10^${6 + upTo(3)} cells per kilogram`,
    date: () => `${1 + upTo(28)} ${pick(months)} ${2015 + upTo(11)}`,
    year: () => String(2005 + upTo(20)),
    digits: () => String(1_000_000 + upTo(8_000_000)),
  }
  const fill = (pattern: string) =>
    pattern.replace(/\{([a-z-]{3,12})\}/g, (_, name: string) => written[name]?.() ?? name)
  const sentence = (told: string) => {
    const text = fill(pick(sentences[told] ?? []))
    return text.charAt(0).toUpperCase() + text.slice(1)
  }

  const kinds = Object.keys(layouts)
  const kind = kinds[number % kinds.length] ?? ''
  const layout = layouts[kind] as Layout
  const title = fill(layout.title)
  const lines = [title, ...layout.top.map(fill)]
  const words = 300 + upTo(550)
  for (let section = 0, length = 0; length < words; section++) {
    const before = lines.length
    const heading = layout.headings[section % (layout.headings.length || 1)]
    if (heading !== undefined) lines.push(fill(heading))
    const told = Array.from({ length: 3 + upTo(4) }, () => sentence(pick(layout.told)))
    lines.push(...sectionOf(layout.as, told, () => fill('{therapy}\t{condition}\t{number} sessions\t{money}')))
    length += lines.slice(before).join(' ').split(/\s+/).length
  }
  const header =
    number % 3 === 0
      ? `---\ntitle: ${JSON.stringify(title)}\npublisher: Publisher ${number % 97}\nkind: company\n` +
        'interest: Not known.\nrights: own-words\n---\n'
      : ''
  return { name: `${kind}-${String(number).padStart(5, '0')}.txt`, text: `${header}${lines.join('\n\n')}\n` }
}

function sectionOf(as: Layout['as'], told: string[], row: () => string): string[] {
  switch (as) {
    case 'prose':
    case 'bare':
      return [told.slice(0, 3).join(' '), told.slice(3).join(' ')].filter((paragraph) => paragraph !== '')
    case 'list':
      return [...told.slice(0, 2), 'The most important points are:', ...told.slice(2).map((point) => `- ${point}`)]
    case 'answers':
      return told.flatMap((answer, index) =>
        index % 2 > 0 ? [] : [`Q: What should patients know?`, `A: ${answer} ${told[index + 1] ?? ''}`.trim()],
      )
    case 'rows':
      return [['Therapy\tDisease\tCourse\tPrice', row(), row(), row()].join('\n'), ...told.slice(1)]
    case 'records':
      return told.map(
        (text, index) => `${['Background', 'Methods', 'Results', 'Safety', 'Conclusion'][index % 5]}: ${text}`,
      )
  }
}
