import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Scripts of ours that only a copy has, by the names that they get there. */
export const copyScripts = {
  'search/suggest.js': fileURLToPath(new URL('../../../src/client/search/carried-suggest.ts', import.meta.url)),
  'search/search.js': fileURLToPath(new URL('../../../src/client/search/carried.ts', import.meta.url)),
} as const

/** Bundle a script with all that it imports into a classic one, which a browser also runs from a file. */
export async function classicScript(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    // As the module that it was.
    banner: { js: '"use strict";' },
    minify: true,
    target: 'es2022',
    loader: { '.css': 'text' },
    charset: 'utf8',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
