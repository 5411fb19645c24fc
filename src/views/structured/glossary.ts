import type { DefinedTermSetLeaf } from 'schema-dts'
import { titleOf, type GlossaryEntry } from '../../vocabulary/glossary.ts'
import { glossaryAddress, withBase } from '../routes.ts'
import type { Own } from './graph.ts'
import { idAt, type Full } from './ids.ts'

/** What the glossary tells: its terms, each by the name and the address under which its meaning stands there. */
export function glossaryTells(glossary: readonly GlossaryEntry[], full: Full): Own {
  const terms: DefinedTermSetLeaf = {
    '@type': 'DefinedTermSet',
    '@id': idAt(full(withBase('glossary/')), 'terms'),
    name: 'Glossary',
    hasDefinedTerm: glossary.map((entry) => ({
      '@type': 'DefinedTerm',
      '@id': full(glossaryAddress(entry.id)),
      name: titleOf(entry),
    })),
  }
  return { page: { mainEntity: terms } }
}
