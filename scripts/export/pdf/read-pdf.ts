import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a PDF says of itself. */
export interface PdfFacts {
  pages: number
  isTagged: boolean
  /** In all levels. */
  bookmarks: number
  title: string
  language: string
  /** On which page each anchor stands that a link leads to, counted from 1. */
  anchors: Map<string, number>
}

/** Read back what a reader's program finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  try {
    const pdf = await task.promise
    const { info } = await pdf.getMetadata()
    const about = info as Record<string, unknown>
    return {
      pages: pdf.numPages,
      isTagged: (await pdf.getMarkInfo())?.Marked === true,
      bookmarks: countAll(await pdf.getOutline()),
      title: String(about['Title'] ?? ''),
      language: String(about['Language'] ?? ''),
      anchors: await anchorsIn(pdf),
    }
  } finally {
    await task.destroy()
  }
}

/** @example factsInWords({ pages: 14, isTagged: true, bookmarks: 1 }) // 'tagged, 14 pages, 1 bookmark' */
export function factsInWords({
  pages,
  isTagged,
  bookmarks,
}: Pick<PdfFacts, 'pages' | 'isTagged' | 'bookmarks'>): string {
  return `${isTagged ? 'tagged' : 'not tagged'}, ${counted(pages, 'page')}, ${counted(bookmarks, 'bookmark')}`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>
type Outline = Awaited<ReturnType<Pdf['getOutline']>>

function countAll(outline: Outline | null): number {
  return (outline ?? []).reduce((sum, { items }) => sum + 1 + countAll(items as Outline), 0)
}

async function anchorsIn(pdf: Pdf): Promise<Map<string, number>> {
  const places = Object.entries(await pdf.getDestinations())
  const found = places.map(async ([name, [reference]]): Promise<[string, number]> => [
    name,
    (await pdf.getPageIndex(reference)) + 1,
  ])
  return new Map(await Promise.all(found))
}
