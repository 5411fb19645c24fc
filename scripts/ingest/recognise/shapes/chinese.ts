import { kindOf } from './facilities.ts'
import type { CandidateKind, Shape } from './shape.ts'

interface Ending {
  id: string
  kind: CandidateKind
  pattern: RegExp
  facts: (name: string) => Record<string, string>
}

const run = String.raw`[\p{Script=Han}A-Za-z0-9·（）()]{2,24}?`
/** A character between a university and its hospital. */
const inner = String.raw`(?:(?![和与及在的等有开])\p{Script=Han})`
const endings: Ending[] = [
  {
    id: 'chinese-facility',
    kind: 'facility',
    pattern: new RegExp(
      `${run}(?:(?:大学|科学院|医学院)(?:${inner}{0,10}?(?:医院|研究所|研究院|医学院)){0,2}|医院|诊所|研究所|研究院|医学中心|细胞库|实验室)`,
      'gu',
    ),
    facts: (name) => ({ kind: kindOf(name) }),
  },
  {
    id: 'chinese-company',
    kind: 'facility',
    pattern: new RegExp(`${run}(?:有限公司|股份公司|集团公司|生物公司|医药公司|科技公司)`, 'gu'),
    facts: () => ({ kind: 'company' }),
  },
  {
    id: 'chinese-body',
    kind: 'body',
    pattern: new RegExp(`${run}(?:委员会|卫健委|药监局|管理局|监管局|卫生局|医保局|学会|协会)`, 'gu'),
    facts: (name) => ({
      kind: /药/u.test(name) ? 'regulator' : /[学协]会$/u.test(name) ? 'organisation' : 'government',
    }),
  },
]
/** Words that end before a name begins, in running text. */
const small =
  /^.{0,22}(?:在|于|由|与|(?<!协|仁|颐|共|人民共)和|及|对|向|从|到|的|是|为|(?<!神)经|被|将|已|据|让|请|至|给|联合|来自|位于|根据|关于|称为|支持|选择|前往|包括|通过|获得|以及|表示|我们|称|说|问|答|该|(?<!日)本|这家|一家|两家|多家|某|各)/u
/** Words that name none in particular. */
const general =
  /^(?:我院|国际|公立|私立|民营|三甲|三级甲等|三级|大型|综合|专科|专业|正规|当地|地方|国家|省级|市级|有关|合作|所有|其他|知名|伦理|干细胞|细胞|治疗|生物|医学|中国|临床|研究|附属|教学|基层|上级|科技|股份|技术|专家|管理|卫生|健康){0,4}(?:医院|诊所|研究所|研究院|大学|医学院|医学中心|细胞库|实验室|有限公司|股份公司|集团公司|生物公司|医药公司|科技公司|委员会|卫健委|药监局|管理局|监管局|卫生局|医保局|学会|协会)$/u

/** Chinese names by their ending: …医院, …公司, …研究所, …大学, …委员会; in running text from the last small word on. */
export const chinese: Shape[] = endings.map(({ id, kind, pattern, facts }) => ({
  id,
  kind,
  cue: /[医诊研大学中细实公委卫药管监局会]/,
  find: (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: whole, index }) => {
      const cut = small.exec(whole.slice(0, -2))?.[0].length ?? 0
      const name = whole.slice(cut).replace(/^[）)（(·]+/, '')
      if (name.length < 4 || general.test(name)) return []
      const start = index + whole.length - name.length
      return [{ at: [start, start + name.length], name, facts: facts(name) }]
    }),
}))
