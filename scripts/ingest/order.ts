/** The proposed order, with what only the page holds behind the neighbour that it follows there. */
export function inPlace(proposed: string[], standing: string[]): string[] {
  const order = [...proposed]
  for (const [index, key] of standing.entries()) {
    if (order.includes(key)) continue
    const before = standing.slice(0, index).findLast((one) => order.includes(one))
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key)
  }
  return order
}
