import { z } from 'astro/zod'
import { oneOf } from '../../schema/common.ts'
import { vocabularyKinds, type Entry, type VocabularyKind } from '../../schema/vocabulary.ts'
import { siteGlossary } from '../../vocabulary/glossary.ts'
import { glossaryAddress } from '../routes.ts'
import { first, list, maybe, table, text, type Shelf } from './table.ts'

const row = z.strictObject({
  ...first('The id by which other tables name it.', 'Its page, or its place in the glossary.'),
  kind: oneOf(vocabularyKinds).describe('What it is the name of.'),
  name: text.describe('The name.'),
  others: list.describe('Other names in use.'),
  abbreviations: list.describe('Abbreviations.'),
  zh: maybe.describe('The name in simplified Chinese, where we are sure of it.'),
  pinyin: maybe.describe('How the Chinese name is said.'),
  definition: text.describe('What it is, in plain words.'),
  role: maybe.describe('Of a term: what it is to a claim, such as a harm or a scale.'),
  broader: maybe.describe('Of a therapy: the wider one that it belongs to, by id.'),
  mesh: maybe.describe('Its code in MeSH, where known for certain.'),
  icd_10: maybe.describe('Its code in ICD-10.'),
  icd_11: maybe.describe('Its code in ICD-11.'),
  doid: maybe.describe('Its code in the Disease Ontology.'),
})

/** Names that the site explains. */
export const vocabulary = table({
  name: 'vocabulary',
  title: 'Names',
  says: 'A row is one name that this site explains: a condition, a therapy, a rule, a place that treats, a term.',
  row,
  rowsOf,
  shown: ['name', 'kind', 'abbreviations', 'zh', 'definition'],
  narrowedBy: 'kind',
  inWords: 'glossary/',
})

/** What the glossary tells, which no two kinds tell under one id. */
function rowsOf(shelf: Shelf): z.infer<typeof row>[] {
  const told = new Map(siteGlossary(shelf).map((entry) => [entry.id, entry]))
  return [...shelf.names].flatMap(([key, entry]) => {
    const found = told.get(entry.id)
    if (found?.definition !== entry.definition) return []
    const kind = key.slice(0, key.indexOf('/')) as VocabularyKind
    return [rowOf(entry, kind, shelf.full(found.page ?? glossaryAddress(entry.id)))]
  })
}

function rowOf(entry: Entry, kind: VocabularyKind, address: string): z.infer<typeof row> {
  const { id, name, others, abbreviations, zh = null, pinyin = null, definition } = entry
  const codes = 'codes' in entry ? entry.codes : {}
  return {
    id,
    address,
    kind,
    name,
    others,
    abbreviations,
    zh,
    pinyin,
    definition,
    role: 'role' in entry ? entry.role : null,
    broader: 'broader' in entry ? (entry.broader ?? null) : null,
    mesh: codes.mesh ?? null,
    icd_10: codes['icd-10'] ?? null,
    icd_11: codes['icd-11'] ?? null,
    doid: codes.doid ?? null,
  }
}
