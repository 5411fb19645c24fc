import { VFile } from 'vfile'
import { isMap, isNode, isScalar, type Pair } from 'yaml'
import { parseFrontmatter } from '../../src/loader/content-page.ts'
import type { Review } from '../../src/schema/common.ts'
import { yamlOf } from '../ingest/compose/emit.ts'

/** Behind which field a first review is written: the last of these that is there. */
const before = ['title', 'summary', 'checked']

/**
 * Write a review into the text of a page, in place of an earlier one; every other character stays as it was. `null`
 * where the page can't be read.
 */
export function withReview(text: string, review: Review): string | null {
  const yaml = parseFrontmatter(new VFile(text))
  const fields = yaml?.document().contents
  if (!yaml || !isMap(fields)) return null
  const pairOf = (name: string) => fields.items.find(({ key }) => isScalar(key) && key.value === name)
  const own = pairOf('reviewed')
  const behind = before.flatMap((name) => pairOf(name) ?? []).at(-1)
  if (own) {
    const [start, end] = rangeOf(own, text, yaml.offset)
    return `${text.slice(0, start)}${lineOf(review)}${text.slice(end)}`
  }
  const at = behind ? rangeOf(behind, text, yaml.offset)[1] : yaml.offset
  const lead = behind ? `\n${lineOf(review)}` : `${lineOf(review)}\n`
  return `${text.slice(0, at)}${lead}${text.slice(at)}`
}

/** Where a field stands in the text, to the end of its last line. */
function rangeOf({ key, value }: Pair, text: string, offset: number): [start: number, end: number] {
  const start = offset + (isNode(key) ? (key.range?.[0] ?? 0) : 0)
  const last = isNode(value) ? (value.range?.[1] ?? 0) : 0
  const written = text.slice(0, offset + last).trimEnd().length
  const end = text.indexOf('\n', Math.max(written, start))
  return [start, end === -1 ? text.length : text[end - 1] === '\r' ? end - 1 : end]
}

/** `reviewed: { by: A. Reader, role: neurologist, on: '2026-11-22', next: '2027-05-22' }` */
function lineOf(reviewed: Review): string {
  const document = yamlOf({ reviewed })
  const node = document.get('reviewed', true)
  if (isMap(node)) node.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd()
}
