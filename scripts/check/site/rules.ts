import { report } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { nameRemover } from '../wording/reading.ts'
import { wordingRules } from '../wording/wording.ts'
import { accessible } from './accessible.ts'
import { cardRules } from './card-rules.ts'
import { harmsWeaker } from './harms-weaker.ts'
import { structuredData, uniqueTitle, verdictOffPlace } from './head.ts'
import { brokenLink, duplicateDomId, inlineCode, thirdPartyRequest } from './links.ts'
import { partRules } from './part-rules.ts'
import { siteProse } from './prose.ts'
import type { BuiltSite } from './site.ts'
import { termUnexplained } from './term-unexplained.ts'

export const siteRules: readonly Rule<BuiltSite>[] = [
  { id: 'broken-link', faultsIn: brokenLink },
  { id: 'duplicate-dom-id', faultsIn: duplicateDomId },
  { id: 'inline-code', faultsIn: inlineCode },
  { id: 'third-party-request', faultsIn: thirdPartyRequest },
  { id: 'unique-title', faultsIn: uniqueTitle },
  { id: 'accessible', faultsIn: accessible },
  ...partRules,
  { id: 'harms-weaker', faultsIn: harmsWeaker },
  ...cardRules,
  { id: 'verdict-off-place', faultsIn: verdictOffPlace },
  { id: 'term-unexplained', faultsIn: termUnexplained },
  { id: 'structured-data', faultsIn: structuredData },
]

/** Report on its files what breaks a rule about the built site; `only` chooses among the rules. */
export function reportSite(site: BuiltSite, only = (_id: string) => true): void {
  const chosen = ({ id }: { id: string }) => only(id)
  report(siteRules.filter(chosen), site)
  report(wordingRules.filter(chosen), { texts: siteProse(site), withoutNames: nameRemover(site.library) })
}
