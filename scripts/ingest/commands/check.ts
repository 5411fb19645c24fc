import { isFaulty } from '../run/notes.ts'
import type { Io } from './io.ts'
import type { Arguments } from './options.ts'
import { carryOut } from './run.ts'

/** Tell what would change, and fail where anything would. */
export function check(args: Arguments, io: Io): number {
  const { files, changes, changesLock } = carryOut(args, io, false)
  const isOpen = files.some(({ messages }) => messages.some(({ ruleId }) => ruleId === 'merge-conflict'))
  return files.some(isFaulty) || changes.length > 0 || changesLock || isOpen ? 1 : 0
}
