import { subjects } from '../../src/lib/subjects.ts'
import { capital } from '../../src/lib/words.ts'
import { type Claim, type ClaimKind, type SubjectKind, subjectKinds } from '../../src/schema/claim.ts'
import type { Source } from '../../src/schema/source.ts'
import type { Entry, Vocabulary } from '../../src/schema/vocabulary.ts'
import { fieldsOf } from './fields.ts'
import { type Proposal, pathOf } from './page.ts'
import { sectionsOf } from './sections.ts'
import { broadens, isWidest } from './therapies.ts'

/** Write a page for every entry of the vocabulary that a claim is about. */
export function composeSubjects(sources: Source[], vocabulary: Vocabulary): Proposal[] {
  const claims = sources.flatMap((source) => source.claims)
  return subjectKinds.flatMap((kind) =>
    vocabulary[kind].flatMap((entry) => {
      const own = claims.filter((claim) =>
        subjects(claim, kind).some(
          (id) => id === entry.id || (kind === 'therapy' && isWithin(id, entry.id, vocabulary)),
        ),
      )
      const general = bearing[kind].flatMap((bears) =>
        claims.filter((claim) => claim.kind === bears && bearsOn(claim, own, vocabulary)),
      )
      return own.length > 0 ? [composeSubject(kind, entry, own, general, vocabulary)] : []
    }),
  )
}

/** Kinds of general claim that a page shows beside its own. */
const bearing: Record<SubjectKind, ClaimKind[]> = {
  condition: ['harm', 'status'],
  therapy: ['status'],
  regulation: [],
  facility: [],
  guide: [],
}

/**
 * Whether a claim that names no disease bears on the treatments of one: a harm of the wider therapy, or what is authorised
 * of it. It stays filed under no disease and is only shown there too.
 */
function bearsOn(claim: Claim, own: Claim[], vocabulary: Vocabulary): boolean {
  if (subjects(claim, 'condition').length > 0) return false
  const offered = own.filter(({ state }) => state === 'accepted').flatMap((one) => subjects(one, 'therapy'))
  return subjects(claim, 'therapy').some(
    (wide) => isWidest(wide, vocabulary) && offered.some((id) => id === wide || broadens(wide, id, vocabulary)),
  )
}

/** Whether a therapy is a narrower one of an entry; the widest entries keep to their own claims. */
function isWithin(id: string, entry: string, vocabulary: Vocabulary): boolean {
  return !isWidest(entry, vocabulary) && broadens(entry, id, vocabulary)
}

function composeSubject(
  kind: SubjectKind,
  entry: Entry,
  own: Claim[],
  general: Claim[],
  vocabulary: Vocabulary,
): Proposal {
  return {
    kind,
    id: entry.id,
    path: pathOf(kind, entry.id),
    frontmatter: {
      title: capital(entry.name),
      summary: entry.definition,
      ...fieldsOf(kind, entry.id, own, vocabulary),
    },
    sections: sectionsOf(kind, [...own, ...general]),
  }
}
