import type { Lexicon } from '../lexicon.ts'
import type { QuestionKind } from '../questions.ts'
import { keysOf } from './named.ts'
import { windowsIn, type Token } from './token.ts'
import { simplified } from './read-chinese.ts'

/** How many words may stand between what causes a harm and the harm: "give you a brain tumour". */
const reach = 3
/** The longest harm, in words. */
const longest = 4

/**
 * Mark words that are a harm and not a disease to be treated: "tumour risk", "can it give me cancer", "is a stroke a
 * side effect". A disease that somebody has stays one: "risks for stroke patients". Asks for harms where a word is one.
 */
export function takeHarms(tokens: Token[], isHarmAsked: boolean, question: string, lexicon: Lexicon): QuestionKind[] {
  for (const { window, from } of windowsIn(tokens, longest)) {
    const [first] = window
    if (!first || !lexicon.harm.has(keysOf(window))) continue
    const isHarm = first.isHan
      ? isHarmAsked || isCausedInChinese(first.text, question, lexicon)
      : isHarmIn(tokens, from, window.length, isHarmAsked, lexicon)
    if (isHarm) for (const token of window) token.isHarm = true
  }
  return tokens.some(({ isHarm }) => isHarm) ? ['harms'] : []
}

function isHarmIn(tokens: Token[], from: number, length: number, isHarmAsked: boolean, lexicon: Lexicon): boolean {
  const before = tokens.slice(Math.max(0, from - reach), from).map(({ key }) => key)
  const after = tokens.slice(from + length, from + length + 2).map(({ key }) => key)
  if (after.some((key) => lexicon.behind.has(key))) return true
  const isOwned =
    before.slice(-2).some((key) => lexicon.has.has(key)) || after.slice(0, 1).some((key) => lexicon.has.has(key))
  return !isOwned && (isHarmAsked || before.some((key) => lexicon.causes.has(key)))
}

/** Whether a harm stands in Chinese behind what causes it: 变成肿瘤. */
function isCausedInChinese(harm: string, question: string, lexicon: Lexicon): boolean {
  const text = simplified(question, lexicon)
  return [...lexicon.causes].some((cause) => text.includes(cause + harm) || text.includes(`${cause}出${harm}`))
}
