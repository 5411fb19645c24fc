import { expect, test } from 'vitest'
import { heldIdOf, numbered, TakenIds } from './taken-ids.ts'

const price = (low: number) => ({
  kind: 'price' as const,
  about: { condition: 'ms' },
  figures: [{ kind: 'money' as const, currency: 'USD', low, high: low, at: [0, 1] as [number, number] }],
})
const limit = { kind: 'limit' as const, about: { condition: 'ms' }, figures: [] }
const held = (id: string, claim: ReturnType<typeof price> | typeof limit) => heldIdOf({ id, ...claim })
const idFor = (taken: TakenIds, claim: ReturnType<typeof price> | typeof limit, used: string[] = []) =>
  numbered('price-ms', taken.firstFor('price-ms', claim, new Set(used), 1))

test('an id that another source holds for another fact is not given again', () => {
  const taken = new TakenIds()
  expect(idFor(taken, price(1))).toBe('price-ms')
  taken.add([held('price-ms', price(1)), held('price-ms-2', price(2))])
  expect(idFor(taken, price(3))).toBe('price-ms-3')
  expect(idFor(taken, price(3), ['price-ms-3'])).toBe('price-ms-4')
})

test('sources that state the same fact share its id; without a figure no two facts are the same', () => {
  const taken = new TakenIds()
  taken.add([held('price-ms', price(1)), held('price-ms-2', price(2)), held('price-ms-3', limit)])
  expect(idFor(taken, price(2))).toBe('price-ms-2')
  expect(idFor(taken, price(2), ['price-ms-2'])).toBe('price-ms-4')
  expect(idFor(taken, limit)).toBe('price-ms-4')
})

test('an id is free again when the last source that holds it lets go of it', () => {
  const taken = new TakenIds()
  taken.add([held('price-ms', price(1)), held('price-ms-2', price(2))])
  taken.add([held('price-ms', price(1))])
  expect(idFor(taken, price(3))).toBe('price-ms-3')
  taken.remove([held('price-ms', price(1)), held('price-ms-2', price(2))])
  expect(idFor(taken, price(3))).toBe('price-ms-2')
  taken.remove([held('price-ms', price(1))])
  expect(idFor(taken, price(3))).toBe('price-ms')
})
