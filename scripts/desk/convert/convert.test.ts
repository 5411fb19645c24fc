import { expect, test } from 'vitest'
import { convert } from './convert.ts'
import { docx, item, noteMark, paragraph, run, table } from './docx.fixture.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const superscript = '<w:vertAlign w:val="superscript"/>'

test('reads a Word document: title, headings, lists, tables, powers, notes, and changes as accepted', async () => {
  const file = docx(
    [
      paragraph(run('Cells for knees'), 'Title'),
      paragraph(run('What was done'), 'Heading1'),
      paragraph(
        run('Each got 5 × 10') +
          run('7', superscript) +
          run(' cells.') +
          noteMark +
          `<w:del w:id="9" w:author="x"><w:r><w:delText> Lots.</w:delText></w:r></w:del>` +
          `<w:ins w:id="8" w:author="x">${run(' Pain fell.')}</w:ins>`,
      ),
      paragraph(run('Patients'), 'Heading2'),
      ...[item('41 were treated'), item('22 women', 1), item('3 had an infection')],
      table([
        ['Group', 'Better'],
        ['Cells', '9 (43%)'],
      ]),
      paragraph(run('What it costs', '<w:b/>')),
      paragraph(run('A course costs ') + run('36,000 yuan.', '<w:b/>')),
    ],
    'Counted by machine.',
  )
  expect(await convert('a.docx', file)).toEqual({
    id: 'cells-for-knees',
    header: { title: 'Cells for knees' },
    text: [
      'Cells for knees',
      '## What was done',
      'Each got 5 × 10⁷ cells. Pain fell.',
      '## Patients',
      '- 41 were treated\n- 22 women\n- 3 had an infection',
      'Group\tBetter\nCells\t9 (43%)',
      '## What it costs',
      'A course costs 36,000 yuan.',
      '- Counted by machine.',
    ].join('\n\n'),
  })
})

test('takes the only heading of the first rank for the title, and none of several', async () => {
  const headings = (...texts: string[]) => docx(texts.map((text) => paragraph(run(text), 'Heading1')))
  expect((await convert('a.docx', headings('Cells for knees'))).header).toEqual({ title: 'Cells for knees' })
  expect(await convert('a.docx', headings('Harms', 'Costs'))).toEqual({
    id: 'a',
    header: {},
    text: '## Harms\n\n## Costs',
  })
})

const story = Array.from(
  { length: 8 },
  (_, index) =>
    `<p>The hospital treated ${index} patients with cells, and it says that some of them, if not all, walk.</p>`,
).join('')

test('reads the article of a web page, and not what stands about it', async () => {
  const page = `<!doctype html><html><head><title>Trial halted | Health Daily</title>
    <meta property="og:site_name" content="Health Daily">
    <meta property="article:published_time" content="2026-03-04T08:00:00Z">
    <link rel="canonical" href="https://health.example/trial"></head><body>
    <div id="cookie-banner" class="cookie-consent"><p>We use cookies. By going on you agree.</p></div>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
    <main><article><h1>Trial halted</h1><p>Each got 10<sup>7</sup> cells for 400 m<sup>2</sup> of skin.<sup>3</sup>
    Pain fell by 43%<sup><a href="#n1">[1]</a></sup>.</p>${story}<ul><li><p>3 had an infection</p></li></ul>
    <aside class="related"><h3>Related stories</h3><ul><li><a href="/r">Ten foods for knees</a></li></ul></aside>
    </article></main><section class="newsletter"><h3>Sign up to our newsletter</h3></section>
    <footer><p>All rights reserved.</p></footer></body></html>`
  const { text, header } = await convert('a.html', bytes(page))
  expect(header).toEqual({
    title: 'Trial halted',
    publisher: 'Health Daily',
    url: 'https://health.example/trial',
    published: '2026-03-04',
  })
  expect(text).toContain('Each got 10⁷ cells for 400 m² of skin. Pain fell by 43%.')
  expect(text).toContain('\n\n- 3 had an infection')
  expect(text).not.toMatch(/cookies|Home|Related|Ten foods|newsletter|rights/)
})

test('reads a page in the encoding that it names', async () => {
  const page = [bytes('<meta charset="gb2312"><p>'), Uint8Array.of(0xb8, 0xc9, 0xcf, 0xb8, 0xb0, 0xfb), bytes('</p>')]
  expect((await convert('a.html', Buffer.concat(page))).text).toBe('干细胞')
})

test('reads Markdown without its marks, and keeps a citation', async () => {
  const text = [
    '---\npublisher: A Newspaper\n---',
    '# Cells for knees',
    'A **course** costs [36,000 yuan](https://a.example/x) ![](a.png).[^1]\nIt goes on.',
    '1. First\n2. Second\n   - inner',
    '| Group | Better |\n| --- | --- |\n| Cells | 9 |',
    '[^1]: Read in March.',
  ].join('\n\n')
  expect(await convert('a.md', bytes(text))).toEqual({
    id: 'cells-for-knees',
    header: { title: 'Cells for knees', publisher: 'A Newspaper' },
    text: [
      '---\npublisher: A Newspaper\n---',
      'Cells for knees',
      'A course costs 36,000 yuan . It goes on.',
      '- First\n- Second\n- inner',
      'Group\tBetter\nCells\t9',
      'Read in March.',
    ].join('\n\n'),
  })
})

test.each(['a.rtf', 'a'])('says what to do with %s', async (name) => {
  await expect(convert(name, bytes('x'))).rejects.toThrow(
    'Save it as txt, md, html, htm, docx, pdf, or paste its text.',
  )
})

test('a file whose name ends as a part of every object is named can’t be read', async () => {
  await expect(convert('x.constructor', bytes('In lupus, 5% improved.'))).rejects.toThrow(
    'A file .constructor can’t be read',
  )
})
