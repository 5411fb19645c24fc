import type { Element, ElementContent, RootContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { dateWords } from '../../src/language/words.ts'
import type { BuiltPage } from '../../src/copy/built.ts'
import { isElement, rewrite, treeOf } from '../../src/copy/tree.ts'

/** What becomes of an element. */
type Rule = (found: Element) => ElementContent[]

/**
 * Write a page anew by rules, one after another, for a copy of the edition of a date (`2026-11-22`). A line at its top
 * says so: a copy must never pass for the site as it is today.
 */
export function carry(page: BuiltPage, edition: string, ...rules: Rule[]): string {
  const carried = h('p.small', { lang: 'en' }, [
    'Carried copy of the edition of ',
    h('time', { dateTime: edition }, dateWords(edition)),
    '. What changed since then is not in it.',
  ])
  const dated: Rule = (found) =>
    isElement(found, 'main') ? [{ ...found, children: [carried, ...found.children] }] : [found]
  return `<!doctype html>${toHtml([...rules, dated].reduce<RootContent[]>(rewrite, treeOf(page).children))}`
}
