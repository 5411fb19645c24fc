import { anyOf, form, named, type Shape, type Shaped } from './shape.ts'

/** Laws, regulations, measures and orders: "Measures for …", "Drug Administration Law", "Order No. 93", 《…办法》. */
export const rules: Shape = {
  id: 'rule',
  kind: 'regulation',
  cue: anyOf(
    'Measures Regulation Regulations Provisions Rules Guideline Guidelines Opinions Specification Specifications ' +
      'Catalogue Notice Circular Announcement Law Act Code Decree Directive Order',
  ),
  sign: '《',
  find: (text) => [
    ...[...named(text, form('rules-about')), ...named(text, form('rules-of-year'))]
      .filter(({ name }) => !form('rules-general').test(name))
      .map(instrument),
    ...named(text, form('rules-order')).map(({ at, name }) => ({
      at,
      name,
      facts: { instrument: 'order', number: /\d{1,5}/.exec(name)?.[0] ?? 'unknown' },
    })),
    ...[...text.matchAll(form('rules-titled'))].map(({ 1: name = '', index }) =>
      instrument({ at: [index + 1, index + 1 + name.length], name }),
    ),
  ],
}

function instrument({ at, name }: Shaped): Shaped {
  const kind = form('rules-instrument').exec(name)?.[0]
  return { at, name, facts: { instrument: kind ? kind.toLowerCase() : 'unknown' } }
}
