import type { z } from 'astro/zod'
import type { ActionName, actions } from '../actions.ts'
import type { Done } from '../answer.ts'
import type { Brought } from '../convert/brought.ts'
import type { ArticleState } from '../read/article-state.ts'
import type { Prose } from '../../check/prose/prose-of.ts'
import type { Overview } from '../read/overview.ts'
import type { ToDo } from '../read/to-do.ts'

/** What an action has to be told. */
export type InputOf<Name extends ActionName> = z.input<(typeof actions)[Name]['input']>

/** Do something at the desk; whether it was done. What was done, or why not, is told to the editor. */
export type Act = <Name extends ActionName>(name: Name, input: InputOf<Name>) => Promise<boolean>

/** What the desk was asked for can't be done; its message is for the editor. */
export class Refused extends Error {}

async function ask<T>(path: string, name = '', body?: BodyInit): Promise<T> {
  const query = name === '' ? '' : `?name=${encodeURIComponent(name)}`
  const sent: RequestInit = body === undefined ? {} : { method: 'POST', body, headers: { 'x-desk': '1' } }
  const response = await fetch(`/desk/api/${path}/${query}`, sent).catch(() => {
    throw new Refused('The desk does not answer. See that `npm run edit` still runs; what you typed is kept here.')
  })
  const isJson = response.headers.get('content-type')?.startsWith('application/json')
  const told: unknown = isJson ? await response.json() : { refused: await response.text() }
  if (!response.ok) throw new Refused((told as { refused: string }).refused)
  return told as T
}

/** Everything that the browser asks the desk for. */
export const api = {
  overview: () => ask<Overview>('overview'),
  article: (id: string) =>
    ask<(ArticleState | { messages: ArticleState['messages'] }) & { text: string }>('article', id),
  toDo: () => ask<ToDo>('to-do'),
  rule: (id: string) => ask<{ text: string }>('rule', id),
  file: (path: string) => ask<{ text: string }>('file', path),
  convert: (file: File) => ask<Brought & { id: string }>('convert', file.name, file),
  prose: (text: string, path?: string) => ask<Prose>('prose', path, text),
  act: <Name extends ActionName>(name: Name, input: InputOf<Name>) => ask<Done>('do', name, JSON.stringify(input)),
  undo: (on: string) => ask<Done>('undo', on, '{}'),
}
