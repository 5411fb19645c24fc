import type { GlossaryEntry } from './glossary.ts'

/** An entry of the glossary, given by what a test is about. */
export function entryFor(fields: Partial<GlossaryEntry> & { id: string; name: string }): GlossaryEntry {
  const { name, others = [], abbreviations = [] } = fields
  return {
    others,
    abbreviations,
    definition: 'What it is.',
    zh: undefined,
    pinyin: undefined,
    page: null,
    explained: { words: [name, ...others], abbreviations },
    ...fields,
  }
}
