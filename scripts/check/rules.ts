import { accessible } from './accessible.ts'
import { bodyComponents } from './body-components.ts'
import { brokenLink } from './broken-link.ts'
import { certaintyWords } from './certainty-words.ts'
import { claimFigurePlace } from './claim-figure-place.ts'
import { claimNumberUnknown } from './claim-number-unknown.ts'
import { claimUnlabelled } from './claim-unlabelled.ts'
import { claimWithoutSource } from './claim-without-source.ts'
import { clinicQuestionsMissing } from './clinic-questions-missing.ts'
import { comparatorMissing } from './comparator-missing.ts'
import { contemptWord, contemptWordOnSite } from './contempt-word.ts'
import { contradictedAlone } from './contradicted-alone.ts'
import { cureWord, cureWordOnSite } from './cure-word.ts'
import { denominatorMissing } from './denominator-missing.ts'
import { doctorQuestionsMissing } from './doctor-questions-missing.ts'
import { duplicateDomId } from './duplicate-dom-id.ts'
import { duplicateId } from './duplicate-id.ts'
import { emptyBody } from './empty-body.ts'
import { evidenceType } from './evidence-type.ts'
import { feedbackMissing } from './feedback-missing.ts'
import { figureWithoutClaim } from './figure-without-claim.ts'
import { findingTooLong } from './finding-too-long.ts'
import { foreignClaim } from './foreign-claim.ts'
import { frontmatterSchema } from './frontmatter-schema.ts'
import { harmsWeaker } from './harms-weaker.ts'
import { inlineCode } from './inline-code.ts'
import { interestLabel, interestUnsaid } from './interest-label.ts'
import { laterMissing } from './later-missing.ts'
import type { ContentRule } from './library.ts'
import { mechanismApart } from './mechanism-apart.ts'
import { naturalFrequency } from './natural-frequency.ts'
import { optionsMissing } from './options-missing.ts'
import { passageChanged } from './passage-changed.ts'
import { patientStory } from './patient-story.ts'
import { plainWords, plainWordsOnSite } from './plain-words.ts'
import { priceIncomplete } from './price-incomplete.ts'
import { priceWithoutStatus } from './price-without-status.ts'
import { promotionAsFinding } from './promotion-as-finding.ts'
import { publisherNamed } from './publisher-named.ts'
import { registerSchema } from './register-schema.ts'
import { relativeOnly } from './relative-only.ts'
import { changedShown } from './changed-shown.ts'
import { reviewDateShown } from './review-date-shown.ts'
import { reviewInterval } from './review-interval.ts'
import type { SiteRule } from './site.ts'
import { sourceDate } from './source-date.ts'
import { statusMissing } from './status-missing.ts'
import { structuredData } from './structured-data.ts'
import { sumAsWhole, sumSaid } from './sum-as-whole.ts'
import { termUnexplained } from './term-unexplained.ts'
import { thirdPartyRequest } from './third-party-request.ts'
import { uniqueTitle } from './unique-title.ts'
import { unknownId } from './unknown-id.ts'
import { unknownsMissing } from './unknowns-missing.ts'
import { unsafeLink } from './unsafe-link.ts'
import { verdictOffPlace } from './verdict-off-place.ts'
import { verdictWithoutSource } from './verdict-without-source.ts'
import { vocabularySchema } from './vocabulary-schema.ts'
import { withoutItMissing } from './without-it-missing.ts'

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
  verdictWithoutSource,
  contradictedAlone,
  findingTooLong,
  interestUnsaid,
  mechanismApart,
  promotionAsFinding,
  relativeOnly,
  sumSaid,
  cureWord,
  contemptWord,
  plainWords,
  reviewInterval,
]

export const siteRules: readonly SiteRule[] = [
  brokenLink,
  duplicateDomId,
  inlineCode,
  thirdPartyRequest,
  uniqueTitle,
  accessible,
  publisherNamed,
  feedbackMissing,
  reviewDateShown,
  changedShown,
  statusMissing,
  unknownsMissing,
  withoutItMissing,
  optionsMissing,
  laterMissing,
  clinicQuestionsMissing,
  doctorQuestionsMissing,
  harmsWeaker,
  interestLabel,
  sourceDate,
  evidenceType,
  certaintyWords,
  denominatorMissing,
  naturalFrequency,
  comparatorMissing,
  claimUnlabelled,
  patientStory,
  priceIncomplete,
  sumAsWhole,
  verdictOffPlace,
  cureWordOnSite,
  contemptWordOnSite,
  plainWordsOnSite,
  termUnexplained,
  structuredData,
]
