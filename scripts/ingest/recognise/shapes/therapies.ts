import { phrasesIn } from './phrases.ts'
import type { Token } from '../words.ts'
import { form, remembering, type Shape, type Shaped } from './shape.ts'

const isHead = remembering((word) => form('therapies-heads').test(word))
const isKind = remembering((word) => form('therapies-kinds').test(word))

const ends = remembering((word) => isHead(word.toLowerCase()))

/** What is given to patients, or what it is made of: a text that speaks of none of these names no therapy. */
const given = /cell|therap|transplant|infusion|exosome|lysate|secretome|CAR-/i

/** Therapies with cells: "hepatocyte transplantation", "photoreceptor precursor cells", "CAR-NKT". */
export const therapies: Shape = {
  id: 'therapy',
  kind: 'therapy',
  cue: (word) => ends(word) || word === 'CAR',
  find: (text, tokens) => (given.test(text) ? [...phrases(text, tokens), ...carCells(text)] : []),
}

function phrases(text: string, tokens: Token[]): Shaped[] {
  const found = phrasesIn(text, tokens, {
    ends,
    head: isHead,
    whole: () => false,
    telling: isKind,
    between: () => false,
    most: 6,
  })
  return found.map(({ at, name }) => ({ at, name: name.replaceAll(/\s+/g, ' ') })).filter(({ name }) => isTherapy(name))
}

function carCells(text: string): Shaped[] {
  if (!text.includes('CAR-')) return []
  return [...text.matchAll(form('therapies-car'))].map(({ 0: name, index }) => ({
    at: [index, index + name.length],
    name,
  }))
}

/** Whether a phrase says which cells; mere cells must be of a kind that is given to patients. */
function isTherapy(name: string): boolean {
  const words = name.toLowerCase().split(/[\s-]+/)
  const isGiven = /^(?:therap|transplant|infusion|exosome|lysate|secretome)/.test(words.at(-1) ?? '')
  const telling = words.slice(0, -1).filter((word) => form('therapies-enough').test(word))
  return isGiven
    ? telling.length > 0
    : telling.length > 0 &&
        /\b(?:stem|progenitor|precursor|stromal|mononuclear|killer|infiltrating|ensheathing|derived)\b/.test(
          name.toLowerCase(),
        )
}
