import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { recordOf, recordsIn, recordsOn } from './record.ts'

const served = { base: '/', origin: 'https://example.org' }

const sourceHtml =
  '<main><ul><li id="rule-1"><a href="#rule-1">Cells help.</a><details><article class="claim"><p class="said"><span><a href="/sources/a/">A says.</a> It sells.</span></p><h3>Cells <b>help</b>.</h3><div class="verdicts"><p class="open"><svg></svg><span>Not checked yet</span></p></div><details open><summary>How we know</summary><dl class="known"><div><dt>Evidence</dt><dd>None.</dd></div></dl><p class="links">x</p></details></article></details></li></ul></main>'
const pageOf = (address: string, html: string) => ({ address, title: '', html })

test('a claim is told with who says it, its verdict, and what is known of it', () => {
  const [record] = recordsIn([pageOf('sources/a/', sourceHtml)]).values()
  if (!record) throw new Error('Unexpected page without a claim')
  expect(toHtml(recordOf(record, { served }))).toBe(
    '<article class="recorded" id="claims--rule-1"><p class="says"><b>Cells help.</b></p><p class="small"><a href="https://example.org/sources/a/">A says.</a> It sells. Not checked yet.</p><dl class="known"><div><dt>Evidence</dt><dd>None.</dd></div></dl></article>',
  )
})

test('the claims of a page are those it links to, each once', () => {
  const records = recordsIn([pageOf('sources/a/', sourceHtml), pageOf('sources/b/', sourceHtml)])
  const html =
    '<main><a href="/claims/">All</a><a href="/sources/b/#rule-1">b</a><a href="/sources/a/#gone">a</a><a href="/sources/b/#rule-1">b</a></main>'
  const found = recordsOn(pageOf('', html), records, { served })
  expect(found.map(({ id, page }) => `${page.address}#${id}`)).toEqual(['sources/b/#rule-1'])
})
