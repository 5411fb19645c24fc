import { cue } from './cue.ts'

/**
 * With what a result is compared: by its name, `control` where it has none, `none` where no group is told of.
 *
 * @example comparatorIn('Better glucose control was seen.') // 'none'
 */
export function comparatorIn(sentence: string): string {
  const found = cue('comparator').exec(sentence)?.[1]
  return found?.toLowerCase() ?? (cue('comparison-group').test(sentence) ? 'control' : 'none')
}
