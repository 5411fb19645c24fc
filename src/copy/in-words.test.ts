import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { inWords } from './in-words.ts'
import { readMain } from './read-main.ts'

test.each([
  [
    'what unfolds lies open',
    '<details id="d"><summary>How we know</summary><p>A paper.</p></details>',
    '<div id="d"><p><b>How we know</b></p><p>A paper.</p></div>',
  ],
  [
    'a folded part keeps its heading, and claims put behind "more" follow on',
    '<section><details class="fold"><summary><h2>Sources</h2> <span>8</span></summary><p>A paper.</p></details></section><details class="fold more"><summary>Show 2 more</summary><p>B.</p></details>',
    '<section><h2>Sources</h2><p>A paper.</p></section><div><p>B.</p></div>',
  ],
  [
    'a claim in a line tells who says it behind its words',
    '<div class="group"><p class="said">A firm says.</p><article class="claim line" id="a"><h3>Cells help.</h3><details class="behind"><summary><span>Disputed.</span></summary><dl><dt>Checked</dt><dd>Yes.</dd></dl></details></article></div>',
    '<div class="group"><article class="claim line" id="a"><h3>Cells help.</h3><p class="said">A firm says.</p><p class="small"><span>Disputed.</span></p><dl><dt>Checked</dt><dd>Yes.</dd></dl></article></div>',
  ],
  ['a switch with nothing in it goes', '<details><summary>Show as a table</summary></details>', ''],
  [
    'links that style sets apart get a mark',
    '<p>See <a href="/a/">A</a><a href="/b/">B</a></p>',
    '<p>See <a href="/a/">A</a>; <a href="/b/">B</a></p>',
  ],
  ['spaces move out of links', '<p><a href="/a/"> A </a>and</p>', '<p> <a href="/a/">A</a> and</p>'],
  [
    'a list gets the name that a screen reader tells',
    '<ul aria-label="To be read with it"><li>Short.</li></ul>',
    '<p class="small">To be read with it:</p><ul aria-label="To be read with it"><li>Short.</li></ul>',
  ],
  [
    'the key to a drawing goes',
    '<p class="counted">Stem cells. Large dots: improved. Small dots: not.</p>',
    '<p class="counted">Stem cells.</p>',
  ],
  [
    'a choice lists what can be chosen',
    '<select><option value="">None</option><option>One</option><option>Two</option></select>',
    '<p>One of: One; Two.</p>',
  ],
  [
    'answers become a list',
    '<fieldset><legend>Whose?</legend><label><input type="radio"> My own</label><label><input type="radio"> A donor’s</label></fieldset>',
    '<div><p><b>Whose?</b></p><ul><li>My own</li><li>A donor’s</li></ul></div>',
  ],
  [
    'a table with headings in its cells becomes sections',
    '<div role="table" id="t"><div role="rowgroup"><div role="row"><div role="columnheader">What</div><div role="columnheader">NurOwn</div></div></div><div role="rowgroup"><div role="row" id="row-harm"><div role="rowheader"><h2>Harms</h2></div><div role="cell"><h3>NurOwn</h3><p>Not told.</p></div></div></div></div>',
    '<div id="t"><section id="row-harm"><div><h2>Harms</h2></div><section><h3>NurOwn</h3><p>Not told.</p></section></section></div>',
  ],
])('%s', (_, given, wanted) => {
  const { main } = readMain({ address: 'x/', html: `<main>${given}</main>` })
  expect(toHtml(inWords(main).children)).toBe(wanted)
})

test('leaves out what only a screen needs, and keeps a term’s own words', () => {
  const html = `<main><nav>On this page</nav><p hidden>Old.</p><form role="search"><input></form><p class="print-not">Print</p>
<p>A <button class="term" popovertarget="t-p">placebo</button><span popover id="t-p">Looks the same. <a href="/glossary/#placebo">In the glossary</a></span>.</p></main>
<footer><p>Information, not medical advice. Nobody has reviewed it.</p><p id="age">Old</p><p>Publisher: nobody.</p></footer>`
  const { main, caution, publisher } = readMain({ address: 'x/', html })
  expect(toHtml(inWords(main).children).trim()).toBe('<p>A <a class="term" href="/glossary/#placebo">placebo</a>.</p>')
  expect([caution, publisher]).toEqual([
    'Information, not medical advice. Nobody has reviewed it.',
    'Publisher: nobody.',
  ])
})

test('refuses a page without a main part', () => {
  expect(() => readMain({ address: 'x/', html: '<p>Words.</p>' })).toThrow(
    'Unexpected page without <main> at /x/, give its layout one',
  )
})
