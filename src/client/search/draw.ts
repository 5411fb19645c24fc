import { landing, plainExcerpt, runsOf, type Run } from '../../search/excerpt.ts'
import type { DirectAnswer } from '../../search/answers.ts'
import type { Found } from '../../search/results.ts'
import { notReviewed } from '../../views/chinese/in-chinese.ts'
import { make } from '../element.ts'
import type { Box, WayOn } from './boxes.ts'
import type { Data } from './engine.ts'

/** The most claims that are shown under a page. */
export const claimsShown = 3

function linkTo(href: string, ...words: (Node | string)[]): HTMLAnchorElement {
  return make('a', { href }, ...words)
}

/** Runs of text, those marked as `<mark>`. */
function marked(runs: Run[]): (Node | string)[] {
  return runs.map(({ text, marked }) => (marked ? make('mark', {}, text) : text))
}

/** What a result shows of its page and claims. */
export interface Shown {
  found: Found
  kind: string
  /** The page's text, where it was searched. */
  page: Data | null
  /** What it is, in a sentence, where its text was not searched. */
  says: string
  claims: Data[]
  /** Words to mark. */
  words: string[][]
  /** The full address of one below the base of the site. */
  addressOf(address: string): string
}

/** A result: the page, an excerpt, and claims on it with figure, evidence and what a check found. */
export function drawResult({ found, kind, page, says, claims, words, addressOf }: Shown): HTMLLIElement {
  const isTerm = found.target?.k === 'term'
  const inText = page && !isTerm ? runsOf(plainExcerpt(page.excerpt), words) : []
  const excerpt = runsOf(page ? textOf(page, found) : says, words)
  const [path = '', place = ''] = found.address.split('#')
  const end = landing(found.block ?? place, found.block === null && place === '' ? inText : [])
  const link = linkTo(addressOf(path) + end, found.target?.t ?? page?.meta['title'] ?? found.address)
  const item = make('li', {}, make('h2', {}, link), make('p', { class: 'small kind' }, kind))
  if (excerpt.length > 0) item.append(make('p', {}, ...marked(excerpt)))
  if (claims.length > 0)
    item.append(
      make(
        'ul',
        { class: 'plain', 'aria-label': 'Claims' },
        ...claims.map((claim) => drawClaim(claim, words, addressOf)),
      ),
    )
  const more = found.claims.length - claims.length
  if (more > 0)
    item.append(
      make(
        'p',
        { class: 'small' },
        linkTo(`${addressOf(path)}#record`, `${more} more ${more === 1 ? 'claim' : 'claims'} on that page`),
      ),
    )
  return item
}

/**
 * What a result shows of a page whose text was searched. A page of the site's own, the words that were found; a page
 * with claims, what it is: a claim never stands without what a check found, and an excerpt would part the two.
 */
function textOf({ meta, excerpt }: Data, { target }: Found): string {
  return target?.k === 'page' ? plainExcerpt(excerpt) : (target?.s ?? meta['says'] ?? plainExcerpt(excerpt))
}

function drawClaim({ url, meta }: Data, words: string[][], addressOf: Shown['addressOf']): HTMLLIElement {
  const says = runsOf(meta['title'] ?? '', words)
  const [path = '', id = ''] = url.replace(/^\//, '').split('#')
  const link = linkTo(`${addressOf(path)}#${id}`, ...marked(says))
  const beside = [meta['figure'], meta['evidence'], meta['found']].filter((part): part is string => Boolean(part))
  return make('li', {}, link, make('p', { class: 'small' }, [meta['who'], ...beside].join(' · ')))
}

/** A box above the results that says what the search can't answer, and leads on. */
export function drawBox({ box, says, more, ways, lang }: Box, addressOf: Shown['addressOf']): HTMLElement {
  return make(
    'section',
    { class: 'answer', 'data-box': box, 'aria-label': says, ...(lang ? { lang } : {}) },
    make('p', { class: 'says' }, says),
    ...(more ? [make('p', {}, more)] : []),
    make(
      'ul',
      { class: 'plain ways' },
      ...ways.map(({ words, address }) => make('li', {}, linkTo(addressOf(address), words))),
    ),
  )
}

/** The plain sentence of a page that answers what is asked, with where it stands and what it rests on. */
export function drawAnswer(
  { says, sources, more }: DirectAnswer,
  { title, asked, address, ways }: { title: string; asked: string; address: string; ways: WayOn[] },
  addressOf: Shown['addressOf'],
): HTMLElement {
  const rests = sources.flatMap(({ title, address }, index) => [
    index > 0 ? '; ' : ' ',
    linkTo(addressOf(address), title),
  ])
  const others = more > 0 ? [`; and ${more} more`] : []
  return make(
    'section',
    { class: 'answer', 'data-box': 'answer', 'aria-label': 'Answer' },
    make('h2', {}, `${title}: ${asked}`),
    make('p', { class: 'says' }, says),
    make(
      'p',
      { class: 'small' },
      'From ',
      linkTo(addressOf(address), `the page on ${title}`),
      '.',
      ...(rests.length > 0 ? [' It rests on:', ...rests, ...others, '.'] : []),
    ),
    ...ways.map(({ words, address }) => make('p', {}, linkTo(addressOf(address), words))),
  )
}

/** The same line in Chinese, marked where no translator has reviewed it, with the way to the page in Chinese. */
export function drawInChinese(
  { says, reviewed }: NonNullable<DirectAnswer['zh']>,
  { name, asked, address }: { name: string; asked: string; address: string },
  addressOf: Shown['addressOf'],
): HTMLElement {
  return make(
    'section',
    { class: 'answer', 'data-box': 'answer-zh', 'aria-label': '回答', lang: 'zh-Hans' },
    make('h2', {}, `${name}：${asked}`),
    make('p', { class: 'says' }, says),
    ...(reviewed ? [] : [make('p', { class: 'small' }, notReviewed.zh, make('span', { lang: 'en' }, notReviewed.en))]),
    make('p', {}, linkTo(addressOf(address), '中文页：批准情况，可以问的问题')),
  )
}
