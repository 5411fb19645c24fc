import { strToU8, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const open = 'http://schemas.openxmlformats.org/package/2006'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A run of text, with what XML says of its look. */
export function run(text: string, look = ''): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph of runs, in a style. */
export function paragraph(runs: string, style = ''): string {
  return `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}</w:pPr>${runs}</w:p>`
}

/** An item of a list, `deep` lists within. */
export function item(text: string, deep = 0): string {
  return `<w:p><w:pPr><w:numPr><w:ilvl w:val="${deep}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`
}

/** A table, row by row. */
export function table(rows: string[][]): string {
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

/** The mark of the only footnote. */
export const noteMark = '<w:r><w:footnoteReference w:id="2"/></w:r>'

/** A Word document of these blocks, with this footnote. */
export function docx(blocks: string[], note = ''): Uint8Array {
  const styles = { Title: 'Title', Heading1: 'heading 1', Heading2: 'heading 2' }
  const levels = [0, 1].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`).join('')
  const parts = {
    styles: Object.entries(styles)
      .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
      .join(''),
    numbering:
      `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    footnotes: `<w:footnote w:id="2">${paragraph(run(note))}</w:footnote>`,
  }
  const relation = (name: string, target: string) =>
    `<Relationship Id="${name}" Type="${office}/${name}" Target="${target}"/>`
  const relations = (all: string) => `<Relationships xmlns="${open}/relationships">${all}</Relationships>`
  const rooted = (name: string, inner: string) => `<w:${name} xmlns:w="${word}">${inner}</w:${name}>`
  const files = {
    '[Content_Types].xml':
      `<Types xmlns="${open}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>',
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(
      Object.keys(parts)
        .map((name) => relation(name, `${name}.xml`))
        .join(''),
    ),
    'word/document.xml': rooted('document', `<w:body>${blocks.join('')}</w:body>`),
    ...Object.fromEntries(Object.entries(parts).map(([name, inner]) => [`word/${name}.xml`, rooted(name, inner)])),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}
