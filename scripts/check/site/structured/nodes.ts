import { DomUtils } from 'htmlparser2'
import { select, type HtmlElement, type HtmlPage } from '../html.ts'

/** A node of structured data, with where it stands in its graph: `@graph[0].about`. */
export interface Node {
  path: string
  fields: Record<string, unknown>
}

/** What a page tells programs, or why it can't be read. */
export interface Block {
  page: HtmlPage
  element: HtmlElement
  told: { context: unknown; nodes: Node[] } | { unread: string }
}

/** Read the structured data of a page. */
export function blocksOf(page: HtmlPage): Block[] {
  return select('script[type="application/ld+json"]', page.document).map((element) => ({
    page,
    element,
    told: toldIn(DomUtils.textContent(element)),
  }))
}

/** Whether a node says nothing of its own: it names one that stands elsewhere. */
export function isReference({ fields }: Node): boolean {
  return Object.keys(fields).join() === '@id'
}

/** The types of a node. */
export function typesOf({ fields }: Node): string[] {
  return [fields['@type']].flat().filter((type) => typeof type === 'string')
}

function toldIn(text: string): Block['told'] {
  try {
    const { '@context': context, ...graph } = JSON.parse(text) as Record<string, unknown>
    const isGraph = '@graph' in graph
    return { context, nodes: isGraph ? nodesIn(graph['@graph'], '@graph') : nodesIn(graph, '@') }
  } catch (error) {
    return { unread: error instanceof Error ? error.message : String(error) }
  }
}

function nodesIn(value: unknown, path: string): Node[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => nodesIn(one, `${path}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  const fields = value as Record<string, unknown>
  return [{ path, fields }, ...Object.entries(fields).flatMap(([key, inner]) => nodesIn(inner, `${path}.${key}`))]
}
