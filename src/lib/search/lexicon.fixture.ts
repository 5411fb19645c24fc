import { lexiconOf } from './lexicon.ts'
import type { NamedTarget } from './names.ts'
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
  { a: 'guides/before-you-go/', t: 'Before you go', k: 'guide', q: ['visa'] },
  { a: 'status/', t: 'What is authorised', k: 'page' },
  { a: 'glossary/#umbilical-cord', t: 'Umbilical cord tissue', k: 'term', z: ['脐带'], e: 1 },
  { a: 'glossary/#placebo', t: 'Placebo', k: 'term', n: ['sham treatment'], z: ['安慰剂'] },
  { a: 'glossary/#clinical-trial', t: 'Clinical trial', k: 'term', e: 1 },
]

/** The words of the site in tests: those of these names, and a few more. */
export const words = searchWordsOf({
  texts: [
    'A patient in Hainan lived with a tumour in the spine; the heart and its failure.',
    'Cytokine release after CAR-T cells; nerve loss.',
    'Hospitals charge prices for autism.',
  ],
  names: targets,
  others: ['heart failure', 'autism', 'gout'],
  english: ['spin', 'hospitality', 'paris', 'carton'],
  most: 1000,
})

export const lexicon = lexiconOf(targets, words)
