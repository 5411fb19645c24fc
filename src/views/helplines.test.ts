import { expect, test } from 'vitest'
import { helpline, type Helpline } from '../schema/register.ts'
import { byCountry, dialled, whatFor } from './helplines.ts'

const sample = (id: string, fields: Partial<Helpline>) =>
  helpline.parse({
    id,
    name: id,
    place: 'new-zealand',
    conditions: 'any',
    kind: 'patient-body',
    does: 'It answers.',
    address: 'https://example.org/',
    read: 'Its own page.',
    checked: '2026-11-27',
    ...fields,
  })

test('groups bodies by country, health lines first and those for any country last', () => {
  const all = [
    sample('msif', { place: 'any' }),
    sample('ms-nz', {}),
    sample('healthline', { kind: 'health-line' }),
    sample('tga', { place: 'australia', kind: 'regulator' }),
  ]
  expect(byCountry(all, new Map()).map(({ name, helplines }) => [name, helplines.map(({ id }) => id)])).toEqual([
    ['australia', ['tga']],
    ['new zealand', ['healthline', 'ms-nz']],
    ['Any country', ['msif']],
  ])
})

test('says what a body is, and for whom', () => {
  expect(whatFor({ kind: 'health-line', conditions: 'any' }, new Map())).toBe('Health line')
  expect(whatFor({ kind: 'patient-body', conditions: ['ms', 'als'] }, new Map())).toBe('Patient body, for ms and als')
})

test('keeps the sign of a number to dial', () => {
  expect(dialled('+64 9 1234')).toBe('+6491234')
})

test('takes no number with words in it', () => {
  expect(() => sample('pd', { phone: '1-800-4PD-INFO' })).toThrow('phone')
})
