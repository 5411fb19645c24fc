import { useEffect, useRef } from 'preact/hooks'
import type { Span } from '../../ingest/read/seed.ts'
import type { ArticleState, DeskBlock } from '../read/article-state.ts'

/** Words of an article that an editor selected; places from the start of the passage. */
export interface Selected {
  passage: string
  at: Span
  words: string
}

type Number = ArticleState['numbers'][number]

interface Props {
  state: ArticleState
  current: string | null
  onClaim: (id: string) => void
  onSelect: (selected: Selected | null) => void
  onAside: (number: Number) => void
}

const untold = new Set(['furniture', 'tail'])

/** The article, each claim marked at its place, each number that nothing explains standing out. */
export function ArticleText({ state, current, onClaim, onSelect, onAside }: Props) {
  const text = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // a pointer alone selects words and presses a mark; a keyboard has the list of claims and the buttons beside passages
    const follow = ({ target }: Event) => {
      if (!(target instanceof Element) || !text.current?.contains(target) || target.closest('button')) return
      const selected = selection()
      const claim = target.closest<HTMLElement>('mark')?.dataset['claim']
      if (selected) onSelect(selected)
      else if (claim) onClaim(claim)
      else onSelect(null)
    }
    addEventListener('mouseup', follow)
    addEventListener('touchend', follow)
    return () => {
      removeEventListener('mouseup', follow)
      removeEventListener('touchend', follow)
    }
  })
  return (
    <div class="passages" ref={text}>
      {state.blocks.map((block) => (
        <div key={block.passage} class={`block ${block.kind}`}>
          <p data-passage={block.passage}>{piecesOf(block, state, current).map((piece) => show(piece, onAside))}</p>
          {!untold.has(block.kind) && (
            <button
              type="button"
              class="choose"
              onClick={() => onSelect({ passage: block.passage, at: [0, block.text.length], words: block.text })}
            >
              + claim
              <span class="unseen"> of this passage</span>
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

interface Piece {
  text: string
  claims: { id: string; state: string; isCurrent: boolean }[]
  number: Number | null
}

/** Cut a block where a claim or an open number begins or ends. */
function piecesOf({ passage, text }: DeskBlock, { claims, numbers }: ArticleState, current: string | null): Piece[] {
  const own = claims.filter((one) => one.passage === passage)
  const open = numbers.filter((one) => one.passage === passage)
  const ends = [...own, ...open].flatMap(({ at }) => at)
  const cuts = [...new Set([0, ...ends, text.length])].toSorted((a, b) => a - b)
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0
    return {
      text: text.slice(from, to),
      claims: own
        .filter(({ at }) => at[0] <= from && to <= at[1])
        .map(({ claim }) => ({ id: claim.id, state: claim.state, isCurrent: claim.id === current })),
      number: open.find(({ at }) => at[0] <= from && to <= at[1]) ?? null,
    }
  })
}

function show({ text, claims, number }: Piece, onAside: Props['onAside']) {
  const [first] = claims
  const inner = number ? (
    <button
      type="button"
      class="number"
      title="No claim explains this number. Select its sentence to make a claim, or press to say that none has to."
      onClick={() => onAside(number)}
    >
      {text}
    </button>
  ) : (
    text
  )
  if (!first) return inner
  const isCurrent = claims.some((one) => one.isCurrent)
  return (
    <mark
      class={`${first.state}${isCurrent ? ' current' : ''}`}
      data-claim={(claims.find((one) => one.isCurrent) ?? first).id}
    >
      {inner}
    </mark>
  )
}

/** The selected words, where they stand in one passage. */
function selection(): Selected | null {
  const chosen = getSelection()
  if (!chosen || chosen.isCollapsed || chosen.rangeCount === 0) return null
  const range = chosen.getRangeAt(0)
  const passageOf = (node: Node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('[data-passage]')
  const block = passageOf(range.startContainer)
  if (!block || block !== passageOf(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(block)
  before.setEnd(range.startContainer, range.startOffset)
  const words = range.toString()
  const lead = /^\s*/.exec(words)?.[0].length ?? 0
  const from = before.toString().length + lead
  const trimmed = words.trim()
  return trimmed === ''
    ? null
    : { passage: block.dataset['passage'] ?? '', at: [from, from + trimmed.length], words: trimmed }
}
