import { toString as textOf } from 'mdast-util-to-string'
import { componentsIn } from './library.ts'
import type { Component, Page, PlacedClaim } from './library.ts'

/** A passage of a source page; `text` is empty where the source's words may not be shown. */
export type PagePassage = { id: string; text: string; node: Component }

/** List the passages of a source page with their plain text, in which the figures of claims have their offsets. */
export function passagesOf(page: Page): PagePassage[] {
  return componentsIn(page.body).flatMap(({ node, props }) =>
    node.name === 'Passage' ? [{ id: props['id'] ?? '', text: textOf(node), node }] : [],
  )
}

/** The texts of the passages that state a claim; none where the source's words may not be shown. */
export function textsOf({ claim, page }: PlacedClaim): string[] {
  const ids = new Set(claim?.from.map(({ passage }) => passage))
  return passagesOf(page)
    .filter(({ id, text }) => ids.has(id) && text !== '')
    .map(({ text }) => text)
}
