/**
 * Deal articles into folds, whole articles each, so that no sentence is judged by a model that has read its neighbours.
 *
 * @example foldsOf(['a', 'b', 'a', 'c'], 2) // [0, 1, 0, 0]
 */
export function foldsOf(articles: readonly string[], folds: number): number[] {
  const fold = new Map<string, number>()
  return articles.map((article) => {
    const own = fold.get(article) ?? fold.size % folds
    fold.set(article, own)
    return own
  })
}
