import { anyOf, form, type Shape } from './shape.ts'

/** Names of trials: "the MESEMS trial". */
export const trials: Shape = {
  id: 'trial',
  kind: 'term',
  cue: anyOf('trial study studies registry cohort'),
  find: (text) => {
    if (!/[\p{Lu}\d] (?:trial|study|studies|registry|cohort)\b/u.test(text)) return []
    return [...text.matchAll(form('trials-trial'))]
      .filter(({ 1: name = '' }) => !form('trials-general').test(name))
      .map(({ 1: name = '', index }) => ({ at: [index, index + name.length], name, facts: { role: 'term' } }))
  },
}
