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

/** A new element with its attributes and children. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...children)
  return made
}

/** A new button that does something. */
export function makeButton(words: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'act' }, words)
  button.addEventListener('click', act)
  return button
}

/** Give the page the styles of a script. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
