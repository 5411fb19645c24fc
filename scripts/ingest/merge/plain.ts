import { type ComponentName, components } from '../../../src/schema/component.ts'

/** What a page holds in one place: a paragraph's text, a call, or the name of what ingest never writes. */
export type Piece =
  { text: string } | { call: string; props: Record<string, string>; pieces: Piece[] } | { unknown: string }

/** Words in which no sign means anything to Markdown or MDX, wherever they stand: what is written is what is shown. */
const words = String.raw`(?!import\b|export\b)[\p{L}"“](?:[\p{L}\p{N}"“”'’,.;%()$€£¥–—?。，、；）（]|[ \-](?=[^ \-]))*`
const address = /www\./i
const heading = new RegExp(`^## (${words})$`, 'u')
const paragraph = new RegExp(`^(${words})$`, 'u')
const call = new RegExp(
  String.raw`^<([A-Z][A-Za-z]{0,30})((?: [a-z]{1,30}="[\w .\-]{0,2000}"){0,9})(?: /|>\n {2}(${words})\n</\1)>$`,
  'u',
)

const prop = / ([a-z]{1,30})="([^"]{0,2000})"/g

/** The words of a heading, read back; `null` where it holds a sign that may mean something. */
export function plainHeading(text: string): string | null {
  return (address.test(text) ? null : heading.exec(text)?.[1]) ?? null
}

/** A paragraph or a call of a component, read back; `null` where it holds a sign that may mean something. */
export function plainPiece(text: string): Piece | null {
  if (address.test(text)) return null
  const said = paragraph.exec(text)?.[1]
  if (said !== undefined) return { text: said }
  const [, name = '', attributes = '', inside] = call.exec(text) ?? []
  if (!isComponent(name) || (inside !== undefined && !components[name].children)) return null
  const props = Object.fromEntries(attributes.matchAll(prop).map(([, key = '', value = '']) => [key, value]))
  if (!components[name].props.safeParse(props).success) return null
  return { call: name, props, pieces: inside === undefined ? [] : [{ text: inside }] }
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name)
}
