import { verdicts, type Verdict } from '../schema/check.ts'
import { designNames, type Design } from '../schema/evidence.ts'
import { checksOf, type Library, type ShownClaim } from './library.ts'

/** A claim that shows a state of a card, with the words for the state. */
export interface Sample {
  state: string
  shown: ShownClaim
}

/**
 * Published claims that between them show every state a card can be in: each verdict of each question, none, the
 * source's own doubt, a label, several checks. A state that no claim is in is left out; no claim stands twice.
 */
export function samplesOf({ claims }: Pick<Library, 'claims'>): Sample[] {
  const left = [...claims.values()]
  const take = (state: string, is: (shown: ShownClaim) => boolean): Sample[] => {
    const at = left.findIndex(is)
    const [shown] = at === -1 ? [] : left.splice(at, 1)
    return shown ? [{ state, shown }] : []
  }
  const alone = (asks: 'holds' | 'traced', verdict: Verdict) => (shown: ShownClaim) => {
    const [first, ...others] = checksOf(shown)
    return others.length === 0 && first?.asks === asks && first.verdict === verdict
  }
  const names = Object.keys(verdicts) as Verdict[]
  return [
    ...names.flatMap((verdict) => take(`Is it so? ${verdicts[verdict]}`, alone('holds', verdict))),
    ...names.flatMap((verdict) => take(`Is it quoted correctly? ${verdicts[verdict]}`, alone('traced', verdict))),
    ...take('Both questions asked', (shown) => new Set(checksOf(shown).map(({ asks }) => asks)).size === 2),
    ...take('Not checked', (shown) => checksOf(shown).length === 0),
    ...take('The source is unsure', ([{ claim }]) => claim.hedged),
    ...take('A prediction', ([{ claim }]) => claim.kind === 'prediction'),
    ...take('A reassurance', ([{ claim }]) => claim.kind === 'harm' && claim.denies === true),
    ...take('Promotion', ([{ claim }]) => claim.kind === 'promotion'),
    ...take(
      'A price, with what must stand beside it',
      ([{ claim }]) => claim.kind === 'price' && claim.with.length > 1,
    ),
    ...take('Said by several sources', (shown) => shown.length > 1),
  ]
}

/** The kinds of evidence in use, each with a claim that rests on it. */
export function evidenceSamples({ claims }: Pick<Library, 'claims'>): { design: Design; shown: ShownClaim }[] {
  return designNames.flatMap((design) => {
    const shown = [...claims.values()].find(([{ claim }]) => claim.evidence.design === design)
    return shown ? [{ design, shown }] : []
  })
}
