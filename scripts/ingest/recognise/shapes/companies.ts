import { capitalised, named, type Shape } from './shape.ts'

const trade =
  '(?:Bio|Bio[a-z]{3,16}|Pharma|Pharmaceuticals?|[A-Z]?[a-z]{0,12}(?:therapeutics|biotech|biologics|pharma|sciences)|Therapeutics|Biologics|Genomics|Diagnostics|Life Sciences?|Cell Therapies|Cell Engineering|Stem Cells?|Gene|Medical|Medicine|Technology|Technologies|Holdings?|Group|Health|Health Travel|Regenerative Medicine)'
const legal = String.raw`(?:,? ?\(?(?:Group|Holdings?)\)?)?,? (?:Co\.?,? ?Ltd\.?|Co\. Limited|Company Limited|Inc\.?|Ltd\.?|Limited|LLC|Corp\.?|Corporation|GmbH|AG|PLC|plc)`
const withForm = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${capitalised}(?: (?:& )?(?!Co\b|Ltd\b|Inc\b|Corp\b)${capitalised}| \([\p{L}]{2,20}\)){0,6}${legal}(?![\p{L}\p{N}])`,
  'gu',
)
/** Trades that name a company without its legal form. */
const sure = String.raw`(?:Biotech|Biotechnology|Biologics|Biosciences?|Biopharma|Biopharmaceuticals?|Biomedical|BioMed|Biomed|Pharma|Pharmaceuticals?|Therapeutics|\p{Lu}\p{Ll}{2,12}therapeutics|\p{Lu}\p{Ll}{2,12}biologics|Life Sciences|Cell Therapies|Genomics|Bio)`
const byTrade = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${capitalised}(?: (?!${sure}\b)${capitalised}){0,3} ${sure}(?![\p{L}\p{N}])`,
  'gu',
)
const anyTrade = new RegExp(`^${trade}$`, 'u')
const form = new RegExp(`${legal}$`, 'u')

/** Companies: "Qixia Neurotherapeutics Co., Ltd.", "JW Therapeutics". */
export const companies: Shape = {
  id: 'company',
  kind: 'facility',
  cue: /Bio|bio|harma|herapeutics|cience|Cell|Genom|Co\b|Inc\b|Ltd|Limited|LLC|Corp|GmbH|AG\b|P(?:LC|lc)\b|plc/,
  find: (text) =>
    [...named(text, withForm), ...named(text, byTrade)]
      .map(({ at, name }) => ({ at, name: name.replace(form, '').trim(), facts: { kind: 'company' } }))
      .filter(({ name }) => name !== '' && !anyTrade.test(name)),
}
