import { strToU8, zipSync } from 'fflate'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const namespaces = {
  types: 'http://schemas.openxmlformats.org/package/2006/content-types',
  relations: 'http://schemas.openxmlformats.org/package/2006/relationships',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
  main: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
}

/** A Word file with these paragraphs; one that begins with `# ` is a title, with `## ` a heading. */
export function docxOf(paragraphs: string[]): Uint8Array<ArrayBuffer> {
  const body = paragraphs.map((text) => {
    const [, marks = '', words = text] = /^(#{1,2}) (.*)$/.exec(text) ?? []
    const style = marks && `<w:pPr><w:pStyle w:val="Heading${marks.length}"/></w:pPr>`
    return `<w:p>${style}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
  })
  const files = {
    '[Content_Types].xml': `<Types xmlns="${namespaces.types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${word}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${namespaces.relations}"><Relationship Id="r1" Type="${namespaces.office}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${namespaces.main}"><w:body>${body.join('')}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
