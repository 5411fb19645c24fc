import { z } from 'astro/zod'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { parseContentPage, parseYaml } from '../../../src/loader/content-page.ts'
import { id } from '../../../src/schema/common.ts'
import { pageKindNames } from '../../../src/schema/page.ts'
import { fixFiles } from '../../check/fix.ts'
import { checkAll } from '../../check/run.ts'
import { pathOf } from '../../ingest/compose/page.ts'
import { beginPage } from '../../new/begin-page.ts'
import { readText } from '../../ingest/read/files.ts'
import { writeAtomically } from '../../ingest/write/beside.ts'
import { Refusal } from '../refusal.ts'
import { action } from './action.ts'

/** A file of the content folder that may be written by hand: a page or a list, and nothing beneath or beside. */
export const contentFile = z.string().regex(/^[a-z][a-z-]*\/[a-z0-9-]+\.(?:mdx|yaml)$/, 'a page or list of content/')

/** Write a page or a list as an editor typed it; `before` is the text that was opened, so that nobody writes over another. */
export const writePage = action(
  z.strictObject({ path: contentFile, text: z.string(), before: z.string() }),
  ({ content }, { path, text, before }) => {
    const whole = join(content, path)
    const standing = readText(whole)
    if (standing === null) throw new Refusal(`There is no file ${path}.`)
    if (standing !== before)
      throw new Refusal(`${path} was changed since you opened it. Copy what you wrote, open it again and put it in.`)
    const written = text.replaceAll('\r\n', '\n')
    const file = new VFile({ path, value: written })
    if (path.endsWith('.yaml')) parseYaml(file)
    else parseContentPage(file)
    if (file.messages.length > 0) throw new Refusal(file.messages.map((message) => String(message)).join('\n'))
    writeAtomically(whole, written.endsWith('\n') ? written : `${written}\n`)
    return `wrote ${path}`
  },
)

/** Begin a page, as a draft. */
export const beginAPage = action(
  z.strictObject({ kind: z.enum(pageKindNames), id }),
  ({ content }, { kind, id: one }) => {
    const path = pathOf(kind, one)
    if (readText(join(content, path)) !== null)
      throw new Refusal(`${path} is there already: open it, or choose another name.`)
    beginPage(content, kind, one)
    return `began ${path}, a draft`
  },
)

/** Put right what can’t change what is said, as `npm run check -- --fix` does. */
export const fix = action(z.strictObject({}), ({ content }) => {
  const fixed = fixFiles(checkAll({ content, base: '' }).files, content)
  if (fixed.length === 0) throw new Refusal('There is nothing that can be put right without a person.')
  return `put right ${fixed.length} ${fixed.length === 1 ? 'place' : 'places'}`
})
