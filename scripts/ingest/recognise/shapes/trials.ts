import type { Shape } from './shape.ts'

const trial =
  /(?<![\p{L}\p{N}-])(\p{Lu}{4,12}(?:-(?:\p{Lu}{1,6}|\d{1,2}))?|\p{Lu}\p{L}{2,8}\p{Lu}{2,8}(?:-\d{1,2})?)(?= (?:trial|study|studies|registry|cohort)\b)/gu
/** Words in capitals that say what kind of trial it is, or whose. */
const general =
  /^(?:NMPA|CFDA|PIVOTAL|CLINICAL|RANDOMI[SZ]ED|COHORT|PHASE|THIS|OPEN|MULTI|SINGLE|CAR-T|HSCT|AHSCT|MSCS?|IPSC|COPD|ACLF|GVHD|BMMSC|COVID|ARDS|DMSO|PLACEBO|FIRST|ROYAL|NIHR?|EBMT|GRADE)\b/u

/** Names of trials: "the MESEMS trial". */
export const trials: Shape = {
  id: 'trial',
  kind: 'term',
  cue: / (?:trial|stud|regist|cohort)/,
  find: (text) =>
    [...text.matchAll(trial)]
      .filter(({ 1: name = '' }) => !general.test(name))
      .map(({ 1: name = '', index }) => ({ at: [index, index + name.length], name, facts: { role: 'term' } })),
}
