import list from './known.fixture.yaml'
import type { Known, Link } from './known.ts'

/** A link to a claim, for tests. */
export function link(id: string): Link {
  return { words: `${id}…`, address: `/claims/${id}/` }
}

/** The small site of the file beside. */
export const known = JSON.parse(JSON.stringify(list), (key, value) => {
  if (key === 'source') return link(value)
  return key === 'sources' ? value.map(link) : value
}) as Known
