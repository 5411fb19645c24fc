import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { drawPreview } from '../previews/draw.ts'
import { readPreview } from '../previews/read.ts'
import { sha256 } from '../language/sha256.ts'
import { basePath, previewPath } from '../views/routes.ts'

/** What a preview is drawn by, so that a preview from before it changed is drawn again. */
const drawnBy = readFileSync(fileURLToPath(new URL('../previews/draw.ts', import.meta.url)), 'utf8')

/**
 * Draw the picture of each page that names one (`og:image`), and keep it in Astro's cache by the hash of what it says:
 * a page that didn't change costs nothing.
 */
export function previews(): AstroIntegration {
  let base = '/'
  let cache = ''
  return {
    name: 'previews',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = basePath(config.base)
        cache = join(fileURLToPath(config.cacheDir), 'previews')
      },
      async 'astro:build:done'({ dir, logger }) {
        const dist = fileURLToPath(dir)
        mkdirSync(cache, { recursive: true })
        const pages = globSync('**/index.html', { cwd: dist }).toSorted()
        let drawn = 0
        let all = 0
        for (const page of pages) {
          const html = readFileSync(join(dist, page), 'utf8')
          if (!html.includes('<meta property="og:image"')) continue
          const address = page.replace(/index\.html$/, '')
          const preview = readPreview(html, address)
          const kept = join(cache, `${sha256(JSON.stringify(preview) + drawnBy, 16)}.png`)
          if (!existsSync(kept)) {
            writeFileSync(kept, await drawPreview(preview))
            drawn += 1
          }
          const file = join(dist, previewPath(base + address, base))
          mkdirSync(dirname(file), { recursive: true })
          writeFileSync(file, readFileSync(kept))
          all += 1
        }
        logger.info(`${all} previews, ${drawn} of them new`)
      },
    },
  }
}
