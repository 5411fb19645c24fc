import { expect, test } from 'vitest'
import { siteFaults } from '../fixture.ts'

const content = {
  'content/vocabulary/terms.yaml': `- { id: edss, name: Expanded Disability Status Scale, abbreviations: [EDSS], definition: A scale., role: scale }
- { id: fever, name: fever, zh: 发热, definition: Heat., plain: true, role: harm }
`,
  'content/vocabulary/conditions.yaml': `- { id: ms, name: multiple sclerosis, abbreviations: [MS], definition: A disease., area: unknown }
- { id: als, name: wasting, abbreviations: [ALS], definition: A disease., area: unknown }
`,
}
const faults = (main: string, path = 'index.html') =>
  siteFaults(
    'term-unexplained',
    { [path]: `<nav>EDSS</nav><main>${main}</main>`, 'conditions/ms/index.html': '<main><p>MS</p></main>' },
    { content, base: '/' },
  )
const reason = (word: string) =>
  `Unexpected \`${word}\` that nothing explains, let its first use open its definition or lead to the glossary`
const opening = (id: string) =>
  `<button class="term" popovertarget="t-${id}">EDSS</button><span popover id="t-${id}" class="gloss">A scale.</span>`

test('reports a term that nothing explains once, at its first use', () => {
  expect(faults('<p>None.</p>\n<p>By EDSS.</p><p>By EDSS.</p>')).toEqual([`index.html:2:1: ${reason('EDSS')}`])
})

test.each([
  ['<p>By <b>Expanded Disability</b> Status Scale.</p>', 'Expanded Disability Status Scale'],
  ['<ul><li>EDSS<ul><li>none</li></ul></li></ul>', 'EDSS'],
  ['<details open><p>MS</p></details>', 'MS'],
  [`<p>${opening('other')}</p>`, 'EDSS'],
])('reports in %s', (main, word) => {
  expect(faults(main).map((fault) => fault.replace(/^\S+ /, ''))).toEqual([reason(word)])
})

test.each([
  `<p>By ${opening('edss')}, EDSS.</p>`,
  '<p>By <a href="/glossary/#edss">EDSS</a>, EDSS.</p>',
  '<p><a href="/conditions/ms/">multiple sclerosis</a>, MS</p>',
  '<p><a href="/claims/a/">EDSS</a></p><h2>EDSS</h2><p hidden>EDSS</p><p><span class="hide">EDSS</span></p>',
  '<details><summary>EDSS</summary><p>EDSS</p></details>',
  '<p>fever, edss, Ms</p>',
  '<p>ALS</p>',
])('accepts %s', (main) => {
  expect(faults(main)).toEqual([])
})

test('asks nothing of the glossary itself', () => {
  expect(faults('<p>EDSS</p>', 'glossary/index.html')).toEqual([])
})
