/** What the summary of a source's page is made from. */
interface Said {
  publisher?: unknown
  kind?: unknown
}

/**
 * The summary that a source's page begins with, until a person writes it.
 *
 * @example sourceSummary({ publisher: 'A Clinic', kind: 'hospital' }, ' about stroke')
 *   // 'What A Clinic says about stroke, passage by passage, with the evidence it names.'
 */
export function sourceSummary(said: Said, about: string): string {
  const [start, end] = partsOf(said)
  return `${start}${about}${end}`
}

/** Whether a summary was made from the page's fields, so that nobody wrote it. */
export function isMadeSummary(summary: unknown, said: Said): boolean {
  const [start, end] = partsOf(said)
  return typeof summary === 'string' && summary.startsWith(start) && summary.endsWith(end)
}

function partsOf({ publisher, kind }: Said): [start: string, end: string] {
  if (kind === 'this-site') return ['What we found', ', passage by passage, with the works it rests on.']
  const speaker = publisher === 'unknown' ? 'this article' : String(publisher)
  return [`What ${speaker} says`, ', passage by passage, with the evidence it names.']
}
