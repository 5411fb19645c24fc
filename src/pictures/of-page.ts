import type { Comparison, FollowUp } from '../schema/register.ts'
import type { Library, ShownClaim } from '../claims/library.ts'
import type { Names } from '../vocabulary/names.ts'
import type { Page } from '../views/page.ts'
import type { BarPicture } from './bars.ts'
import { comparisonPicture, type ComparisonPicture } from './comparison.ts'
import { evidenceLadder, type EvidenceLadder } from './evidence-ladder.ts'
import { followUpPicture } from './follow-up.ts'
import { currenciesOf, pricePicture } from './prices.ts'
import { ruleTimeline } from './rule-timeline.ts'
import { sharesApart, type SharesApart } from './shares-apart.ts'

/** A picture of a page. */
export type PagePicture = EvidenceLadder | ComparisonPicture | SharesApart | BarPicture

/** What pictures are made from. */
export interface Sources {
  library: Library
  names: Names
  comparisons: Comparison[]
  followUps: FollowUp[]
}

/** The pictures of a page, in their order; none where its claims give nothing to draw. */
export function picturesOf(page: Page, { library, names, comparisons, followUps }: Sources): PagePicture[] {
  const claims = library.bySubject.get(`${page.kind}/${page.id}`) ?? []
  const drawn = (trials: Comparison[]) => trials.map((trial) => comparisonPicture(trial, library, names))
  const pictures = (): (PagePicture | null)[] => {
    switch (page.kind) {
      case 'condition': {
        const trials = comparisons.filter(({ condition }) => condition === page.id)
        const times = followUps.filter(({ condition }) => condition === page.id)
        return [
          ...drawn(trials),
          sharesApart(claims, trials, names),
          evidenceLadder(claims, 'therapy', trials, names),
          followUpPicture(claims, times, names),
          ...prices(claims, names),
        ]
      }
      case 'therapy': {
        const trials = comparisons.filter(({ therapy }) => therapy === page.id)
        return [...drawn(trials), evidenceLadder(claims, 'condition', trials, names)]
      }
      case 'regulation':
        return [ruleTimeline(library, page)]
      case 'guide':
        return prices(claims, names)
      case 'facility':
      case 'source':
        return []
      default:
        return page satisfies never
    }
  }
  return pictures().filter((picture) => picture !== null)
}

function prices(claims: ShownClaim[], names: Names): (BarPicture | null)[] {
  return currenciesOf(claims).map((currency) => pricePicture(currency, claims, names))
}
