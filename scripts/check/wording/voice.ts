import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'

type Unwanted = Record<'promise' | 'contempt', string[]>
const unwanted = load(readFileSync(new URL('voice.yaml', import.meta.url), 'utf8')) as Unwanted

/** A word before, in the same sentence, that denies the promise or leaves it open. */
const open = new RegExp(
  [
    String.raw`\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot|whether|if|how|is it|are they)\b`,
    String.raw`\b(?:be called|calls?|called|speaks? of)\b`,
    String.raw`n[’']t\b`,
  ].join('|'),
  'i',
)

/**
 * Find the cure words that a text says itself. "No cure is known", "nobody has shown that it is safe", “a cure” in
 * quotation marks, and questions do not count; "unproven", "safety" and "food safety" are other words.
 *
 * @rule cure-word Words by which we would promise something ourselves: cure, breakthrough, proven, safe. A reader takes
 * them for our advice. To deny or to ask it, and to quote it in quotation marks, is no promise; what a source claims
 * keeps its words.
 * @remedy Say what was measured, or quote who says it.
 * @fails guides/choosing.mdx
 *   ---
 *   summary: A treatment that cures MS.
 *   ---
 * @passes guides/choosing.mdx
 *   ---
 *   summary: A treatment that “cures MS”, as the clinic says.
 *   ---
 */
export function cureWordsIn(text: string): string[] {
  const promises = wordsIn(text, unwanted.promise).filter(({ index: at }) => {
    const before = text.slice(Math.max(0, at - 300), at)
    const sentence = before.slice(
      Math.max(0, ...['. ', '! ', '? ', ': ', '; '].map((end) => before.lastIndexOf(end) + 1)),
    )
    const rest = /^[^.!?]{0,300}([.!?])/.exec(text.slice(at, at + 302))?.[1]
    return rest !== '?' && !open.test(sentence.split(/\s+/).slice(-9).join(' '))
  })
  return promises.map(([word]) => word)
}

/**
 * Find words of contempt; to deny one is to say it too, so only quotation marks excuse it.
 *
 * @rule contempt-word Words of contempt for who sells, or for who buys: scam, quack, desperate, victim. Who has paid
 * stops reading, and a court may ask for proof.
 * @remedy Say what is known: what was sold, what it cost, what was found.
 * @fails guides/choosing.mdx
 *   ---
 *   summary: Desperate patients pay.
 *   ---
 * @passes guides/choosing.mdx
 *   ---
 *   summary: Some patients pay.
 *   ---
 */
export function contemptWordsIn(text: string): string[] {
  return wordsIn(text, unwanted.contempt).map(([word]) => word)
}

const share = String.raw`\d{1,3}(?:\.\d{1,4})?%`
const sum = new RegExp(
  [
    String.raw`\b(?:total(?:s|ling)?|altogether|together|in all|adds? up to|sum)\b[^.%]{0,40}\b${share}`,
    String.raw`${share} (?:in total|altogether|in all|together)\b`,
  ].join('|'),
  'i',
)

/**
 * Find the first sum of shares, which could be taken for parts of one whole.
 *
 * @rule sum-as-whole Shares added up: people in one may be in the other too, and “better or the same” is no result.
 * @remedy Leave each share by itself.
 * @fails guides/risks.mdx
 *   ---
 *   summary: Better or the same were 73.2% in total.
 *   ---
 * @passes guides/risks.mdx
 *   ---
 *   summary: Of the people 40.4% were better and 32.8% the same.
 *   ---
 */
export function sumsIn(text: string): string[] {
  return sum.exec(text)?.slice(0, 1) ?? []
}

function wordsIn(text: string, words: string[]): RegExpExecArray[] {
  const quoted = text.replaceAll(/“[^“”]{0,400}”|"[^"]{0,400}"|‘[^‘’]{0,80}’(?!\p{L})/gu, (words) =>
    '·'.repeat(words.length),
  )
  const pattern = new RegExp(String.raw`(?<![\p{L}-])(?:${words.join('|')})(?![\p{L}-])`, 'giu')
  return [...quoted.matchAll(pattern)]
}
