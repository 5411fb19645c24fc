import type { APIRoute } from 'astro'
import { withBase } from '../views/routes.ts'
import { site } from '../views/site.ts'

const icon = (size: number, purpose: string, name = String(size)) => ({
  src: withBase(`icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

/** What a phone needs to put the site on its home screen. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: withBase(''),
      name: site.name,
      short_name: 'Checked',
      description: site.line,
      lang: 'en-GB',
      start_url: withBase(''),
      scope: withBase(''),
      display: 'minimal-ui',
      background_color: '#fdfcfa',
      theme_color: '#fdfcfa',
      icons: [
        { src: withBase('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        icon(192, 'any'),
        icon(512, 'any'),
        icon(512, 'maskable', 'maskable'),
      ],
      shortcuts: [
        { name: 'Check an offer', url: withBase('check-an-offer/') },
        { name: 'Search', url: withBase('search/') },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  )
