import { kindOf } from './facilities.ts'
import { type CandidateKind, form, type Shape } from './shape.ts'

interface Ending {
  /** The name of its pattern. */
  id: string
  kind: CandidateKind
  facts: (name: string) => Record<string, string>
}

const endings: Ending[] = [
  { id: 'chinese-facility', kind: 'facility', facts: (name) => ({ kind: kindOf(name) }) },
  { id: 'chinese-company', kind: 'facility', facts: () => ({ kind: 'company' }) },
  {
    id: 'chinese-body',
    kind: 'body',
    facts: (name) => ({
      kind: /药/u.test(name) ? 'regulator' : /[学协]会$/u.test(name) ? 'organisation' : 'government',
    }),
  },
]

/** Chinese names by their ending: …医院, …公司, …研究所, …大学, …委员会; in running text from the last small word on. */
export const chinese: Shape[] = endings.map(({ id, kind, facts }) => ({
  id,
  kind,
  cue: (word) => '医诊研大学中细实公委卫药管监局会'.includes(word),
  find: (text) =>
    [...text.matchAll(form(id))].flatMap(({ 0: whole, index }) => {
      const cut = form('chinese-small').exec(whole.slice(0, -2))?.[0].length ?? 0
      const name = whole.slice(cut).replace(/^[）)（(·]+/, '')
      if (name.length < 4 || form('chinese-general').test(name)) return []
      const start = index + whole.length - name.length
      return [{ at: [start, start + name.length], name, facts: facts(name) }]
    }),
}))
