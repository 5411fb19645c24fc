import { apart, capitalised, joint, named, type Shape, type Shaped } from './shape.ts'

const centre =
  '(?:Medical|Medicine|Cancer|Heart|Eye|Rehabilitation|Health|Treatment|Cell|Transplant|Transplantation|Therapy|Fertility|Oncology|Research|Clinical|Stem Cell) Cent(?:er|re)'
const head = `(?:Hospital|Clinic|Polyclinic|Sanatorium|Infirmary|${centre}|Institute|Laboratory|University|College|School of Medicine|Medical School|Cell Bank)`
const tail = `(?: of (?:the )?${capitalised}(?: ${joint}${capitalised}){0,6})?`
const before = `(?:${capitalised} ${joint}){1,6}`
const place = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${before}${head}(?![\p{L}\p{N}])${tail}|(?:Institute|University) of ${capitalised}(?: ${joint}${capitalised}){0,6})`,
  'gu',
)
const ending = new RegExp(`${head}$`, 'u')
const isFacility = new RegExp(`${head}(?: of .{1,90})?$|^(?:Institute|University) of `, 'u')
/** "Peking and Fudan universities". */
const several = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${capitalised}(?:, ${capitalised}){0,4}) and (${capitalised}) (universities|Universities|hospitals|Hospitals|institutes|Institutes|medical universities|Medical Universities)`,
  'gu',
)
const one: Record<string, string> = { hospitals: 'Hospital', institutes: 'Institute', universities: 'University' }
const office =
  /^(?:\p{Lu}[\p{L}-]{1,20} ){0,3}(?:Director|Head|Chair|Chairman|President|Dean|Professor|Surgeon|Physician|Chief|Committee|Department|Division|Board)(?: \p{Lu}[\p{L}-]{1,20}){0,3} (?:of|for) (?:the )?/u
const someone = /^(?:\p{Lu}[\p{L}’'-]{1,20} ){1,3}of (?:the )?/u
const institution = new RegExp(`(?:${head}|Academy|Ministry|School|Faculty|Hospitals?|Bureau|Commission) of `, 'u')
/** Words that alone before the head name no place in particular. */
const general =
  /^(?:(?:General|Chinese|Public|Private|Partner|Lead|Local|Foreign|International|Grade|Tertiary|Military|Teaching|University|Children['’]s|Eye|Cancer|Research|Medical|Stem|Cell|Therapy|Treatment|Clinical|Accredited|Licensed|State|National|Provincial|City|Central|Health|Regenerative|Medicine|Rehabilitation|\d?A|Top|Best|Leading|First|Second|Third|Fourth|Fifth|Sixth|Affiliated|People['’]s|One|Two|Three|Visiting|Choosing|Major|Home|Dr|Prof|Class|Level|Key)\s){1,6}/u

/** Hospitals, clinics, institutes and universities: "Wuhan Donglin Hospital", "First Hospital of Jilin University". */
export const facilities: Shape = {
  id: 'facility',
  kind: 'facility',
  cue: /Hospital|linic|Cent(?:er|re)|Institute|Laborat|Universit|College|School|Sanatorium|Infirmary|Bank|universities|hospitals|institutes/,
  find: (text) => [
    ...named(text, place)
      .map(withoutOffice)
      .flatMap((shaped) => apart(shaped))
      .filter(({ name }) => isOwn(name))
      .map((shaped) => ({ ...shaped, facts: { kind: kindOf(shaped.name) } })),
    ...shared(text),
  ],
}

/**
 * "Director of the Stem Cell Centre at …", "Ethics Committee of …", "Wu Ming of the Shenzhen Institute": whose it is,
 * or who speaks.
 */
function withoutOffice({ at, name }: Shaped): Shaped {
  const person = someone.exec(name)
  const rest = person && !institution.test(person[0]) ? name.slice(person[0].length) : name.replace(office, '')
  return { at: [at[1] - rest.length, at[1]], name: rest }
}

function isOwn(name: string): boolean {
  if (/^Journal /.test(name) || !isFacility.test(name)) return false
  if (/ of /.test(name)) return true
  const rest = name.replace(general, '')
  return !ending.test(rest) || rest.replace(ending, '').trim() !== ''
}

function shared(text: string): Shaped[] {
  return [...text.matchAll(several)].flatMap(({ 1: first = '', 2: last = '', 3: heads = '', index, 0: whole }) => {
    const noun = one[heads.split(' ').at(-1)?.toLowerCase() ?? ''] ?? ''
    const kind = noun === 'Hospital' ? 'hospital' : 'institute'
    const full = heads.toLowerCase().startsWith('medical') ? `Medical ${noun}` : noun
    const names = [...first.split(', '), last].filter((name) => !/^(?:The|These|Both|Two|Many|Chinese)$/.test(name))
    return names.map((name) => ({ at: [index, index + whole.length], name: `${name} ${full}`, facts: { kind } }))
  })
}

/** What the head of a name says that it is. */
export function kindOf(name: string): 'hospital' | 'institute' {
  return /Hospital|Clinic|Sanatorium|Infirmary|(?<!Research )Cent(?:er|re)$|医院|诊所/u.test(name)
    ? 'hospital'
    : 'institute'
}
