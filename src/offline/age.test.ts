import { expect, test } from 'vitest'
import { staleDays } from './age.ts'

test('passes over thirty days, and counts from the thirty-first', () => {
  const on = (date: string) => staleDays('2026-11-22', Date.parse(date))
  expect([on('2026-11-22'), on('2026-12-22'), on('2026-12-23'), on('2027-11-22'), on('2020-01-01')]).toEqual([
    null,
    null,
    31,
    365,
    null,
  ])
})
