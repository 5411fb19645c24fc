import { type Document, isMap, isScalar, Pair } from 'yaml'
import type { PlacedYaml } from '../../../src/loader/content-page.ts'
import { yamlOf } from '../compose/emit.ts'
import { keepComments } from './comments.ts'
import { mergeBlocks, type MergedBlocks, type Target } from './merge-blocks.ts'

/** Merge the fields of a page's frontmatter, each by its key; one that stays keeps its layout and comments. */
export function mergeFields(
  proposed: Record<string, unknown>,
  standing: Record<string, unknown>,
  pairOf: (key: string) => Pair | undefined,
  keepsNodes: boolean,
  placeOfKey: PlacedYaml['placeOfKey'],
  target: Target,
): MergedBlocks & { pairs: Pair[]; fields: Record<string, unknown> } {
  const merged = mergeBlocks('field', keysOf(proposed), keysOf(standing), sidesOf, target)
  function sidesOf(key: string) {
    const [theirs, ours] = [proposed[key], standing[key]]
    const show = () => `page: ${JSON.stringify(ours)}\nseed: ${JSON.stringify(theirs)}`
    return { theirs, ours, show, place: key in standing ? placeOfKey([key]) : undefined }
  }
  const fields: Record<string, unknown> = {}
  const pairs = merged.fates.flatMap(([key, fate]) => {
    if (fate === 'gone') return []
    fields[key] = fate === 'theirs' ? proposed[key] : standing[key]
    const old = pairOf(key)
    if (old && fate !== 'theirs' && keepsNodes) return [old]
    const pair = pairFor(key, fields[key])
    keepComments(old?.key, pair.key)
    keepComments(old?.value, pair.value)
    return [pair]
  })
  return { ...merged, pairs, fields }
}

/** The pairs of a document's frontmatter, by their keys. */
export function pairsIn(document: Document): (key: string) => Pair | undefined {
  const pairs = isMap(document.contents) ? (document.contents.items as Pair[]) : []
  return (key) => pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

const keysOf = (fields: object) => Object.keys(fields).filter((key) => key !== 'claims')

function pairFor(key: string, value: unknown): Pair {
  const contents = yamlOf({ [key]: value }).contents
  const pair = isMap(contents) ? contents.items[0] : undefined
  return pair ?? new Pair(key, value)
}
