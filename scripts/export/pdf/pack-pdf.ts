import { deflateSync } from 'node:zlib'

/** How many objects lie in one stream: more pack better, fewer are found faster. */
const together = 200

/**
 * Pack a PDF as Chromium writes it, to less than half: what tells a screen reader the order is plain text in it.
 *
 * Objects that are not streams go into object streams, the table of places becomes a stream (PDF 1.5, ISO 32000-1, 7.5.7
 * and 7.5.8). What a reader sees and hears stays as it is. Throws where the file is not of that making.
 */
export function packPdf(bytes: Uint8Array): Uint8Array {
  const { objects, trailer } = readObjects(Buffer.from(bytes).toString('latin1'))
  const isStream = ({ body }: PdfObject) => body.trimEnd().endsWith('endstream')
  const loose = objects.filter((object) => !isStream(object))
  const groups = Array.from({ length: Math.ceil(loose.length / together) }, (_, index) =>
    loose.slice(index * together, (index + 1) * together),
  )
  const next = Math.max(...objects.map(({ number }) => number)) + 1
  return write([...objects.filter(isStream), ...groups.map((group, index) => bundle(next + index, group))], trailer)
}

interface PdfObject {
  number: number
  /** As it stands in the file, one character for each byte. */
  body: string
  /** The numbers of the objects within it. */
  holds?: number[]
}

function readObjects(file: string): { objects: PdfObject[]; trailer: string } {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(file)?.[1])
  const table = /^xref\n0 (\d+)\n([\s\S]*?)trailer\n<<([\s\S]*)>>\nstartxref/.exec(file.slice(start))
  if (!table) throw new Error('Unexpected PDF without a plain table of objects, leave it unpacked')
  const [, , places = '', trailer = ''] = table
  const used = [...places.matchAll(/(\d{10}) \d{5} ([nf])/g)].flatMap(([, at, kind], number) =>
    kind === 'n' ? [{ number, at: Number(at) }] : [],
  )
  const inOrder = used.toSorted((a, b) => a.at - b.at)
  const objects = inOrder.map(({ number, at }, index) => {
    const body = /^\d+ 0 obj\s([\s\S]*)\sendobj\s*$/.exec(file.slice(at, inOrder[index + 1]?.at ?? start))?.[1]
    if (body === undefined) throw new Error(`Unexpected object ${number} without an end, leave the PDF unpacked`)
    return { number, body }
  })
  const kept = [...trailer.matchAll(/\/(?:Root|Info) \d+ 0 R|\/ID\s*\[[^\]]*\]/g)].map(([entry]) => entry)
  return { objects, trailer: kept.join(' ') }
}

/** Put objects into one that is packed. */
function bundle(number: number, objects: readonly PdfObject[]): PdfObject {
  let at = 0
  const places = objects.map(({ number, body }) => {
    const place = `${number} ${at}`
    at += body.length + 1
    return place
  })
  const first = `${places.join(' ')}\n`
  const packed = first + objects.map(({ body }) => `${body}\n`).join('')
  const entries = `/Type /ObjStm /N ${objects.length} /First ${first.length}`
  return { number, body: streamOf(entries, Buffer.from(packed, 'latin1')), holds: objects.map(({ number }) => number) }
}

function streamOf(entries: string, content: Buffer): string {
  const packed = deflateSync(content, { level: 9 }).toString('latin1')
  return `<<${entries} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream`
}

/** Each place takes a kind in 1 byte, then where it is in 4, then which of its bundle in 2. */
const width = 7

function write(objects: readonly PdfObject[], trailer: string): Uint8Array {
  const number = Math.max(...objects.map(({ number }) => number)) + 1
  const places = Buffer.alloc((number + 1) * width)
  const put = (of: number, kind: number, where: number, which = 0) => {
    places.writeUInt8(kind, of * width)
    places.writeUInt32BE(where, of * width + 1)
    places.writeUInt16BE(which, of * width + 5)
  }
  const parts = ['%PDF-1.5\n%\xd3\xeb\xe9\xe1\n']
  let at = parts.join('').length
  const add = (object: PdfObject) => {
    const text = `${object.number} 0 obj\n${object.body}\nendobj\n`
    parts.push(text)
    at += text.length
  }
  put(0, 0, 0, 65_535)
  for (const object of objects) {
    put(object.number, 1, at)
    for (const [index, held] of (object.holds ?? []).entries()) put(held, 2, object.number, index)
    add(object)
  }
  put(number, 1, at)
  const start = at
  add({ number, body: streamOf(`/Type /XRef /Size ${number + 1} /W [1 4 2] ${trailer}`, places) })
  return Buffer.from(`${parts.join('')}startxref\n${start}\n%%EOF\n`, 'latin1')
}
