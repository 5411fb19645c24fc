import type { Page } from './page.ts'

/** The contents list of a page: its body's sections, then those that its template adds. */
export function outlineOf(
  { kind, facts, sections }: Page,
  added: { more: number; sources: number; related: number },
): { id: string; heading: string }[] {
  const own = sections.flatMap(({ id, heading }) => (id !== null && heading !== null ? [{ id, heading }] : []))
  const guide = 'steps' in facts ? facts : { steps: 'unknown', questions: 'unknown' }
  return [
    ...own,
    ...(guide.steps === 'unknown' ? [] : [{ id: 'steps', heading: 'Steps' }]),
    ...(guide.questions === 'unknown' ? [] : [{ id: 'questions', heading: 'Questions to ask' }]),
    ...(added.more ? [{ id: 'more', heading: kind === 'source' ? 'Claims without a place' : 'Also said' }] : []),
    ...(added.sources ? [{ id: 'sources', heading: 'Sources' }] : []),
    ...(added.related ? [{ id: 'related', heading: 'Pages that share these claims' }] : []),
  ]
}
