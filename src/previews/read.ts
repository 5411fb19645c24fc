import { selectAll, selectOne } from 'css-select'
import type { AnyNode, Element } from 'domhandler'
import { DomUtils, parseDocument } from 'htmlparser2'
import { answerTerms } from '../schema/answer.ts'
import { pageKindNames, pageKinds, type PageKind } from '../schema/page.ts'
import { noGain } from '../views/answer/source.ts'

/** What the picture of a shared link says of a page. */
export interface Preview {
  /** What kind of page it is: "Condition"; empty where the page stands by itself or is in Chinese. */
  kind: string
  title: string
  /** The line under the title; empty where there is none. */
  apart: string
  /** Lines of the answer with the word before each; without an answer the description, with no word before it. */
  lines: { term: string; says: string }[]
  /** What stands at its foot: that this is no advice, and in Chinese that no translator has read it. */
  foot: string
}

/**
 * Which lines of the answer a picture has room for, from where to where; harms beside what helps, and of a hospital or
 * firm only what it is and why it is here, for nothing found on it belongs into a picture.
 */
const shown: Record<PageKind, [from: number, to: number]> = {
  condition: [0, 3],
  therapy: [0, 3],
  regulation: [0, 3],
  facility: [0, 2],
  guide: [1, 3],
  source: [0, 3],
}

/**
 * Read the preview of a built page, in the words that a person reads there.
 *
 * @param address The page below the base: `conditions/multiple-sclerosis/`.
 */
export function readPreview(html: string, address: string): Preview {
  const document = parseDocument(html)
  const isChinese = html.includes('<html lang="zh')
  const [unread = ''] = /译文未经译者审阅。/.exec(html) ?? []
  const first = (selector: string, within: AnyNode) => selectOne<AnyNode, Element>(selector, within)
  const words = (element: Element | null) => (element ? DomUtils.textContent(element).replace(/\s+/g, ' ').trim() : '')
  const kind = pageKindNames.find((name) => RegExp(`(?:^|/)${pageKinds[name].folder}/[^/]+/$`).test(address))
  const title = words(first('h1', document))
  const lines = selectAll<AnyNode, Element>('dl.answer > div', document)
    .map((line) => ({ term: words(first('dt', line)), says: words(first('dd', line)) }))
    .slice(...(kind ? shown[kind] : []))
  const gains = lines.some(({ term, says }) => term === answerTerms.source.gains && says !== noGain)
  const description = first('meta[name=description]', document)?.attribs['content'] ?? ''
  return {
    kind: kind && !isChinese ? pageKinds[kind].one : '',
    // What somebody calls it who gains may be a promise; the marks say that the words are not ours.
    title: kind === 'source' && gains ? `“${title}”` : title,
    apart: words(first('.apart', document)),
    lines: lines.length > 0 ? lines : [{ term: '', says: description }],
    foot: isChinese ? `${unread}这里是信息，不是医疗建议。` : 'Information, not medical advice.',
  }
}
