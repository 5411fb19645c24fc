import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { write } from '../../src/copy/built.ts'
import { markdownPath } from '../../src/copy/carried.ts'
import type { Format } from './format.ts'
import { pack } from './packed.ts'

const archive = 'editions/cell-therapy-checked-markdown.zip'

/** Every page as Markdown, as the build laid it beside the page, packed together. */
export const markdown: Format = {
  name: 'markdown',
  says: 'Plain text (Markdown), for notes, other programs and slow lines',
  async make({ folder, edition, pages }, tell) {
    tell(archive, 0)
    const paths = pages.flatMap(({ address }) => markdownPath(address) ?? []).toSorted()
    const files = paths.map((path) => ({ path, content: readFileSync(join(folder, path)) }))
    write(folder, archive, pack(files, edition.edition))
    return [{ path: archive, says: 'Every page as plain text (Markdown)' }]
  },
}
