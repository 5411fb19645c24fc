import type { Change } from '../changes.ts'
import { canonical, pageAddress, withBase } from '../routes.ts'
import type { Site } from '../site.ts'

/** A change as a feed tells it. */
export interface Entry {
  /** Never the same for two changes, and never another for the same one. */
  id: string
  /** Where a reader sees it. */
  link: string
  title: string
  words: string
  /** In full, `2026-11-24T00:00:00Z`: of a change only the day is known. */
  updated: string
}

/** What every kind of feed says, whatever its form. */
export interface Feed {
  title: string
  subtitle: string
  author: string
  /** The page that tells the same. */
  home: string
  atom: string
  json: string
  icon: string
  /** The day of the newest change, or of the content where nothing has changed yet. */
  updated: string
  /** Newest first. */
  entries: Entry[]
}

/** The files of the feeds, below the base. */
export const feedFiles = { atom: 'changes.atom', json: 'changes.json' } as const

/** How many changes a feed tells. */
export const mostEntries = 50

/** The title of the feeds. */
export const feedTitle = ({ name }: Pick<Site, 'name'>) => `${name}: changes and corrections`

/** Make the feed of some changes, newest first; `edition` is the day of the newest content. */
export function feedOf(changes: readonly Change[], about: Site, edition: string, address: URL | string): Feed {
  const full = (path: string) => canonical(withBase(path), address)
  return {
    title: feedTitle(about),
    subtitle: 'What was checked, and what was wrong and has been put right.',
    author: about.publisher.name ?? about.name,
    home: full(''),
    atom: full(feedFiles.atom),
    json: full(feedFiles.json),
    icon: full('icons/192.png'),
    updated: instant(changes[0]?.on ?? edition),
    entries: changes.map((change) => entryOf(change, address)),
  }
}

function entryOf({ id, on, words, page }: Change, address: URL | string): Entry {
  const list = canonical(withBase(page || id.startsWith('edition-') ? 'corrections/' : 'claims/'), address)
  return {
    id: `${list}#${id}`,
    link: page ? canonical(pageAddress(page.kind, page.id), address) : list,
    title: page ? `Corrected: ${page.facts.title}` : words.replace(/\.$/, ''),
    words: page ? `It ${words}` : words,
    updated: instant(on),
  }
}

function instant(day: string): string {
  return `${day}T00:00:00Z`
}
