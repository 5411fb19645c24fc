import type { Shape, Shaped } from './shape.ts'

const code = /(?<![A-Za-z0-9/.#-])[A-Z]{2,5}(?:-[A-Z]{0,3}|_)?\d{2,5}[A-Z]{0,2}(?![A-Za-z0-9]|[-/.]\d)/g
/** Markers, genes, viruses, scales, standards, registers and forms, which look like codes of products. */
const others =
  /^(?:CD|IL|HLA|TNF|IFN|IgG|MIR|SOX|OCT|PAX|KRT|ACE|BCL|TRK|GD|HER|VEGF|FGF|GLP|SARS|COVID|HPV|HIV|HTLV|ISO|GB|YY|IEC|GMP|USP|ICD|DSM|PDQ|SF|EQ|DAS|BASDAI|ACR|PASI|EDSS|NIHSS|ASIA|NCT|CTR|CXS[LB]|CXHL|JXSL|PMID|DOI|ISBN|ISSN|QR|RMB|USD|EUR|GBP|NZD|AUD|HKD|CNY|HKEX|SZ|SH|Q|FY|GMT|UTC|CET|MK|UN|AK|SD|UTF|PM|IP|WMA|ICH|CFR|QALY)[-_]?[A-Z]{0,3}\d/u
/** "Form SA-41", "grant LS-118", "batch", "CD-positive": a code of something else. */
const notBefore =
  /\b(?:[Ff]orm|[Gg]rant|[Ff]light|[Rr]oom|[Bb]atch|[Ll]ot|[Oo]rder|[Nn]o\.?|[Nn]otice|[Cc]ertificate|[Ll]icen[cs]e|[Rr]oad|[Ss]tock|[Cc]ode:?|[Aa]nti-?) ?$/u
const notAfter =
  /^(?:\+|[- ]?(?:positive|negative|targeted|targeting|expressing|receptors?|antigen|antibod|gene|mutation))/u
const medicinal =
  /\b(?:cells?|therap(?:y|ies)|injection|infusion|products?|drugs?|candidates?|phase|trial|study|IND|NDA|dos(?:e|ed|ing)|received|treated|patients?|clinical|data|disease|cancer|tumou?r|pipeline|approv\w{1,6})\b|细胞|注射液|治疗|试验|产品/iu
const cel =
  /(?<![\p{L}-])(?:\p{L}{4,24}gene \p{L}{3,16}leucel|\p{Ll}{2,10}-cel|\p{L}{5,20}(?:leucel|strocel|temcel|stencel|encel|estrocel|secel))(?![\p{L}-])/giu

/** Codes of products, "UX-DA001", in a text about medicines; names that end like those of cell products, "-cel". */
export const products: Shape = {
  id: 'product',
  kind: 'therapy',
  cue: /[A-Z_-]\d\d|cel\b/i,
  find: (text) => [
    ...(medicinal.test(text) ? [...text.matchAll(code)] : []).flatMap(({ 0: name, index }) => {
      const before = text.slice(Math.max(0, index - 16), index)
      const end = index + name.length
      const fits = !others.test(name) && !notBefore.test(before) && !notAfter.test(text.slice(end, end + 16))
      return fits ? [product(name, index)] : []
    }),
    ...(/cel\b/i.test(text) ? [...text.matchAll(cel)] : []).map(({ 0: name, index }) => product(name, index)),
  ],
}

function product(name: string, index: number): Shaped {
  return { at: [index, index + name.length], name, facts: { product: name } }
}
