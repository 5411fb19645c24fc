import { currencies } from '../language/currencies.ts'
import { numberWords } from '../language/words.ts'
import type { Known } from './known.ts'
import { questions, type Answers, type Choice, type Offer, type Question, type QuestionId } from './offer.ts'
import { readAmount } from './read-amount.ts'
import { readCount } from './read-count.ts'
import { readShare } from './read-share.ts'

/** Letters that an answer in words may have: enough for a sentence, and for two printed pages. */
export const mostLetters = 120

/** An offer as far as its answers could be read, with what is wrong by field, and how numbers were read. */
export interface ReadOffer {
  offer: Offer
  faults: Partial<Record<QuestionId, string>>
  /** How a field was read, in words, for the reader to see: "Read as 29,800 US dollars." */
  readAs: Partial<Record<QuestionId, string>>
}

/** Read the answers of the form. What can't be read for certain is a fault to be put right, never a guess. */
export function readOffer(answers: Answers, known: Lists): ReadOffer {
  const read: ReadOffer = { offer: {}, faults: {}, readAs: {} }
  for (const question of questions) {
    const text = answers[question.id] ?? ''
    if (text.trim() === '' || !isAsked(question, answers)) continue
    if (question.kind === 'amount') readPrice(text, answers.currency ?? '', read)
    else readAnswer(question, text, known, read)
  }
  return read
}

/** The lists of the site that questions choose from. */
export type Lists = Pick<Known, 'conditions' | 'cells' | 'tissues' | 'routes' | 'currencies'>

/** Whether a question is asked, given the other answers. */
export function isAsked({ when }: Question, answers: Readonly<Record<string, unknown>>): boolean {
  return when === undefined || answers[when[0]] === when[1]
}

/** The answers that a question offers to choose from. */
export function optionsOf(question: Question, known: Lists): readonly Choice[] {
  switch (question.kind) {
    case 'one-of':
      return question.options
    case 'from-list':
      return [...known[question.list], ...question.more]
    default:
      return []
  }
}

function readAnswer(question: Question, text: string, known: Lists, read: ReadOffer) {
  const { id, kind } = question
  if (kind === 'words') put(read, id, [...text.trim().replaceAll(/\s+/g, ' ')].slice(0, mostLetters).join(''))
  if (id !== 'currency' && optionsOf(question, known).some(({ value }) => value === text)) put(read, id, text)
  if (kind !== 'count' && kind !== 'share') return
  const reading = kind === 'count' ? readCount(text) : readShare(text)
  if (reading === null) return
  if ('fault' in reading) {
    read.faults[id] = reading.fault
    return
  }
  const { value } = reading
  put(read, id, value)
  if (/^\d+%?$/.test(text.trim())) return
  const sessions = value === 1 ? '1 session' : sessionWords(value)
  read.readAs[id] = `Read as ${kind === 'count' ? sessions : `${numberWords(value)}%`}.`
}

function put(read: ReadOffer, id: QuestionId, value: string | number) {
  read.offer = { ...read.offer, [id]: value }
}

/** A price is nothing without its currency: that of its sign, or the one chosen, and they must agree. */
function readPrice(text: string, chosen: string, read: ReadOffer) {
  const reading = readAmount(text)
  if (reading === null) return
  if ('fault' in reading) {
    read.faults.price = reading.fault
    return
  }
  const { amount, currencies: meant } = reading.value
  if (chosen !== '' && meant.length > 0 && !meant.includes(chosen)) {
    const remedy = 'Choose the same currency, or correct the price.'
    read.faults.currency = `Beside the price stands ${nameOf(meant[0])}. ${remedy}`
    return
  }
  const currency = chosen || (meant.length === 1 ? meant[0] : undefined)
  if (currency === undefined || currencies[currency] === undefined) {
    read.faults.currency =
      meant.length > 1
        ? 'Several currencies share that sign. Choose the one they mean.'
        : 'Choose the currency of the price.'
    return
  }
  read.offer = { ...read.offer, price: amount, currency }
  read.readAs.price = `Read as ${moneyWords(amount, currency)}.`
}

/** Say an amount of money. */
export function moneyWords(amount: number, currency: string): string {
  return `${numberWords(amount)} ${nameOf(currency)}`
}

/** Say a number of sessions. */
export function sessionWords(sessions: number): string {
  return sessions === 1 ? 'one session' : `${numberWords(sessions)} sessions`
}

function nameOf(currency: string | undefined): string {
  return currencies[currency ?? '']?.name ?? 'another currency'
}
