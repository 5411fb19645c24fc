const named = /\b(placebo|sham|saline|salt water|usual care|standard care)\b/i

/**
 * A group of people, never what is kept in check: "glucose control", "it controls the tremor", "controls of the cells".
 */
const group = new RegExp(
  [
    String.raw`\bcontrol (?:group|arm|participants?|patients?|subjects?|people|cohort)s?\b`,
    String.raw`\bcomparison (?:group|arm)s?\b`,
    String.raw`\b(?:versus|vs\.?|than|against|relative to|compared (?:with|to)|as (?:a|the)) (?:the |a )?controls?(?! (?:of|over)\b)(?! \p{L}+ed\b)\b`,
    String.raw`\b(?:in|with|among|(?:patients|people|cases|cells|treated) and|to|of|for|the|\d+|as|healthy|matched|historical|untreated|concurrent) controls\b(?! (?:of|over|on|for)\b)`,
    String.raw`^controls?(?=:| (?:had|were|did|got|showed|improved|received|worsened|stayed)\b)`,
    '对照组?',
  ].join('|'),
  'iu',
)

/**
 * With what a result is compared: by its name, `control` where it has none, `none` where no group is told of.
 *
 * @example comparatorIn('Better glucose control was seen.') // 'none'
 */
export function comparatorIn(sentence: string): string {
  const found = named.exec(sentence)?.[1]
  return found?.toLowerCase() ?? (group.test(sentence) ? 'control' : 'none')
}
