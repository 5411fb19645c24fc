import { join } from 'node:path'
import { attributesOf } from '../../../src/loader/call-faults.ts'
import { readBody, textOf } from '../../../src/loader/mdx.ts'
import type { PassageText } from '../merge/passages/moves.ts'
import { readText } from '../read/files.ts'
import { writeAtomically } from './beside.ts'

type Node = ReturnType<typeof readBody>[number]

function pathIn(content: string, id: string): string {
  return join(content, '.history', 'passages', `${id}.json`)
}

/**
 * The passages of an article as they were last read here; where it never was, those that its page shows, which may be
 * none.
 */
export function passagesRead(content: string, id: string): PassageText[] {
  const kept = readText(pathIn(content, id))
  try {
    if (kept !== null) return (JSON.parse(kept) as [string, string][]).map(([passage, text]) => ({ id: passage, text }))
    const page = readText(join(content, 'sources', `${id}.mdx`))
    return page === null ? [] : readBody(page).flatMap(passagesIn)
  } catch {
    return []
  }
}

function passagesIn(node: Node): PassageText[] {
  if (node.type !== 'mdxJsxFlowElement' || node.name !== 'Passage')
    return 'children' in node ? (node.children as Node[]).flatMap(passagesIn) : []
  const text = textOf(node).trim()
  return text === '' ? [] : [{ id: attributesOf(node)['id'] ?? '', text }]
}

/**
 * Keep the passages of an article for its next reading, on this computer alone: the words of a publisher are no part of
 * what is published.
 */
export function keepPassages(content: string, id: string, passages: readonly [id: string, text: string][]): void {
  const text = JSON.stringify(passages)
  try {
    if (readText(pathIn(content, id)) !== text) writeAtomically(pathIn(content, id), text)
  } catch {
    // without them the next run takes a changed passage for one that says something else, and nothing is lost
  }
}
