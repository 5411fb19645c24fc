import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { fromPdf } from './from-pdf.ts'

/** Text at a place from the left and from the foot of a page of 600 by 800 points. */
type Set = [text: string, x: number, y: number, size?: number]

async function pdf(...pages: Set[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const sets of pages) {
    const page = document.addPage([600, 800])
    for (const [text, x, y, size = 10] of sets) page.drawText(text, { x, y, size, font })
  }
  return document.save()
}

const paragraphs = async (...pages: Set[][]) => (await fromPdf(await pdf(...pages))).text.split('\n\n')

/** Lines beneath each other. */
const lines = (x: number, y: number, ...texts: string[]): Set[] => texts.map((text, index) => [text, x, y - 12 * index])

test('joins the lines of a paragraph, a hyphen where it belongs to the word, and marks headings', async () => {
  expect(
    await paragraphs([
      ['Cells for knees', 50, 700, 18],
      ['What was found', 50, 660, 12],
      ...lines(
        50,
        640,
        'People were treated with mesenchymal stem cells, for which the immuno-',
        'logical follow-up was double-',
        'blind and took six months.',
      ),
      ...lines(50, 590, 'The others were given salt water.'),
    ]),
  ).toEqual([
    'Cells for knees',
    '## What was found',
    'People were treated with mesenchymal stem cells, for which the immunological follow-up was double-blind and took six months.',
    'The others were given salt water.',
  ])
})

test('takes the largest words of the first page for the title, and no name of a file', async () => {
  const named = async (title: string, ...sets: Set[]) => {
    const document = await PDFDocument.load(
      await pdf([...sets, ...lines(50, 600, 'Nothing was found of what the hospital', 'said of it in its letter.')]),
    )
    document.setTitle(title)
    return (await fromPdf(await document.save())).header.title
  }
  const set: Set[] = [
    ['Cells for knees and', 50, 700, 18],
    ['for hips', 50, 680, 18],
  ]
  expect(await named('final-v2.docx', ...set)).toBe('Cells for knees and for hips')
  expect(await named('final-v2.docx')).toBeUndefined()
  expect(await named('Cells and knees', ...set)).toBe('Cells and knees')
})

test('parts lines that were broken by hand, such as items', async () => {
  expect(
    await paragraphs(
      lines(
        50,
        700,
        '41 people were treated',
        '• 22 women',
        '• 19 men and some others who were',
        'not seen again after their treatment',
      ),
    ),
  ).toEqual([
    '41 people were treated',
    '- 22 women\n- 19 men and some others who were not seen again after their treatment',
  ])
})

test('goes on over columns and pages, and leaves out what stands on each', async () => {
  const edges = (page: number): Set[] => [
    ['Journal of Cells 2026', 50, 770, 8],
    [`Page ${page} of 2`, 280, 30, 8],
  ]
  expect(
    await paragraphs(
      [
        ...edges(1),
        ...lines(50, 700, 'In the first column a sentence', 'begins that goes on in the'),
        ...lines(320, 700, 'second one, as it does', 'over the end of the'),
      ],
      [...edges(2), ...lines(50, 700, 'page. This is its last.')],
    ),
  ).toEqual([
    'In the first column a sentence begins that goes on in the second one, as it does over the end of the page. This is its last.',
  ])
})

test('keeps powers, leaves out marks of notes, and parts the cells of a table', async () => {
  expect(
    await paragraphs([
      ['Each got 10', 50, 700],
      ['7', 102, 704, 6],
      ['cells.', 109, 700],
      ['12', 136, 704, 6],
      ['Pain fell.', 146, 700],
      ...(['Group', 'Cells', 'Salt water'] as const).flatMap((name, row): Set[] => [
        [name, 50, 660 - 12 * row],
        [row === 0 ? 'Better' : `${9 - row}`, 200, 660 - 12 * row],
      ]),
    ]),
  ).toEqual(['Each got 10⁷ cells. Pain fell.', 'Group\tBetter\nCells\t8\nSalt water\t7'])
})
