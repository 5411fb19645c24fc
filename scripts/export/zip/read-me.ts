import { dateWords } from '../../../src/language/words.ts'

/**
 * What somebody reads who unpacks the copy; lines end as Windows wants them, letters are those that any editor shows.
 */
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
    'It needs no network, and sends nothing unless you follow a link to another site. The search works as well.',
    'On a telephone that does not open such files, take the book (EPUB) or the PDF instead.',
    '',
    'WHAT IT IS',
    '',
    'What is claimed about cell therapy in China, and what stands behind each claim.',
    'It is information, not medical advice. Show it to a doctor who knows you.',
    'Each page says whether a clinician has reviewed it. We sell nothing and recommend no clinic.',
    '',
    'Each page says when its sources were checked. What changed after this edition is not in it.',
    'Before you decide or pay, look for a newer edition:',
    web,
    '',
  ]
  return lines.join('\r\n')
}
