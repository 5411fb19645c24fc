import type { VFile } from 'vfile'
import { isDraft, publishedFrom } from '../../src/views/published-from.ts'
import { foreignClaim, outsideItsSection } from './content/claims/placement.ts'
import { chineseFigures } from './content/chinese/figures.ts'
import { chineseMissing } from './content/chinese/missing.ts'
import { chineseWording } from './content/chinese/wording.ts'
import { interestUnsaid, priceWithoutStatus } from './content/claims/disclosure.ts'
import { claimFigurePlace } from './content/claims/figure-place.ts'
import { claimNumberUnknown, claimWithoutSource, passageChanged } from './content/claims/passages.ts'
import { contradictedAlone, findingTooLong, verdictWithoutSource } from './content/claims/verdicts.ts'
import { publishedOn, type Library, type Page } from './content/library.ts'
import { bodyFaults, rankLeftOut } from './content/pages/body.ts'
import { duplicateId } from './content/pages/duplicate-id.ts'
import { figureWithoutClaim } from './content/pages/figure-without-claim.ts'
import { reviewInterval } from './content/pages/review.ts'
import { frontmatterSchema, registerSchema, vocabularySchema } from './content/pages/schema.ts'
import { unknownId } from './content/pages/unknown-id.ts'
import { unpublishedLink } from './content/pages/unpublished-link.ts'
import { ownProse } from './content/prose.ts'
import { report, type Rules } from './rule.ts'
import { askedNowhere } from './site/asked.ts'
import { canonicalElsewhere } from './site/canonical.ts'
import { externalLink } from './site/external.ts'
import { feedFaults } from './site/feeds.ts'
import { dataAddress, dataIdTwice, dataSchema } from './site/data.ts'
import { harmsWeaker } from './site/harms-weaker.ts'
import { uniqueTitle, verdictOffPlace } from './site/head.ts'
import { headingOrder } from './site/headings.ts'
import { brokenLink, duplicateDomId } from './site/links.ts'
import { alikePage, thinPage } from './site/own-words.ts'
import { lostAddress } from './site/published.ts'
import { siteProse } from './site/prose.ts'
import { outOfReach } from './site/reach.ts'
import { sitemapFaults } from './site/sitemap.ts'
import type { BuiltSite } from './site/site.ts'
import { structuredData } from './site/structured/structured-data.ts'
import { nameRemover } from './wording/reading.ts'
import { wordingRules } from './wording/wording.ts'

/** The rules about content, in the order of the files they look at. */
export const contentRules: Rules<Library> = {
  'frontmatter-schema': frontmatterSchema,
  'vocabulary-schema': vocabularySchema,
  'register-schema': registerSchema,
  'body-components': bodyFaults,
  accessible: rankLeftOut,
  'duplicate-id': duplicateId,
  'unknown-id': unknownId,
  'unpublished-link': unpublishedLink,
  'foreign-claim': foreignClaim,
  'claim-without-source': claimWithoutSource,
  'passage-changed': passageChanged,
  'claim-figure-place': claimFigurePlace,
  'claim-number-unknown': claimNumberUnknown,
  'price-without-status': priceWithoutStatus,
  'figure-without-claim': figureWithoutClaim,
  'verdict-without-source': verdictWithoutSource,
  'contradicted-alone': contradictedAlone,
  'finding-too-long': findingTooLong,
  'interest-label': interestUnsaid,
  'mechanism-apart': (library) => outsideItsSection(library, 'mechanism'),
  'promotion-as-finding': (library) => outsideItsSection(library, 'promotion'),
  'review-interval': reviewInterval,
  'chinese-figures': chineseFigures,
  'chinese-missing': chineseMissing,
  'chinese-wording': chineseWording,
}

/** The rules about built pages that depend on content; what every page tells is tested in `tests/told.test.ts`. */
export const siteRules: Rules<BuiltSite> = {
  'broken-link': brokenLink,
  'duplicate-dom-id': duplicateDomId,
  'external-link': externalLink,
  'heading-order': headingOrder,
  'unique-title': uniqueTitle,
  'canonical-elsewhere': canonicalElsewhere,
  sitemap: sitemapFaults,
  feed: feedFaults,
  'out-of-reach': outOfReach,
  'thin-page': thinPage,
  'alike-page': alikePage,
  'lost-address': lostAddress,
  'asked-nowhere': askedNowhere,
  'harms-weaker': harmsWeaker,
  'verdict-off-place': verdictOffPlace,
  'structured-data': structuredData,
  'data-schema': dataSchema,
  'data-id-twice': dataIdTwice,
  'data-address': dataAddress,
}

/**
 * Report on its files what breaks a rule about content: of what is published, on each day from which more of it is; of
 * drafts, on their own files alone.
 */
export function reportContent(whole: Library): void {
  const days = new Set(['', ...whole.pages.map(({ fields }) => publishedFrom(fields))])
  const drafts = new Set(draftsIn(whole).map(({ file }) => file))
  for (const day of [...days].toSorted()) {
    const isAsked = isDraft(day) ? (file: VFile) => drafts.has(file) : undefined
    const library = publishedOn(day, whole)
    report(contentRules, library, isAsked)
    report(wordingRules, { texts: ownProse(library), withoutNames: nameRemover(library) }, isAsked)
  }
}

/** The pages that are drafts. */
export function draftsIn({ pages }: Library): Page[] {
  return pages.filter(({ fields }) => isDraft(publishedFrom(fields)))
}

/** Report on its files what breaks a rule about the built site. */
export function reportSite(site: BuiltSite): void {
  report(siteRules, site)
  report(wordingRules, { texts: siteProse(site), withoutNames: nameRemover(site.library) })
}
