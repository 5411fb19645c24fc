import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { Span } from '../read/seed.ts'
import type { Block } from '../segment/block.ts'
import { sentencesOf } from '../segment/sentences.ts'

/** A short form that an article defines: "acute-on-chronic liver failure (ACLF)". */
export interface Abbreviation {
  short: string
  long: string
  /** Place of the long form. */
  at: Span
}

const short = String.raw`[\p{Lu}\p{Ll}\p{N}][\p{Lu}\p{Ll}\p{N}-]{1,9}`
const opening = onOneLine`
  [(（]\s?(?:(?:the|or|also|called|as|abbreviated|hereafter|hereinafter|简称)[:：]?\s?){0,3}["“'‘]?`
const bracketed = new RegExp(String.raw`${opening}(${short})["”'’]?(?=\s?[,;，；)）])`, 'gu')
const spelledOut = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${short})\s?[(（](?:the )?([^()（）,;，；]{4,90})`, 'gu')

/**
 * Find abbreviations where an article defines them: "long form (LF)", "LF (long form)", "长名（LF）".
 *
 * After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003):
 * the letters of the short form must stand in the long form, from right to left, the first letter at the start of a
 * word. A plural s of the short form is left out. In front of a Latin short form, Chinese characters are taken as they
 * stand, however far they reach back.
 */
export function findAbbreviations(block: Block): Abbreviation[] {
  const found: Abbreviation[] = []
  if (!block.text.includes('(') && !block.text.includes('（')) return found
  for (const { 1: inside = '', index } of block.text.matchAll(bracketed)) {
    const name = singular(inside)
    if (!/\p{Lu}/u.test(name)) continue
    const sentence = sentencesOf(block).findLast(([start]) => start < block.at[0] + index)
    const from = Math.max(0, index - 200, (sentence?.[0] ?? 0) - block.at[0])
    const before = block.text.slice(from, index).trimEnd()
    const long = /\p{Script=Han}{2,24}$/u.exec(before)?.[0] ?? longFormOf(name, before)
    const end = block.at[0] + from + before.length
    if (long) found.push({ short: name, long, at: [end - long.length, end] })
  }
  for (const { 0: whole, 1: outside = '', 2: inside = '', index } of block.text.matchAll(spelledOut)) {
    const name = singular(outside)
    const long = inside.trimEnd()
    const isHan = /^\p{Script=Han}{2,24}$/u.test(long)
    if (!/\p{Lu}.{0,9}\p{Lu}/u.test(name) || !(isHan || longFormOf(name, long) === long)) continue
    const start = block.at[0] + index + whole.length - inside.length
    found.push({ short: name, long, at: [start, start + long.length] })
  }
  return found
}

function singular(short: string): string {
  return short.replace(/(?<=\p{Lu})s$/u, '')
}

/** The end of a text that a short form stands for. */
function longFormOf(name: string, before: string): string | null {
  const words = before.split(/\s+/).filter(Boolean)
  const longest = words.slice(-Math.min(name.length + 5, name.length * 2)).join(' ')
  const tail = before.endsWith(longest) ? longest : before
  const from = startByInitials(name, tail) ?? longFormStart(name, tail)
  return from === null ? null : tail.slice(from)
}

/** "investigator-initiated trials" for IIT: one word a letter. */
function startByInitials(short: string, long: string): number | null {
  const words = [...long.matchAll(/[\p{L}\p{N}]+/gu)].slice(-short.length)
  const initials = words.map(([word]) => word.charAt(0)).join('')
  return initials.toLowerCase() === short.toLowerCase() ? (words[0]?.index ?? null) : null
}

function longFormStart(short: string, long: string): number | null {
  let at = long.length - 1
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short.charAt(letter).toLowerCase()
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue
    while (
      at >= 0 &&
      (long.charAt(at).toLowerCase() !== wanted ||
        (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(long.charAt(at - 1))))
    )
      at--
    if (at < 0) return null
    at--
  }
  return at + 1
}
