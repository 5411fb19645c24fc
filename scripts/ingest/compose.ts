import type { BlockContent, Heading, Paragraph, RootContent } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement } from 'mdast-util-mdx'
import { subjects } from '../../src/lib/subjects.ts'
import { listWords } from '../../src/lib/words.ts'
import { type Claim, claimKindNames, claimKinds, type SubjectKind, subjectKinds } from '../../src/schema/claim.ts'
import { type PageKind, pageKinds } from '../../src/schema/page.ts'
import type { Citation, Source } from '../../src/schema/source.ts'
import type { Entry, Vocabulary } from '../../src/schema/vocabulary.ts'
import type { Passage } from './passages.ts'
import { toldKinds } from './segment.ts'

/** A page as ingest would write it. */
export interface Proposal {
  kind: PageKind
  id: string
  /** Beneath the content folder. */
  path: string
  /** Fields in the order in which they are written; `claims` last. */
  frontmatter: Record<string, unknown>
  sections: ProposedSection[]
}

export interface ProposedSection {
  title: string
  nodes: RootContent[]
}

/** Write the page of a source: its citation, its claims, and its passages in order. */
export function composeSource(
  id: string,
  citation: Citation,
  hash: string,
  passages: Passage[],
  claims: Claim[],
  vocabulary: Vocabulary,
): Proposal {
  const about = [...new Set(claims.flatMap((claim) => [...subjects(claim, 'condition')]))].map((one) =>
    nameOf(vocabulary.condition, one),
  )
  const publisher = citation.publisher === 'unknown' ? 'this article' : citation.publisher
  const summary = `What ${publisher} says${about.length > 0 ? ` about ${listWords(about)}` : ''}, passage by passage, with the evidence it names.`
  return {
    kind: 'source',
    id,
    path: pathOf('source', id),
    frontmatter: { title: citation.title, summary, ...omitTitle(citation), seed: id, hash, standing: 'read', claims },
    sections:
      citation.rights === 'facts-only'
        ? [{ title: 'Passages', nodes: passages.filter(isTold).map((passage) => passageNode(passage, false)) }]
        : ownSections(passages),
  }
}

function omitTitle({ title: _title, ...rest }: Citation): Omit<Citation, 'title'> {
  return rest
}

function isTold({ block }: Passage): boolean {
  return toldKinds.has(block.kind)
}

function ownSections(passages: Passage[]): ProposedSection[] {
  const sections: ProposedSection[] = []
  for (const passage of passages.filter(isTold)) {
    const title = passage.block.heading?.text ?? 'The article'
    if (sections.at(-1)?.title !== title) sections.push({ title, nodes: [] })
    sections.at(-1)?.nodes.push(passageNode(passage, true))
  }
  return sections
}

function passageNode({ id, block }: Passage, withText: boolean): MdxJsxFlowElement {
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: block.text }] }
  return call('Passage', { id, line: String(block.line) }, withText ? [text] : [])
}

/** Write a page for every entry of the vocabulary that a claim is about. */
export function composeSubjects(sources: Source[], vocabulary: Vocabulary): Proposal[] {
  const claims = sources.flatMap((source) => source.claims)
  return subjectKinds.flatMap((kind) =>
    vocabulary[kind].flatMap((entry) => {
      const own = claims.filter((claim) =>
        subjects(claim, kind).some(
          (id) => id === entry.id || (kind === 'therapy' && isWithin(id, entry as Entry<'therapy'>, vocabulary)),
        ),
      )
      return own.length > 0 ? [composeSubject(kind, entry, own, vocabulary)] : []
    }),
  )
}

/** Whether a therapy is a narrower one of an entry; the widest entries keep to their own claims. */
function isWithin(id: string, entry: Entry<'therapy'>, vocabulary: Vocabulary): boolean {
  if (entry.broader === undefined) return false
  const broader = vocabulary.therapy.find((one) => one.id === id)?.broader
  return broader !== undefined && (broader === entry.id || isWithin(broader, entry, vocabulary))
}

function composeSubject(kind: SubjectKind, entry: Entry, claims: Claim[], vocabulary: Vocabulary): Proposal {
  const title = entry.name.charAt(0).toUpperCase() + entry.name.slice(1)
  return {
    kind,
    id: entry.id,
    path: pathOf(kind, entry.id),
    frontmatter: { title, summary: entry.definition, ...fieldsOf(kind, entry.id, claims, vocabulary) },
    sections: sectionsOf(claims),
  }
}

function fieldsOf(kind: SubjectKind, id: string, claims: Claim[], vocabulary: Vocabulary): Record<string, unknown> {
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
      const {
        id: _id,
        name: _name,
        definition: _definition,
        others,
        abbreviations,
        zh,
        pinyin,
        broader,
        ...facts
      } = find(vocabulary.therapy, id)
      return {
        ...namesOf({ others, abbreviations, zh, pinyin }),
        ...facts,
        routes: orUnknown(claims.flatMap((claim) => claim.qualifiers?.route ?? [])),
        ...(broader && { broader }),
      }
    }
    case 'regulation': {
      const {
        id: _id,
        name: _name,
        definition: _definition,
        others,
        abbreviations,
        zh,
        pinyin,
        cues: _cues,
        ...facts
      } = find(vocabulary.regulation, id)
      const places = orUnknown(
        claims.filter((claim) => claim.kind === 'rule').flatMap((claim) => claim.qualifiers?.place ?? []),
      )
      return {
        ...namesOf({ others, abbreviations, zh, pinyin }),
        ...facts,
        ...datesOf(facts.instrument, claims),
        places,
        'may-charge': 'unknown',
      }
    }
    case 'facility': {
      const entry = find(vocabulary.facility, id)
      return {
        ...namesOf(entry),
        kind: entry.kind,
        city: entry.city,
        province: entry.province,
        named: orUnknown(claims.map((claim) => claim.id)),
        'looked-for': 'unknown',
      }
    }
    case 'guide': {
      const entry = find(vocabulary.guide, id)
      return { for: entry.for, steps: entry.steps, questions: entry.questions }
    }
  }
}

function find<E extends Entry>(entries: E[], id: string): E {
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw new Error(`No vocabulary entry ${id}`)
  return entry
}

const namesOf = ({
  others,
  abbreviations,
  zh,
  pinyin,
}: Pick<Entry, 'others' | 'abbreviations'> & { zh?: string | undefined; pinyin?: string | undefined }) => ({
  ...(others.length > 0 && { others }),
  ...(abbreviations.length > 0 && { abbreviations }),
  ...(zh && { zh }),
  ...(pinyin && { pinyin }),
})

function orUnknown(ids: string[]): string[] | 'unknown' {
  return ids.length > 0 ? [...new Set(ids)] : 'unknown'
}

function isUsualCare({ kind, says }: Claim): boolean {
  return kind === 'definition' && /\b(?:present|current|existing) (?:care|treatments?|approaches)\b/i.test(says)
}

/** Instruments that are an act with dates of its own, not a standing way of doing things. */
const acts = new Set(['notice', 'order', 'law', 'conditional approval'])

function datesOf(instrument: string, claims: Claim[]): Record<'issued' | 'published' | 'effective', string> {
  const dated = acts.has(instrument)
    ? claims.flatMap((claim) =>
        claim.figures.flatMap((figure) =>
          figure.kind === 'date' && figure.low.length === 10 ? [{ says: claim.says, date: figure.low }] : [],
        ),
      )
    : []
  const inForce = /\b(?:took effect|effective|in force)\b/i
  return {
    issued: dated.find(({ says }) => !inForce.test(says))?.date ?? 'unknown',
    published: 'unknown',
    effective: dated.find(({ says }) => inForce.test(says))?.date ?? 'unknown',
  }
}

/** One section a kind of claim; results of one study are one card, and its harms stand among the harms as well. */
function sectionsOf(claims: Claim[]): ProposedSection[] {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()]
  const studies = Map.groupBy(unique.filter(isStudyResult), ({ study }) => study ?? '')
  const inCard = new Set([...studies.values()].filter((results) => results.length > 1).flat())
  return claimKindNames.flatMap((kind) => {
    const own = unique.filter((claim) => claim.kind === kind)
    const nodes: RootContent[] = []
    for (const claim of own) {
      const results = claim.study ? (studies.get(claim.study) ?? []) : []
      if (!inCard.has(claim) || claim.kind === 'harm') nodes.push(call('Claim', { id: claim.id }))
      else if (results.find((one) => one.kind === 'outcome') === claim)
        nodes.push(call('Study', { id: claim.study ?? '', claims: results.map(({ id }) => id).join(' ') }))
    }
    return nodes.length > 0 ? [{ title: claimKinds[kind], nodes }] : []
  })
}

function isStudyResult({ study, figures }: Claim): boolean {
  return study !== undefined && figures.length > 0
}

function call(name: string, props: Record<string, string>, children: BlockContent[] = []): MdxJsxFlowElement {
  const attributes = Object.entries(props).map(([key, value]): MdxJsxAttribute => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }))
  return { type: 'mdxJsxFlowElement', name, attributes, children }
}

/** A heading of a section. */
export function headingOf(title: string): Heading {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }
}

function pathOf(kind: PageKind, id: string): string {
  return `${pageKinds[kind].folder}/${id}.mdx`
}

function nameOf(entries: Entry[], id: string): string {
  return entries.find((entry) => entry.id === id)?.name ?? id
}
