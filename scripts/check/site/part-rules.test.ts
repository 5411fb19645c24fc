import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const page = 'conditions/ms/index.html'
const section = (heading: string) => `<section><h2>${heading}</h2><p>Text.</p></section>`
const groups = ['The treatment', 'The evidence', 'Who oversees it', 'Safety', 'My rights', 'The cost']
const questions = (names: string[]) => names.map((name) => `<h3>${name}</h3>`).join('')

test.each([
  ['unknowns-missing', 'What is not known'],
  ['without-it-missing', 'What happens without it'],
  ['options-missing', 'Other options'],
  ['later-missing', 'What it may stop you doing later'],
  ['clinic-questions-missing', 'Questions for the clinic'],
  ['doctor-questions-missing', 'Questions for your own doctor'],
])('%s asks for `%s`, with something under it, on pages of conditions and therapies', (id, heading) => {
  const faults = (path: string, html: string) =>
    siteFaults(id, { [path]: html, 'questions/index.html': questions(groups) })
  expect(faults(page, '<main><p>Text.</p></main>')).toEqual([
    `${page}:1:1: Unexpected page without \`${heading}\`, add the section or that our sources don’t tell`,
  ])
  for (const empty of [`<section><h2>${heading}</h2></section>`, `<div><h2>${heading}</h2><p>Text.</p></div>`]) {
    const column = empty.indexOf('<h2>') + 1
    expect(faults(page, `<main>\n${empty}</main>`)).toEqual([
      `${page}:2:${column}: Unexpected heading \`${heading}\` with nothing under it, say it or that our sources don’t tell`,
    ])
  }
  expect(faults(page, section(heading))).toEqual([])
  expect(faults('conditions/index.html', '<p>A list.</p>')).toEqual([])
  expect(faults('guides/costs/index.html', '')).toEqual([])
})

const unpublished = 'page whose foot names no publisher, name it and link `about/`'
const unchanged = 'page that does not say when it last changed, say it under the id `age` in `<time>`, or `not known`'
const unanswered = 'page without what is authorised, add the line `Law` to its answer'
const answer = (law: string) => `<dl class="answer"><div><dt>Law</dt><dd>${law}</dd></div></dl>`

test.each([
  ['publisher-named', '<p>Text.</p>', [unpublished]],
  ['publisher-named', '<footer><a href="/about/">Who</a></footer>', [unpublished]],
  ['publisher-named', '<footer><p>Publisher: N.</p></footer>', [unpublished]],
  ['publisher-named', '<footer><p>Publisher: N.</p><a href="/about/">Who</a></footer>', []],
  [
    'feedback-missing',
    '<a href="/about/">Who</a>',
    ['page without a link to `contact/`, add it', 'page without a link to `corrections/`, add it'],
  ],
  ['feedback-missing', '<a href="/contact/#error">Report</a><a href="/corrections/">Corrections</a>', []],
  ['changed-shown', '<p>Hello</p>', [unchanged]],
  ['changed-shown', '<p id="age">Changed in <time datetime="2026">2026</time></p>', [unchanged]],
  ['changed-shown', '<p id="age">Changed on <time datetime="2026-11-22">22 November 2026</time></p>', []],
  ['changed-shown', '<p id="age">When it changed is not known.</p>', []],
  ['status-missing', '<h1>MS</h1>', [unanswered]],
  ['status-missing', answer(' '), [unanswered]],
  ['status-missing', '<dl><div><dt>Law</dt><dd>None.</dd></div></dl>', [unanswered]],
  ['status-missing', answer('We have not looked yet.'), []],
])('%s of a page with %s', (id, html, reasons) => {
  expect(siteFaults(id, { [page]: html })).toEqual(reasons.map((reason) => `${page}:1:1: Unexpected ${reason}`))
})

const undated = 'page without its review dates, say them under `About this page` in `<time>`, or `not yet`'
const checked = "checked: { on: '2026-11-22', next: '2027-05-22' }"

test.each([
  ['Lately.', checked, [undated]],
  ['Checked <time datetime="2026-11-22">22 November</time>', checked, [undated]],
  ['Lately.', 'title: MS', [undated]],
  ['<time datetime="2026-11-22">Then</time>, due <time datetime="2027-05-22">then</time>', checked, []],
  ['not yet', 'title: MS', []],
])('review-date-shown of a page that says %s', (words, fields, reasons) => {
  const html = `<section><h2>About this page</h2><p>${words}</p></section>`
  const content = { 'conditions/ms.mdx': `---\n${fields}\n---\n` }
  expect(siteFaults('review-date-shown', { [page]: html }, { content })).toEqual(
    reasons.map((reason) => `${page}:1:1: Unexpected ${reason}`),
  )
})

test('clinic-questions-missing asks for the list to print, with each group', () => {
  const faults = (more: Record<string, string>) =>
    siteFaults('clinic-questions-missing', { [page]: section('Questions for the clinic'), ...more })
  expect(faults({})).toEqual([
    `${page}:1:1: Unexpected site without \`questions/\`, add the list of questions to print`,
  ])
  expect(faults({ 'questions/index.html': questions(groups.slice(0, -1)) })).toEqual([
    'questions/index.html:1:1: Unexpected list of questions without `The cost`, add the group',
  ])
})
