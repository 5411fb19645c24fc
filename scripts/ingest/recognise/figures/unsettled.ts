import type { Seed } from '../../read/seed.ts'
import type { Block } from '../../segment/block.ts'

/** Ask back each number of the article that its marks do not tell (`number-unsettled`). */
export function noteUnsettled(
  blocks: Block[],
  { text, unsettled, file, pointOf }: Pick<Seed, 'text' | 'unsettled' | 'file' | 'pointOf'>,
): void {
  for (const [start, end] of unsettled) {
    const block = blocks.find(({ at }) => at[0] <= start && end <= at[1])
    if (!block || block.kind === 'furniture' || block.kind === 'tail') continue
    const written = text.slice(start, end)
    const digits = written.replace(/[., ]/g, '')
    const other = written.includes(' ') ? `two numbers side by side` : written.replace(/[.,]/, '.')
    file.message(
      `Unexpected \`${written}\`, which can be ${Number(digits).toLocaleString('en')} or ${other}, write it without a doubt (\`${digits}\` for the first): until then no figure is read there`,
      { place: { start: pointOf(start), end: pointOf(end) }, ruleId: 'number-unsettled', source: 'ingest' },
    )
  }
}
