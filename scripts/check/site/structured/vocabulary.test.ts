import { expect, test } from 'vitest'
import { schemaOrg, vocabularyOf } from './vocabulary.ts'

test('a type has its own properties and those of all types above it', () => {
  const declarations = `interface ThingBase extends Partial<IdReference> {
    /** The name. */
    "name"?: SchemaValue<Text, "name">;
}
export interface ThingLeaf extends ThingBase {
    "@type": "Thing";
}
interface DrugBase extends ThingBase, OtherBase {
    "legalStatus"?: SchemaValue<Text, "legalStatus">;
}
export interface DrugLeaf extends DrugBase {
    "@type": "Drug";
}
export interface PillLeaf extends DrugBase {
    "@type": "3Pills";
}
export type RoleLeaf<TContent, TProperty extends string> = Omit<ThingBase, TProperty> & {
    "@type": "Role";
} & {
    [key in TProperty]: TContent;
};
`
  expect(vocabularyOf(declarations)).toEqual(
    new Map([
      ['Thing', new Set(['name'])],
      ['Drug', new Set(['legalStatus', 'name'])],
      ['3Pills', new Set(['legalStatus', 'name'])],
      ['Role', new Set(['name'])],
    ]),
  )
})

test('what came with schema-dts is read whole', () => {
  const vocabulary = schemaOrg()
  expect(vocabulary.size).toBeGreaterThan(900)
  const asked = ['possibleTreatment', 'code', 'alternateName', 'headline']
  expect(asked.filter((one) => vocabulary.get('MedicalCondition')?.has(one))).toEqual(asked.slice(0, 3))
})
