import { expect, test } from 'vitest'
import { sitemapOf } from './sitemap.ts'

test('names each page by its full address, with the day on which it changed where that is known', () => {
  const listed = [
    { path: '/guide/', changed: '2026-11-24' },
    { path: '/guide/a&b/', changed: undefined },
  ]
  expect(sitemapOf(listed, 'https://example.org')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.org/guide/</loc><lastmod>2026-11-24</lastmod></url>
<url><loc>https://example.org/guide/a&amp;b/</loc></url>
</urlset>
`)
})
