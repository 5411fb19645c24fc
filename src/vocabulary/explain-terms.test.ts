import { expect, test } from 'vitest'
import { explainTerms } from './explain-terms.ts'
import { entryFor } from './glossary.fixture.ts'

const edss = entryFor({
  id: 'edss',
  name: 'Expanded Disability Status Scale',
  abbreviations: ['EDSS'],
  definition: 'A scale from 0 to 10; <higher> & worse.',
  zh: '扩展残疾状态量表',
  pinyin: 'kuòzhǎn',
})
const placebo = entryFor({ id: 'placebo', name: 'placebo' })
const alzheimers = entryFor({ id: 'alzheimers', name: "Alzheimer's disease" })
const ms = entryFor({ id: 'ms', name: 'multiple sclerosis', abbreviations: ['MS'], page: '/conditions/ms/' })
const glossary = [edss, placebo, alzheimers, ms]

/** What becomes of the content of `<main>`, without the meanings that follow it. */
const explain = (main: string, here?: string) =>
  explainTerms(`<main>${main}</main>`, glossary, '/', here)
    .slice('<main>'.length, -'</main>'.length)
    .replaceAll(/<span popover id=.*?In the glossary<\/a><\/span>/g, '')
const opened = (word: string, id: string) =>
  `<button class="term" popovertarget="t-${id}" type="button">${word}</button>`

test('opens the meaning of a word, tells the name of an abbreviation, and marks Chinese', () => {
  expect(explainTerms('<h1>EDSS</h1><main><p>By EDSS &amp; EDSS.</p></main>', [edss], '/reader/')).toBe(
    '<h1>EDSS</h1><main><p>By <button class="term" popovertarget="t-edss" type="button">EDSS</button> &amp; EDSS.</p>' +
      '<span popover id="t-edss" class="gloss" data-pagefind-ignore><b>Expanded Disability Status Scale</b>' +
      ' A scale from 0 to 10; &lt;higher&gt; &amp; worse.' +
      ' <span lang="zh-Hans">扩展残疾状态量表</span> <span lang="zh-Latn">kuòzhǎn</span>' +
      ' <a href="/reader/glossary/#edss">In the glossary</a></span></main>',
  )
})

test.each([
  ['<p>A &lt; B, a Placebo, a placebo.</p>', `<p>A &lt; B, a ${opened('Placebo', 'placebo')}, a placebo.</p>`],
  ['<p>Alzheimer&#39;s disease</p>', `<p>${opened('Alzheimer&#39;s disease', 'alzheimers')}</p>`],
  [
    '<p>Alzheimer&rsquo;s&nbsp;disease&#46;</p>',
    `<p>${opened('Alzheimer&rsquo;s&nbsp;disease', 'alzheimers')}&#46;</p>`,
  ],
  ['<li><b>a <em>placebo</em></b></li>', `<li><b>a <em>${opened('placebo', 'placebo')}</em></b></li>`],
  ['<h3>Two <b>40%</b> on placebo</h3>', `<h3>Two <b>40%</b> on ${opened('placebo', 'placebo')}</h3>`],
  ['<p data-pagefind-ignore>placebo</p>', `<p data-pagefind-ignore>${opened('placebo', 'placebo')}</p>`],
  ['<p>one<p>placebo', `<p>one<p>${opened('placebo', 'placebo')}`],
  ['<p>placebo<br>placebo</p>', `<p>${opened('placebo', 'placebo')}<br>placebo</p>`],
  ['<p><a href="/">placebo</a> placebo</p>', `<p><a href="/">placebo</a> ${opened('placebo', 'placebo')}</p>`],
  ['<dl><dt>placebo<dd>placebo</dl>', `<dl><dt>placebo<dd>${opened('placebo', 'placebo')}</dl>`],
  ['<p title="placebo">placebos</p>', `<p title="placebo">${opened('placebos', 'placebo')}</p>`],
  [
    '<table><tr><th scope="row">placebo</th></tr></table>',
    `<table><tr><th scope="row">${opened('placebo', 'placebo')}</th></tr></table>`,
  ],
])('explains in %s', (main, explained) => {
  expect(explain(main)).toBe(explained)
})

test.each([
  '<h1>placebo</h1><h2>placebo</h2><div>placebo</div>',
  '<p><a href="/">a placebo</a> <button>placebo</button> <label>placebo</label> <cite>placebo</cite></p>',
  '<nav><ul><li>placebo</ul></nav><form><p>placebo</p></form>',
  '<p hidden>placebo</p><p class="small hide">placebo</p><p aria-hidden="true">placebo</p><p popover>placebo</p>',
  '<p>pla<b>ce</b>bo, <b>Alzheimer’s</b> disease</p>',
  '<p>non-placebo, placebo<sub>2</sub>, x<b>placebo</b></p>',
  '<p><!-- placebo --><svg><text>placebo</text></svg><script>"placebo"</script></p>',
  '<table><thead><tr><th>placebo</th></tr></thead></table>',
  '<p id="t-placebo">placebo</p>',
  '<p>edss, ms and Ms</p>',
])('leaves alone %s', (main) => {
  expect(explain(main)).toBe(main)
})

test('explains nothing outside the main part', () => {
  const page = '<p>placebo</p><main></main><footer><p>placebo</p></footer>'
  expect(explainTerms(page, glossary, '/')).toBe(page)
})

test('explains no term on its own page', () => {
  expect(explain('<p>MS and multiple sclerosis</p>', '/conditions/ms/')).toBe('<p>MS and multiple sclerosis</p>')
})

test('explains where it is in view, before what a closed part holds', () => {
  const closed = '<details><summary>placebo</summary><p>placebo</p></details>'
  expect(explain(`${closed}<p>placebo</p>`)).toBe(`${closed}<p>${opened('placebo', 'placebo')}</p>`)
  expect(explain(closed)).toBe(`<details><summary>placebo</summary><p>${opened('placebo', 'placebo')}</p></details>`)
  expect(explain('<details open><p>placebo</p></details><p>placebo</p>')).toBe(
    `<details open><p>${opened('placebo', 'placebo')}</p></details><p>placebo</p>`,
  )
})

test('opens four meanings a page, abbreviations first and closed parts last, and links the others', () => {
  const words = 'one two three four'.split(' ')
  const many = [...words, 'last'].map((name) => entryFor({ id: name, name }))
  const page = `<main><details><p>last</p></details><p>${words.join(', ')} and MS</p></main>`
  const explained = explainTerms(page, [...many, ms], '/')
  expect([...explained.matchAll(/<button[^>]*>(\w+)/g)].map(([, word]) => word)).toEqual([...words.slice(0, 3), 'MS'])
  expect([...explained.matchAll(/<a href="([^"]+)">(\w+)<\/a>/g)].map(([, to, word]) => [to, word])).toEqual([
    ['/glossary/#last', 'last'],
    ['/glossary/#four', 'four'],
  ])
})

test('explains those of 400 terms that a page of 200 KB has, each at its first use alone', () => {
  const parts =
    'stem cell nerve blood graft scale trial brain liver knee spine immune muscle tumour skin heart lung eye bone fat'
  const terms = parts.split(' ').flatMap((one) =>
    parts.split(' ').map((other) => {
      const short = (one.slice(0, 2) + other.slice(0, 2)).toUpperCase()
      const name = `${one} ${other}s`
      return entryFor({ id: short, name, others: [`${name} of old`], abbreviations: [short] })
    }),
  )
  const sentence = 'The stem graft of a nerve cell, a <b>trial</b> of other words &amp; blood, is no NEBL of cells.'
  const page = `<main>${`<section><p>${sentence}</p></section>`.repeat(2000)}</main>`
  const buttons = explainTerms(page, terms, '/').match(/(?<=<button[^>]*>)[^<]*/g)
  expect([terms.length, page.length > 200_000]).toEqual([400, true])
  expect(buttons).toEqual(['stem graft', 'nerve cell', 'NEBL'])
})

test('leaves the words of a picture alone, and explains the term behind it', () => {
  const picture = '<main><div role="img"><p>EDSS</p></div><p>EDSS</p></main>'
  expect(explainTerms(picture, glossary, '/').indexOf('<button')).toBe(picture.lastIndexOf('EDSS'))
})
