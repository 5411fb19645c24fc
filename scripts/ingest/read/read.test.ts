import { expect, test } from 'vitest'
import { readSeed, seedId } from './read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const messagesOf = (content: Uint8Array | string) => readSeed('seeds/a.txt', content).file.messages.map(String)

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
    'a folder',
    'folder',
    'seeds/a.txt:1:1: Unexpected folder, name a text file that can be read, such as seeds/my-article.txt',
  ],
  [
    'a file of 20 MB on one line',
    new Uint8Array(20_000_000).fill(97),
    'seeds/a.txt:1:1: Unexpected file of more than 1 MB, save the text of one article alone: ' +
      'pictures and collections are not read',
  ],
  [
    'UTF-16 with its mark',
    new Uint8Array([0xff, 0xfe, 0x72, 0x5e, 0xde, 0x7e]),
    'seeds/a.txt:1:1: Unexpected UTF-16 text, make it UTF-8 and try again: ' +
      '`iconv -f UTF-16 -t UTF-8 seeds/a.txt > article.tmp && mv article.tmp seeds/a.txt`',
  ],
  [
    'English in UTF-16 without a mark',
    new Uint8Array(Buffer.from('Stem cells.\n', 'utf16le')),
    'seeds/a.txt:1:1: Unexpected UTF-16LE text, make it UTF-8 and try again: ' +
      '`iconv -f UTF-16LE -t UTF-8 seeds/a.txt > article.tmp && mv article.tmp seeds/a.txt`',
  ],
  [
    'Chinese in UTF-16 without a mark, the high byte first',
    new Uint8Array(Buffer.from('干细胞 治疗', 'utf16le').swap16()),
    'seeds/a.txt:1:1: Unexpected UTF-16BE text, make it UTF-8 and try again: ' +
      '`iconv -f UTF-16BE -t UTF-8 seeds/a.txt > article.tmp && mv article.tmp seeds/a.txt`',
  ],
  [
    'GB18030',
    // 干细胞治疗 40.4%
    new Uint8Array([
      0xb8, 0xc9, 0xcf, 0xb8, 0xb0, 0xfb, 0xd6, 0xce, 0xc1, 0xc6, 0x20, 0x34, 0x30, 0x2e, 0x34, 0x25, 0x0a,
    ]),
    'seeds/a.txt:1:1: Unexpected GB18030 text, make it UTF-8 and try again: ' +
      '`iconv -f GB18030 -t UTF-8 seeds/a.txt > article.tmp && mv article.tmp seeds/a.txt`',
  ],
  [
    'accented letters of Windows',
    new Uint8Array(Buffer.from('Sjögren and Guillain–Barré, naïve', 'latin1')),
    'seeds/a.txt:1:3: Unexpected bytes that are not UTF-8 text, save the file as UTF-8 (plain text) and try again',
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
    'seeds/a.txt:4:1: Unexpected header (Flow sequence in block collection must be sufficiently indented and ' +
      'end with a ]), write each line as `name: value` and put values with a colon in quotation marks',
  ],
  [
    'a header field of another kind',
    bytes('---\ntitle: A\nkind: shop\n---\nText.'),
    'seeds/a.txt:3:7: Unexpected `shop` in `kind`, write one of `company`, `newspaper`, `trade-press`, ' +
      '`journal`, `registry`, `regulator`, `government`, `funder`, `hospital`, `institute`, `charity`, `law-firm`, ' +
      '`mirror`, `this-site`, or `unknown` (docs/add-an-article.md lists the fields of a header)',
  ],
  [
    'a header field that is a list',
    bytes('---\ntitle: [A, B]\n---\nText.'),
    'seeds/a.txt:2:8: Unexpected list in `title`, write text (docs/add-an-article.md lists the fields of a header)',
  ],
  [
    'a header that is a list',
    bytes('---\n- title\n- kind\n---\nText.'),
    'seeds/a.txt:2:1: Unexpected list in `frontmatter`, write fields with their values (docs/add-an-article.md ' +
      'lists the fields of a header)',
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

test('quotes a file name for the shell', () => {
  const utf16 = new Uint8Array([0xfe, 0xff, 0x00, 0x41])
  expect(readSeed("seeds/N's notes.txt", utf16).file.messages[0]?.reason).toContain(
    String.raw`iconv -f UTF-16 -t UTF-8 'seeds/N'\''s notes.txt' > article.tmp`,
  )
})

test('takes out what nobody sees, and says on which line it stood', () => {
  const { seed, file } = readSeed(
    'seeds/a.txt',
    bytes(
      '\uFEFF---\ntitle: A\u200B B\n---\n\nStem\u200B cells\u200B \u202E%04\u202C improved.\fMore\u00AD\u{E0041}.\n',
    ),
  )
  expect(seed).toMatchObject({
    header: { title: 'A B' },
    text: '\uFEFF---\ntitle: A B\n---\n\nStem cells %04 improved. More.\n',
  })
  expect(file.messages.map(String)).toEqual([
    'seeds/a.txt:2:9: Unexpected invisible U+200B ZERO WIDTH SPACE, read the line again without it: ' +
      'it was left out, and no page shows it',
    'seeds/a.txt:5:5: Unexpected invisible U+200B ZERO WIDTH SPACE (2 times), U+202E RIGHT-TO-LEFT OVERRIDE, ' +
      'U+202C POP DIRECTIONAL FORMATTING, U+000C FORM FEED, U+00AD SOFT HYPHEN, U+E0041 CHARACTER WITHOUT A ' +
      'SHAPE, read the line again without it: it was left out, and no page shows it',
  ])
})

test.each([
  [
    'the trеatment of раtients',
    '1:5: Unexpected letters that only look Latin in `trеatment`, `раtients` (U+0435, Cyrillic, ' +
      'looks like `e`; U+0440, Cyrillic, looks like `p`; U+0430, Cyrillic, looks like `a`), write Latin ones: ' +
      'as it stands no name or figure is recognised in it',
  ],
  [
    'It costs 1О,000 US dollars',
    '1:10: Unexpected letters that only look Latin in `1О` (U+041E, Cyrillic, looks like `O`), ' +
      'write Latin ones: as it stands no name or figure is recognised in it',
  ],
  [
    'in ΜS',
    '1:4: Unexpected letters that only look Latin in `ΜS` (U+039C, Greek, looks like `M`), write Latin ones: ' +
      'as it stands no name or figure is recognised in it',
  ],
])('reports letters that only look Latin: %j', (text, message) => {
  expect(messagesOf(bytes(text))).toEqual([`seeds/a.txt:${message}`])
})

test.each([
  'α-synuclein, β-cells, TGF-β and TNFα',
  '5 µg, 3 μg, ΔF508, NFκB, Aβ42',
  '干细胞MS治疗',
  'лечение of MS, by Иванов',
])('takes letters as science and other languages write them for ordinary: %j', (text) => {
  expect(messagesOf(bytes(text))).toEqual([])
})

test('reads hidden signs on every line in one go', () => {
  const { file } = readSeed('seeds/a.txt', bytes('x\u200B\n'.repeat(50_000)))
  expect(file.messages.length).toBe(50_000)
  expect(file.messages.at(-1)).toMatchObject({ line: 50_000, column: 2 })
})
