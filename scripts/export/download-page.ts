import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sizeWords } from '../../src/language/words.ts'

/** A file as `/download/` lists it. */
export interface Listed {
  /** What a reader calls its format. */
  format: string
  path: string
  says: string
  bytes: number
  /** In hexadecimal digits. */
  sha256: string
  checked?: string
}

/** Where the page says that there are no files yet. */
const place = /(<section id="files"[^>]*>\s*<h2[^>]*>[\s\S]*?<\/h2>)[\s\S]*?(<\/section>)/

/** List the files of the editions on the built page `download/`, in place of what stood there. */
export function fillTable(folder: string, listed: readonly Listed[]): void {
  const file = join(folder, 'download/index.html')
  writeFileSync(file, filled(readFileSync(file, 'utf8'), listed))
}

/** The page with a table of files for each format. Throws where it has no place for them. */
export function filled(html: string, listed: readonly Listed[]): string {
  if (!place.test(html))
    throw new Error('Unexpected page download/ without a section `files`, add it to src/pages/download.astro')
  const formats = [...Map.groupBy(listed, ({ format }) => format)]
  const tables = formats.map(([format, files]) => `<h3>${escaped(format)}</h3>${table(format, files)}`).join('')
  return html.replace(place, (_, start: string, end: string) => start + tables + end)
}

/** Files for one disease first, for that is what most come for; the checksum is for the few, behind a word. */
function table(format: string, files: readonly Listed[]): string {
  const isWhole = ({ path }: Listed) => path.includes('cell-therapy-checked')
  const rows = files
    .toSorted((one, other) => Number(isWhole(one)) - Number(isWhole(other)))
    .map(
      ({ path, says, bytes, sha256 }) =>
        `<tr><th scope="row"><a href="../${path}" download>${escaped(says)}</a>` +
        `<details><summary>Checksum</summary><code>${sha256}</code></details></th>` +
        `<td>${sizeWords(bytes)}</td></tr>`,
    )
  const head = '<thead><tr><th scope="col">File</th><th scope="col">Size</th></tr></thead>'
  return `<table><caption class="hide">${escaped(format)}</caption>${head}<tbody>${rows.join('')}</tbody></table>`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
