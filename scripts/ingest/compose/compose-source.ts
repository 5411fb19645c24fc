import type { MdxJsxFlowElement } from 'mdast-util-mdx'
import { sourceSummary } from '../../../src/claims/source-summary.ts'
import { subjects } from '../../../src/claims/subjects.ts'
import { listWords } from '../../../src/language/words.ts'
import type { Claim } from '../../../src/schema/claim.ts'
import type { Citation } from '../../../src/schema/source.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import { type Block, isTold } from '../segment/block.ts'
import type { Passage } from '../segment/passages.ts'
import { call, paragraphOf, pathOf, type Proposal, type ProposedSection } from './page.ts'

/** A summary names so many diseases: it is one sentence, to be read at a glance. */
const mostNamed = 5

/** Write the page of a source: its citation, its claims, and its passages in order. */
export function composeSource(
  id: string,
  citation: Citation,
  hash: string,
  passages: Passage[],
  claims: Claim[],
  vocabulary: Vocabulary,
): Proposal {
  const about = [...new Set(claims.flatMap((claim) => [...subjects(claim, 'condition')]))].map(
    (one) => vocabulary.condition.find(({ id: known }) => known === one)?.name ?? one,
  )
  const named = about.length > mostNamed ? [...about.slice(0, mostNamed - 1), 'more'] : about
  const summary = sourceSummary(citation, named.length > 0 ? ` about ${listWords(named)}` : '')
  return {
    kind: 'source',
    id,
    path: pathOf('source', id),
    frontmatter: { title: citation.title, summary, ...omitTitle(citation), seed: id, hash, standing: 'read', claims },
    sections:
      citation.rights === 'facts-only'
        ? [{ title: 'Passages', nodes: passages.filter(isShown).map((passage) => passageNode(passage, false)) }]
        : ownSections(passages),
  }
}

function omitTitle({ title: _title, ...rest }: Citation): Omit<Citation, 'title'> {
  return rest
}

/** Heads and labels of tables and records are shown with their values. */
function isShown({ block }: Passage): boolean {
  return isTold(block) || block.kind === 'row' || block.kind === 'record' || block.kind === 'question'
}

function ownSections(passages: Passage[]): ProposedSection[] {
  const sections: ProposedSection[] = []
  const titles = new Set<string>()
  let heading: Block | null | undefined
  for (const passage of passages.filter(isShown)) {
    if (passage.block.heading !== heading) {
      heading = passage.block.heading
      sections.push({ title: another(heading?.text ?? 'The article', titles), nodes: [] })
    }
    sections.at(-1)?.nodes.push(passageNode(passage, true))
  }
  return sections
}

/** A title that no section has yet: where an article has a heading again, `Risks (2)`. */
function another(title: string, taken: Set<string>): string {
  let free = title
  for (let time = 2; taken.has(free); time++) free = `${title} (${time})`
  taken.add(free)
  return free
}

function passageNode({ id, block }: Passage, withText: boolean): MdxJsxFlowElement {
  return call('Passage', { id, line: String(block.line) }, withText ? [paragraphOf(block.text)] : [])
}
