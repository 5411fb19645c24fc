import { form, type Shape } from './shape.ts'

/** Names of trials: "the MESEMS trial". */
export const trials: Shape = {
  id: 'trial',
  kind: 'term',
  cue: / (?:trial|stud|regist|cohort)/,
  find: (text) =>
    [...text.matchAll(form('trials-trial'))]
      .filter(({ 1: name = '' }) => !form('trials-general').test(name))
      .map(({ 1: name = '', index }) => ({ at: [index, index + name.length], name, facts: { role: 'term' } })),
}
