import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { load } from 'js-yaml'
import { VFile } from 'vfile'
import { takeOutInvisible } from './invisible.ts'

/** What MDX, Markdown, GFM, YAML or a template would take for more than text. */
export const nasty = load(readFileSync(new URL('nasty.fixture.yaml', import.meta.url), 'utf8')) as string[]

/**
 * Any text as it stands in a block of an article: whole Unicode and what is nasty, in any mixture, as reading leaves
 * it.
 */
export const blockText = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 6 }), fc.lorem({ maxCount: 3 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => takeOutInvisible(parts.join(''), new VFile()).trim())
  .filter((text) => text !== '' && !text.startsWith('\uFEFF'))
