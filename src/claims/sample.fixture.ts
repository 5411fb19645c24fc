import { claim, type Claim } from '../schema/claim.ts'
import { source } from '../schema/source.ts'
import type { Page, Section } from '../views/page.ts'

/** A claim for tests, with only what a test is about written out. */
export function sampleClaim(fields: Partial<Claim> & Pick<Claim, 'id'>): Claim {
  return claim.parse({
    kind: 'outcome',
    says: `${fields.id}.`,
    about: { condition: 'ms' },
    evidence: { design: 'none-stated', rule: 'none' },
    hedged: false,
    attributed: null,
    from: [{ seed: 'guide', passage: 'aaaaaa' }],
    state: 'accepted',
    ...fields,
  })
}

/** A source page for tests. */
export function sampleSource(id: string, claims: Claim[], fields: object = {}): Page<'source'> {
  const facts = source.parse({
    title: `Title of ${id}`,
    summary: 'What it says.',
    publisher: 'A company',
    kind: 'company',
    interest: 'It sells the journey.',
    url: 'https://example.org/',
    published: '--10-13',
    retrieved: 'unknown',
    rights: 'own-words',
    standing: 'read',
    claims,
    ...fields,
  })
  return { kind: 'source', id, path: `content/sources/${id}.mdx`, facts, sections: [], faults: [] }
}

/** A condition page for tests. */
export function sampleCondition(id: string, title: string, sections: Section[] = []): Page<'condition'> {
  const facts = {
    title,
    summary: `${title} in short.`,
    others: [],
    abbreviations: [],
    codes: {},
    area: 'unknown' as const,
    'usual-care': 'unknown' as const,
    corrections: [],
  }
  return { kind: 'condition', id, path: `content/conditions/${id}.mdx`, facts, sections, faults: [] }
}

/** A section that shows claims, for tests. */
export function sampleSection(...claims: string[]): Section {
  return {
    id: 'claims',
    heading: 'Claims',
    parts: claims.map((id, index) => ({ component: 'Claim', props: { id }, children: [], line: index + 10 })),
  }
}
