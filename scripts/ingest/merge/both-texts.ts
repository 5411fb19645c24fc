import { figureWords } from '../../../src/language/words.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import { machinePart } from './personal.ts'

/** What differs between two claims, a line a field, first all of the page, then all of the seed. */
export function bothTexts(our: Claim | undefined, their: Claim | undefined, conflicts?: readonly string[]): string {
  if (!our || !their) return `page: ${our?.says ?? 'nothing'}\nseed: ${their?.says ?? 'nothing'}`
  const [left, right] = [shownOf(our), shownOf(their)]
  const keys = conflicts ?? [...new Set([...left.keys(), ...right.keys()])]
  const differing = keys.filter((key) => left.get(key) !== right.get(key))
  const linesOf = (side: ReadonlyMap<string, string>) =>
    differing.map((key) => `${key}: ${side.get(key) ?? 'none'}`).join('\n  ')
  return differing.length > 0 ? `page: ${linesOf(left)}\nseed: ${linesOf(right)}` : ''
}

/** The fields of a claim as a person reads them; an empty list is as good as none. */
function shownOf(claim: Claim): Map<string, string> {
  const told = Object.entries(machinePart(claim)).filter(([, value]) => !(Array.isArray(value) && value.length === 0))
  return new Map(
    told.map(([key, value]): [string, string] => {
      if (key === 'figures') return [key, claim.figures.map(figureWords).join(', ')]
      if (key === 'from') return [key, claim.from.map(({ passage }) => `passage ${passage}`).join(', ')]
      return [key, inWords(value)]
    }),
  )
}

/** A value without the signs of a program: `condition multiple-sclerosis; therapy nurown`. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (value === null || typeof value !== 'object') return String(value ?? 'nothing')
  const told = Object.entries(value).filter(([, one]) => one !== null)
  return told.map(([key, one]) => `${key} ${inWords(one)}`).join('; ')
}
