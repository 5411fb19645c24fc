import { onOneLine } from '../../../src/language/on-one-line.ts'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Names } from './names.ts'
import type { OutsideName, OutsideTerm, Release } from './outside-term.ts'
import { longestName, plantName } from './trie.ts'
import { tokensOf } from './words.ts'

/** Kind of entry that a term becomes when it is accepted, by the prefix of its code. */
const diseases = /^(?:DOID|MONDO):/

/** The kind of entry that an outside name is proposed as. */
export function kindOfOutside({ code }: OutsideName): 'condition' | 'term' {
  return diseases.test(code) ? 'condition' : 'term'
}

/**
 * Add the names of an outside vocabulary. Our own names win; a term with the code or the name of one of our conditions
 * lends it its synonyms; of two terms the one that bears a name as its own keeps it.
 */
export function addOutside(names: Names, release: Release, terms: OutsideTerm[], { condition }: Vocabulary): void {
  const byCode = new Map(condition.flatMap(({ id, codes }) => (codes.doid ? [[codes.doid, id] as const] : [])))
  const unlinked: OutsideTerm[] = []
  for (const term of terms) {
    const id = [term.code, ...term.same].map((code) => byCode.get(code)).find(Boolean) ?? ownId(names, term.name)
    if (id === undefined) unlinked.push(term)
    else
      for (const name of [term.name, ...term.synonyms])
        if (isTelling(name, false)) plantName(names.names, name, { kind: 'condition', id })
  }
  for (const { code, name, same } of unlinked)
    if (isTelling(name, true)) plantName(names.outside, name, { ...release, code, name, same })
  for (const { code, name, synonyms, same } of unlinked)
    for (const synonym of synonyms)
      if (isTelling(synonym, false)) plantName(names.outside, synonym, { ...release, code, name, same })
}

function ownId(names: Names, name: string): string | undefined {
  const tokens = tokensOf(name)
  const own = longestName(names.names, tokens, 0)
  return own?.entry?.kind === 'condition' && own.length === tokens.length ? own.entry.id : undefined
}

const medical = /(?:itis|oma|opathy|osis|[ae]mia|plegia|paresis|trophy|algia|penia|ectasia|uria|ectomy|dynia|phagia)$/
/** Words that mean something else in most sentences, or too much by themselves. */
const everyday = new RegExp(
  onOneLine`
    ^(?:disease|disorder|syndrome|condition|injury|infection|inflammation|allergy|allergies|neoplasm|cancer|tumou?r
    |cyst|polyp|lesion|ulcer|wart|cold|flu|fever|cough|pain|shock|stress|strain|sprain|depression|anxiety|mania|tic
    |croup|plague|mole|thrush|shingles|burn|scar|wound|fracture|abscess|hernia|stroke|dwarf|death|birth|pregnancy
    |ageing|aging|obesity|overweight|addiction|alcoholism|drug|withdrawal|cell|animal cell|native cell|somatic cell
    |nucleate cell|human disease|rare disease|genetic disease|disease of .{1,40})$`,
  'i',
)

/**
 * Whether an outside name says by itself what is meant.
 *
 * Left out are names of fewer than four letters, abbreviations (which an article defines where it uses them), everyday
 * words, and single words that are only a synonym and have no medical ending.
 */
function isTelling(name: string, own: boolean): boolean {
  if (name.length < 4 || name.length > 120 || everyday.test(name)) return false
  if (/[\s-]/.test(name)) return !/^\S{1,3}[\s-]\S{1,3}$/.test(name)
  return /\p{Ll}{3}/u.test(name) && (medical.test(name) || (own && name.length >= 6))
}
