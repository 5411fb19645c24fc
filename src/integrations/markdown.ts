import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { readBuilt, write } from '../copy/built.ts'
import { markdownPath } from '../copy/carried.ts'
import { markdownOf } from '../copy/markdown.ts'

/** Lay a copy in Markdown beside each built page, for programs and slow lines. Must come when the pages are finished. */
export function markdownCopies(): AstroIntegration {
  return {
    name: 'markdown',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = readBuilt(fileURLToPath(dir))
        const copies = site.pages.flatMap((page) => {
          const path = markdownPath(page.address)
          return path === null ? [] : { path, page }
        })
        for (const { path, page } of copies) write(site.folder, path, markdownOf(page, site))
        logger.info(`${copies.length} pages in Markdown too`)
      },
    },
  }
}
