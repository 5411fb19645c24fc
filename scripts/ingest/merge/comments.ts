import { type Document, isMap, isNode, isScalar, visit } from 'yaml'

/** Keep the comments of a YAML node on the one that takes its place, key by key. */
export function keepComments(from: unknown, to: unknown): void {
  if (!isNode(from) || !isNode(to)) return
  to.commentBefore ??= from.commentBefore ?? null
  to.comment ??= from.comment ?? null
  if (!isMap(from) || !isMap(to)) return
  for (const { key, value } of from.items) {
    const same = to.items.find((pair) => isScalar(pair.key) && isScalar(key) && pair.key.value === key.value)
    keepComments(key, same?.key)
    keepComments(value, same?.value)
  }
}

/** Whether a document names a part of itself a second time; such a part can't stand without the other. */
export function hasAliases(document: Document): boolean {
  let found = false
  visit(document, {
    Alias() {
      found = true
      return visit.BREAK
    },
  })
  return found
}
