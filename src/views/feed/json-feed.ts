import type { Feed } from './entries.ts'

/** A feed as JSON Feed 1.1 wants it (jsonfeed.org/version/1.1); it knows no day for the whole. */
export function jsonFeedOf({ title, subtitle, author, home, json, icon, entries }: Feed) {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: json,
    description: subtitle,
    icon,
    authors: [{ name: author }],
    language: 'en-GB',
    items: entries.map(({ id, link, title, words, updated }) => ({
      id,
      url: link,
      title,
      content_text: words,
      date_published: updated,
    })),
  }
}
