import type { Grammar, FigureValue } from './grammar.ts'

const named = ([code = '']: RegExpExecArray): FigureValue => ({ kind: 'identifier', low: code, high: code })
const identifier = (pattern: RegExp): Grammar => ({ pattern, read: named })

const kept =
  'grants?|awards?|approvals?|protocols?|licen[cs]es?|permits?|registration|contract|batch|lot|patents?|ethics'
const issued =
  'Order|Decree|Document|Notice|Announcement|Circular|Bulletin|Alert|Regulation|Law|Standard|Certificate|Form'

/**
 * Registers, filings, papers, documents, shares, telephones and postcodes: `NCT06778265`, `Order No. 818`,
 * `国卫办医函〔2024〕12号`, `600196.SH`, `UX-DA001`. Never a quantity.
 */
export const identifiers: Grammar[] = [
  /\b10\.\d{4,9}\/[^\s"<>]{1,200}(?<![.,;)\]])/g,
  /\b(?:PMID|PMCID|ISSN|ISRCTN|EudraCT)(?: number| No\.?)?:?\s?[\d-]{4,20}(?<!-)/gi,
  /\bPMC\d{4,9}\b/g,
  /\bISBN(?:-1[03])?:?\s?[\dX][\dX -]{8,16}[\dX]/g,
  /\b(?:19|20)\d{2}-\d{6}-\d{2}(?:-\d{2})?\b/g,
  /\b(?:ACTRN|UMIN|jRCTs?|KCT|CTRI\/|IRCT|DRKS|NTR)[\d/]{5,20}/g,
  /\b\d{4,6}\.(?:SH|SZ|BJ|HK|SS|TW|KS|KQ)\b/g,
  /\b(?:SSE|SZSE|HKEX|SEHK|HKSE|stock codes?|ticker|security code)\s?[:：]?\s?\d{4,6}\b/gi,
  /(?:股票代码|股份代号|证券代码)\s?[:：]?\s?\d{4,6}/g,
  new RegExp(
    String.raw`\b(?:(?:${issued})\s)?(?:\[(?:19|20)\d{2}\]\s)?(?:No|Nos|Number)\.?\s?\d{1,6}(?:[-/]\d{1,6}){0,3}\b(?!\s?%)`,
    'g',
  ),
  new RegExp(String.raw`\b(?:${issued})\s(?:\d{1,4}|(?:19|20)\d{2}[-/]\d{1,5})\b(?!\s?%)`, 'g'),
  new RegExp(
    String.raw`\b(?:${kept})(?:\s(?:no\.?|nos\.?|number|code|ref\.?))?[:\s]\s?(?=[A-Z\d/-]{0,20}\d)(?:[A-Z]{1,8}[-/]?)?\d{2,6}(?:[-/][A-Z\d]{1,8}){1,4}\b`,
    'g',
  ),
  new RegExp(String.raw`\b(?:${kept})(?:\s(?:no\.?|nos\.?|number|code|ref\.?)|:)\s?[A-Z]{0,6}\d{3,12}\b`, 'gi'),
  /\p{Script=Han}{0,12}[〔[（(【]\s?(?:19|20)\d{2}\s?[〕\]）)】]\s?第?\s?\d{1,5}\s?号/gu,
  /第\s?[\d一二三四五六七八九十百]{1,5}\s?号/g,
  /\+\d{1,3}[\s-]?\(?\d{1,4}\)?(?:[\s-]?\d{2,5}){1,4}(?!\d)/g,
  /(?<![\d-])\(?0\d{2,3}\)?[\s-]\d{3,4}[\s-]?\d{3,4}(?![\d-])/g,
  /(?<![\d-])(?:400|800)[\s-]\d{3,4}[\s-]?\d{3,4}(?![\d-])/g,
  /(?<![\d-])\d{3}-\d{3,4}-\d{4}(?![\d-])/g,
  /(?<![\d-])1[3-9]\d(?:[\s-]?\d{4}){2}(?![\d-])/g,
  /(?:\b(?:tel|phone|fax|call|hotline|mobile|whatsapp|wechat)\b\.?|电话|热线|手机|传真)\s?[:：]?\s?[+\d(][\d\s()-]{5,18}\d/gi,
  /(?:\b(?:postcode|post code|postal code|zip(?: code)?)|邮编|邮政编码)\s?[:：]?\s?\d{4,6}(?!\d)/gi,
  /(?<=\b\p{Lu}\p{Ll}{2,12},?\s)[1-8]\d{5}(?!\d|[.,]\d|\s(?!P\.?R\.?|China)\p{L}|元|\s?%)/gu,
  /(?<=,\s)[A-Z]{2}\s\d{5}(?:-\d{4})?(?!\d|,\d)/g,
  /\b(?!(?:RMB|USD|CNY|EUR|GBP|NZD|HKD|AUD|JPY|CAD|SGD|FY)\d)(?:NCT\d{8}|ChiCTR[-A-Z]{0,6}\d{4,12}|CTR\d{6,10}|[CJ]X[SHZL][A-Z]\d{6,8})\b/g,
].map(identifier)

/** Words whose number says which one: "phase 3", "grade 3 or 4", "Articles 12 and 15", "chapter 2.1". */
const one =
  'phase|type|stage|grade|level|class|tier|chapter|section|art(?:icle)?|annex|appendix|schedule|clause|rule|version|volume|vol|issue|page|table|figure|fig|para(?:graph)?|footnote|reference|ref|channel|track|category'
const many =
  'phases|types|stages|grades|levels|classes|tiers|chapters|sections|art(?:icle)?s|tables|figures|figs|paras|paragraphs|pages|pp|references|refs|clauses|rules|volumes|categories'
const capital =
  'Patient|Case|Group|Cohort|Arm|Part|Step|Option|Question|Item|Box|Window|Building|Room|Floor|Gate|Unit|Line|Bed|Ward|Study|Trial|Schedule|Item|Point|Tip|Myth|Fact|Reason|Chapter|Lesson|Module'
const PART = String.raw`\d{1,4}(?:\.\d{1,3}){0,3}[A-Za-z]?(?:\(\d{1,3}\)){0,3}`

/**
 * What names and counts nothing: addresses on the web, clock times, ordinals, decades, numbered parts, sources in
 * brackets, blood pressures. No figure, and nothing else may read a quantity out of it.
 */
const names: RegExp[] = [
  /\b(?:https?:\/\/|www\.)[^\s<>"]{1,300}/gi,
  // products, cell markers, genes, diseases: LR-101, CD19, HLA-B27, COVID-19; B12, omega-3, interleukin 6
  /\b(?!(?:RMB|USD|CNY|EUR|GBP|NZD|HKD|AUD|JPY|CAD|SGD|CHF|FY)\s?-?\d|Q[1-4]\b|H[12]\b)(?:[A-Z]{1,6}[a-z]{0,3}(?:-[A-Z]{1,4})?-?\d{1,6}(?![\d.,]\d)[A-Za-z]{0,2}|[A-Z]{2,5}-[A-Z]\d{1,4})[+-]?(?![\p{L}\d])/gu,
  /\b(?:vitamin|omega|interleukin|factor|protocol|CYP|HIV|SARS-CoV|PD|PD-L)[ -]\p{L}?\d{1,3}(?!\d|\.\d|\s?%)/giu,
  /\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/g,
  /(?<=\b(?:19|20)\d{2});\s?\d{1,4}(?:\s?\(\d{1,4}(?:[-–]\d{1,4})?\))?\s?:\s?[eE]?\d{1,6}(?:[-–]\d{1,6})?/g,
  /(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[-–]\s?(?:[01]?\d|2[0-3])[:.][0-5]\d)?\s?(?:[ap]\.?m\b\.?|hrs\b|o’clock|o'clock)/gi,
  /(?<![\d:])(?:0\d|[6-9]|1\d|2[0-3]):[0-5]\d(?![\d:])|(?<=\b(?:at|until|by) )\d{1,2}:[0-5]\d(?![\d:])/g,
  /(?<![\d.,])\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?(?:[ap]m\b|[ap]\.m\.)/gi,
  /(?<!\d)24\/7(?!\d)/g,
  /(?<![\d.,])\d{1,3}(?:,\d{3})?(?:st|nd|rd|th)\b(?!,? (?:of )?(?:\p{Lu}\p{L}{2,8}\.?,? )?(?:19|20)\d{2})/giu,
  /(?<![\d.,])\d{2,4}['’]?s\b/g,
  /#\d{1,6}\b/g,
  /\b(?:ISO|IEC|GB\/T|GB|ICD|HL)[ -]\d{1,6}(?:[.:-]\d{1,4}){0,2}/g,
  /\[\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,6}\](?!\s?No)/g,
  /(?<![\d.,])\d{2,3}\/\d{2,3}\s?mm\s?Hg/gi,
  /§{1,2}\s?\d{1,4}/g,
  new RegExp(
    String.raw`\b(?:${one})\b\.?\s(?:no\.?\s)?${PART}(?:\s?[-–/]\s?${PART}|\s(?:or|to)\s${PART}(?!\s?%|\.\d))?(?![\d%])`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:${many})\b\.?\s${PART}(?:(?:\s?[-–/]\s?|,\s(?:and\s|or\s)?|\s(?:and|or|to)\s)${PART}){0,8}(?![\d%])`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:${capital})\s\d{1,3}[A-Za-z]?\b(?!\s?%|[.,]\d)`, 'g'),
  /\b(?:phase|type|stage|grade|level|class) (?:one|two|three|four|five)\b/gi,
  /(?<![\d.,])\d{1,5}(?:-\d{1,4})?\s(?:(?:North|South|East|West|Middle)\s)?(?:\p{Lu}\p{L}{1,15}\s){1,3}(?:Road|Street|Avenue|Lane|Boulevard|Rd|Ave)\b/gu,
  /第\s?[\d一二三四五六七八九十百]{1,5}\s?(?:条|款|章|节|期|次|届|版|页|批|项|例|位|名|天|周|个|阶段)?(?!季度)/g,
  /[\d一二三四]{1,2}型|[IⅠⅡⅢⅣ\d]{1,3}期(?!间)/g,
]

/** Where a text names something with a number. */
export function namesIn(text: string): [start: number, end: number][] {
  return names.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): [number, number] => [match.index, match.index + match[0].length]),
  )
}
