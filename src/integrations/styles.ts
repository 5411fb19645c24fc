import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { sha256 } from '../language/sha256.ts'
import { packStyles } from '../loader/pack-styles.ts'
import { basePath } from '../views/routes.ts'

/** Give each built page one style sheet, and one for paper; see `packStyles`. Must come before what reads or lists the finished files. */
export function styles(): AstroIntegration {
  let base = '/'
  return {
    name: 'styles',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base)
      },
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir)
        const read = (pattern: string) => globSync(pattern, { cwd: folder }).toSorted()
        const text = (path: string) => readFileSync(join(folder, path), 'utf8')
        const sheets = read('_astro/*.css')
        const packed = packStyles(
          new Map(read('**/*.html').map((path) => [path, text(path)])),
          new Map(sheets.map((path) => [base + path, text(path)])),
          (css) => `${base}_astro/${sha256(css, 8)}.css`,
          read('**/*.js').map(text).join('\n'),
        )
        for (const path of sheets) rmSync(join(folder, path))
        for (const [address, css] of packed.sheets) writeFileSync(join(folder, address.slice(base.length)), css)
        for (const [path, html] of packed.pages) writeFileSync(join(folder, path), html)
        logger.info(`${packed.sheets.size} style sheets, one for each kind of page`)
      },
    },
  }
}
