import { bundle } from '../../../src/integrations/bundle.ts'

/** Scripts of ours that only a copy has, by the names that they get there. */
export const copyScripts = {
  'search/suggest.js': new URL('../../../src/client/search/carried-suggest.ts', import.meta.url),
  'search/search.js': new URL('../../../src/client/search/carried.ts', import.meta.url),
} as const

/** Bundle a script into a classic one, which a browser also runs from a file; strict, as the module that it was. */
export function classicScript(script: URL): Promise<string> {
  return bundle(script, { format: 'iife', banner: { js: '"use strict";' }, charset: 'utf8' })
}
