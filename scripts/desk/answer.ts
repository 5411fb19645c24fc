import { join } from 'node:path'
import type { Overview } from './read/overview.ts'
import { id } from '../../src/schema/common.ts'
import { readText } from '../ingest/read/files.ts'
import { openVocabulary } from '../ingest/run/vocabulary.ts'
import { ContentFolder } from '../ingest/write/content-folder.ts'
import { recorded, stepsDone, takeBack } from '../ingest/write/history.ts'
import { type ActionName, actions } from './actions.ts'
import { contentFile } from './actions/pages.ts'
import { convert } from './convert/convert.ts'
import { type Folders, seedPath } from './folders.ts'
import { articleState } from './read/article-state.ts'
import { overviewOf } from './read/overview.ts'
import { proseNotes } from './read/prose-notes.ts'
import { ruleTold } from './read/rule.ts'
import { toDoOf } from './read/to-do.ts'
import { Refusal } from './refusal.ts'

/** What the browser asks for: a path behind `/desk/api/`, what stands behind `?`, and the body. */
export interface Asked {
  path: string
  query: URLSearchParams
  body: Uint8Array
}

/** What was done, and when the step was that would be taken back now. */
export interface Done {
  did: string
  step: string
}

/** Answer the browser. Throws {@link Refusal} with words for the editor. */
export async function answer({ path, query, body }: Asked, folders: Folders): Promise<unknown> {
  const name = query.get('name') ?? ''
  switch (path) {
    case 'overview':
      return overviewOf(folders, subjectsIn(folders))
    case 'article':
      if (!id.safeParse(name).success) throw new Refusal(`There is no article ${name}.`)
      return { ...articleState(folders, name), text: readText(seedPath(folders, name)) ?? '' }
    case 'to-do':
      return toDoOf(folders, new Date().toISOString().slice(0, 10))
    case 'file': {
      if (!contentFile.safeParse(name).success) throw new Refusal(`${name} is no page or list of content/.`)
      return { text: readText(join(folders.content, name)) ?? '' }
    }
    case 'prose':
      return proseNotes(folders, name, new TextDecoder().decode(body))
    case 'rule':
      return { text: ruleTold(name) }
    case 'convert':
      return convert(name, body)
    case 'do': {
      if (!Object.hasOwn(actions, name)) throw new Refusal(`The desk can’t do “${name}”.`)
      const input: unknown = JSON.parse(new TextDecoder().decode(body))
      const did = recorded(
        folders.content,
        (words) => words,
        () => actions[name as ActionName].run(folders, input),
        // to keep what the page says is a decision, though it changes the lock alone
        name === 'settle',
      )
      return { did, step: lastOf(folders) } satisfies Done
    }
    case 'undo':
      return undo(folders, name)
    default:
      throw new Refusal(`There is nothing at ${path}.`)
  }
}

/** Take back the last step; `on` is when the one was done that the editor was shown, so that it is no other. */
function undo(folders: Folders, on: string): Done {
  const { content } = folders
  const [last] = stepsDone(content)
  if (on !== '' && last && last.on !== on)
    throw new Refusal(
      `Since then, in another window, was done: “${last.says}”. Undo again if that is to be taken back.`,
    )
  const back = takeBack(content)
  if (!back) throw new Refusal('There is nothing to take back.')
  if ('changedSince' in back)
    throw new Refusal(`“${back.says}” can’t be taken back: ${back.changedSince.join(', ')} was changed since.`)
  return { did: `took back: ${back.says}`, step: lastOf(folders) }
}

/** When the step was done that would be taken back now; empty where there is none. */
function lastOf({ content }: Folders): string {
  return stepsDone(content)[0]?.on ?? ''
}

function subjectsIn({ content }: Folders): Overview['subjects'] {
  const { vocabulary } = openVocabulary(new ContentFolder(content, false).vocabularyPath())
  const named = (entries: readonly { id: string; name: string }[]) =>
    entries.map(({ id, name }) => ({ id, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
  const { condition, therapy, regulation, facility, guide } = vocabulary
  return {
    ...{ condition: named(condition), therapy: named(therapy), regulation: named(regulation) },
    ...{ facility: named(facility), guide: named(guide) },
  }
}
