import { expect, test } from 'vitest'
import { siteFaults } from '../../fixture.ts'

const context = 'https://schema.org'
const home = 'https://example.org/guide/'
const block = (json: string) =>
  `<title>A</title><link rel="canonical" href="${home}conditions/ms/"><body><script type="application/ld+json">${json}</script>`
const page = (...graph: object[]) => block(JSON.stringify({ '@context': context, '@graph': graph }))
const faults = (html: string, content = {}) =>
  siteFaults('structured-data', { 'conditions/ms/index.html': html }, { base: '/guide/', content }).map((fault) =>
    fault.replace(/^conditions\/ms\/index\.html:1:\d+: Unexpected /, ''),
  )
const whole = {
  '@type': 'MedicalWebPage',
  '@id': `${home}conditions/ms/#page`,
  url: `${home}conditions/ms/`,
  about: { '@type': 'MedicalCondition', '@id': `${home}conditions/ms/#condition`, name: 'MS' },
  isBasedOn: { '@type': 'CreativeWork', url: 'https://example.com/' },
  mentions: { '@id': `${home}conditions/ms/#condition` },
  isPartOf: { '@id': `${home}conditions/ms/` },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${home}?q={words}` },
    'query-input': 'required name=words',
  },
}

test('accepts what schema.org has, names that stand somewhere, and an address elsewhere of a work', () => {
  expect(faults(page(whole))).toEqual([])
})

test('tells file and place', () => {
  const found = siteFaults('structured-data', {
    'a/index.html': '<title>A</title>\n<script type="application/ld+json">{</script>',
  })
  expect(found.map((fault) => fault.replace(/\(.*\)/, '(…)'))).toEqual([
    'a/index.html:2:1: Unexpected structured data that is no JSON (…), programs read none of it: mend what writes it',
  ])
})

test.each<[string, object, string]>([
  [
    'an unknown type',
    { '@type': 'MedicalPage' },
    'type `MedicalPage` at `@graph[0]`, schema.org has none of that name: take one that it has',
  ],
  [
    'an unknown property',
    { ...whole, citations: [] },
    'property `citations` of `MedicalWebPage` at `@graph[0]`, schema.org gives that type none of the name: take one that it has, or leave it out',
  ],
  [
    'a property of another type, deep inside',
    { '@type': 'WebPage', about: { '@type': 'MedicalCondition', code: [{ '@type': 'MedicalCode', headline: 'G35' }] } },
    'property `headline` of `MedicalCode` at `@graph[0].about.code[0]`, schema.org gives that type none of the name: take one that it has, or leave it out',
  ],
  ['a thing without a type', { name: 'MS' }, 'thing without a type at `@graph[0]`, programs pass it over: give it one'],
  ...['ClaimReview', 'Hospital', 'MedicalClinic', 'Review', 'Rating', 'AggregateRating'].map(
    (type): [string, object, string] => [
      `a type that isn't ours, ${type}`,
      { '@type': type },
      `type \`${type}\` at \`@graph[0]\`, with it we would vouch for somebody or judge one: leave it out`,
    ],
  ),
  [
    'an address that is cut short',
    { '@type': 'WebPage', url: '/conditions/ms/' },
    "address `/conditions/ms/` at `@graph[0].url`, a program doesn't know from where to go on: write it in full",
  ],
  [
    'a name of another site',
    { '@type': 'WebPage', '@id': 'https://example.org/conditions/ms/#page' },
    'address `https://example.org/conditions/ms/#page` at `@graph[0].@id`, it is not below `https://example.org/guide/`: name what this site has',
  ],
  [
    'a name on a page that is not there',
    { '@type': 'WebPage', '@id': `${home}conditions/pd/#page` },
    `address \`${home}conditions/pd/#page\` at \`@graph[0].@id\`, the site has no such page: correct it`,
  ],
  [
    'a name of nothing',
    { '@type': 'WebPage', isPartOf: { '@id': `${home}conditions/ms/#site` } },
    `address \`${home}conditions/ms/#site\` at \`@graph[0].isPartOf.@id\`, no page tells what it names: tell it there, or leave the reference out`,
  ],
  [
    'a verdict',
    { '@type': 'Organization', name: 'A clinic', description: 'Its price: Contradicted.' },
    'verdict `Contradicted` at `@graph[0].description`, leave it beside its claim',
  ],
  [
    'a review that nobody made',
    { ...whole, lastReviewed: '2026-11-22' },
    '`lastReviewed` at `@graph[0]`, nobody has reviewed the page: leave it out, or name who did in `reviewed`',
  ],
])('reports %s', (_, node, fault) => {
  expect(faults(page(node))).toEqual([fault])
})

test('accepts a review that a named person made', () => {
  const content = {
    'conditions/ms.mdx': '---\ntitle: MS\nreviewed: { by: A, role: neurologist, on: 2026-11-22 }\n---\n\nText.\n',
  }
  expect(faults(page({ ...whole, lastReviewed: '2026-11-22' }), content)).toEqual([])
})

test('reports other words than those of schema.org, and a page without an address of its own', () => {
  expect(faults(block('{"@context":"https://example.com","@type":"WebPage"}'))).toEqual([
    'context `https://example.com`, programs know the words by `https://schema.org`: write that',
  ])
  expect(faults(page(whole).replace(/<link[^>]*>/, ''))).toEqual([
    'structured data on a page without a canonical address, which its names begin with: give the page one',
  ])
})
