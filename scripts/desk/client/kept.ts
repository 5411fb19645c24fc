import { useState } from 'preact/hooks'

/** A text that is being typed, with the text that stood there when it was begun. */
interface Draft {
  text: string
  over: string
}

function draftAt(key: string): Draft | null {
  const [over, text] = JSON.parse(localStorage.getItem(key) ?? '[]') as string[]
  return over === undefined || text === undefined ? null : { over, text }
}

/** What is being typed under a name over this text; `null` where nothing is. */
export function keptOver(name: string, saved: string): string | null {
  const draft = draftAt(keyOf(name))
  return draft?.over === saved ? draft.text : null
}

function keyOf(name: string): string {
  return `desk ${name}`
}

/**
 * A text that is being typed, kept in the browser under a name until it is saved, so that a closed tab loses nothing.
 * `forget` goes back to what is on the page; `over` is what stood there when the text was begun, which need not stand
 * there any more.
 */
export function useKept(
  name: string,
  saved: string,
): [text: string, keep: (text: string) => void, forget: () => void, over: string] {
  const key = keyOf(name)
  const [held, setHeld] = useState({ key, draft: draftAt(key) })
  const draft = held.key === key ? held.draft : draftAt(key)
  const set = (next: Draft | null) => {
    if (next) localStorage.setItem(key, JSON.stringify([next.over, next.text]))
    else localStorage.removeItem(key)
    setHeld({ key, draft: next })
  }
  return [
    draft?.text ?? saved,
    (text) => set(text === saved ? null : { text, over: draft && draft.text !== text ? draft.over : saved }),
    () => set(null),
    draft?.over ?? saved,
  ]
}
