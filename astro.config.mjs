import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { markdownCopies } from './src/integrations/markdown.ts'
import { offline } from './src/integrations/offline.ts'
import { previews } from './src/integrations/previews.ts'
import { searchIndex } from './src/integrations/search-index.ts'
import { styles } from './src/integrations/styles.ts'
import { yaml } from './src/integrations/yaml.ts'
import { siteDay } from './src/views/published-from.ts'
import { addressFaultIn, basePath } from './src/views/routes.ts'

const fault = addressFaultIn(process.env)
if (fault) throw new Error(fault)
// Stop before anything is read where it is no day.
siteDay(process.env.PUBLISH_DAY, [])

export default defineConfig({
  // The address the site is known by. Without one, canonical addresses name the local server.
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: basePath(process.env.BASE_PATH),
  trailingSlash: 'always',
  // `true` keeps the space between words and elements, which 'jsx' removes at line ends.
  compressHTML: true,
  prefetch: false,
  build: { inlineStylesheets: 'never' },
  // Nothing inline, so that a strict content security policy holds.
  vite: { build: { assetsInlineLimit: 0 }, plugins: [yaml()] },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [mdx(), styles(), previews(), searchIndex(), markdownCopies(), offline()],
})
