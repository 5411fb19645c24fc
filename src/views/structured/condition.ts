import type { MedicalConditionLeaf } from 'schema-dts'
import { codingSystems, namesOfPage } from '../facts.ts'
import type { Page } from '../page.ts'
import { subjectId, type Full } from './ids.ts'
import { known } from './known.ts'

/** A disease by all its names and codes. */
export function conditionThing(page: Page<'condition'>, full: Full): MedicalConditionLeaf {
  const { id, facts } = page
  return known<MedicalConditionLeaf>({
    '@type': 'MedicalCondition',
    '@id': subjectId('condition', id, full),
    name: facts.title,
    alternateName: otherNames(page),
    code: Object.entries(facts.codes).map(([system, codeValue = '']) => ({
      '@type': 'MedicalCode',
      codeValue,
      codingSystem: codingSystems[system] ?? system,
    })),
  })
}

/** Every name of a page's subject but its title, the Chinese one last. */
export function otherNames(page: Page): string[] {
  const { zh, others } = namesOfPage(page)
  return [...others, ...(zh ? [zh] : [])]
}
