import { parseDocument } from 'htmlparser2'
import { expect, test } from 'vitest'
import { seenText, select, wholeText } from './html.ts'

test('reads a term as a word of its sentence, without what it opens', () => {
  const sentence = parseDocument(
    '<p>By “<button class="term" popovertarget="t-a">EDSS</button><span popover id="t-a">A scale.</span>”.</p>',
  )
  expect([seenText(sentence), wholeText(sentence)]).toEqual(['By “EDSS”.', 'By “EDSS”.'])
})

test('reads what stands folded only where all is asked for', () => {
  const page = parseDocument('<details><summary>More</summary><p>Folded <b>text</b>.</p></details><p hidden>Hidden</p>')
  expect([seenText(page), wholeText(page)]).toEqual(['More', 'More Folded text. Hidden'])
})

test('finds what a script may show later', () => {
  const page = parseDocument('<template><p>Text.</p></template><p>More.</p>')
  expect(select('p', page).map(wholeText)).toEqual(['Text.', 'More.'])
})
