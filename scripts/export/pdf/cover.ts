import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { site as about } from '../../../src/views/site.ts'
import { dateWords } from '../../../src/language/words.ts'
import type { BuiltPage } from '../../../src/copy/built.ts'
import { readMain } from '../../../src/copy/read-main.ts'

/** What the first block of a copy tells. */
export interface Cover {
  /** Whether the name of the site is the heading of all that follows. */
  heading?: boolean
  /** What the copy holds. */
  says: string
  /** `2026-11-22`. */
  edition: string
  /** Its address on the web. */
  web: string
  /** The pages that it shows, for what their feet say. */
  pages: readonly BuiltPage[]
}

/** The first block of a copy: what it is, of which date, what it is not, and where its like of today is. */
export function coverOf({ heading = false, says, edition, web, pages }: Cover): Element[] {
  const [first] = pages
  const { caution, publisher } = first ? readMain(first) : { caution: '', publisher: '' }
  const line = (...children: (ElementContent | string)[]) => h('p', children)
  return [
    h('header', { className: ['carried', ...(heading ? ['whole'] : [])] }, [
      h(heading ? 'h1' : 'p', { className: ['name'] }, [about.name]),
      line(heading ? `${about.line} ${says}` : says),
      line(
        h('b', `Edition of ${dateWords(edition)}.`),
        ' A printed or carried copy: what changed since then is not in it. Today’s page: ',
        h('a', { href: web }, web),
      ),
      line(h('b', 'Information, not medical advice.'), ` ${ofAll(afterFirst(caution), pages)}`),
      line(publisher),
    ]),
  ]
}

function afterFirst(words: string): string {
  return words.replace(/^Information, not medical advice\.\s*/, '')
}

const unreviewed = 'No clinician has reviewed this page.'

/** What the foot of one page says of its review, said of several. */
function ofAll(caution: string, pages: readonly BuiltPage[]): string {
  if (pages.length === 1) return caution
  const isNone = pages.every(({ html }) => html.includes(unreviewed))
  const [advice = ''] = caution.split(/(?<=replace it\.)/)
  return `${advice} ${isNone ? 'No clinician has reviewed these pages.' : 'Each page says who has reviewed it.'}`
}
