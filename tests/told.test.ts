import { globSync, readFileSync } from 'node:fs'
import { isTag } from 'domhandler'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { headingsOf, pageOf, seenText, select, wholeText } from '../scripts/check/site/html.ts'
import type { HtmlElement, HtmlPage } from '../scripts/check/site/html.ts'
import { restOpenings } from '../src/claims/ours.ts'
import { certainties } from '../src/claims/provenance.ts'
import type { QuestionGroup } from '../src/schema/register.ts'
import { answerTerms, longestLine } from '../src/schema/answer.ts'
import { designs } from '../src/schema/evidence.ts'
import { pageKinds } from '../src/schema/page.ts'
import { basePath } from '../src/views/routes.ts'
import { everyPath, movedPaths } from './harness/paths.ts'

/** What the templates tell on every page and every card, whatever content says (`docs/checklist.md`). */
const base = basePath(process.env['BASE_PATH'])
const pages = everyPath().map((path) => {
  const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`
  return pageOf(new VFile({ path: file, value: readFileSync(file), data: { path: file.slice('dist/'.length) } }), base)
})

const has = ({ document }: HtmlPage, selector: string) => select(selector, document).length > 0
const textIn = (element: HtmlElement, selector: string) => select(selector, element).map(wholeText).join(' ')
const faulty = (some: HtmlPage[], isTold: (page: HtmlPage) => boolean) =>
  some.filter((page) => !isTold(page)).map(({ address }) => address)
const ofKinds = (...kinds: (keyof typeof pageKinds)[]) =>
  pages.filter(({ address }) => kinds.some((kind) => address.slice(base.length).match(`^${pageKinds[kind].folder}/.`)))
const subjects = ofKinds('condition', 'therapy').filter(({ address }) => !address.includes('/claims/'))

test('the built site has pages of conditions and therapies, and cards', () => {
  expect([subjects, pages.filter((page) => has(page, 'article.claim'))].map(({ length }) => length > 5)).toEqual([
    true,
    true,
  ])
})

describe('every page', () => {
  test.each<[string, (page: HtmlPage) => boolean]>([
    ['its main part, once', ({ document }) => select('main', document).length === 1],
    ['its publisher', ({ document }) => /\bPublisher: \S/.test(select('footer', document).map(wholeText).join())],
    ['who is behind it', (page) => has(page, `footer a[href="${base}about/"]`)],
    ['how to report an error', (page) => has(page, `a[href^="${base}contact/"]`)],
    ['what was corrected', (page) => has(page, `a[href^="${base}corrections/"]`)],
    [
      'when it last changed',
      ({ document }) => select('#age', document).some((age) => /\d{4}|not known/.test(wholeText(age))),
    ],
  ])('tells %s', (_, isTold) => {
    expect(faulty(pages, isTold)).toEqual([])
  })
})

test('every content page tells when its sources were checked, or that they were not yet', () => {
  const isTold = (page: HtmlPage) => {
    const about = headingsOf(page).find(({ words }) => words === 'About this page')?.section
    return about ? select('time', about).length > 1 || /\bnot yet\b/.test(wholeText(about)) : false
  }
  const content = ofKinds('condition', 'therapy', 'regulation', 'facility', 'guide', 'source')
  expect(faulty(content, (page) => page.address.includes('/claims/') || isTold(page))).toEqual([])
})

test('every content page begins with its answer: at most five lines, each short, in the words of its kind', () => {
  const kindsOf = Object.keys(pageKinds) as (keyof typeof pageKinds)[]
  const wrong = kindsOf.flatMap((kind) => {
    const terms: string[] = Object.values(answerTerms[kind])
    return ofKinds(kind).flatMap(({ address, document }) => {
      if (address.includes('/claims/')) return []
      const lines = select('main header dl.answer > div', document)
      // What is authorised is told in the register's own sentence, however long.
      const most = kind === 'condition' || kind === 'therapy' ? 2 * longestLine : longestLine
      const isShort = (says: HtmlElement) => seenText(says).length > 0 && seenText(says).length <= most
      const fits =
        (lines.length === 5 || (kind === 'guide' && lines.length >= 3)) &&
        lines.every((line) => terms.includes(textIn(line, 'dt')) && select('dd', line).every(isShort))
      return fits ? [] : [address]
    })
  })
  expect(wrong).toEqual([])
})

describe('no page', () => {
  const elements = pages.flatMap((page) => select('*', page.document).map((element) => ({ page, element })))
  const wrong = (isWrong: (element: HtmlElement) => boolean) =>
    elements.flatMap(({ page, element }) => (isWrong(element) ? [`${page.address} ${element.name}`] : []))
  const isElsewhere = (address = '') => /^(?:[a-z]+:)?\/\//i.test(address.trim())

  test('holds code or styles of its own, which the content security policy would refuse', () => {
    const isCode = ({ name, attribs }: HtmlElement) =>
      name === 'style' ||
      (name === 'script' && attribs['src'] === undefined && !/json$/i.test(attribs['type'] ?? '')) ||
      Object.entries(attribs).some(([key, value]) => /^(?:style$|on)/.test(key) || /^\s*javascript:/i.test(value))
    expect(wrong(isCode)).toEqual([])
  })

  test('makes a browser ask another host', () => {
    const asks = ({ name, attribs }: HtmlElement) =>
      ['src', 'action', 'poster', 'data', 'ping'].some((key) => isElsewhere(attribs[key])) ||
      (attribs['srcset'] ?? '').split(',').some(isElsewhere) ||
      (['link', 'image', 'use'].includes(name) &&
        !/^(?:canonical|alternate)$/.test(attribs['rel'] ?? '') &&
        isElsewhere(attribs['href']))
    expect(wrong(asks)).toEqual([])
    const sheets = globSync('dist/**/*.css').map((path) => readFileSync(path, 'utf8'))
    expect(sheets.filter((css) => /(?:url\(|@import\s+)\s*["']?(?:[a-z]+:)?\/\//.test(css))).toEqual([])
  })

  test('leads elsewhere unasked, but for the addresses that moved', () => {
    const register = readFileSync('content/registers/moved.yaml', 'utf8')
    expect(movedPaths().filter((path) => !register.includes(` ${path.slice(1)}`))).toEqual([])
  })
})

describe('every page of a condition or therapy', () => {
  test.each([
    'What is not known',
    'What happens without it',
    'Other options',
    'What it may stop you doing later',
    'Questions for the clinic',
    'Questions for your own doctor',
  ])('has “%s”, with something under it', (heading) => {
    const sectionOf = (page: HtmlPage) => headingsOf(page).find(({ words }) => words === heading)?.section
    const isTold = (page: HtmlPage) => wholeText(sectionOf(page) ?? page.document).length > heading.length
    expect(faulty(subjects, (page) => Boolean(sectionOf(page)) && isTold(page))).toEqual([])
  })

  test('answers what the law is', () => {
    const law = new RegExp(`^${answerTerms.condition.law}\\s+\\S`)
    const isTold = ({ document }: HtmlPage) =>
      select('dl.answer div', document).some((line) => law.test(wholeText(line)))
    expect(faulty(subjects, isTold)).toEqual([])
  })
})

test('the list of questions to print has each group', () => {
  const list = pages.find(({ address }) => address === `${base}questions/`)
  const groupsAsked = load(readFileSync('content/registers/questions.yaml', 'utf8')) as QuestionGroup[]
  const groups = list ? select('h3', list.document).map(wholeText) : []
  expect(groups).toEqual(expect.arrayContaining(groupsAsked.flatMap(({ about }) => about ?? [])))
})

test('no page of a hospital or company shows a verdict', () => {
  expect(faulty(ofKinds('facility'), (page) => !has(page, 'p.found'))).toEqual([])
})

describe('every card', () => {
  const cards = pages.flatMap((page) =>
    select('article.claim, article.study', page.document).map((card) => ({ page, card })),
  )
  /** Who speaks is told once for all claims that stand together. */
  const groupOf = ({ parent }: HtmlElement) =>
    parent && isTag(parent) && /\bgroup\b/.test(parent.attribs['class'] ?? '') ? parent : null
  const openings = [...Object.values(designs).map(({ label }) => label), ...Object.values(restOpenings)]
  const known = (card: HtmlElement, term: string) =>
    select('dl.known div', card)
      .filter((line) => textIn(line, 'dt') === term)
      .map((line) => textIn(line, 'dd'))
  const tells = (card: HtmlElement, term: string, test: (words: string) => boolean) => {
    const lines = known(card, term)
    return lines.length > 0 && lines.every(test)
  }

  test.each<[string, (card: HtmlElement, page: HtmlPage) => boolean]>([
    ['who says it', (card) => textIn(groupOf(card) ?? card, 'p.said') !== ''],
    ['where it stands', (card) => tells(card, 'Where it stands', Boolean)],
    ['when its source is of', (card) => tells(card, 'Published', (words) => /\d{4}|unknown|not given/.test(words))],
    ['its evidence', (card) => openings.some((opening) => textIn(card, '.kind').startsWith(opening))],
    [
      'how sure the evidence is, in known words',
      (card) =>
        known(card, 'How sure the whole evidence is').every((words) =>
          Object.values<string>(certainties).includes(words),
        ),
    ],
    [
      'why an account of patients proves little',
      (card, page) =>
        !/^(?:One patient|A few patients)/.test(textIn(card, '.kind')) || has(page, `a[href^="${base}how-we-check/"]`),
    ],
    [
      'of shares side by side that they are not parts of one whole',
      (card) =>
        (seenText(card).match(/ in 100\b/g)?.length ?? 0) < 2 ||
        select('tr', card).length < 3 ||
        /not parts of one whole|a separate group of people/.test(seenText(card)),
    ],
  ])('tells %s', (_, isTold) => {
    const wrong = cards.filter(({ card, page }) => !isTold(card, page))
    expect(wrong.map(({ card, page }) => `${page.address} ${textIn(card, 'h3')}`)).toEqual([])
  })
})
