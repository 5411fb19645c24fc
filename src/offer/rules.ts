import type { Finding, Rule } from './finding.ts'
import type { Known } from './known.ts'
import type { Offer, QuestionId } from './offer.ts'
import { authorised } from './rules/authorised.ts'
import { cells } from './rules/cells.ts'
import { charge } from './rules/charge.ts'
import { followUp } from './rules/follow-up.ts'
import { harms } from './rules/harms.ts'
import { home } from './rules/home.ts'
import { price } from './rules/price.ts'
import { results } from './rules/results.ts'
import { route } from './rules/route.ts'
import { sessions } from './rules/sessions.ts'
import { stillOpen } from './rules/still-open.ts'
import { stories } from './rules/stories.ts'

/**
 * Every rule, in the order in which a reader meets its findings.
 *
 * The law comes first: it can be looked up, and whoever breaks it leaves a patient without protection. Then what can
 * harm, and who is there when it does: that can't be undone. Then what is given and what is promised. Money stands
 * late, because a price says nothing of what it buys; what is still open comes last, as a list to take along.
 */
export const rules: readonly Rule[] = [
  charge,
  authorised,
  harms,
  followUp,
  home,
  cells,
  route,
  results,
  stories,
  price,
  sessions,
  stillOpen,
]

/** Set an offer beside what the site knows. */
export function besideOffer(offer: Offer, known: Known): Finding[] {
  return rules.flatMap((rule) => rule.beside(offer, known))
}

/** The rule that a question belongs to. */
export function ruleOf(question: QuestionId): Rule | undefined {
  return rules.find(({ questions }) => questions.includes(question))
}
