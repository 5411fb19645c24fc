import { dateWords } from '../../../src/lib/words.ts'

/** What somebody reads who unpacks the copy; lines end as Windows wants them, letters are those that any editor shows. */
export function readMe({ name, edition, web }: { name: string; edition: string; web: string }): string {
  const lines = [
    name,
    `Edition of ${dateWords(edition)}`,
    '',
    'HOW TO OPEN IT',
    '',
    '1. Unpack the whole archive first. Inside the archive nothing works.',
    '2. Open index.html in this folder with a browser: Firefox, Chrome, Edge or Safari.',
    '',
    'It needs no network, and it sends nothing. The search works as well.',
    'On a telephone that does not open such files, take the book (EPUB) or the PDF instead.',
    '',
    'WHAT IT IS',
    '',
    'What is claimed about cell therapy in China, and what stands behind each claim.',
    'It is not medical advice. Show it to a doctor who knows you.',
    '',
    `It tells what we knew on ${dateWords(edition)}. What changed since then is not in it.`,
    'Before you decide or pay, look for a newer edition:',
    web,
    '',
  ]
  return lines.join('\r\n')
}
