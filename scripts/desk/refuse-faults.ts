import { checkAll, foundIn } from '../check/run.ts'
import { Refusal } from './refusal.ts'

/**
 * Throw {@link Refusal} where the checks find a fault in what was just written, a file or all files of a folder: what was
 * typed into a form is to be put right there. Nothing of the action stays then.
 */
export function refuseFaults(content: string, path: string): void {
  const found = foundIn(checkAll({ content, base: '' })).filter((file) => file.path.startsWith(path))
  const faults = found.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal).map(({ reason }) => reason))
  if (faults.length > 0) throw new Refusal(faults.join('\n'))
}
