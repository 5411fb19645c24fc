import { expect, test } from 'vitest'
import { entryFor } from './glossary.fixture.ts'
import { termFinder } from './term-uses.ts'

const find = termFinder([
  entryFor({ id: 'edss', name: 'Expanded Disability Status Scale', abbreviations: ['EDSS'] }),
  entryFor({ id: 'ms', name: 'multiple sclerosis', abbreviations: ['MS'] }),
  entryFor({ id: 'msc', name: 'mesenchymal stem cells', abbreviations: ['MSC'] }),
  entryFor({ id: 'stem-cells', name: 'stem cells' }),
  entryFor({ id: 'parkinsons', name: "Parkinson's disease" }),
  entryFor({ id: 'therapy', name: 'gene therapy' }),
  entryFor({ id: 'randomised', name: 'randomised' }),
  entryFor({ id: 'tumour', name: 'tumour' }),
  entryFor({ id: 'stroke', name: 'ischaemic stroke' }),
  entryFor({ id: 'hsct', name: 'haematopoietic stem cell transplantation' }),
  entryFor({ id: 'vas', name: 'visual analogue scale' }),
  entryFor({ id: 'intravenous', name: 'intravenous' }),
  entryFor({ id: 'gvhd', name: 'graft-versus-host disease' }),
  entryFor({ id: 'phase-1', name: 'phase 1 trial', others: ['phase 1'] }),
  entryFor({ id: 'sf-36', name: 'SF-36' }),
  entryFor({ id: 'analysis', name: 'meta-analysis' }),
  entryFor({ id: 'one', name: 'shared name' }),
  entryFor({ id: 'two', name: 'Shared name' }),
])
const found = (text: string) => find(text).map(({ entry, at }) => [entry.id, text.slice(...at)])

test.each<[string, string[][]]>([
  [
    'By EDSS, the Expanded Disability Status Scale.',
    [
      ['edss', 'EDSS'],
      ['edss', 'Expanded Disability Status Scale'],
    ],
  ],
  [
    'Multiple Sclerosis and MULTIPLE SCLEROSIS',
    [
      ['ms', 'Multiple Sclerosis'],
      ['ms', 'MULTIPLE SCLEROSIS'],
    ],
  ],
  ['MS, Ms Lee, 5 ms, EdSS and MSc', [['ms', 'MS']]],
  [
    'MSC, MSCs and a mesenchymal stem cell',
    [
      ['msc', 'MSC'],
      ['msc', 'MSCs'],
      ['msc', 'mesenchymal stem cell'],
    ],
  ],
  [
    'stem cells, mesenchymal stem cells',
    [
      ['stem-cells', 'stem cells'],
      ['msc', 'mesenchymal stem cells'],
    ],
  ],
  ['MSC-NP, non-MS, MS-like, MS–ALS, MS/ALS', []],
  ['(MS) “MS” MS. MS: MS’s – MS', Array.from({ length: 6 }, () => ['ms', 'MS'])],
  ['EDSS_2, EDSS2, 3EDSS and EDSS.org', []],
  [
    "Parkinson’s disease or Parkinson's disease",
    [
      ['parkinsons', 'Parkinson’s disease'],
      ['parkinsons', "Parkinson's disease"],
    ],
  ],
  ['gene therapies', [['therapy', 'gene therapies']]],
  [
    'randomized and randomised',
    [
      ['randomised', 'randomized'],
      ['randomised', 'randomised'],
    ],
  ],
  [
    'tumors, tumours',
    [
      ['tumour', 'tumors'],
      ['tumour', 'tumours'],
    ],
  ],
  ['ischemic stroke', [['stroke', 'ischemic stroke']]],
  ['Hematopoietic stem cell transplantation', [['hsct', 'Hematopoietic stem cell transplantation']]],
  ['visual analog scale', [['vas', 'visual analog scale']]],
  ['given intravenously', [['intravenous', 'intravenously']]],
  ['graft‑versus‑host disease', [['gvhd', 'graft‑versus‑host disease']]],
  ['mesenchymal\u00a0stem\n cells', [['msc', 'mesenchymal\u00a0stem\n cells']]],
  ['mesenchymal stem-cell', [['msc', 'mesenchymal stem-cell']]],
  ['phase 1/2, phase 1.5, phase 12', []],
  [
    'In phase 1. A phase 1 trial',
    [
      ['phase-1', 'phase 1'],
      ['phase-1', 'phase 1 trial'],
    ],
  ],
  [
    'SF-36 and meta-analyses',
    [
      ['sf-36', 'SF-36'],
      ['analysis', 'meta-analyses'],
    ],
  ],
  ['a shared name', []],
  ['', []],
])('%j', (text, uses) => {
  expect(found(text)).toEqual(uses)
})
