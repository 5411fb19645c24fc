import { expect, test } from 'vitest'
import { siteFaults } from './site.fixture.ts'
import { thirdPartyRequest } from './third-party-request.ts'

test.each([
  '<link rel="stylesheet" href="https://x.example/a">',
  '<script src="//x.example/a"></script>',
  '<img srcset="/a.png 1x, https://x.example/a 2x">',
  '<form action="https://x.example/a">',
  '<p style="background: url(https://x.example/a)">',
])('reports %s', (html) => {
  const address = html.includes('https:') ? 'https://x.example/a' : '//x.example/a'
  expect(siteFaults(thirdPartyRequest, { 'index.html': html })).toEqual([
    `index.html:1:1: Unexpected request to \`${address}\`, keep the file in \`public/\` and link to that`,
  ])
})

test('reports a style sheet that asks another host', () => {
  expect(siteFaults(thirdPartyRequest, { 'a.css': 'p{}\n@import "https://x.example/a";' })).toEqual([
    'a.css:2:1: Unexpected request to `https://x.example/a`, keep the file in `public/` and link to that',
  ])
})

test('accepts a link to another host, which only a person follows', () => {
  const html = '<a href="https://x.example/a">x</a><link rel="canonical" href="https://x.example/a"><img src="/a.png">'
  expect(siteFaults(thirdPartyRequest, { 'index.html': html, 'a.css': 'p{background:url(/a.png)}' })).toEqual([])
})
