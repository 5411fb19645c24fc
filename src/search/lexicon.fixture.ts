import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import type { QuestionWords } from '../schema/asking.ts'
import { askingOf } from './asking.ts'
import { lexiconOf } from './lexicon.ts'
import type { NamedTarget, SearchNames } from './names.ts'
import { searchWordsOf } from './words.ts'

/** A few pages, by which questions are understood in tests. */
export const targets: NamedTarget[] = [
  {
    a: 'conditions/parkinsons-disease/',
    t: "Parkinson's disease",
    k: 'condition',
    n: ['PD', 'Parkinson'],
    z: ['帕金森病'],
    p: 'pajinsenbing',
    b: ['harms', 'price'],
  },
  {
    a: 'conditions/amyotrophic-lateral-sclerosis/',
    t: 'Amyotrophic lateral sclerosis',
    k: 'condition',
    n: ['ALS', 'MND', "Lou Gehrig's disease"],
    z: ['渐冻症'],
    b: ['price'],
  },
  {
    a: 'conditions/multiple-sclerosis/',
    t: 'Multiple sclerosis',
    k: 'condition',
    n: ['MS'],
    z: ['多发性硬化'],
    p: 'duofaxingyinghua',
  },
  { a: 'conditions/ischaemic-stroke/', t: 'Ischaemic stroke', k: 'condition' },
  {
    a: 'therapies/stem-cell-therapy/',
    t: 'Stem cell therapy',
    k: 'therapy',
    z: ['干细胞治疗', '干细胞'],
    p: 'ganxibaozhiliao',
  },
  {
    a: 'therapies/umbilical-cord-mesenchymal-stem-cells/',
    t: 'Umbilical cord mesenchymal stem cells',
    k: 'therapy',
    z: ['脐带间充质干细胞'],
    d: 2,
  },
  { a: 'therapies/nurown/', t: 'NurOwn', k: 'therapy', d: 2 },
  { a: 'regulations/order-818/', t: 'Order 818 on new biomedical technologies', k: 'regulation', n: ['Order 818'] },
  { a: 'facilities/puhua/', t: 'Beijing Puhua International Hospital', k: 'facility', z: ['北京普华国际医院'] },
  { a: 'guides/costs/', t: 'Costs', k: 'guide' },
  { a: 'guides/risks/', t: 'Risks', k: 'guide', q: ['deaths', 'anyone died'] },
  { a: 'conditions/cancer/', t: 'Cancer', k: 'condition', z: ['癌症'] },
  { a: 'guides/already-treated/', t: 'Already treated', k: 'guide', q: ['refund', 'money back', 'paid clinic'], f: 1 },
  { a: 'about/', t: 'Who is behind this', k: 'page', q: ['who are you'] },
  { a: 'guides/before-you-go/', t: 'Before you go', k: 'guide', q: ['visa'] },
  { a: 'status/', t: 'What is authorised', k: 'page' },
  { a: 'questions/', t: 'Questions to ask', k: 'page' },
  { a: 'glossary/#umbilical-cord', t: 'Umbilical cord tissue', k: 'term', z: ['脐带'], e: 1 },
  { a: 'glossary/#placebo', t: 'Placebo', k: 'term', n: ['sham treatment'], z: ['安慰剂'] },
  { a: 'glossary/#clinical-trial', t: 'Clinical trial', k: 'term', e: 1 },
]

const questionWords = load(readFileSync('content/asking/question-words.yaml', 'utf8')) as QuestionWords[]

/** The lists by which questions are understood in tests: these pages, a few diseases, and the words of the site. */
export const names: SearchNames = {
  kinds: {} as SearchNames['kinds'],
  targets,
  words: askingOf(questionWords.map((entry, order) => ({ kind: 'question-words', entry, order }))).words,
  notLookedAt: [['heart failure'], ['autism', 'autistic', '自闭症'], ['gout'], ['lung cancer', '肺癌']],
  others: ['exosomes', 'cord blood transplant'],
}

/** The words of the site in tests: those of these names, and a few more. */
export const words = searchWordsOf({
  texts: [
    'A patient in Hainan lived with a tumour in the spine; the heart and its failure.',
    'Cytokine release after CAR-T cells; nerve loss. It cost 29,800 dollars; the transplant of blood.',
    'Hospitals charge prices for exosomes. NCT06778265',
  ],
  names,
  english: ['spin', 'hospitality', 'paris', 'carton'],
  most: 1000,
})

export const lexicon = lexiconOf(names, words)
