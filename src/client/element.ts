/**
 * The element of a page that a script works on.
 *
 * @throws where the page has none of this type: script and template no longer fit.
 */
export function element<E extends Element>(selector: string, type: new () => E): E {
  const found = document.querySelector(selector)
  if (!(found instanceof type)) throw new Error(`No ${selector} on this page`)
  return found
}
