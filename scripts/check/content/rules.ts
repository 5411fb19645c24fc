import { report } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { nameRemover } from '../wording/reading.ts'
import { wordingRules } from '../wording/wording.ts'
import { interestUnsaid, priceWithoutStatus } from './claims/disclosure.ts'
import { claimFigurePlace } from './claims/figure-place.ts'
import { claimNumberUnknown, claimWithoutSource, passageChanged } from './claims/passages.ts'
import { foreignClaim, outsideItsSection } from './claims/placement.ts'
import { contradictedAlone, findingTooLong, verdictWithoutSource } from './claims/verdicts.ts'
import type { Library } from './library.ts'
import { bodyComponents, emptyBody, unsafeLink } from './pages/body.ts'
import { duplicateId } from './pages/duplicate-id.ts'
import { figureWithoutClaim } from './pages/figure-without-claim.ts'
import { reviewInterval } from './pages/review.ts'
import { frontmatterSchema, registerSchema, vocabularySchema } from './pages/schema.ts'
import { unknownId } from './pages/unknown-id.ts'
import { ownProse } from './prose.ts'

/** The rules about content, in the order of the files they look at. */
export const contentRules: readonly Rule<Library>[] = [
  { id: 'frontmatter-schema', faultsIn: frontmatterSchema },
  { id: 'vocabulary-schema', faultsIn: vocabularySchema },
  { id: 'register-schema', faultsIn: registerSchema },
  { id: 'body-components', faultsIn: bodyComponents },
  { id: 'unsafe-link', faultsIn: unsafeLink },
  { id: 'empty-body', faultsIn: emptyBody },
  { id: 'duplicate-id', faultsIn: duplicateId },
  { id: 'unknown-id', faultsIn: unknownId },
  { id: 'foreign-claim', faultsIn: foreignClaim },
  { id: 'claim-without-source', faultsIn: claimWithoutSource },
  { id: 'passage-changed', faultsIn: passageChanged },
  { id: 'claim-figure-place', faultsIn: claimFigurePlace },
  { id: 'claim-number-unknown', faultsIn: claimNumberUnknown },
  { id: 'price-without-status', faultsIn: priceWithoutStatus },
  { id: 'figure-without-claim', faultsIn: figureWithoutClaim },
  { id: 'verdict-without-source', faultsIn: verdictWithoutSource },
  { id: 'contradicted-alone', faultsIn: contradictedAlone },
  { id: 'finding-too-long', faultsIn: findingTooLong },
  { id: 'interest-label', faultsIn: interestUnsaid },
  { id: 'mechanism-apart', faultsIn: (library) => outsideItsSection(library, 'mechanism') },
  { id: 'promotion-as-finding', faultsIn: (library) => outsideItsSection(library, 'promotion') },
  { id: 'review-interval', faultsIn: reviewInterval },
]

/** Report on its files what breaks a rule about content; `only` chooses among the rules. */
export function reportContent(library: Library, only = (_id: string) => true): void {
  const chosen = ({ id }: { id: string }) => only(id)
  report(contentRules.filter(chosen), library)
  report(wordingRules.filter(chosen), { texts: ownProse(library), withoutNames: nameRemover(library) })
}
