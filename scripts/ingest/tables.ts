import type { Block } from './segment.ts'

/** The first row of a table is its head, where it holds no number; it is the lead of the rows beneath. */
export function bindRows(blocks: Block[]): void {
  let head: Block | null = null
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'row') head = null
    else if (blocks[index - 1]?.kind !== 'row') head = block
    else block.lead = head
  }
}

/**
 * Short lines that follow each other without a gap, label and value in turn, are a record: a value's lead is its label.
 */
export function bindRecords(blocks: Block[]): void {
  const isShort = ({ kind, text }: Block) =>
    (kind === 'heading' || kind === 'prose') && text.length < 90 && !/[.!?。]$/.test(text)
  for (let from = 0; from < blocks.length; from++) {
    let to = from
    while (
      to + 1 < blocks.length &&
      isShort(blocks[to] as Block) &&
      isShort(blocks[to + 1] as Block) &&
      blocks[to + 1]?.line === (blocks[to]?.line ?? 0) + 1
    )
      to++
    const run = blocks.slice(from, to + 1)
    if (run.length < 4 || run.length % 2 > 0) continue
    const heading = blocks.slice(0, from).findLast(({ kind }) => kind === 'heading') ?? null
    for (const [index, block] of run.entries()) {
      block.kind = 'record'
      block.heading = heading
      block.lead = index % 2 === 1 ? (run[index - 1] ?? null) : null
    }
    from = to
  }
}
