import type { Vocabulary } from '../../src/schema/vocabulary.ts'

/** An article made for measuring: the name of its file and its text. */
export interface MadeArticle {
  name: string
  text: string
}

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

/** Sentences by what they tell; a word in braces is filled in from the vocabulary or with a figure. */
const sentences = {
  result: [
    'In {condition}, {share} of {count} patients improved after {therapy}, measured {duration} later.',
    'A review of {number} trials found that {share} ({share} to {share}) of people with {condition} improved.',
    'In a randomised trial, {outcome} was seen in {share} with {therapy} and in {share} with placebo (p = 0.03).',
    'Patients who received {therapy} {route} reported {outcome} after {duration}.',
    'Early results suggest that {therapy} may help people with {condition}, although only {count} patients were treated.',
    'The mean score fell from {number}.{number} to {number}.{number} points within {duration}.',
  ],
  harm: [
    '{harm} occurred in {share} of patients and {harm} in {share}.',
    'Two of {count} patients had {harm} within {duration} of the infusion.',
    'No serious harm was reported, but {count} people were lost from view after {duration}.',
    'After {therapy}, {harm} has been described in {condition}.',
  ],
  limit: [
    'It is not known whether the effect of {therapy} on {condition} lasts beyond {duration}.',
    'Larger trials with a control group are needed before {therapy} can be recommended for {condition}.',
    'The long-term risk of {harm} remains unknown.',
  ],
  price: [
    'A course of {therapy} for {condition} costs {money} to {money}, for {number} sessions.',
    'Prices start at {money} per session and do not include the stay of {duration}.',
    'Patients from abroad pay {money}, of which {share} is due on {date}.',
    'The treatment costs RMB {thousands}, about {money}.',
  ],
  status: [
    'No product of {therapy} has been approved for {condition} by the {body} as of {date}.',
    '{therapy} received conditional approval on {date}.',
    'In {place}, {facility} is allowed to offer {therapy} within a registered trial only.',
  ],
  rule: [
    'Under the {regulation}, which took effect on {date}, hospitals must register each trial within {duration}.',
    'Clinics that charge trial participants face fines of {money} to {money} under the {regulation}.',
    'The {body} requires a written consent at least {duration} before {therapy} is given.',
  ],
  event: [
    'On {date}, doctors at {facility} in {place} treated a {age} patient with {condition}.',
    '{facility} said on {date} that it had enrolled {count} patients for a trial of {therapy} (NCT0{digits}).',
    'Li Wei, director of cell medicine at {facility}, said that {count} patients had been treated since {year}.',
    'The {body} published a notice on {condition} on {date}.',
  ],
  how: [
    'The cells are given {route} in {number} doses of {dose}, {duration} apart.',
    '{therapy} is thought to calm the immune system and to release substances that protect tissue.',
    'Cells are taken from {cell-source} and grown for {duration} before they are given.',
    'Treatment takes {duration}, with a check-up after {duration}.',
  ],
  what: [
    '{condition} affects about {share} of adults in {place}.',
    'Present treatments for {condition} ease symptoms but do not stop the disease.',
    '{therapy} has been studied in {condition} since {year}.',
  ],
  advice: [
    'Ask the hospital for the number of its approval and for the name of the product.',
    'Take the offer to your own doctor before you pay {money} or travel to {place}.',
    'Do not stop your medicines in the {duration} before {therapy} without asking.',
    'Check that the trial is listed and that participants are not charged.',
  ],
  praise: [
    '{facility} is a world leader in {therapy} and has helped more than {thousands} families.',
    'Many patients say that {therapy} changed their lives.',
    'We expect the market to grow by {share} a year until {year}.',
  ],
  plain: [
    'The visit began early in the morning and the family had travelled for a long time to reach the city.',
    'Several people in the waiting room had read about the method online and wanted to hear more.',
    'The article was translated and shortened; names of private persons were changed.',
  ],
  chinese: [
    '{condition-zh}患者{count}例，有效率{share}，随访{number}个月。',
    '{therapy-zh}治疗{condition-zh}，每疗程{number}次，费用约{thousands}元。',
    '国家药品监督管理局尚未批准{therapy-zh}用于{condition-zh}。',
  ],
} satisfies Record<string, string[]>
type Told = keyof typeof sentences

/** How an article of a kind is laid out: its title, what stands above the text, and its sections. */
interface Layout {
  title: string
  top: string[]
  /** What each section may tell, and how it is written down. */
  told: Told[]
  as: 'prose' | 'list' | 'answers' | 'rows' | 'records' | 'bare'
  headings: string[]
}

const layouts: Record<string, Layout> = {
  'clinic-guide': {
    title: '{therapy} for {condition} in {place}: a guide',
    top: ['- {facility}', 'Updated {date}', '7 min read'],
    told: ['what', 'how', 'result', 'harm', 'price', 'advice', 'praise'],
    as: 'list',
    headings: [
      'What is {therapy}?',
      'How it works',
      'Results',
      'Risks and Safety',
      'What it costs',
      'Before you travel',
    ],
  },
  'press-release': {
    title: '{facility} announces first results of {therapy} in {condition}',
    top: ['{place}, {date}'],
    told: ['event', 'result', 'praise', 'status', 'how', 'harm'],
    as: 'prose',
    headings: ['About the trial', 'About {facility}'],
  },
  news: {
    title: 'Hospitals in {place} widen use of {therapy}',
    top: ['By Lin Mao', '{date}'],
    told: ['event', 'result', 'limit', 'status', 'plain', 'what'],
    as: 'bare',
    headings: [],
  },
  'law-note': {
    title: 'What the {regulation} means for providers of {therapy}',
    top: ['{date}'],
    told: ['rule', 'status', 'rule', 'advice', 'limit'],
    as: 'list',
    headings: ['Background', 'Duties of institutions', 'Fines', 'What to do now'],
  },
  'questions-and-answers': {
    title: 'Questions and answers on {therapy}',
    top: ['{body}', '{date}'],
    told: ['rule', 'status', 'limit', 'advice', 'price'],
    as: 'answers',
    headings: [],
  },
  abstract: {
    title: '{therapy} in {condition}: a randomised trial in {count} patients',
    top: ['Published {date}'],
    told: ['what', 'how', 'result', 'harm', 'limit'],
    as: 'records',
    headings: [],
  },
  story: {
    title: 'My year with {condition}',
    top: ['{date}'],
    told: ['plain', 'event', 'price', 'result', 'harm', 'plain', 'advice'],
    as: 'bare',
    headings: [],
  },
  'price-table': {
    title: 'Price list of {facility}',
    top: ['Valid from {date}'],
    told: ['price', 'how', 'status', 'advice'],
    as: 'rows',
    headings: ['{condition}', '{condition}', 'Terms'],
  },
  bilingual: {
    title: '{therapy-zh}治疗{condition-zh} {therapy} for {condition}',
    top: ['{date}'],
    told: ['chinese', 'result', 'what', 'chinese', 'price', 'status'],
    as: 'prose',
    headings: ['结果 Results', '费用 Costs'],
  },
}

const months = ['January', 'March', 'May', 'June', 'August', 'October', 'November']

/**
 * Make an article of 300 to 900 words for measuring; the same number gives the same article.
 *
 * Kinds of article take turns; names come from the whole vocabulary, one disease and one therapy in the foreground.
 */
export function articleNumber(number: number, vocabulary: Vocabulary): MadeArticle {
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
  const sentence = (told: Told) => {
    const text = fill(pick(sentences[told]))
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
      ? `---\ntitle: ${JSON.stringify(title)}\npublisher: Publisher ${number % 97}\nkind: company\ninterest: Not known.\nrights: own-words\n---\n`
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
