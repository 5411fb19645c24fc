import { expect, test } from 'vitest'
import { markdownOf } from './markdown.ts'

const html = `<html><body><main><nav class="contents"><a href="#harms">Harms</a></nav>
<header><h1>Multiple sclerosis</h1>
<dl class="answer"><div><dt>Works?</dt><dd>Not shown.</dd></div><div><dt>Price</dt><dd>29,000 to 35,000 US dollars.</dd></div></dl></header>
<section id="harms"><h2>Harms</h2>
<p>Of 100, <b>58</b> had a <button class="term" popovertarget="t-h">headache</button><span popover id="t-h">Pain. <a href="/reader/glossary/#headache">In the glossary</a></span>.</p>
<p class="found"><svg><path d="M0 0"/></svg><span><b>Contradicted.</b> Two studies point the other way.</span></p>
<details><summary>How we know</summary><dl><div><dt>Checked</dt><dd><span>22 November 2026.</span><a href="/reader/sources/a/">A paper</a><a href="https://example.com/b">B</a></dd></div></dl></details>
<table><caption>Numbers</caption><thead><tr><th>Group</th><th>Share</th></tr></thead><tbody><tr><th>Cells</th><td><ul><li>33%</li><li>27 people</li></ul></td></tr></tbody></table>
<p class="print-not"><a href="/reader/contact/">Report an error</a></p></section></main>
<footer><p>Information, not medical advice. No clinician has reviewed this page.</p></footer></body></html>`

const page = { address: 'conditions/multiple-sclerosis/', title: 'Multiple sclerosis', html }
const site = { base: '/reader/', origin: 'https://example.org', edition: { edition: '2026-11-22' } }

test('writes a page as Markdown, all of it open, its links in full', () => {
  expect(markdownOf(page, site)).toBe(`# Multiple sclerosis

- **Works?** Not shown.
- **Price**: 29,000 to 35,000 US dollars.

## Harms

Of 100, **58** had a headache.

**Contradicted.** Two studies point the other way.

**How we know**

- **Checked**: 22 November 2026. [A paper](https://example.org/reader/sources/a/); [B](https://example.com/b)

**Numbers**

| Group | Share |
| - | - |
| Cells | 33%; 27 people |

---

Source: <https://example.org/reader/conditions/multiple-sclerosis/>

Edition: 22 November 2026

Information, not medical advice. No clinician has reviewed this page.
`)
})
