import { apart, capitalised, joint, named, type Shape } from './shape.ts'

const head = '(?:Commission|Administration|Authority|Bureau|Agency|Council|Inspectorate)'
const office = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${capitalised} ${joint}){1,7}${head}(?![\p{L}\p{N}])(?: (?:of|for) (?:the )?${capitalised}(?: ${joint}${capitalised}){0,5})?|(?:Ministry|Department of Health|Bureau|Administration|Commission) (?:of|for) ${capitalised}(?:(?:, ${capitalised}){1,3} and ${capitalised}|(?: ${joint}${capitalised}){0,5}))`,
  'gu',
)
const isOffice = new RegExp(
  `${head}(?: (?:of|for) .{1,90})?$|^(?:Ministry|Department|Bureau|Administration|Commission) (?:of|for) `,
  'u',
)
const society = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${capitalised} ${joint}){1,5}(?:Society|Association|Federation|Alliance)(?![\p{L}\p{N}])(?: (?:of|for) (?:the )?${capitalised}(?: ${joint}${capitalised}){0,6})?`,
  'gu',
)
/** Words that alone before the head name nobody in particular. */
const general =
  /^(?:(?:Provincial|Municipal|Local|National|State|Central|Health|Drug|Regional|City|County|Chinese|Competent|Regulatory|Medical|Oral|Intravenous|Route of|Cell)\s){0,4}(?:Commission|Administration|Authority|Bureau|Agency|Council|Society|Association)$/u

/** Regulators, ministries and societies: "Shandong Provincial Health Commission", "Ministry of Public Security". */
export const bodies: Shape = {
  id: 'body',
  kind: 'body',
  cue: /Commission|Administration|Authority|Bureau|Agency|Council|Inspectorate|Ministry|Department|Society|Association|Federation|Alliance/,
  find: (text) => [
    ...named(text, office)
      .flatMap((shaped) => apart(shaped))
      .filter(({ name }) => isOffice.test(name) && !general.test(name))
      .map((shaped) => ({ ...shaped, facts: { kind: kindOf(shaped.name) } })),
    ...named(text, society)
      .flatMap((shaped) => apart(shaped))
      .filter(
        ({ name }) =>
          /(?:Society|Association|Federation|Alliance)(?: (?:of|for) .{1,90})?$/.test(name) && !general.test(name),
      )
      .map((shaped) => ({ ...shaped, facts: { kind: 'organisation' } })),
  ],
}

function kindOf(name: string): 'regulator' | 'government' {
  return /Medic|Drug|Pharma|Device|Therapeutic|Product|药/u.test(name) ? 'regulator' : 'government'
}
