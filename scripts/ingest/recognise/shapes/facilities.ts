import { anyOf, apart, form, named, type Shape, type Shaped } from './shape.ts'

const one: Record<string, string> = { hospitals: 'Hospital', institutes: 'Institute', universities: 'University' }

/** Hospitals, clinics, institutes and universities: "Wuhan Donglin Hospital", "First Hospital of Jilin University". */
export const facilities: Shape = {
  id: 'facility',
  kind: 'facility',
  cue: anyOf(
    'Hospital Clinic Polyclinic Center Centre Institute Laboratory University College School Sanatorium Infirmary Bank ' +
      'Hospitals Institutes Universities hospitals institutes universities',
  ),
  find: (text) => [
    ...named(text, form('facilities-place'))
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
  const person = form('facilities-someone').exec(name)
  const rest =
    person && !form('facilities-institution').test(person[0])
      ? name.slice(person[0].length)
      : name.replace(form('facilities-office'), '')
  return { at: [at[1] - rest.length, at[1]], name: rest }
}

function isOwn(name: string): boolean {
  if (/^Journal /.test(name) || !form('facilities-is-facility').test(name)) return false
  if (/ of /.test(name)) return true
  const rest = name.replace(form('facilities-general'), '')
  return !form('facilities-ending').test(rest) || rest.replace(form('facilities-ending'), '').trim() !== ''
}

function shared(text: string): Shaped[] {
  if (!/(?:niversities|ospitals|nstitutes)/.test(text)) return []
  return [...text.matchAll(form('facilities-several'))].flatMap(
    ({ 1: first = '', 2: last = '', 3: heads = '', index, 0: whole }) => {
      const noun = one[heads.split(' ').at(-1)?.toLowerCase() ?? ''] ?? ''
      const kind = noun === 'Hospital' ? 'hospital' : 'institute'
      const full = heads.toLowerCase().startsWith('medical') ? `Medical ${noun}` : noun
      const names = [...first.split(', '), last].filter((name) => !/^(?:The|These|Both|Two|Many|Chinese)$/.test(name))
      return names.map((name) => ({ at: [index, index + whole.length], name: `${name} ${full}`, facts: { kind } }))
    },
  )
}

/** What the head of a name says that it is. */
export function kindOf(name: string): 'hospital' | 'institute' {
  return /Hospital|Clinic|Sanatorium|Infirmary|(?<!Research )Cent(?:er|re)$|医院|诊所/u.test(name)
    ? 'hospital'
    : 'institute'
}
