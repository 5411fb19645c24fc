import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

/** Bundle a script for browsers with all that it imports, small; a module unless the options say otherwise. */
export async function bundle(script: URL, options: BuildOptions = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    loader: { '.css': 'text' },
    logLevel: 'error',
    ...options,
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
