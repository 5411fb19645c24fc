import type { Block } from '../block.ts'
import type { Line } from './line.ts'
import type { Placed } from './walk.ts'

/** A heading that is open, with its style: headings of one style stand side by side. */
interface Open {
  block: Block
  style: string
}

/** Styles that stand one within the other, outer to inner. */
const ranks = [
  'hash-1',
  'hash-2',
  'hash-3',
  'hash-4',
  'hash-5',
  'hash-6',
  'capitals',
  'chapter',
  'chinese',
  'chinese-bracket',
  'number',
  'depth-1',
  'depth-2',
  'depth-3',
]
const isCounted = (style: string) => /^(?:chapter|chinese|number$|depth)/.test(style)

/**
 * Bind each block to the headings it stands under, outer to inner.
 *
 * A plain heading stands above numbered ones and beside other plain ones; between 1. and 2. it is a part of 1., and so
 * is a later one with the same words. A heading with the same in another language directly below it are one.
 */
export function nest(placed: Placed[]): void {
  const within = betweenNumbers(placed)
  const parts = new Set<string>()
  let open: Open[] = []
  let chain: Block[] = []
  let last: Block | null = null
  for (const [index, { block, line }] of placed.entries()) {
    if (block.kind === 'heading') {
      const style = styleOf(line)
      const isPlain = style === 'plain' || style === 'capitals'
      const isPart = isPlain && open.some((one) => isCounted(one.style)) && (within[index] || parts.has(block.text))
      if (isPart) parts.add(block.text)
      const own: Open = { block, style: isPart ? 'part' : style }
      if (isTwin(last, block)) open = [...open, { block, style: open.at(-1)?.style ?? style }]
      else {
        const kept = open.findIndex((one) => !standsOver(one.style, own.style))
        open = [...(kept < 0 ? open : open.slice(0, kept)), own]
      }
      chain = open.map((one) => one.block)
      block.headings = chain.slice(0, -1)
    } else {
      block.headings = chain
      block.heading = chain.at(-1) ?? null
    }
    if (block.kind !== 'furniture') last = block
  }
}

function standsOver(style: string, below: string): boolean {
  if (style === below || style === 'part') return false
  if (below === 'part') return true
  if (below === 'plain') return style.startsWith('hash') || style === 'capitals'
  if (style === 'plain') return !below.startsWith('hash') && below !== 'capitals'
  return ranks.indexOf(style) < ranks.indexOf(below)
}

function styleOf({ mark, head }: Line): string {
  if (mark?.kind === 'hash') return `hash-${mark.form.length}`
  if (mark?.kind === 'depth') return `depth-${Math.min(3, mark.form.replace(/\.$/, '').split('.').length - 1)}`
  if (mark?.kind === 'chinese') return mark.form.startsWith('第') ? 'chapter' : 'chinese'
  if (mark?.kind === 'chinese-bracket' || mark?.kind === 'number') return mark.kind
  return /\p{Lu}{4}/u.test(head) && !/\p{Ll}/u.test(head) ? 'capitals' : 'plain'
}

/** For each place, whether a count of headings goes on behind it: it lies between 1. and 2. */
function betweenNumbers(placed: Placed[]): boolean[] {
  const steps = new Array<number>(placed.length + 1).fill(0)
  const before = new Map<string, { ordinal: number; index: number }>()
  for (const [index, { block, line }] of placed.entries()) {
    const style = styleOf(line)
    if (block.kind !== 'heading' || !isCounted(style)) continue
    const ordinal = line.mark?.ordinal ?? 0
    const previous = before.get(style)
    if (previous && ordinal === previous.ordinal + 1) {
      steps[previous.index] = (steps[previous.index] ?? 0) + 1
      steps[index] = (steps[index] ?? 0) - 1
    }
    before.set(style, { ordinal, index })
  }
  let depth = 0
  return steps.map((step) => (depth += step) > 0)
}

/** The same heading in another language, directly below. */
function isTwin(last: Block | null, block: Block): boolean {
  if (last?.kind !== 'heading') return false
  const isHan = (text: string) => /\p{Script=Han}/u.test(text)
  return isHan(last.text) !== isHan(block.text) && block.line - last.line <= 2
}
