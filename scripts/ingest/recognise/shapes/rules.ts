import { named, type Shape, type Shaped } from './shape.ts'

const kinds = 'Measures|Regulations?|Provisions|Guidelines?|Opinions|Specifications?|Catalogue'
const small = '(?:of|for|and|&|the|on|in|to|by|with|from|or|&) '
const word = String.raw`\p{Lu}[\p{L}\p{N}’'-]{0,30}`
const about = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:Interim|Provisional|Trial|Implementing|Administrative|Technical|Detailed|Draft) ){0,2}(?:(?:${kinds}) (?:for|on|of|governing|concerning|regarding) (?:${small}){0,2}|(?:Notice|Circular|Announcement) on (?:the )?|(?:Law|Act|Decree|Directive) of (?:the )?|(?:Interim|Implementing|Detailed|Trial) Rules (?:for|on|of) (?:the )?)${word}(?:,? (?:${small}){0,3}${word}){0,16}(?: \((?:for )?(?:Trial|Draft|Interim)[^()]{0,30}\))?`,
  'gu',
)
const ofYear = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th) )?(?:${word} (?:${small})?){1,6}(?:Measures|Regulations?|Provisions|Rules|Law|Act|Code)(?![\p{L}\p{N}])(?: of (?:19|20)\d{2})?`,
  'gu',
)
const order =
  /(?<![\p{L}\p{N}])(?:Order|Decree|Directive|Circular|Notice) No\. ?\d{1,5}(?: of (?:the )?\p{Lu}[\p{L}]{1,20}(?: \p{Lu}[\p{L}]{1,20}){0,4})?/gu
const titled = /《([^《》]{4,60}(?:条例|办法|规定|规范|法|通知|意见|指导原则|指南|细则|公告)(?:（[^（）]{2,12}）)?)》/gu
const general =
  /^(?:(?:New|Interim|Provisional|Trial|Draft|House|Ground|Basic|Chinese|Current|Existing|Local|National|Common|Safety|Federal|Civil|Criminal|Final|Key|Golden|General|These|Special|Clinical|Practice|State)\s){0,3}(?:Measures|Regulations?|Provisions|Rules|Law|Act|Code|Standards?)(?: of the .{0,60})?$/u

/** Laws, regulations, measures and orders: "Measures for …", "Drug Administration Law", "Order No. 93", 《…办法》. */
export const rules: Shape = {
  id: 'rule',
  kind: 'regulation',
  cue: /Measures|Regulation|Provisions|Rules|Guideline|Opinions|Specification|Catalogue|Notice|Circular|Announcement|Law|Act|Code|Decree|Directive|Order|《/,
  find: (text) => [
    ...[...named(text, about), ...named(text, ofYear)].filter(({ name }) => !general.test(name)).map(instrument),
    ...named(text, order).map(({ at, name }) => ({
      at,
      name,
      facts: { instrument: 'order', number: /\d{1,5}/.exec(name)?.[0] ?? 'unknown' },
    })),
    ...[...text.matchAll(titled)].map(({ 1: name = '', index }) =>
      instrument({ at: [index + 1, index + 1 + name.length], name }),
    ),
  ],
}

function instrument({ at, name }: Shaped): Shaped {
  const kind = new RegExp(`${kinds}|Rules|Notice|Law|Act|Code`, 'u').exec(name)?.[0]
  return { at, name, facts: { instrument: kind ? kind.toLowerCase() : 'unknown' } }
}
