import { basename, join } from 'node:path'
import { vocabularyKinds } from '../../../src/schema/vocabulary.ts'
import { readArticle } from '../read-article.ts'
import { readBytes, readText } from '../read/files.ts'
import { readSeed, seedLimit } from '../read/read.ts'
import type { Candidate } from '../recognise/candidates.ts'
import { openVocabulary } from '../run/vocabulary.ts'
import { addEntry, entryOf, nearestIds } from '../write/add-entry.ts'
import { writeAtomically } from '../write/beside.ts'
import { ContentFolder } from '../write/content-folder.ts'
import { asStep } from './as-step.ts'
import type { Io } from './io.ts'
import type { Arguments } from './options.ts'
import { seedsOf } from './seeds.ts'

/** Turn candidates of the articles into entries of the vocabulary; the next reading recognises them. */
export function accept(args: Arguments, io: Io): number {
  const says = `accepted ${args.accepted.join(', ')} into the vocabulary`
  return asStep(args.values.content ?? io.content, says, io, () => acceptNames(args, io))
}

function acceptNames(args: Arguments, io: Io): number {
  const isDry = args.values['dry-run']
  const folder = new ContentFolder(args.values.content ?? io.content, !isDry)
  const { vocabulary, names } = openVocabulary(folder.vocabularyPath())
  const candidates = new Map<string, Candidate>()
  for (const path of seedsOf(args).paths) {
    const { seed } = readSeed(path, readBytes(path, seedLimit + 1))
    for (const candidate of seed ? readArticle(seed, vocabulary, names).recognised.candidates : [])
      if (!candidates.has(candidate.id)) candidates.set(candidate.id, candidate)
  }
  const texts = new Map<string, string>()
  const refusals: string[] = []
  for (const id of new Set(args.accepted)) {
    const candidate = candidates.get(id)
    if (!candidate) {
      refusals.push(refusalOf(id, names.ids, [...candidates.keys()]))
      continue
    }
    const { file } = vocabularyKinds[candidate.kind]
    const path = join(folder.path, 'vocabulary', file)
    const standing = texts.get(path) ?? readText(path) ?? readText(join('content', 'vocabulary', basename(path))) ?? ''
    const text = addEntry(standing, entryOf(candidate))
    if (text !== null) texts.set(path, text)
    else refusals.push(`Unexpected form of ${path}, bring it into the form \`- id: …\`, one field a line`)
  }
  if (refusals.length > 0) {
    io.stderr([...refusals, 'Nothing was written, because of the faults above.'].join('\n'))
    return 1
  }
  if (!isDry) folder.startVocabulary()
  for (const [path, text] of texts) {
    if (!isDry) writeAtomically(path, text)
    io.stdout(`${isDry ? 'Would write' : 'Wrote'} ${path}; run \`npm run ingest\` to read the articles with it.`)
  }
  return 0
}

function refusalOf(id: string, taken: ReadonlySet<string>, candidates: string[]): string {
  if (taken.has(id)) return `Unexpected \`${id}\`, it is in the vocabulary already: run \`npm run ingest\``
  const near = nearestIds(id, candidates)
  const words =
    near.length > 0 ? `the nearest are ${near.map((one) => `\`${one}\``).join(', ')}` : 'the articles hold none'
  return `Unexpected \`${id}\`, no candidate of the articles has this id: ${words}`
}
