import { expect, test } from 'vitest'
import { packPdf } from './pack-pdf.ts'
import { factsInWords, readPdf } from './read-pdf.ts'

/** A PDF of one empty page as Chromium lays it out: objects in order, then a plain table. */
function plainPdf(): Buffer {
  const bodies = [
    '<</Title (Small)>>',
    '<</Type /Catalog /Pages 3 0 R /Lang (en-GB) /MarkInfo <</Marked true>>>>',
    '<</Type /Pages /Count 1 /Kids [4 0 R]>>',
    '<</Type /Page /Parent 3 0 R /MediaBox [0 0 10 10] /Contents 5 0 R>>',
    '<</Length 3>> stream\nq Q\nendstream',
  ]
  let file = '%PDF-1.4\n'
  const places = bodies.map((body, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer\n<</Size 6\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

test('a packed PDF says the same as before', async () => {
  const facts = await readPdf(await packPdf(plainPdf()))
  expect(facts).toEqual(await readPdf(plainPdf()))
  expect(facts).toEqual({
    pages: 1,
    isTagged: true,
    bookmarks: 0,
    title: 'Small',
    language: 'en-GB',
    anchors: new Map(),
  })
  expect(factsInWords(facts)).toBe('tagged, 1 page, 0 bookmarks')
})
