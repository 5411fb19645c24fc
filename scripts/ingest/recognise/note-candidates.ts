import type { VFile } from 'vfile'
import type { Seed } from '../read/seed.ts'
import type { Candidate } from './candidates.ts'
import type { CandidateKind } from './shapes/shape.ts'

/** What a person calls the kind of an entry. */
const kindNames: Record<CandidateKind, string> = {
  condition: 'a condition',
  therapy: 'a therapy',
  regulation: 'a rule',
  body: 'a regulator or organisation',
  facility: 'a facility',
  term: 'a term',
}

/**
 * List the names that no vocabulary holds, each with its lines and the command that accepts it (`candidate`).
 *
 * @rule candidate A name that looks like a disease, a treatment, a rule or a place of treatment, and that the site does
 * not know: what is said of it is filed under nothing.
 * @remedy Accept it with the command that the message gives, then describe it in `content/vocabulary/`; or leave it, if
 * it is none.
 * @fails seeds/a.txt
 *   The clinic offers stem cell therapy for Rett syndrome as well.
 * @passes seeds/a.txt
 *   The clinic offers stem cell therapy for multiple sclerosis as well.
 */
export function noteCandidates(candidates: Candidate[], pointOf: Seed['pointOf'], file: VFile): void {
  for (const { kind, id, name, variants, at, outside } of candidates) {
    const points = at.map(([start]) => pointOf(start))
    const lines = [...new Set(points.map(({ line }) => line))]
    const written =
      variants.length > 0
        ? ` as ${variants
            .slice(0, 3)
            .map((one) => `\`${one}\``)
            .join(', ')}`
        : ''
    const known = outside ? `; ${outside.ontology} ${outside.release} knows it as ${outside.code}` : ''
    file.message(
      `Unexpected name \`${name}\`, which no vocabulary holds (${lines.length > 1 ? 'lines' : 'line'} ` +
        `${listOf(lines)}${outside ? written : ''}${known}), accept it as ${kindNames[kind]} with ` +
        `\`npm run ingest -- --accept ${id}\` or leave it`,
      { place: points[0] ?? { line: 1, column: 1 }, ruleId: 'candidate', source: 'ingest' },
    )
  }
}

function listOf(lines: number[]): string {
  const shown = lines.slice(0, 8)
  return lines.length > shown.length ? `${shown.join(', ')} …` : shown.join(', ')
}
