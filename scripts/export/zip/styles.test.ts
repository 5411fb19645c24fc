import { expect, test } from 'vitest'
import { carryStyles, faceWithin, partFaces } from './styles.ts'

const places = { base: '/reader/', origin: 'https://example.org', carried: new Set<string>() }
const face = '@font-face{font-family:A;src:url(/reader/_astro/a.woff2)format("woff2");font-display:optional}'
const fitted = '@font-face{font-family:B;src:local(Arial)}'

test('leads from a style sheet to the files beside it', () => {
  const css = `a{background:url("data:image/svg+xml,x");mask:url('/reader/icon.svg#m')}b{mask:url(/reader/_astro/b.svg)}`
  expect(carryStyles(css, '_astro/a.css', places)).toEqual({
    css: `a{background:url("data:image/svg+xml,x");mask:url('../icon.svg#m')}b{mask:url(b.svg)}`,
    needs: ['_astro/b.svg', 'icon.svg'],
  })
})

test('parts the rules that load a face from all others', () => {
  expect(partFaces(`a{}${face}${fitted}b{}`)).toEqual({ faces: [face], rest: `a{}${fitted}b{}` })
})

test('puts a face into its rule', () => {
  const read = (path: string) => new TextEncoder().encode(path)
  expect(faceWithin(face, '_astro/a.css', places, read)).toBe(
    `@font-face{font-family:A;src:url(data:font/woff2;base64,${btoa('_astro/a.woff2')})format("woff2");font-display:block}`,
  )
})
