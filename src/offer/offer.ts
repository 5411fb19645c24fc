/** An answer to choose, with the words a reader sees. */
export interface Choice {
  value: string
  words: string
}

/** The parts of the form, in its order, with their headings. */
export const parts = {
  treatment: 'What they offer',
  price: 'What it costs',
  trial: 'Trial or treatment',
  promise: 'What they promise',
  after: 'Harms, and care afterwards',
} as const
export type QuestionPart = keyof typeof parts

interface AnyQuestion {
  id: string
  part: QuestionPart
  label: string
  /** The question in few words, for the list of answers. */
  short: string
  hint?: string
  /** Asked only where another question has this answer. */
  when?: readonly [question: string, answer: string]
  /** What to ask the clinic where this is left open and no rule speaks of it. */
  ask?: string
}

/** A question of the form, by how it is answered. */
export type Question = AnyQuestion &
  (
    | { kind: 'one-of'; options: readonly Choice[] }
    | { kind: 'from-list'; list: 'conditions' | 'cells' | 'tissues' | 'routes' | 'currencies'; more: readonly Choice[] }
    | { kind: 'amount' | 'count' | 'share' | 'words' }
  )

const notSaid: Choice = { value: 'not-said', words: 'They didn’t say' }
const yesNo: Choice[] = [{ value: 'yes', words: 'Yes' }, { value: 'no', words: 'No' }, notSaid]

/** Every question about an offer, once. The form, the paper form, the reader of answers and the print derive from it. */
export const questions = [
  {
    id: 'condition',
    part: 'treatment',
    kind: 'from-list',
    list: 'conditions',
    more: [{ value: 'other', words: 'Another disease' }],
    label: 'For which disease?',
    short: 'Disease',
  },
  {
    id: 'cells',
    part: 'treatment',
    kind: 'from-list',
    list: 'cells',
    more: [{ value: 'other', words: 'Other cells' }, notSaid],
    label: 'Which cells?',
    short: 'Cells',
    ask: 'Which cells would I get, and how many?',
  },
  {
    id: 'donor',
    part: 'treatment',
    kind: 'one-of',
    options: [{ value: 'own', words: 'My own' }, { value: 'donor', words: 'A donor’s' }, notSaid],
    label: 'Whose cells?',
    short: 'Whose cells',
    ask: 'Are the cells mine or a donor’s?',
  },
  {
    id: 'tissue',
    part: 'treatment',
    kind: 'from-list',
    list: 'tissues',
    more: [{ value: 'other', words: 'Something else' }, notSaid],
    label: 'What are the cells taken from?',
    short: 'Taken from',
    ask: 'What are the cells taken from?',
  },
  {
    id: 'route',
    part: 'treatment',
    kind: 'from-list',
    list: 'routes',
    more: [{ value: 'other', words: 'Another way' }, notSaid],
    label: 'How are they given?',
    short: 'How given',
    ask: 'How are the cells given?',
  },
  {
    id: 'sessions',
    part: 'price',
    kind: 'count',
    label: 'How many sessions?',
    short: 'Sessions',
    hint: 'A number, such as 3.',
  },
  {
    id: 'price',
    part: 'price',
    kind: 'amount',
    label: 'What is the price?',
    short: 'Price',
    hint: 'As they wrote it, such as 12,500.',
    ask: 'What is the full price, in writing?',
  },
  {
    id: 'currency',
    part: 'price',
    kind: 'from-list',
    list: 'currencies',
    more: [],
    label: 'In which currency?',
    short: 'Currency',
  },
  {
    id: 'basis',
    part: 'price',
    kind: 'one-of',
    options: [{ value: 'session', words: 'One session' }, { value: 'course', words: 'The whole course' }, notSaid],
    label: 'What is that price for?',
    short: 'Price is for',
  },
  {
    id: 'trial',
    part: 'trial',
    kind: 'one-of',
    options: yesNo,
    label: 'Do they call it a trial?',
    short: 'Called a trial',
    hint: 'Study, research and pilot count too.',
    ask: 'Is it a trial? If so, under which number is it registered?',
  },
  {
    id: 'payment',
    part: 'trial',
    kind: 'one-of',
    options: yesNo,
    label: 'Are you asked to pay?',
    short: 'Asked to pay',
    ask: 'Is there anything to pay, now or later?',
  },
  {
    id: 'results',
    part: 'promise',
    kind: 'one-of',
    options: [
      { value: 'none', words: 'None' },
      { value: 'improvement', words: '“Improvement”' },
      { value: 'share', words: 'A share of patients, such as 80%' },
      { value: 'words', words: 'Other words' },
    ],
    label: 'What result do they promise?',
    short: 'Result promised',
    ask: 'What was measured, in how many people, and compared with what?',
  },
  {
    id: 'share',
    part: 'promise',
    kind: 'share',
    when: ['results', 'share'],
    label: 'Which share?',
    short: 'Share',
    hint: 'Such as 80%, or 8 of 10.',
  },
  { id: 'words', part: 'promise', kind: 'words', when: ['results', 'words'], label: 'In which words?', short: 'Words' },
  {
    id: 'stories',
    part: 'promise',
    kind: 'one-of',
    options: yesNo.slice(0, 2),
    label: 'Do they show patients’ stories as proof?',
    short: 'Stories as proof',
  },
  {
    id: 'harms',
    part: 'after',
    kind: 'one-of',
    options: [
      { value: 'named', words: 'They name harms' },
      { value: 'none', words: 'They say there are none' },
      { value: 'not-said', words: 'Nothing' },
    ],
    label: 'What do they say of harms?',
    short: 'Harms',
  },
  {
    id: 'follow-up',
    part: 'after',
    kind: 'one-of',
    options: yesNo,
    label: 'Do they check on you afterwards?',
    short: 'Check-ups afterwards',
  },
  {
    id: 'home',
    part: 'after',
    kind: 'one-of',
    options: [{ value: 'named', words: 'Somebody is named' }, { value: 'nobody', words: 'Nobody' }, notSaid],
    label: 'Who looks after you at home?',
    short: 'Care at home',
  },
  { id: 'carer', part: 'after', kind: 'words', when: ['home', 'named'], label: 'Who is it?', short: 'Who' },
] as const satisfies readonly Question[]

export type QuestionId = (typeof questions)[number]['id']

type YesNo = 'yes' | 'no' | 'not-said'

/** What a clinic told somebody. What is absent was left open; `not-said` means that the clinic did not say. */
export interface Offer {
  /** The id of a condition, or `other`. */
  condition?: string
  /** The id of a therapy, `other` or `not-said`; tissue and route alike. */
  cells?: string
  donor?: 'own' | 'donor' | 'not-said'
  tissue?: string
  route?: string
  sessions?: number
  /** Never without `currency`. */
  price?: number
  currency?: string
  basis?: 'session' | 'course' | 'not-said'
  trial?: YesNo
  payment?: YesNo
  results?: 'none' | 'improvement' | 'share' | 'words'
  /** In percent. */
  share?: number
  words?: string
  stories?: 'yes' | 'no'
  harms?: 'named' | 'none' | 'not-said'
  'follow-up'?: YesNo
  home?: 'named' | 'nobody' | 'not-said'
  carer?: string
}

/** What stands in the fields of the form, as written. */
export type Answers = Partial<Record<QuestionId, string>>
