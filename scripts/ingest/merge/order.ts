/**
 * Put the blocks of a page in order. The page's order stays, with what is new behind the neighbour that it follows in
 * the proposal. Only where the proposal's order has changed since `last`, and nobody has moved a block of the page, the
 * proposal's order is taken, with what only the page holds behind the neighbour that it follows there.
 */
export function inPlace(proposed: string[], standing: string[], last: string[]): string[] {
  const isReordered = areMoved(proposed, last) && !areMoved(standing, last)
  return isReordered ? woven(proposed, standing) : woven(standing, proposed)
}

function woven(leading: string[], others: string[]): string[] {
  const order = [...leading]
  const known = new Set(order)
  for (const [index, key] of others.entries()) {
    if (known.has(key)) continue
    const before = others[index - 1]
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
    known.add(key)
  }
  return order
}

/** Whether what two lists share stands in another order in each. */
function areMoved(keys: string[], last: string[]): boolean {
  const [here, then] = [new Set(keys), new Set(last)]
  const before = last.filter((key) => here.has(key))
  return keys.filter((key) => then.has(key)).some((key, index) => key !== before[index])
}
