import { expect, test } from 'vitest'
import type { Block } from '../segment/block.ts'
import { findAbbreviations } from './abbreviations.ts'

const found = (text: string) =>
  findAbbreviations({ text, at: [0, text.length] } as Block).map(({ short, long, at }) => [
    short,
    long,
    text.slice(...at),
  ])
const pair = (short: string, long: string) => [[short, long, long]]

test.each([
  ['acute-on-chronic liver failure (ACLF) was seen', pair('ACLF', 'acute-on-chronic liver failure')],
  ['the Center for Drug Evaluation (CDE).', pair('CDE', 'Center for Drug Evaluation')],
  ['investigator-initiated trials (IITs)', pair('IIT', 'investigator-initiated trials')],
  ['the National Health Commission (the "NHC")', pair('NHC', 'National Health Commission')],
  ['heart failure (HF, or weak heart)', pair('HF', 'heart failure')],
  ['Nobody knows. Heart failure (HF)', pair('HF', 'Heart failure')],
  ['MSCs (mesenchymal stem cells) were given', pair('MSC', 'mesenchymal stem cells')],
  ['CDE (the Center for Drug Evaluation) and others', pair('CDE', 'Center for Drug Evaluation')],
  ['使用间充质干细胞（MSC）治疗', pair('MSC', '使用间充质干细胞')],
  ['MSC（间充质干细胞）', pair('MSC', '间充质干细胞')],
  ['a hospital (Beijing) and a rate (57.6%)', []],
  ['CAR-T (from another supplier) and UK (in London)', []],
])('finds the long form in %j', (text, expected) => {
  expect(found(text)).toEqual(expected)
})
