import { form, named, type Shape } from './shape.ts'

/** Companies: "Qixia Neurotherapeutics Co., Ltd.", "JW Therapeutics". */
export const companies: Shape = {
  id: 'company',
  kind: 'facility',
  cue: (word) =>
    /Bio|bio|harma|herapeutics|cience|Cell|Genom|Co\b|Inc\b|Ltd|Limited|LLC|Corp|GmbH|AG\b|P(?:LC|lc)\b|plc/.test(word),
  find: (text) =>
    [...named(text, form('companies-with-form')), ...named(text, form('companies-by-trade'))]
      .map(({ at, name }) => ({
        at,
        name: name.replace(form('companies-form'), '').trim(),
        facts: { kind: 'company' },
      }))
      .filter(({ name }) => name !== '' && !form('companies-any-trade').test(name)),
}
