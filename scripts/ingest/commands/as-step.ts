import { lastStep, recorded } from '../write/history.ts'
import type { Io } from './io.ts'

/** Do a command as one step that can be taken back, and say how where it changed anything; returns its exit code. */
export function asStep(content: string, says: string, io: Io, act: () => number): number {
  const before = lastStep(content)
  const code = recorded(content, says, act)
  if (lastStep(content) !== before) io.stdout('\nTake it back with `npm run undo`.')
  return code
}
