/**
 * Put the blocks of a page in order: as proposed, with what only the page holds behind the neighbour that it follows
 * there. Where a person has moved blocks since `last`, the page's order stays and what is new goes behind its neighbour.
 */
export function inPlace(proposed: string[], standing: string[], last: string[]): string[] {
  return wereMoved(standing, last) ? woven(standing, proposed) : woven(proposed, standing)
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

/** Whether blocks stand in another order than the one in which they were last written. */
function wereMoved(standing: string[], last: string[]): boolean {
  const [here, then] = [new Set(standing), new Set(last)]
  const written = last.filter((key) => here.has(key))
  return standing.filter((key) => then.has(key)).some((key, index) => key !== written[index])
}
