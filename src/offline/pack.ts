/**
 * Many files in one: the number of files, their lengths (each 4 bytes, big-endian), then the files one after another.
 * What travels is this, compressed with gzip.
 */
export function pack(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const head = 4 + 4 * files.length
  const packed = new Uint8Array(head + files.reduce((sum, { length }) => sum + length, 0))
  const view = new DataView(packed.buffer)
  view.setUint32(0, files.length)
  let at = head
  for (const [index, file] of files.entries()) {
    view.setUint32(4 + 4 * index, file.length)
    packed.set(file, at)
    at += file.length
  }
  return packed
}

/** The files of a pack, in order. Throws where the bytes end too early. */
export function unpack(packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const count = view.getUint32(0)
  let at = 4 + 4 * count
  return Array.from({ length: count }, (_, index) => {
    const start = at
    at += view.getUint32(4 + 4 * index)
    if (at > packed.length) throw new Error(`Unexpected end of a pack in its file ${index + 1} of ${count}`)
    return packed.subarray(start, at)
  })
}
