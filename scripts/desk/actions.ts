import type { Action } from './actions/action.ts'
import { bring, cite, read, rewrite, takeOut } from './actions/articles.ts'
import { addCheck, addWork, removeCheck } from './actions/checks.ts'
import { accept, add, addFigure, correct, reject, removeFigure, reopen } from './actions/claims.ts'
import { settle } from './actions/conflicts.ts'
import { acceptName } from './actions/names.ts'
import { setAside } from './actions/numbers.ts'
import { beginAPage, fix, writePage } from './actions/pages.ts'

/** Everything that can be done at the desk, by the name under which the browser asks for it. */
export const actions = {
  bring,
  cite,
  read,
  rewrite,
  'take-out': takeOut,
  accept,
  reopen,
  reject,
  correct,
  'add-claim': add,
  'add-figure': addFigure,
  'remove-figure': removeFigure,
  'set-aside': setAside,
  'accept-name': acceptName,
  'add-check': addCheck,
  'remove-check': removeCheck,
  'add-work': addWork,
  settle,
  'begin-page': beginAPage,
  'write-page': writePage,
  fix,
} satisfies Record<string, Action>
export type ActionName = keyof typeof actions
