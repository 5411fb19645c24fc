/**
 * The version of the published data, by semver.org: what it promises stands in `promise`. Raise it with what changes
 * the columns, and put a line on top of `changelog`.
 */
export const version = '1.0.0'

/** What each version changed, newest first. */
export const changelog: readonly { version: string; on: string; says: string }[] = [
  {
    version: '1.0.0',
    on: '2026-11-30',
    says: 'Claims, sources, statuses, prices and vocabulary, with their provenance.',
  },
]

/** What the number of a version tells whoever reads the files with a program. */
export const promise: readonly { part: string; says: string }[] = [
  { part: '1.0.x', says: 'Words that describe the data are put right. Every program that reads it goes on to work.' },
  {
    part: '1.x.0',
    says: 'A column or a table is added, or a value to a list such as that of kinds. Programs pass over what they don’t know.',
  },
  {
    part: 'x.0.0',
    says: 'A column, a table or a value goes, or comes to mean something else. Programs must be looked at.',
  },
]

/** Under which the data may be used. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const
