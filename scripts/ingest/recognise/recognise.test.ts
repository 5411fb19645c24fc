import { expect, test } from 'vitest'
import type { Vocabulary } from '../../../src/schema/vocabulary.ts'
import type { Seed } from '../read/seed.ts'
import type { Block } from '../segment/block.ts'
import { indexNames } from './names.ts'
import { recognise } from './recognise.ts'

const entry = (id: string, name: string, abbreviations: string[] = []) => ({
  id,
  name,
  others: [],
  variants: [],
  abbreviations,
  definition: name,
})
const names = indexNames({
  condition: [
    entry('ms', 'multiple sclerosis', ['MS']),
    entry('hf', 'heart failure', ['HF-REF']),
    entry('stiff', 'muscle stiffness'),
  ],
  ...{ regulation: [], body: [], facility: [], guide: [], place: [], term: [] },
  therapy: [{ ...entry('msc', 'mesenchymal stem cells'), zh: '间充质干细胞' }],
} as unknown as Vocabulary)

function idsIn(...lines: string[]) {
  const text = lines.join('\n')
  const blocks = lines.map((line) => {
    const start = text.indexOf(line)
    return { kind: 'prose', text: line, at: [start, start + line.length], line: 1 } as Block
  })
  const { mentions } = recognise({ id: 's', text, unsettled: [] as Seed['unsettled'] } as Seed, blocks, 'P', names)
  return mentions.map(({ id, at }) => `${id}: ${text.slice(...at)}`)
}

test.each([
  ['an abbreviation of the vocabulary', ['MS is treated.'], ['ms: MS']],
  ['no other meaning of a long one', ['Halved reach of flow (HF-REF) is bad.'], ['hf: HF-REF']],
  [
    'another meaning, in the whole article',
    ['MS is rare.', 'Muscle stiffness (MS) is not.'],
    ['stiff: MS', 'stiff: Muscle stiffness', 'stiff: MS'],
  ],
  [
    'no known name: nothing',
    ['Mitral stenosis (MS) is rare.', 'MS is not multiple sclerosis.'],
    ['ms: multiple sclerosis'],
  ],
  [
    'the name at its end, with what says more of it',
    ['ischaemic heart failure (IHF); IHF'],
    ['hf: heart failure', 'hf: IHF', 'hf: IHF'],
  ],
  ['no name that it only holds', ['Journal of Multiple Sclerosis (JMS); JMS'], ['ms: Multiple Sclerosis']],
  ['a Chinese name', ['使用间充质干细胞（MSC）。', 'MSC'], ['msc: 间充质干细胞', 'msc: MSC', 'msc: MSC']],
])('an abbreviation stands for what the article says: %s', (_, lines, expected) => {
  expect(idsIn(...lines)).toEqual(expected)
})
