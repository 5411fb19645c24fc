import { expect, test } from 'vitest'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Block } from '../segment/block.ts'
import { findAbbreviations } from './abbreviations.ts'
import { findCandidates } from './candidates.ts'
import { findMentions } from './mentions.ts'
import { indexNames } from './names.ts'
import { addOutside } from './outside-names.ts'
import { tokensOf } from './words.ts'

const entry = (kind: object) => ({ others: [], variants: [], abbreviations: [], definition: 'D', ...kind })
const vocabulary = {
  condition: [
    entry({ id: 'stroke', name: 'stroke', codes: {} }),
    entry({ id: 'heart-failure', name: 'heart failure', codes: {} }),
  ],
  ...{ regulation: [], body: [], facility: [], guide: [], place: [], term: [] },
  therapy: [entry({ id: 'stem-cell-therapy', name: 'stem cells', variants: ['stem cell therapy', 'cell therapy'] })],
  body: [entry({ id: 'nhc', name: 'National Health Commission', zh: '国家卫生健康委员会' })],
  facility: [entry({ id: 'ruijin-hospital', name: 'Ruijin Hospital', zh: '瑞金医院' })],
  place: [entry({ id: 'beijing', name: 'Beijing', zh: '北京' })],
} as unknown as Vocabulary
const names = indexNames(vocabulary)

function candidatesIn(text: string) {
  const block = { kind: 'prose', text, at: [0, text.length] } as Block
  return findCandidates(
    [{ block, tokens: tokensOf(text) }],
    findMentions(text, 0, names),
    findAbbreviations(block),
    names,
  )
}
const shortly = (text: string) => candidatesIn(text).map(({ kind, id }) => `${kind} ${id}`)

test.each([
  ['Surgeons at Qingdao Haiyan Hospital operated.', ['facility qingdao-haiyan-hospital']],
  [
    'Tongji Hospital and Beijing Tiantan Hospital took part.',
    ['facility tongji-hospital', 'facility beijing-tiantan-hospital'],
  ],
  ['The Women and Children Hospital of Jinan', ['facility women-and-children-hospital-of-jinan']],
  ['at Peking and Fudan universities', ['facility peking-university', 'facility fudan-university']],
  [
    'The First Affiliated Hospital of Sun Yat-sen University',
    ['facility first-affiliated-hospital-of-sun-yat-sen-university'],
  ],
  ["in Shanghai's Huashan Hospital", ['facility huashan-hospital']],
  ['the Ethics Committee of Donglin Hospital', ['facility donglin-hospital']],
  ['Dr. Wu Ming of the Jinan Institute', ['facility jinan-institute']],
  ['We Also Treat: Ataxia, Lyme Disease', ['condition ataxia', 'condition lyme-disease']],
  [
    'Qixia Neurotherapeutics Co., Ltd. and Jianghe Biologics',
    ['facility qixia-neurotherapeutics', 'facility jianghe-biologics'],
  ],
  ['the Shandong Provincial Health Commission', ['body shandong-provincial-health-commission']],
  ['the Ministry of Health, Labour and Welfare', ['body ministry-of-health-labour-and-welfare']],
  ['Under the Drug Administration Law, trials are free.', ['regulation drug-administration-law']],
  [
    'Measures for the Administration of Clinical Research (for Trial Implementation)',
    ['regulation measures-for-the-administration-of-clinical-research-for-trial-implementation'],
  ],
  ['Order No. 93 of the Council', ['regulation order-no-93-of-the-council']],
  ['12 patients received QX-NC02', ['therapy qx-nc02']],
  ['XS411注射液获批', ['therapy xs411']],
  ['Obecabtagene autoleucel and cilta-cel', ['therapy obecabtagene-autoleucel', 'therapy cilta-cel']],
  ['hepatocyte transplantation and CAR-NKT cells', ['therapy hepatocyte-transplantation', 'therapy car-nkt']],
  ['the MESEMS trial', ['term mesems']],
  [
    "Wilson's disease, Rett syndrome or retinal degeneration",
    ['condition wilsons-disease', 'condition rett-syndrome', 'condition retinal-degeneration'],
  ],
  ['She had severe arachnoiditis.', ['condition arachnoiditis']],
  ['患者在北京协和医院接受治疗', ['facility bei-jing-xie-he-yi-yuan']],
  [
    '北京大学第三医院与士泽生物医药有限公司合作',
    ['facility bei-jing-da-xue-di-san-yi-yuan', 'facility shi-ze-sheng-wu-yi-yao-you-xian-gong-si'],
  ],
  ['《干细胞临床研究管理办法（试行）》', ['regulation gan-xi-bao-lin-chuang-yan-jiu-guan-li-ban-fa-shi-xing']],
])('finds names that no vocabulary holds, in %j', (text, expected) => {
  expect(shortly(text)).toEqual(expected)
})

test.each([
  'The disease, the hospital and cell therapy',
  'a serious disease, a neurological disorder, many chronic diseases and this syndrome',
  'The University Hospital is a Grade 3A Hospital, our Hospital',
  'The Commission, the provincial Health Commission and the Administration',
  'The Measures, these Rules and the Law',
  'refractory heart failure after an acute stroke',
  'China’s National Health Commission and Ruijin Hospital of Shanghai',
  'CD19, IL-6, HLA-B27, PD-1, SF-36 and COVID-19 in patients; NCT04520373; form SA-41',
  'red blood cells, nerve cells, cancer cells and physical therapy',
  'diagnosis, prognosis, apoptosis and homeostasis',
  '我院是三级甲等医院，国家卫生健康委员会和上海交通大学医学院附属瑞金医院',
])('leaves what is general or known: %j', (text) => {
  expect(shortly(text)).toEqual([])
})

test('keeps every place, the ways it is written and the short form of a name', () => {
  const text = 'Shingles. Mitral stenosis (MS), or MITRAL STENOSIS; he has mitral stenoses'
  expect(candidatesIn(text)).toEqual([
    {
      kind: 'condition',
      id: 'shingles',
      name: 'Shingles',
      variants: [],
      abbreviations: [],
      at: [[0, 8]],
      rule: 'condition',
      facts: {},
    },
    {
      kind: 'condition',
      id: 'mitral-stenosis',
      name: 'Mitral stenosis',
      variants: [],
      abbreviations: ['MS'],
      at: [
        [10, 25],
        [35, 50],
      ],
      rule: 'condition',
      facts: {},
    },
  ])
})

test('names of an outside vocabulary bring their code, and lend their synonyms to an entry of the same name', () => {
  const release = { ontology: 'doid', release: '2026-07-31', licence: 'CC0' }
  const read = indexNames(vocabulary)
  addOutside(
    read,
    release,
    [
      { code: 'DOID:1', name: 'stroke', synonyms: ['cerebrovascular accident'], same: [] },
      { code: 'DOID:2', name: 'decubitus ulcer', synonyms: ['pressure sore', 'DU'], same: [] },
      { code: 'DOID:3', name: 'cold', synonyms: [], same: [] },
    ],
    vocabulary,
  )
  const text = 'A cerebrovascular accident, a pressure sore, a cold and a DU'
  const block = { kind: 'prose', text, at: [0, text.length] } as Block
  const mentions = findMentions(text, 0, read)
  expect(mentions).toEqual([{ kind: 'condition', id: 'stroke', at: [2, 26] }])
  expect(findCandidates([{ block, tokens: tokensOf(text) }], mentions, [], read)).toEqual([
    {
      kind: 'condition',
      id: 'decubitus-ulcer',
      name: 'decubitus ulcer',
      variants: ['pressure sore'],
      abbreviations: [],
      at: [[30, 43]],
      rule: 'outside',
      facts: {},
      outside: { ...release, code: 'DOID:2', same: [] },
    },
  ])
})
