import { expect, test } from 'vitest'
import { choicesFor } from './choices.ts'
import { known } from './known.fixture.ts'
import { questions, type QuestionId } from './offer.ts'

function choices(id: QuestionId, condition?: string) {
  const question = questions.find((one) => one.id === id)
  if (!question) throw new Error(`No question ${id}`)
  const { first, others } = choicesFor(question, known, condition === undefined ? {} : { condition })
  return { first: first.map(({ value }) => value), others: others.map(({ value }) => value) }
}

test('offers first the cells that a source names for the disease', () => {
  expect(choices('cells', 'als')).toEqual({
    first: ['stem-cell-therapy', 'msc', 'not-said'],
    others: ['cord', 'nurown', 'haematopoietic-stem-cell-transplant', 'exosomes', 'other'],
  })
})

test('takes cells for named where a wider kind from their tissue is', () => {
  expect(choices('cells', 'ms').first).toEqual(['stem-cell-therapy', 'msc', 'cord', 'not-said'])
})

test('offers ways and tissues alike', () => {
  expect(choices('route', 'ms')).toEqual({ first: ['intravenous', 'not-said'], others: ['intrathecal', 'other'] })
  expect(choices('tissue', 'ms')).toEqual({ first: ['umbilical-cord', 'not-said'], others: ['fat-tissue', 'other'] })
})

test('offers first what a source names for any disease, while the disease is open', () => {
  expect(choices('route')).toEqual({ first: ['intravenous', 'not-said'], others: ['intrathecal', 'other'] })
})

test('leaves a list whole where no source names any of it, and where it is no matter of the disease', () => {
  expect(choices('route', 'als')).toEqual({ first: ['intravenous', 'intrathecal', 'other', 'not-said'], others: [] })
  expect(choices('currency', 'als').others).toEqual([])
  expect(choices('trial', 'als')).toEqual({ first: ['yes', 'no', 'not-said'], others: [] })
})
