import { expect, test } from 'vitest'
import { nameOf, namesOf } from './names.ts'

const cord = {
  id: 'umbilical-cord',
  name: 'umbilical cord tissue',
  others: [],
  variants: [],
  abbreviations: [],
  definition: 'A cord.',
  role: 'cell-source' as const,
}

test('names an id by the first vocabulary that knows it, else in plain words', () => {
  const names = namesOf([{ kind: 'term', entry: cord }])
  expect(nameOf('umbilical-cord', names, 'place', 'term')).toBe('umbilical cord tissue')
  expect(nameOf('bone-marrow', names, 'term')).toBe('bone marrow')
})
