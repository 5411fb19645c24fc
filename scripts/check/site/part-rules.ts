import { countWords } from '../../../src/language/words.ts'
import { pageKindNames } from '../../../src/schema/page.ts'
import type { PageKind } from '../../../src/schema/page.ts'
import { answerTerms } from '../../../src/views/answer.ts'
import { clinicQuestions } from '../../../src/views/questions.ts'
import { checkedOf } from '../content/claims-shown.ts'
import type { Fault, Rule } from '../rule.ts'
import { headingsOf, offsetOf, select, wholeText } from './html.ts'
import type { HtmlElement, HtmlPage } from './html.ts'
import { pagesOfKind } from './site.ts'
import type { BuiltSite } from './site.ts'

/** What a page must tell: on which pages, what tells it, and what to say of a page that does not. */
type PartRule = {
  id: string
  /** The kinds of page that must tell it; without them every page. */
  on?: readonly PageKind[]
  told: (page: HtmlPage, site: BuiltSite) => boolean
  fault: string
}

const subjects: readonly PageKind[] = ['condition', 'therapy']

/** The sections that the page of a condition or therapy must have, with something in them, by rule. */
const sections: [id: string, heading: string][] = [
  ['unknowns-missing', 'What is not known'],
  ['without-it-missing', 'What happens without it'],
  ['options-missing', 'Other options'],
  ['later-missing', 'What it may stop you doing later'],
  ['clinic-questions-missing', 'Questions for the clinic'],
  ['doctor-questions-missing', 'Questions for your own doctor'],
]

const parts: readonly PartRule[] = [
  {
    id: 'publisher-named',
    told: ({ document }, { base }) =>
      select('footer', document).some((foot) => /\bPublisher: \S/.test(wholeText(foot))) &&
      select(`footer a[href="${base}about/"]`, document).length > 0,
    fault: 'page whose foot names no publisher, name it and link `about/`',
  },
  ...['contact/', 'corrections/'].map((path) => ({
    id: 'feedback-missing',
    told: ({ document }: HtmlPage, { base }: BuiltSite) =>
      select(`a[href="${base}${path}"], a[href^="${base}${path}#"]`, document).length > 0,
    fault: `page without a link to \`${path}\`, add it`,
  })),
  {
    id: 'changed-shown',
    told: ({ document }) => {
      const [age] = select('p#age', document)
      return age !== undefined && (datesIn(age).some(isDay) || /\bnot known\b/.test(wholeText(age)))
    },
    fault: 'page that does not say when it last changed, say it under the id `age` in `<time>`, or `not known`',
  },
  ...pageKindNames.map((kind): PartRule => ({
    id: 'review-date-shown',
    on: [kind],
    told: (page, { library }) => {
      const about = headingsOf(page).find(({ words }) => words === 'About this page')?.section
      const shown = library.pages.find((each) => each.kind === kind && each.id === page.address.split('/').at(-2))
      const due = shown && checkedOf(shown, library)
      if (!about) return false
      return due
        ? [due.on, due.next].every((day) => datesIn(about).includes(day))
        : /\bnot yet\b/.test(wholeText(about))
    },
    fault: 'page without its review dates, say them under `About this page` in `<time>`, or `not yet`',
  })),
  {
    id: 'status-missing',
    on: subjects,
    told: ({ document }) =>
      select('dl.answer div', document).some((line) => new RegExp(`^${answerTerms.law}\\s+\\S`).test(wholeText(line))),
    fault: `page without what is authorised, add the line \`${answerTerms.law}\` to its answer`,
  },
]

/**
 * The rules about what stands on every page of a kind.
 *
 * ```html
 * <h1>Multiple sclerosis</h1><h2>Sources</h2>
 * ```
 *
 * > Unexpected page without `Other options`, add the section or that our sources don’t tell
 */
export const partRules: readonly Rule<BuiltSite>[] = [
  ...parts.map(({ id, on, told, fault }) => ({
    id,
    faultsIn: (site: BuiltSite): Fault[] =>
      (on ? pagesOfKind(site, ...on) : site.pages)
        .filter((page) => !told(page, site))
        .map(({ file }) => ({ file, reason: `Unexpected ${fault}`, place: 0 })),
  })),
  ...sections.map(([id, heading]) => ({ id, faultsIn: (site: BuiltSite) => withoutSection(site, heading) })),
  { id: 'clinic-questions-missing', faultsIn: printedQuestions },
]

/** The pages of conditions and therapies without a heading, or with nothing under it. */
function* withoutSection(site: BuiltSite, heading: string): Generator<Fault> {
  for (const page of pagesOfKind(site, ...subjects)) {
    const found = headingsOf(page).find(({ words }) => words === heading)
    if (found?.section && countWords(wholeText(found.section)) > countWords(heading)) continue
    const what = found
      ? `heading \`${heading}\` with nothing under it, say it`
      : `page without \`${heading}\`, add the section`
    const reason = `Unexpected ${what} or that our sources don’t tell`
    yield { file: page.file, reason, place: offsetOf(found?.element) }
  }
}

/** The list of questions to print must be there, with each group of them (checklist, row 21). */
function printedQuestions(site: BuiltSite): Fault[] {
  const [first] = pagesOfKind(site, ...subjects)
  if (!first) return []
  const list = site.pages.find(({ address }) => address === `${site.base}questions/`)
  if (!list)
    return [
      {
        file: first.file,
        reason: 'Unexpected site without `questions/`, add the list of questions to print',
        place: 0,
      },
    ]
  const groups = select('h3', list.document).map(wholeText)
  return clinicQuestions
    .filter(({ about }) => !groups.includes(about))
    .map(({ about }) => ({
      file: list.file,
      reason: `Unexpected list of questions without \`${about}\`, add the group`,
      place: 0,
    }))
}

function datesIn(element: HtmlElement): string[] {
  return select('time', element).map(({ attribs }) => attribs['datetime'] ?? '')
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text)
}
