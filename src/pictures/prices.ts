import type { Claim } from '../schema/claim.ts'
import type { Figure } from '../schema/figure.ts'
import { besideOf, type Saying, type ShownClaim } from '../claims/library.ts'
import { currencies } from '../language/currencies.ts'
import { nameOf, type Names } from '../vocabulary/names.ts'
import { subjects } from '../claims/subjects.ts'
import { capital, dateWords, figureWords, listWords, numberWords } from '../language/words.ts'
import { isOpen, percentOf, scaleTo, type Bar, type BarGroup, type BarPicture } from './bars.ts'
import { cell, holding, saidLink } from './picture.ts'

type Money = Extract<Figure, { kind: 'money' }>

/** A price that a source states, and for how many sessions it is. */
interface Price {
  saying: Saying
  money: Money
  sessions: number | null
}

/** The most prices in one picture; more can’t be told apart. */
const mostDrawn = 25

/** The currencies in which claims state a price, in the order of the claims. A picture shows one of them. */
export function currenciesOf(claims: ShownClaim[]): string[] {
  return [...new Set(claims.flatMap(pricesIn).map(({ money }) => money.currency))]
}

/**
 * Draw the prices that claims state in one currency, on one scale from nought; `null` where there are none.
 *
 * Prices of one session, of a course and of who knows how many sessions stand in groups apart, and nothing is divided
 * by or multiplied with a number of sessions. Where the source doesn't say how many, the bar is dashed. What must stand
 * in view with a price, such as that nothing is authorised, stands beside the picture.
 */
export function pricePicture(currency: string, claims: ShownClaim[], names: Names): BarPicture | null {
  const all = claims.flatMap(pricesIn).filter(({ money }) => money.currency === currency)
  const prices = all.slice(0, mostDrawn)
  if (prices.length === 0) return null
  const highest = Math.max(...prices.map(({ money }) => money.high))
  const { top, marks } = scaleTo(highest, 2, moneySteps)
  const name = currencies[currency]?.name ?? currency
  const groups = [...Map.groupBy(prices.toSorted(bySessions), ({ sessions }) => sessions)]
  const priceWords = (price: (typeof prices)[number]) =>
    `${figureWords(price.money)} for ${subjectOf(price, names, false)}`
  const told = groups.map(([sessions, some]) => `${basisWords(sessions)}: ${listWords(some.map(priceWords))}`)
  return {
    kind: 'bars',
    id: `prices-${currency.toLowerCase()}`,
    title: `Prices claimed, in ${name}`,
    alternative: `${told.join('. ')}.`,
    notes: holding(
      ...besides(prices),
      all.length > mostDrawn && `${all.length - mostDrawn} further prices stand in the list of claims.`,
      groups.length > 1 && 'Prices in different groups are not for the same thing: don’t hold one against another.',
      groups.some(([sessions]) => sessions === null) &&
        'Dashed: the source does not say how many sessions the price is for. Ask.',
    ),
    groups: groups.map(([sessions, some]) => groupOf(sessions, some, top, names)),
    marks: marks.map((mark) => ({ at: percentOf(mark, top), words: numberWords(mark) })),
    unit: name,
    key: [],
    table: {
      columns: ['For what', 'Price', 'Number of sessions', 'Date of the price', 'Where it stands'],
      rows: prices
        .toSorted(bySessions)
        .map((price) => [
          cell(capital(subjectOf(price, names))),
          cell(figureWords(price.money)),
          cell(price.sessions === null ? 'Not said' : numberWords(price.sessions)),
          cell(dateOf(price.saying.claim)),
          saidLink(price.saying),
        ]),
    },
  }
}

const moneySteps = [3, 4, 5, 6, 7, 8].flatMap((power) => [1, 2, 2.5, 5].map((step) => step * 10 ** power))

function pricesIn(shown: ShownClaim): Price[] {
  return shown.flatMap((saying) => {
    const { kind, figures, qualifiers } = saying.claim
    const sessions = qualifiers?.sessions ?? null
    return kind === 'price'
      ? figures.flatMap((figure) => (figure.kind === 'money' ? [{ saying, money: figure, sessions }] : []))
      : []
  })
}

/** One session first, then courses by their length, then those of which it isn't said. */
function bySessions({ sessions: a }: Price, { sessions: b }: Price): number {
  return (a ?? Infinity) === (b ?? Infinity) ? 0 : (a ?? Infinity) - (b ?? Infinity)
}

function basisWords(sessions: number | null): string {
  if (sessions === null) return 'Sessions not said'
  return sessions === 1 ? 'One session' : `A course of ${numberWords(sessions)} sessions`
}

function groupOf(sessions: number | null, prices: Price[], top: number, names: Names): BarGroup {
  return {
    heading: basisWords(sessions),
    rows: prices.map((price) => ({
      name: capital(subjectOf(price, names)),
      words: sessions === null ? `${figureWords(price.money)}, sessions not said` : figureWords(price.money),
      bars: [barOf(price, top)],
    })),
  }
}

/** What claims that must stand in view with these prices say, each once. */
function besides(prices: Price[]): string[] {
  const beside = prices.flatMap(({ saying }) => besideOf(saying)).filter(({ claim }) => claim.kind !== 'price')
  return [...new Set(beside.map(({ claim }) => claim.says))]
}

function barOf({ money, sessions }: Price, top: number): Bar {
  const under = money.comparator === 'up-to' || money.comparator === 'under'
  const shape = sessions === null ? 'range' : money.low === money.high && !under ? 'point' : 'bar'
  return {
    shape,
    from: under ? 0 : percentOf(money.low, top),
    to: percentOf(money.high, top),
    ...(isOpen(money) && { open: true }),
  }
}

/** What a price is for; with the place and the rule that its claim names, where there is room. */
function subjectOf({ saying: { claim } }: Price, names: Names, full = true): string {
  const conditions = subjects(claim, 'condition').map((id) => nameOf(id, names, 'condition'))
  const therapies = subjects(claim, 'therapy').map((id) => nameOf(id, names, 'therapy'))
  const places = (claim.qualifiers?.place ?? []).map((id) => nameOf(id, names, 'place'))
  const rules = subjects(claim, 'regulation').map((id) => nameOf(id, names, 'regulation'))
  const what = conditions.length > 0 ? conditions : therapies
  const where = full && rules.length > 0 ? ` (${listWords(rules)})` : ''
  return [listWords(what) || 'treatment', ...places].join(', ') + where
}

function dateOf({ figures }: Claim): string {
  const dates = figures.flatMap((figure) => (figure.kind === 'date' ? [dateWords(figure.low)] : []))
  return listWords(dates) || 'Not said'
}
