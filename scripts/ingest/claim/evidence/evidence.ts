import type { ClaimKind } from '../../../../src/schema/claim.ts'
import type { Evidence } from '../../../../src/schema/evidence.ts'
import { evidenceModel, readDesign } from '../../models/evidence.ts'
import type { EvidenceSeen, WordsAround } from './seen.ts'
import { studyIn } from './words.ts'

/** The evidence for a claim of a kind: that of the title, or what the model says, with the words that name it. */
export function evidenceOf(seen: EvidenceSeen, kind: ClaimKind): Evidence {
  const titled = titledOf(seen, kind)
  if (titled) return titled
  const { design } = readDesign(evidenceModel(), seen.seenAs(kind))
  if (design === 'none-stated') return { design, rule: 'no-cue' }
  const namedIn = (...places: (keyof WordsAround)[]) =>
    places.flatMap((place) => seen.words[place]).find((one) => one.design === design)?.name
  const own = namedIn('own')
  const over = namedIn('label', 'lead', 'heading', 'title')
  return { design, rule: own ? `cue-${own}` : over ? `cue-${over}-inherited` : 'learnt' }
}

const results: ReadonlySet<ClaimKind> = new Set(['outcome', 'harm', 'limit'])
const titles: ReadonlySet<string> = new Set(['review', 'randomised'])

/** A review or a randomised trial that the title names: results rest on it, unless they are those of others. */
export function titledOf({ words }: EvidenceSeen, kind: ClaimKind): Evidence | null {
  const study = studyIn(words.title)
  const isOwn = results.has(kind) && !words.own.some(({ name }) => name === 'others')
  return study?.design && titles.has(study.name) && isOwn
    ? { design: study.design, rule: `cue-${study.name}-inherited` }
    : null
}
