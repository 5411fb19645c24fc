import { expect, test } from 'vitest'
import { readPreview } from './read.ts'

const page = (main: string, lang = 'en-GB') =>
  `<html lang="${lang}"><head><meta name="description" content="What it is."></head><main>${main}</main></html>`
const answer = (...lines: string[]) =>
  `<dl class="answer">${lines.map((line) => `<div><dt>${line}</dt><dd>All of <b>${line}</b>.</dd></div>`).join('')}</dl>`
const lines = (...terms: string[]) => terms.map((term) => ({ term, says: `All of ${term}.` }))
const foot = 'Information, not medical advice.'

test('a disease: what is known, harms and law, under the line that says of what', () => {
  const html = page(
    `<h1>Gout</h1><p class="apart">Cell therapy for gout</p>${answer('Works?', 'Harms', 'Law', 'Price')}`,
  )
  expect(readPreview(html, 'conditions/gout/')).toEqual({
    kind: 'Condition',
    title: 'Gout',
    apart: 'Cell therapy for gout',
    lines: lines('Works?', 'Harms', 'Law'),
    foot,
  })
})

test('a hospital: what it is and why it is here, and nothing of what was found', () => {
  expect(readPreview(page(`<h1>A</h1>${answer('What', 'Why here', 'We looked')}`), 'facilities/a/')).toMatchObject({
    lines: lines('What', 'Why here'),
  })
})

test('a source: its title in quotation marks where its publisher gains', () => {
  expect(
    readPreview(page(`<h1>Cells that heal</h1>${answer('Who', 'Gains', 'Found', 'Read?')}`), 'sources/a/'),
  ).toEqual({
    kind: 'Source',
    title: '“Cells that heal”',
    apart: '',
    lines: lines('Who', 'Gains', 'Found'),
    foot,
  })
  const none = '<dl class="answer"><div><dt>Gains</dt><dd>Nothing that we know of.</dd></div></dl>'
  expect(readPreview(page(`<h1>A trial</h1>${none}`), 'sources/a/')).toMatchObject({ title: 'A trial' })
})

test('a list, and a page that stands by itself, say what they are', () => {
  const preview = { kind: '', title: 'A', apart: '', lines: [{ term: '', says: 'What it is.' }], foot }
  expect(['conditions/', 'about/', ''].map((address) => readPreview(page('<h1>A</h1>'), address))).toEqual([
    preview,
    preview,
    preview,
  ])
})

test('a page in Chinese says in Chinese that it is no advice', () => {
  expect(readPreview(page('<h1>痛风</h1><p>译文未经译者审阅。</p>', 'zh-Hans'), 'zh/conditions/gout/')).toMatchObject({
    kind: '',
    foot: '译文未经译者审阅。这里是信息，不是医疗建议。',
  })
})
