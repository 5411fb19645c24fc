import { datelike, onOneLine, printDocument, yamlOf } from './emit.ts'

/** Signs that are escaped in quotation marks, or part a text into lines: how is left to the library. */
const special = /[\p{Cc}\u{D800}-\u{DFFF}]/u

/** What YAML would take for something else than a plain text. */
const unplain = /^$|^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$/
const unplainInFlow = /[[\]{},]/
const typed =
  /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/

/** Print fields as {@link yamlOf} does, to the letter and in a small part of its time. */
export function printFields(fields: Record<string, unknown>): string {
  return hasSpecial(fields) ? printDocument(yamlOf(fields)) : `${linesOf(fields, '').join('\n')}\n`
}

function hasSpecial(value: unknown): boolean {
  if (typeof value === 'string') return special.test(value)
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(([key, one]) => special.test(key) || hasSpecial(one))
}

/** The lines of a map or list that stands at an indent; the first one without it. */
function linesOf(value: object, indent: string): string[] {
  const blocks = Array.isArray(value)
    ? value.map((item) => `- ${isBlock(item) ? linesOf(item, `${indent}  `).join('\n') : inline(item, false)}`)
    : Object.entries(value).map(([key, item]) => {
        const name = `${inline(key, false)}:`
        if (!isBlock(item) || onOneLine.has(key)) return `${name} ${inline(item, false)}`
        return `${name}\n${indent}  ${linesOf(item, `${indent}  `).join('\n')}`
      })
  return blocks.map((block, index) => (index === 0 ? block : indent + block))
}

/** Whether a value takes lines of its own. */
function isBlock(value: unknown): value is object {
  return value !== null && typeof value === 'object' && Object.keys(value).length > 0
}

/** A value on one line; `inFlow`: between the brackets of a map or list. */
function inline(value: unknown, inFlow: boolean): string {
  if (typeof value === 'string') return quoted(value, inFlow)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value))
    return bracketed(
      '[',
      value.map((item) => inline(item, true)),
      ']',
    )
  const pairs = Object.entries(value).map(([key, item]) => `${inline(key, true)}: ${inline(item, true)}`)
  return bracketed('{', pairs, '}')
}

function bracketed(open: string, items: string[], close: string): string {
  return items.length > 0 ? `${open} ${items.join(', ')} ${close}` : open + close
}

function quoted(text: string, inFlow: boolean): string {
  if (datelike.test(text)) return `'${text}'`
  if (!unplain.test(text) && !typed.test(text) && !(inFlow && unplainInFlow.test(text))) return text
  return text.includes('"') && !text.includes("'") ? `'${text}'` : JSON.stringify(text)
}
