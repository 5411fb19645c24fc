import list from './questions.yaml'

/** An answer to choose, with the words a reader sees. */
export interface Choice {
  value: string
  words: string
}

/** The parts of the form, in its order, with their headings. All but the first are folded away until asked for. */
export const parts = {
  first: 'Five questions first',
  treatment: 'How it is done',
  price: 'What it costs',
  promise: 'What they promise',
  after: 'Harms, and care afterwards',
} as const
export type QuestionPart = keyof typeof parts

interface AnyQuestion {
  id: QuestionId
  part: QuestionPart
  label: string
  /** The question in few words, for the list of answers. */
  short: string
  hint?: string
  /** Asked only where another question has this answer. */
  when?: readonly [question: QuestionId, answer: string]
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

/** Whether there is something to pay. A price that was named counts where payment was left open. */
export function isCharged({ payment, price }: Offer): boolean {
  return payment === 'yes' || (payment === undefined && price !== undefined)
}

export type QuestionId = keyof Offer

/**
 * Every question about an offer, once. The form, the paper form, the reader of answers and the print derive from it.
 */
export const questions = list as readonly Question[]

/** What stands in the fields of the form, as written. */
export type Answers = Partial<Record<QuestionId, string>>
