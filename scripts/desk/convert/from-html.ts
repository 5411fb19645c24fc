import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Brought } from './brought.ts'
import { textOfHtml } from './text-of-html.ts'

/** The article of a saved web page, without menus and advertisements, with what its head says of where it comes from. */
export function fromHtml(html: string): Brought {
  const { document } = parseHTML(html)
  const meta = (...names: string[]) =>
    names
      .map((name) => document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content'))
      .find((value) => value)
      ?.trim()
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? meta('og:url')
  const published = meta('article:published_time', 'date', 'dc.date', 'citation_publication_date')?.slice(0, 10)
  const publisher = meta('og:site_name', 'citation_publisher')
  const whole = textOfHtml(document.body?.innerHTML || html)
  const read = new Readability(document as unknown as Document).parse()
  const text = textOfHtml(read?.content ?? '')
  const title = withoutSite(read?.title?.trim() || meta('og:title') || '', publisher)
  return {
    text: text === '' ? whole : text,
    header: {
      ...(title && { title }),
      ...(publisher && { publisher }),
      ...(url && /^https?:\/\//.test(url) && { url }),
      ...(published && /^\d{4}-\d{2}-\d{2}$/.test(published) && { published }),
    },
  }
}

/** A title without the name of the site at its end. */
function withoutSite(title: string, publisher = ''): string {
  return publisher === ''
    ? title
    : title.replace(new RegExp(String.raw`\s+[|–—·:-]\s+${RegExp.escape(publisher)}$`, 'i'), '')
}
