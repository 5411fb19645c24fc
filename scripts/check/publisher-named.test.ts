import { expect, test } from 'vitest'
import { publisherNamed } from './publisher-named.ts'
import { siteFaults } from './site.fixture.ts'

const faults = (foot: string) => siteFaults(publisherNamed, { 'index.html': foot })

test.each(['<p>Text.</p>', '<footer><a href="/about/">Who</a></footer>', '<footer><p>Publisher: N.</p></footer>'])(
  'reports %s',
  (foot) => {
    expect(faults(foot)).toEqual([
      'index.html:1:1: Unexpected page whose foot names no publisher, name it and link `about/`',
    ])
  },
)

test('accepts a foot that names the publisher and leads to it', () => {
  expect(faults('<footer><p>Publisher: N.</p><a href="/about/">Who</a></footer>')).toEqual([])
})
