import { phrasesIn } from './phrases.ts'
import { form, remembering, type Shape } from './shape.ts'

const isHead = remembering((word) => form('conditions-heads').test(word))
const isName = remembering(
  (word) => form('conditions-endings').test(word) && !form('conditions-no-condition').test(word),
)

const ends = remembering((word) => isHead(word.toLowerCase()) || isName(word.toLowerCase()))

/** Diseases and injuries: "Wilson's disease", "retinal degeneration", "arachnoiditis". */
export const conditions: Shape = {
  id: 'condition',
  kind: 'condition',
  cue: (word) => ends(word),
  find: (text, tokens) =>
    phrasesIn(text, tokens, {
      ends,
      head: isHead,
      whole: isName,
      telling: (word, raw, starts) => (isAbout(word) || isEponym(raw, text, starts)) && !/^(?:of|and)$/.test(word),
      between: (word) => form('conditions-bridging').test(word) && word !== 'of',
      most: 5,
    }).map(({ at, name }) => ({ at, name: name.replaceAll(/\s+/g, ' ') })),
}

function isAbout(word: string): boolean {
  return (
    form('conditions-parts').test(word) ||
    (form('conditions-adjective').test(word) && !form('conditions-vague').test(word) && !/(?:ing|ative)$/.test(word)) ||
    isName(word)
  )
}

/** A name of a person or place before "disease", where it begins a phrase or the text isn't set in capitals. */
function isEponym(raw: string, text: string, starts: boolean): boolean {
  if (
    !/^\p{Lu}\p{Ll}{2,20}$/u.test(raw) ||
    form('conditions-vague-eponym').test(raw) ||
    form('conditions-vague').test(raw.toLowerCase())
  )
    return false
  if (form('conditions-adjective').test(raw.toLowerCase())) return false
  if (starts) return true
  return (text.match(/(?<=\s)\p{Ll}{4,20}/gu)?.length ?? 0) > (text.match(/(?<=\s)\p{Lu}\p{Ll}{2,20}/gu)?.length ?? 0)
}
