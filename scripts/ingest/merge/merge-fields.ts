import { type Document, isMap, isScalar, Pair } from 'yaml'
import { yamlOf } from '../compose/emit.ts'
import { keepComments } from './comments.ts'
import { mergeBlocks, type MergedBlocks, type Standing } from './merge-blocks.ts'

/** Merge the fields of a page's frontmatter, each by its key; one that stays keeps its layout and comments. */
export function mergeFields(
  proposed: Record<string, unknown>,
  page: Standing,
): MergedBlocks & { pairs: Pair[]; fields: Record<string, unknown> } {
  const { fields: standing, pairOf, keepsNodes, yaml } = page
  const show = (key: string) => `page: ${JSON.stringify(standing[key])}\nseed: ${JSON.stringify(proposed[key])}`
  const placeOf = (key: string) => (key in standing ? yaml.placeOfKey([key]) : undefined)
  const merged = mergeBlocks('field', blocksOf(proposed), blocksOf(standing), { show, placeOf }, page)
  const fields: Record<string, unknown> = {}
  const pairs = merged.fates.flatMap(([key, fate]) => {
    if (fate === 'gone') return []
    fields[key] = fate === 'theirs' ? proposed[key] : standing[key]
    const old = pairOf(key)
    if (old && fate !== 'theirs' && keepsNodes) return [old]
    const pair = pairsIn(yamlOf({ [key]: fields[key] }))(key) ?? new Pair(key, fields[key])
    keepComments(old?.key, pair.key)
    keepComments(old?.value, pair.value)
    return [pair]
  })
  return { ...merged, pairs, fields }
}

/** The pairs of a document's frontmatter, by their keys. */
export function pairsIn({ contents }: Document): (key: string) => Pair | undefined {
  const pairs = isMap(contents) ? (contents.items as Pair[]) : []
  return (key) => pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

function blocksOf(fields: Record<string, unknown>): Map<string, unknown> {
  return new Map(Object.entries(fields).filter(([key]) => key !== 'claims'))
}
