import type { Entry, Feed } from './entries.ts'
import { xmlText } from './xml.ts'

/** Write a feed in Atom (RFC 4287). */
export function atomOf({ title, subtitle, author, home, atom, icon, updated, entries }: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${xmlText(atom)}</id>
<title>${xmlText(title)}</title>
<subtitle>${xmlText(subtitle)}</subtitle>
<updated>${updated}</updated>
<author><name>${xmlText(author)}</name></author>
<link rel="self" type="application/atom+xml" href="${xmlText(atom)}"/>
<link rel="alternate" type="text/html" href="${xmlText(home)}"/>
<icon>${xmlText(icon)}</icon>
${entries.map(entryIn).join('')}</feed>
`
}

function entryIn({ id, link, title, words, updated }: Entry): string {
  return `<entry>
<id>${xmlText(id)}</id>
<title>${xmlText(title)}</title>
<updated>${updated}</updated>
<link rel="alternate" type="text/html" href="${xmlText(link)}"/>
<content type="text">${xmlText(words)}</content>
</entry>
`
}
