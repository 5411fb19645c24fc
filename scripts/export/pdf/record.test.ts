import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { claimsOn, recordOf } from './record.ts'

const served = { base: '/', origin: 'https://example.org' }

test('a claim is told with who says it, its verdict, and what is known of it', () => {
  const html =
    '<main><article class="claim" id="rule-1"><p class="said"><span><a href="/sources/a/">A says.</a> It sells.</span></p><h3>Cells <b>help</b>.</h3><div class="verdicts"><p class="open"><svg></svg><span>Not checked yet</span></p></div><details open><summary>How we know</summary><dl class="known"><div><dt>Evidence</dt><dd>None.</dd></div></dl><p class="links">x</p></details></article></main>'
  expect(toHtml(recordOf({ address: 'claims/rule-1/', title: '', html }, { served }))).toBe(
    '<article class="recorded" id="claims--rule-1"><p class="says"><b>Cells help.</b></p><p class="small"><a href="https://example.org/sources/a/">A says.</a> It sells. Not checked yet.</p><dl class="known"><div><dt>Evidence</dt><dd>None.</dd></div></dl></article>',
  )
})

test('the claims of a page are those it links to, each once, without the list of all', () => {
  const html =
    '<main><a href="/claims/">All</a><a href="/claims/b/">b</a><a href="/claims/a/#x">a</a><a href="/claims/b/">b</a></main>'
  expect(claimsOn({ address: '', title: '', html }, served)).toEqual(['claims/b/', 'claims/a/'])
})
