import { existsSync, readFileSync } from 'node:fs'
import { placeIn } from '../merge/passages/sentence-key.ts'
import type { Reread } from '../merge/passages/reread.ts'
import { writeAtomically } from '../write/beside.ts'
import type { Known, NumberLabel, StatementLabel } from '../labels/labels.ts'

/** Put a label of a passage that was changed where its words stand now; `null` where they stand nowhere. */
function follow<T extends StatementLabel | NumberLabel>(label: T, { before, now, moved }: Reread): T | null {
  const passage = moved.get(label.passage)
  const at = passage && placeIn(now.get(passage) ?? '', before.get(label.passage) ?? '', label.at)
  return passage && at ? { ...label, passage, at } : null
}

/** What people said of an article, with what they said of passages that were changed. */
export function withFollowing(
  said: { known: Known; asides: readonly NumberLabel[] },
  seed: string,
  reread: Reread,
): { known: Known; asides: readonly NumberLabel[] } {
  if (reread.moved.size === 0) return said
  const known = new Map(said.known)
  for (const [old, passage] of reread.moved) {
    const labels = (known.get(`${seed} ${old}`) ?? []).flatMap((label) => follow(label, reread) ?? [])
    if (labels.length > 0 && !known.has(`${seed} ${passage}`)) known.set(`${seed} ${passage}`, labels)
  }
  const own = said.asides.filter((label) => label.seed === seed)
  return { known, asides: [...said.asides, ...own.flatMap((label) => follow(label, reread) ?? [])] }
}

/** Let the labels in a file follow the passages that were changed; `rereads` are the articles, by id. */
export function followInFile(path: string, rereads: ReadonlyMap<string, Reread>): void {
  if (!existsSync(path)) return
  const text = readFileSync(path, 'utf8')
  const lines = text.split('\n').map((line) => {
    const label = line.trim() === '' ? null : (JSON.parse(line) as Partial<StatementLabel>)
    const reread = label && rereads.get(label.seed ?? '')
    if (!reread || !label.passage || !label.at) return line
    const now = follow(label as StatementLabel, reread)
    return now ? JSON.stringify(now) : line
  })
  const next = lines.join('\n')
  if (next !== text) writeAtomically(path, next)
}
