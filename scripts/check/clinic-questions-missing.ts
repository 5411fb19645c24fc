import { clinicQuestions } from '../../src/views/questions.ts'
import { elements, wholeText } from './html.ts'
import { pagesOfKind, reportWithoutSection } from './subject-pages.ts'
import { reportAt } from './site.ts'
import type { BuiltSite } from './site.ts'

const rule = 'clinic-questions-missing'

/**
 * Warn when the page of a condition or therapy holds no questions for a clinic, or when the list to print lacks a group of
 * them (checklist, row 21).
 *
 * ```html
 * <h1>Questions to ask</h1><h3>The treatment</h3>
 * ```
 *
 * > Unexpected list of questions without `The cost`, add the group
 */
export function clinicQuestionsMissing(site: BuiltSite): void {
  if (pagesOfKind(site, 'condition', 'therapy').length === 0) return
  reportWithoutSection(site, 'Questions for the clinic', rule)
  const list = site.pages.find(({ address }) => address === `${site.base}questions/`)
  if (!list) {
    const [first] = site.pages
    if (first) reportAt(first.file, 'Unexpected site without `questions/`, add the list of questions to print', rule, 0)
    return
  }
  const groups = elements(list.document, 'h3').map(wholeText)
  for (const { about } of clinicQuestions.filter(({ about }) => !groups.includes(about)))
    reportAt(list.file, `Unexpected list of questions without \`${about}\`, add the group`, rule, 0)
}
