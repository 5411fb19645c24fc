import type { Element } from 'hast'
import { selectAll } from 'hast-util-select'
import { h } from 'hastscript'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { treeOf } from '../../../src/copy/tree.ts'
import { mergeNodes, type Way } from './merge-page.ts'

/**
 * Take from the glossary the entries of the terms that some pages use, in its order. None where they use no term.
 *
 * The entries keep the anchors of the glossary, so that a term finds its entry.
 */
export function wordsUsed(glossary: BuiltPage, pages: readonly BuiltPage[], way: Way): Element | null {
  const used = new Set(pages.flatMap(({ html }) => [...html.matchAll(/\/glossary\/#([\w-]+)"/g)].map(([, id]) => id)))
  const entries = selectAll('.entry[id]', treeOf(glossary))
  const wanted = entries.filter(({ properties }) => used.has(String(properties['id'])))
  if (wanted.length === 0) return null
  return h('section.words', [h('dl', mergeNodes(wanted, glossary.address, way))])
}
