import { anyOf, apart, form, named, type Shape } from './shape.ts'

/** Regulators, ministries and societies: "Shandong Provincial Health Commission", "Ministry of Public Security". */
export const bodies: Shape = {
  id: 'body',
  kind: 'body',
  cue: anyOf(
    'Commission Administration Authority Bureau Agency Council Inspectorate Ministry Department Society Association ' +
      'Federation Alliance',
  ),
  find: (text) => [
    ...named(text, form('bodies-office'))
      .flatMap((shaped) => apart(shaped))
      .filter(({ name }) => form('bodies-is-office').test(name) && !form('bodies-general').test(name))
      .map((shaped) => ({ ...shaped, facts: { kind: kindOf(shaped.name) } })),
    ...named(text, form('bodies-society'))
      .flatMap((shaped) => apart(shaped))
      .filter(
        ({ name }) =>
          /(?:Society|Association|Federation|Alliance)(?: (?:of|for) .{1,90})?$/.test(name) &&
          !form('bodies-general').test(name),
      )
      .map((shaped) => ({ ...shaped, facts: { kind: 'organisation' } })),
  ],
}

function kindOf(name: string): 'regulator' | 'government' {
  return /Medic|Drug|Pharma|Device|Therapeutic|Product|药/u.test(name) ? 'regulator' : 'government'
}
