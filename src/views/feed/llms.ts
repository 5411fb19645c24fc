import { answerTerms } from '../../schema/answer.ts'
import { pageKinds, type PageKind } from '../../schema/page.ts'
import { markdownPath } from '../../copy/carried.ts'
import type { Page } from '../page.ts'
import { canonical, listAddress, pageAddress, withBase } from '../routes.ts'
import type { Site } from '../site.ts'
import { feedFiles } from './entries.ts'

/** What each of the five lines at the top of the page of a condition or therapy tells. */
const lines: Record<keyof typeof answerTerms.condition, string> = {
  works: 'what trials found on whether it helps, or that we know of none',
  harms: 'what is reported to have gone wrong, and in how many people',
  law: 'what we found authorised for this disease',
  price: 'the price claimed, and who claims it',
  next: 'what to ask next; never to go or not to go',
}

/** Kinds of which every page is named; of the others the list. */
const named: PageKind[] = ['condition', 'therapy', 'guide', 'regulation']

/** Pages that stand by themselves, with what they hold. */
const standing = {
  'status/': 'What is authorised: by disease, with the day on which we looked',
  'claims/': 'Every claim: who says it, what they gain, what was found',
  'conflicts/': 'Where sources disagree',
  'compare/': 'Treatments of one condition side by side',
  'glossary/': 'Words explained',
  'how-we-check/': 'How we check, and what our words mean',
  'corrections/': 'What was wrong and has been put right',
  'about/': 'Who is behind this',
  'contact/': 'Report an error',
}

const files = {
  'sitemap.xml': 'Every page, with the day on which it last changed',
  [feedFiles.atom]: 'Changes and corrections, in Atom',
  [feedFiles.json]: 'Changes and corrections, in JSON Feed',
  'data/': 'Claims, sources, prices and what is authorised as JSON and CSV, with their schemas',
  'download/': 'The whole site as files to carry',
}

/**
 * Tell a language model, and whoever reads along, what the site is and where its pages and files are (llmstxt.org);
 * pages as Markdown.
 */
export function llmsOf(pages: readonly Page[], about: Site, edition: string, address: URL | string): string {
  const link = (words: string, path: string, says?: string) =>
    `- [${words}](${canonical(copyOf(path), address)})${says ? `: ${says}` : ''}`
  const listed = (paths: Record<string, string>) =>
    Object.entries(paths).map(([path, words]) => link(words, withBase(path)))
  const ofKind = (kind: PageKind) =>
    pages
      .filter((page) => page.kind === kind)
      .map(({ id, facts }) => link(facts.title, pageAddress(kind, id), facts.summary))
  const others = (Object.keys(pageKinds) as PageKind[]).filter((kind) => !named.includes(kind))
  const sections = [
    [`# ${about.name}`],
    [`> ${about.line}`],
    [
      'For patients and relatives who were offered cell therapy in China. We sell nothing and recommend no clinic. ' +
        'This is information, not medical advice, and says neither to go nor not to go. ' +
        `The newest content is of ${edition}; each page names the day of its own last change.`,
    ],
    [
      'A claim is what a source says, not what is so: keep who says it, and whether it was checked. ' +
        '“Not checked yet” means that nobody has held it against outside sources. ' +
        '“Correctly quoted” means that the cited work does say this, not that it is so. ' +
        '“Nothing found” proves nothing either way.',
    ],
    ['The page of a condition or therapy begins with five lines:'],
    Object.entries(lines).map(([term, says]) => `- **${answerTerms.condition[term as keyof typeof lines]}** ${says}`),
    ...named.flatMap((kind) => {
      const links = ofKind(kind)
      return links.length > 0 ? [[`## ${pageKinds[kind].many}`], links] : []
    }),
    ['## Lists and pages'],
    [...others.map((kind) => link(pageKinds[kind].many, listAddress(kind))), ...listed(standing)],
    ['## Files'],
    listed(files),
  ]
  return `${sections.map((paragraph) => paragraph.join('\n')).join('\n\n')}\n`
}

/** Where the Markdown of a page lies; other files stay what they are. */
function copyOf(path: string): string {
  const address = path.slice(withBase('').length)
  return withBase((address.endsWith('/') && markdownPath(address)) || address)
}
