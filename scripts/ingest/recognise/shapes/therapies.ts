import { phrasesIn } from './phrases.ts'
import { form, remembering, type Shape } from './shape.ts'

const isHead = remembering((word) => form('therapies-heads').test(word))
const isKind = remembering((word) => form('therapies-kinds').test(word))

/** Therapies with cells: "hepatocyte transplantation", "photoreceptor precursor cells", "CAR-NKT". */
export const therapies: Shape = {
  id: 'therapy',
  kind: 'therapy',
  cue: /cell|therap|transplant|infusion|exosome|lysate|secretome|CAR-/i,
  find: (text, tokens) => [
    ...phrasesIn(text, tokens, {
      head: isHead,
      whole: () => false,
      telling: isKind,
      between: () => false,
      most: 6,
    })
      .map(({ at, name }) => ({ at, name: name.replaceAll(/\s+/g, ' ') }))
      .filter(({ name }) => isTherapy(name)),
    ...[...text.matchAll(form('therapies-car'))].map(({ 0: name, index }) => ({
      at: [index, index + name.length] satisfies [number, number],
      name,
    })),
  ],
}

/** Whether a phrase says which cells; mere cells must be of a kind that is given to patients. */
function isTherapy(name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/)
  const given = /^(?:therap|transplant|infusion|exosome|lysate|secretome)/.test(words.at(-1) ?? '')
  const telling = words.slice(0, -1).filter((word) => form('therapies-enough').test(word))
  return given
    ? telling.length > 0
    : telling.length > 0 &&
        /\b(?:stem|progenitor|precursor|stromal|mononuclear|killer|infiltrating|ensheathing|derived)\b/.test(
          name.toLowerCase(),
        )
}
