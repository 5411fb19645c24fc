import type { Carried } from './carry.ts'
import type { Page, Section } from './page.ts'

/** The contents list of a page: its body's sections and those that its template adds. */
export function outlineOf(
  { kind, facts }: Page,
  sections: Section[],
  added: { pictures: number; statuses: number; carried: Carried[]; more: number; sources: number; related: number },
): { id: string; heading: string }[] {
  const own = sections.flatMap(({ id, heading }) => (id !== null && heading !== null ? [{ id, heading }] : []))
  const guide = 'steps' in facts ? facts : { steps: 'unknown', questions: 'unknown' }
  return [
    ...(guide.steps === 'unknown' ? [] : [{ id: 'steps', heading: 'Steps' }]),
    ...(guide.questions === 'unknown' ? [] : [{ id: 'questions', heading: 'Questions to ask' }]),
    ...(added.pictures ? [{ id: 'pictures', heading: 'In pictures' }] : []),
    ...own,
    ...(added.statuses > 1 ? [{ id: 'status', heading: 'What we found on authorisation' }] : []),
    ...added.carried.map(({ id, heading }) => ({ id, heading })),
    ...(kind === 'condition' ? [{ id: 'before', heading: 'Before you pay anyone' }] : []),
    ...(added.more ? [{ id: 'more', heading: kind === 'source' ? 'Claims without a place' : 'Also said' }] : []),
    ...(added.sources ? [{ id: 'sources', heading: 'Sources' }] : []),
    ...(added.related ? [{ id: 'related', heading: 'Pages that share these claims' }] : []),
    { id: 'page', heading: 'About this page' },
  ]
}
