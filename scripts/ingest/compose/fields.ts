import type { SubjectKind } from '../../../src/schema/claim.ts'
import { facilityFacts, guideFacts, regulationFacts, therapyFacts } from '../../../src/schema/page.ts'
import type { Entry, Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { ToldClaim } from './told-claim.ts'

/**
 * Typed frontmatter of a page, from its entry in the vocabulary and from what its claims say; the rest is `unknown`.
 */
export function fieldsOf(
  kind: SubjectKind,
  id: string,
  claims: ToldClaim[],
  vocabulary: Vocabulary,
): Record<string, unknown> {
  switch (kind) {
    case 'condition': {
      const entry = find(vocabulary.condition, id)
      return {
        ...namesOf(entry),
        codes: entry.codes,
        area: entry.area,
        'usual-care': orUnknown(claims.filter(isUsualCare).map((claim) => claim.id)),
      }
    }
    case 'therapy': {
      const entry = find(vocabulary.therapy, id)
      return {
        ...namesOf(entry),
        ...pick(entry, therapyFacts),
        routes: orUnknown(claims.flatMap((claim) => claim.route ?? [])),
        ...(entry.broader && { broader: entry.broader }),
      }
    }
    case 'regulation': {
      const entry = find(vocabulary.regulation, id)
      const rules = claims.filter((claim) => claim.kind === 'rule')
      return {
        ...namesOf(entry),
        ...pick(entry, regulationFacts),
        ...datesOf(entry.instrument, claims),
        places: orUnknown(rules.flatMap((claim) => claim.place ?? [])),
        'may-charge': 'unknown',
      }
    }
    case 'facility': {
      const entry = find(vocabulary.facility, id)
      return {
        ...namesOf(entry),
        ...pick(entry, facilityFacts),
        named: orUnknown(claims.map((claim) => claim.id)),
        'looked-for': 'unknown',
      }
    }
    case 'guide':
      return pick(find(vocabulary.guide, id), guideFacts)
  }
}

/** The fields of an entry that a page takes over as they are. */
function pick(entry: object, facts: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([key]) => key in facts))
}

function find<E extends Entry>(entries: E[], id: string): E {
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw new Error(`No vocabulary entry ${id}`)
  return entry
}

function namesOf({ others, abbreviations, zh, pinyin }: Entry): Record<string, unknown> {
  return {
    ...(others.length > 0 && { others }),
    ...(abbreviations.length > 0 && { abbreviations }),
    ...(zh && { zh }),
    ...(pinyin && { pinyin }),
  }
}

function orUnknown(ids: string[]): string[] | 'unknown' {
  return ids.length > 0 ? [...new Set(ids)] : 'unknown'
}

function isUsualCare({ kind, says = '' }: ToldClaim): boolean {
  return kind === 'definition' && /\b(?:present|current|existing) (?:care|treatments?|approaches)\b/i.test(says)
}

/** Instruments that are an act with dates of its own, not a standing way of doing things. */
const acts = new Set(['notice', 'order', 'law', 'measures', 'local rule', 'conditional approval'])

function datesOf(instrument: string, claims: ToldClaim[]): Record<'issued' | 'published' | 'effective', string> {
  const dated = acts.has(instrument)
    ? claims.flatMap(({ says = '', dates = [] }) => dates.map((date) => ({ says, date })))
    : []
  const inForce = /\b(?:t(?:ook|akes) effect|effective|in(?:to)? force|appl(?:y|ies) from)\b/i
  const madePublic = /\b(?:made public|published|released)\b/i
  const first = (fits: (says: string) => boolean) => dated.find(({ says }) => fits(says))?.date ?? 'unknown'
  return {
    issued: first((says) => !inForce.test(says) && !madePublic.test(says)),
    published: first((says) => madePublic.test(says)),
    effective: first((says) => inForce.test(says)),
  }
}
