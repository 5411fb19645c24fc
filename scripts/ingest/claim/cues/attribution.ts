const verbs =
  'said|says|argued|argues|described|describes|told|named|explained|believes|hopes|added|adds|recalled|recalls|commented|warned|warns|stressed|stresses|predicted|predicts|expects|doubts'
const name = String.raw`\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+`
const afterName = new RegExp(String.raw`\b(${name}),? (?:[^.]{0,110}, )?(?:${verbs})\b`, 'u')
const beforeName = new RegExp(
  String.raw`(?:\b(?:${verbs})|[Aa]ccording to) (?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.? )?(${name})\b`,
  'u',
)
const bySurname = new RegExp(String.raw`\b(\p{Lu}\p{Ll}+) (?:${verbs})\b`, 'u')
const office =
  /\b([Hh]ospital officials|[Dd]octors|[Oo]fficials)\b(?=[^.]{0,60}\b(?:said?|says?|describ\w+|report\w+))|according to (hospital officials|officials|doctors)/u
const patients = /\b([Bb]oth patients|[Tt]he patients?)\b[^.]{0,60}\b(?:said|reported)\b/u
const roleIn = new RegExp(
  String.raw`\b(${name})(?:,| is) (?:the |a |an )?([^.]{4,120}?)(?=, (?:which|who|Chinese)|,? (?:${verbs})\b|\.|$)`,
  'gu',
)
const leads = new RegExp(String.raw`\b(${name}), who ((?:directs|leads|heads|runs|led|treated) [^.,]{3,60})`, 'gu')
const titled = new RegExp(String.raw`\b(?:Dr|Prof|Professor)\.? (${name})`, 'gu')
const offices =
  /\b(?:director|physician|researcher|president|vice-president|professor|doctor|chief|head of|surgeon|neurologist|cardiologist|paediatrician|pediatrician|oncologist|specialist|investigator|scientist)\b/

/**
 * Whom a sentence names as its speaker: a person, an office, or the patients; `null` where only the publisher speaks.
 */
export function speakerIn(text: string, publisher: string, people: ReadonlyMap<string, string>): string | null {
  const surname = bySurname.exec(text)?.[1]
  const person =
    afterName.exec(text)?.[1] ??
    beforeName.exec(text)?.[1] ??
    [...people.keys()].find((full) => full.startsWith(`${surname} `) || full.endsWith(` ${surname}`))
  if (person && !publisher.includes(person) && !/^(?:The|This|In|At) /.test(person)) return person
  if (/^["“]?[^.]*\b(?:[Hh]e|[Ss]he) (?:said|says|argues|added|recalled|recalls)\b/u.test(text)) return 'he'
  const others = office.exec(text) ?? patients.exec(text)
  return others ? ((others[1] ?? others[2] ?? null)?.toLowerCase() ?? null) : null
}

/** What an article says its speakers are: "Pan Guangjin" is "researcher at …". */
export function rolesIn(text: string): Map<string, string> {
  const roles = new Map<string, string>()
  for (const [, person = '', is = ''] of text.matchAll(roleIn)) if (offices.test(is)) roles.set(person, is.trim())
  for (const [, person = ''] of text.matchAll(titled)) if (!roles.has(person)) roles.set(person, 'doctor')
  for (const [, person = '', does = ''] of text.matchAll(leads))
    if (!roles.has(person)) roles.set(person, `who ${does}`)
  return roles
}
