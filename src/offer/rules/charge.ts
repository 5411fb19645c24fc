import { finding, type Finding, type Rule } from '../finding.ts'
import type { Known } from '../known.ts'
import type { Offer } from '../offer.ts'

/**
 * Whether it is called a trial, and whether there is something to pay. In research nobody may be charged; outside
 * research a charge needs an approval. A price that was named counts as something to pay where payment was left open.
 */
export const charge: Rule = {
  id: 'charge',
  questions: ['trial', 'payment'],
  why: 'In China, people who take part in research may not be charged. So the two answers belong together.',
  beside(offer, known) {
    const pays = offer.payment === 'yes' || (offer.payment === undefined && offer.price !== undefined)
    return [...mismatch(offer), ...onCharge(offer, pays, known)]
  },
  knows({ law }) {
    return (['no-charge', 'no-charge-before', 'charge-after-approval', 'no-technology-known'] as const)
      .flatMap((role) => law[role])
      .map(({ says, source }) => ({ words: says, address: source.address }))
  },
}

function onCharge(offer: Offer, pays: boolean, known: Known): Finding[] {
  const { 'no-charge': noCharge, 'in-force': inForce } = known.law
  const rule = {
    says: [...noCharge, ...inForce].map(({ says }) => says),
    lines: known.law['official-text'].map(({ says }) => says),
    sources: [...noCharge, ...inForce, ...known.law['no-charge-before']].map(({ source }) => source),
  }
  if (noCharge.length === 0) return []
  if (offer.trial === 'yes' && pays)
    return [
      finding({
        ...rule,
        id: 'charge',
        told: 'It is a trial, and you pay',
        mark: 'disputed',
        word: 'At odds with the rule, as reported',
        ask: [
          'Under which number is the trial registered?',
          'What is the charge for, and why is there one? In writing.',
        ],
        doctor: ['The trial’s number, and what they wrote about the charge.'],
      }),
    ]
  if (offer.trial === 'yes' && offer.payment === 'no')
    return [
      finding({
        ...rule,
        id: 'charge',
        told: 'It is a trial, and you pay nothing',
        mark: 'record',
        word: 'The rule asks for this',
        says: [...noCharge.map(({ says }) => says), 'That says nothing on whether it helps.'],
        ask: ['Under which number is the trial registered?', 'Do tests, travel or nursing cost extra?'],
        doctor: ['The trial’s number.'],
      }),
    ]
  if (offer.trial === 'yes')
    return [
      finding({
        ...rule,
        id: 'charge',
        told: 'It is a trial; whether you pay is open',
        mark: 'not-checked',
        word: 'Still open',
        ask: ['Under which number is the trial registered?', 'Is there anything to pay, now or later?'],
        doctor: ['The trial’s number.'],
      }),
    ]
  if (!pays) return []
  return offer.trial === 'no'
    ? [outsideResearch(known)]
    : [
        finding({
          ...rule,
          id: 'charge',
          told: 'You pay; whether it is a trial is open',
          mark: 'not-checked',
          word: 'Still open',
          says: [...noCharge.map(({ says }) => says), 'So the first question is whether it is research.'],
          ask: ['Is it research? If so, why is there a charge?', 'If not, which approval covers it for my disease?'],
          doctor: ['What they answer.'],
        }),
      ]
}

function outsideResearch({ law }: Known): Finding {
  const reported = [...law['charge-after-approval'], ...law['no-technology-known']]
  const zone = law['special-zone']
  return finding({
    id: 'charge',
    told: 'It is no trial, and you pay',
    mark: 'not-found',
    word: 'We know of no approval under this rule',
    says: reported.map(({ says }) => says),
    lines: zone.map(({ says }) => says),
    sources: [...reported, ...zone].map(({ source }) => source),
    ask: ['Which approval covers this treatment for my disease? What is its number?', 'In which hospital is it given?'],
    doctor: ['The number of the approval, if they name one.'],
  })
}

/** A price, and nothing to pay: we take neither for the true one. */
function mismatch({ payment, price }: Offer): Finding[] {
  return payment === 'no' && price !== undefined
    ? [
        finding({
          id: 'charge-or-none',
          told: 'There is a price, and you pay nothing',
          mark: 'disputed',
          word: 'Two answers that don’t fit',
          says: ['We can’t tell which of them holds.'],
          ask: ['Who pays the price that you named?'],
        }),
      ]
    : []
}
