import { bodyComponents } from './body-components.ts'
import { brokenLink } from './broken-link.ts'
import { claimFigurePlace } from './claim-figure-place.ts'
import { claimNumberUnknown } from './claim-number-unknown.ts'
import { claimWithoutSource } from './claim-without-source.ts'
import { duplicateDomId } from './duplicate-dom-id.ts'
import { duplicateId } from './duplicate-id.ts'
import { emptyBody } from './empty-body.ts'
import { figureWithoutClaim } from './figure-without-claim.ts'
import { foreignClaim } from './foreign-claim.ts'
import { frontmatterSchema } from './frontmatter-schema.ts'
import { inlineCode } from './inline-code.ts'
import type { ContentRule } from './library.ts'
import { passageChanged } from './passage-changed.ts'
import { priceWithoutStatus } from './price-without-status.ts'
import { registerSchema } from './register-schema.ts'
import type { SiteRule } from './site.ts'
import { thirdPartyRequest } from './third-party-request.ts'
import { uniqueTitle } from './unique-title.ts'
import { unknownId } from './unknown-id.ts'
import { unsafeLink } from './unsafe-link.ts'
import { vocabularySchema } from './vocabulary-schema.ts'

export const contentRules: readonly ContentRule[] = [
  frontmatterSchema,
  vocabularySchema,
  registerSchema,
  bodyComponents,
  unsafeLink,
  emptyBody,
  duplicateId,
  unknownId,
  foreignClaim,
  claimWithoutSource,
  passageChanged,
  claimFigurePlace,
  claimNumberUnknown,
  priceWithoutStatus,
  figureWithoutClaim,
]

export const siteRules: readonly SiteRule[] = [brokenLink, duplicateDomId, inlineCode, thirdPartyRequest, uniqueTitle]
