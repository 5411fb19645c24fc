import { cue } from './cue.ts'

/**
 * Whom a sentence names as its speaker: a person, an office, or the patients; `null` where only the publisher speaks.
 */
export function speakerIn(text: string, publisher: string, people: ReadonlyMap<string, string>): string | null {
  const surname = cue('by-surname').exec(text)?.[1]
  const person =
    cue('after-name').exec(text)?.[1] ??
    cue('before-name').exec(text)?.[1] ??
    [...people.keys()].find((full) => full.startsWith(`${surname} `) || full.endsWith(` ${surname}`))
  if (person && !publisher.includes(person) && !/^(?:The|This|In|At) /.test(person)) return person
  if (cue('by-pronoun').test(text)) return 'he'
  const others = cue('office').exec(text) ?? cue('patients').exec(text)
  return others ? ((others[1] ?? others[2] ?? null)?.toLowerCase() ?? null) : null
}

/** What an article says its speakers are: "Pan Guangjin" is "researcher at …". */
export function rolesIn(text: string): Map<string, string> {
  const roles = new Map<string, string>()
  for (const [, person = '', is = ''] of text.matchAll(cue('role-in')))
    if (cue('offices').test(is)) roles.set(person, is.trim())
  for (const [, person = ''] of text.matchAll(cue('titled'))) if (!roles.has(person)) roles.set(person, 'doctor')
  for (const [, person = '', does = ''] of text.matchAll(cue('leads')))
    if (!roles.has(person)) roles.set(person, `who ${does}`)
  return roles
}
