import { finding, linesOf, wordsOf, type Finding, type Rule } from '../finding.ts'
import { saysOf, sourcesOf, type Known } from '../known.ts'
import { isCharged, type Offer } from '../offer.ts'

/**
 * Whether it is called a trial, and whether there is something to pay. In research nobody may be charged; outside
 * research a charge needs an approval. A price that was named counts as something to pay where payment was left open.
 */
export const charge: Rule = {
  ...wordsOf('charge'),
  beside(offer, known) {
    const { payment, price } = offer
    // A price, and nothing to pay: we take neither for the true one.
    const mismatch = payment === 'no' && price !== undefined ? [finding('charge', 'price-and-nothing-to-pay')] : []
    return [...mismatch, ...onCharge(offer, known)]
  },
  knows({ law }) {
    return (['no-charge', 'no-charge-before', 'charge-after-approval', 'no-technology-known'] as const).flatMap(
      (role) => linesOf(law[role]),
    )
  },
}

function onCharge(offer: Offer, { law }: Known): Finding[] {
  const { trial, payment } = offer
  const { 'no-charge': noCharge, 'in-force': inForce } = law
  const pays = isCharged(offer)
  if (noCharge.length === 0 || (trial !== 'yes' && !pays)) return []
  if (trial === 'no') return [outsideResearch(law)]
  const situation = trial !== 'yes' ? 'paid' : pays ? 'trial-paid' : payment === 'no' ? 'trial-free' : 'trial'
  return [
    finding('charge', situation, {
      before: saysOf(situation === 'paid' || situation === 'trial-free' ? noCharge : [...noCharge, ...inForce]),
      lines: saysOf(law['official-text']),
      sources: sourcesOf([...noCharge, ...inForce, ...law['no-charge-before']]),
    }),
  ]
}

function outsideResearch(law: Known['law']): Finding {
  const reported = [...law['charge-after-approval'], ...law['no-technology-known']]
  const zone = law['special-zone']
  return finding('charge', 'no-trial-paid', {
    says: saysOf(reported),
    lines: saysOf(zone),
    sources: sourcesOf([...reported, ...zone]),
  })
}
