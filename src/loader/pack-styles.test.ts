import { expect, test } from 'vitest'
import { packStyles } from './pack-styles.ts'

const link = (address: string) => `<link rel="stylesheet" href="${address}">`
const nameOf = (css: string) => `/${css.length}.css`

test('joins the sheets of a page in their order, and shortens the marks of scoped styles', () => {
  const pages = new Map([
    [
      'a',
      `${link('/one.css')}${link('/two.css')}<p data-astro-cid-zz data-astro-cid-unused>data-astro</p><i data-astro-cid-aa>`,
    ],
    ['b', `${link('/one.css')}<p data-astro-cid-aa="">b</p>`],
    ['c', '<p>No style.</p>'],
  ])
  const sheets = new Map([
    ['/one.css', 'p[data-astro-cid-aa]{}'],
    ['/two.css', 'p[data-astro-cid-zz]{}'],
  ])
  expect(packStyles(pages, sheets, nameOf)).toEqual({
    pages: new Map([
      ['a', `${link('/24.css')}<p data-s1>data-astro</p><i>`],
      ['b', `${link('/12.css')}<p data-s0>b</p>`],
      ['c', '<p>No style.</p>'],
    ]),
    sheets: new Map([
      ['/24.css', 'p[data-s0]{}p[data-s1]{}'],
      ['/12.css', 'p[data-s0]{}'],
    ]),
  })
})

test('leaves a link to a sheet that is not of this site', () => {
  const page = link('/other.css')
  expect(packStyles(new Map([['a', page]]), new Map(), nameOf)).toEqual({
    pages: new Map([['a', page]]),
    sheets: new Map(),
  })
})

test('keeps a mark only where a rule can mean the element', () => {
  const css =
    'h3[data-astro-cid-aa]{}.what.wide[data-astro-cid-aa]:hover{}p[data-astro-cid-bb] [data-astro-cid-bb]:is(a){}'
  const html = [
    '<h3 data-astro-cid-aa title="a > b">',
    '<p class="what" data-astro-cid-aa>',
    '<p class="wide what" data-astro-cid-aa>',
    '<i data-astro-cid-bb>',
  ].join('')
  const { pages } = packStyles(new Map([['a', html]]), new Map([['/one.css', css]]), nameOf)
  expect(pages.get('a')).toBe('<h3 data-s0 title="a > b"><p class="what"><p class="wide what" data-s0><i data-s1>')
})

test('keeps a mark where a rule names the element by its id', () => {
  const html = '<ol id="first" data-astro-cid-aa><p data-astro-cid-aa>'
  const { pages } = packStyles(
    new Map([['a', html]]),
    new Map([['/one.css', 'ol#first.plain[data-astro-cid-aa]{}#first[data-astro-cid-aa]{}']]),
    nameOf,
  )
  expect(pages.get('a')).toBe('<ol id="first" data-s0><p data-s0>')
})

test('leaves out rules of parts that no page of the folder has', () => {
  const css = [
    'p{}p[data-astro-cid-aa]{}i[data-astro-cid-bb],b[data-astro-cid-aa]{}',
    '@media print{i[data-astro-cid-bb]{}}@media screen{p{}i[data-astro-cid-bb] [data-astro-cid-aa]{}}',
    'p[data-astro-cid-aa]:not(i,[data-astro-cid-bb]){}',
  ].join('')
  const pages = new Map([
    ['a/x/index.html', `${link('/one.css')}<p data-astro-cid-aa>`],
    ['a/y/index.html', `${link('/one.css')}<b data-astro-cid-aa>`],
    ['b/x/index.html', `${link('/one.css')}<i data-astro-cid-bb>`],
    ['b/y/index.html', link('/one.css')],
  ])
  const { sheets } = packStyles(pages, new Map([['/one.css', css]]), nameOf)
  expect([...sheets.values()]).toEqual([
    'p{}p[data-s0]{}i[data-s1],b[data-s0]{}@media screen{p{}}p[data-s0]:not(i,[data-s1]){}',
    'p{}i[data-s1],b[data-s0]{}@media screen{p{}}',
    'i[data-s1]{}',
  ])
})

test('puts what holds on paper alone in a sheet of its own, and leaves out classes that nothing has', () => {
  const css = '.told{}.gone{}.made{}.told:not(.gone){}\n@media print{.told{}@page{size:A4}}'
  const page = `${link('/one.css')}<p class="told small">`
  const { pages, sheets } = packStyles(new Map([['a', page]]), new Map([['/one.css', css]]), nameOf, "add('made')")
  expect([...sheets.values()]).toEqual(['.told{}.made{}.told:not(.gone){}', '.told{}@page{size:A4}'])
  expect(pages.get('a')).toBe(
    '<link rel="stylesheet" href="/32.css"><link rel="stylesheet" href="/21.css" media="print"><p class="told small">',
  )
})
