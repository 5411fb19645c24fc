import { expect, test } from 'vitest'
import { clinicQuestionsMissing } from './clinic-questions-missing.ts'
import { siteFaults } from './site.fixture.ts'

const groups = ['The treatment', 'The evidence', 'Who oversees it', 'Safety', 'My rights', 'The cost']
const list = (names: string[]) => names.map((name) => `<h3>${name}</h3>`).join('')
const condition = '<section><h2>Questions for the clinic</h2><p>Ask.</p></section>'
const faults = (page: string, questions: string) =>
  siteFaults(clinicQuestionsMissing, { 'conditions/ms/index.html': page, 'questions/index.html': questions })

test('reports a page without questions, and a list that lacks a group', () => {
  expect(faults('<p>Text.</p>', list(groups))).toEqual([
    'conditions/ms/index.html:1:1: Unexpected page without `Questions for the clinic`, add the section or that our sources don’t tell',
  ])
  expect(faults(condition, list(groups.slice(0, -1)))).toEqual([
    'questions/index.html:1:1: Unexpected list of questions without `The cost`, add the group',
  ])
})

test('reports a site without the list', () => {
  expect(siteFaults(clinicQuestionsMissing, { 'conditions/ms/index.html': condition })).toEqual([
    'conditions/ms/index.html:1:1: Unexpected site without `questions/`, add the list of questions to print',
  ])
})

test('accepts a page with questions and a whole list', () => {
  expect(faults(condition, list(groups))).toEqual([])
})
