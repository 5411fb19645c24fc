import { expect, test } from 'vitest'
import { readSeed, seedId } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const messagesOf = (content: Uint8Array | null) => readSeed('seeds/a.txt', content).file.messages.map(String)

test('reads a header and keeps where the article begins', () => {
  const { seed } = readSeed('seeds/My Article.txt', bytes('---\ntitle: A\npublished: 2026-01-19\n---\n\nText.\n'))
  expect(seed).toMatchObject({ id: 'my-article', start: 39, header: { title: 'A', published: '2026-01-19' } })
})

test('takes an article without a header as it is', () => {
  expect(readSeed('seeds/a.txt', bytes('Text.')).seed).toMatchObject({ id: 'a', start: 0, header: {}, text: 'Text.' })
})

test('makes an id of lower-case words from any file name', () => {
  expect(seedId('seeds/My_Article 2.txt')).toBe('my-article-2')
  expect(seedId('帕金森.txt')).toMatch(/^article-[0-9a-f]{6}$/)
  expect(seedId('帕金森.txt')).not.toBe(seedId('渐冻症.txt'))
})

test.each([
  [
    'a missing file',
    null,
    'seeds/a.txt:1:1: Unexpected path that is no file, name a text file such as seeds/my-article.txt',
  ],
  [
    'bytes that are not UTF-8',
    new Uint8Array([65, 10, 66, 0xff, 0xfe]),
    'seeds/a.txt:2:2: Unexpected bytes that are not UTF-8 text, save the file as UTF-8 (plain text) and try again',
  ],
  [
    'a NUL',
    bytes('ab\nc\0d'),
    'seeds/a.txt:2:2: Unexpected NUL character, this is not plain text: save the article as a .txt file',
  ],
  ['an empty file', bytes(' \n\n'), 'seeds/a.txt:1:1: Unexpected empty article, put its text into the file'],
  [
    'a header and nothing else',
    bytes('---\ntitle: A\n---\n'),
    'seeds/a.txt:1:1: Unexpected empty article, put its text into the file',
  ],
  [
    'an open header',
    bytes('---\ntitle: A\nText.'),
    'seeds/a.txt:1:1: Unexpected end of the header, close it with a line of three hyphens `---`',
  ],
  [
    'a header that is no YAML',
    bytes('---\ntitle: A\npublisher: [b\n---\nText.'),
    'seeds/a.txt:4:1: Unexpected header (Flow sequence in block collection must be sufficiently indented and end with a ]), write each line as `name: value` and put values with a colon in quotation marks',
  ],
  [
    'a header field of another kind',
    bytes('---\ntitle: A\nkind: shop\n---\nText.'),
    'seeds/a.txt:3:7: Unexpected `shop` in `kind`, write one of `company`, `newspaper`, `journal`, `regulator`, `hospital`, `institute`, `charity`, `government`, `law-firm`, or `unknown` (docs/add-an-article.md lists the fields of a header)',
  ],
  [
    'a header that refers to itself',
    bytes('---\ntitle: &a A\npublisher: *a\n---\nText.'),
    'seeds/a.txt:1:1: Unexpected alias in the header, write each value out',
  ],
])('says where %s is at fault and what to do', (_what, content, message) => {
  expect(messagesOf(content)).toEqual([message])
  expect(readSeed('seeds/a.txt', content).seed).toBeNull()
})
