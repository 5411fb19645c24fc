import { expect, test } from 'vitest'
import { sitemapOf } from './sitemap.ts'

test('names each page by its full address, its picture, and the day on which it changed where that is known', () => {
  const listed = [
    { path: '/guide/', changed: '2026-11-24' },
    { path: '/guide/a&b/', changed: undefined },
  ]
  expect(sitemapOf(listed, 'https://example.org')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://example.org/guide/</loc><lastmod>2026-11-24</lastmod><image:image><image:loc>https://example.org/previews/guide.png</image:loc></image:image></url>
<url><loc>https://example.org/guide/a&amp;b/</loc><image:image><image:loc>https://example.org/previews/guide/a&amp;b.png</image:loc></image:image></url>
</urlset>
`)
})
