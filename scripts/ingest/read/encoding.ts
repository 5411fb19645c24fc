/** An encoding other than UTF-8, by the name that `iconv` knows. */
type Encoding = 'UTF-16' | 'UTF-16LE' | 'UTF-16BE' | 'GB18030'

/**
 * Recognise UTF-16 and GB18030 (and with it GBK and GB2312) by what the bytes are; `null` for anything else.
 *
 * UTF-16 begins with its mark, or decodes to text with spaces or line ends and nothing that is no character. In Chinese
 * text of GB18030 bytes above 127 come in pairs; accented letters of Western encodings stand alone.
 */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16'
  if (isText(decoded(bytes, 'utf-16le'))) return 'UTF-16LE'
  if (isText(decoded(bytes, 'utf-16be'))) return 'UTF-16BE'
  return decoded(bytes, 'gb18030') !== null && isPaired(bytes) ? 'GB18030' : null
}

/** Say how a file is made UTF-8, for a shell. */
export function iconvCommand(encoding: Encoding, path: string): string {
  const file = /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`
  return `iconv -f ${encoding} -t UTF-8 ${file} > article.tmp && mv article.tmp ${file}`
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function isText(text: string | null): boolean {
  return text !== null && /[\n ]/.test(text) && !/[\p{Unassigned}\p{Private_Use}]|[^\P{Control}\t\r\n]/u.test(text)
}

function isPaired(bytes: Uint8Array): boolean {
  let paired = 0
  let alone = 0
  for (let at = 0; at < bytes.length; at++) {
    const start = at
    while ((bytes[at] ?? 0) > 127) at++
    const length = at - start
    if (length % 2 === 0) paired += length
    else alone += length
  }
  return paired > 9 * alone
}
