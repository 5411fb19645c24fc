import { expect, test } from 'vitest'
import { faultsIn } from './fixture.ts'
import { vocabularySchema } from './vocabulary-schema.ts'

const places = (id: string) => ({
  'content/vocabulary/places.yaml': `- id: ${id}\n  name: Hainan\n  definition: An island province in the south of China.\n`,
})

test('reports an id that is none', () => {
  expect(faultsIn(vocabularySchema, places('Hainan'))).toEqual([
    'content/vocabulary/places.yaml:1:7: Unexpected `Hainan` in `[0].id`, write lower-case letters, digits and single hyphens',
  ])
})

test('reports a file that no vocabulary reads', () => {
  expect(faultsIn(vocabularySchema, { 'content/vocabulary/place.yaml': '[]' })).toEqual([
    'content/vocabulary/place.yaml:1:1: Unexpected file `place.yaml`, name it one of `conditions.yaml`, `therapies.yaml`, `regulations.yaml`, `bodies.yaml`, `facilities.yaml`, `guides.yaml`, `places.yaml`, `terms.yaml`',
  ])
})

test('accepts an entry that keeps its schema', () => {
  expect(faultsIn(vocabularySchema, places('hainan'))).toEqual([])
})
