import { expect, test } from 'vitest'
import { readSeed } from '../read/read.ts'
import { segment } from './segment.ts'
import { sentencesOf } from './sentences.ts'

function sentences(text: string): string[] {
  const whole = `---\ntitle: T\n---\n${text}`
  const { seed } = readSeed('a.txt', new TextEncoder().encode(whole))
  return seed ? segment(seed).flatMap((block) => sentencesOf(block).map((span) => whole.slice(...span))) : []
}

test.each([
  ['One. Two.', ['One.', 'Two.']],
  ['Price: It costs much. It is fair.', ['It costs much.', 'It is fair.']],
  ['Dr. Li said so. She left.', ['Dr. Li said so.', 'She left.']],
  ['Factors (e.g. BDNF) help. They do.', ['Factors (e.g. BDNF) help.', 'They do.']],
  ['J. Li came at 3.5 hours. Then he left!', ['J. Li came at 3.5 hours.', 'Then he left!']],
  ['Dr. Li and Prof. Wang spoke. She left.', ['Dr. Li and Prof. Wang spoke.', 'She left.']],
  ['It is shown in Fig. 3. Others differ.', ['It is shown in Fig. 3.', 'Others differ.']],
  ['Under Reg. 12 it is banned. Cells vs. placebo.', ['Under Reg. 12 it is banned.', 'Cells vs. placebo.']],
  [
    'It takes approx. 30 days. Is it legal? No. It is not.',
    ['It takes approx. 30 days.', 'Is it legal?', 'No.', 'It is not.'],
  ],
  ['Order No. 818 applies. It began on Jan. 5.', ['Order No. 818 applies.', 'It began on Jan. 5.']],
  [
    'Liu et al. (2019) found none. So did Li et al. The end.',
    ['Liu et al. (2019) found none.', 'So did Li et al.', 'The end.'],
  ],
  [
    'The U.S. Food and Drug Administration agrees. It is banned in the U.S. The rule is old.',
    ['The U.S. Food and Drug Administration agrees.', 'It is banned in the U.S.', 'The rule is old.'],
  ],
  ['Qixia Co., Ltd. was founded in 2018. It grew.', ['Qixia Co., Ltd. was founded in 2018.', 'It grew.']],
  [
    'He was at St. Mary’s at 10 a.m. on Monday. He had hepatitis B. The virus was found.',
    ['He was at St. Mary’s at 10 a.m. on Monday.', 'He had hepatitis B.', 'The virus was found.'],
  ],
  ['J. A. Smith and K. I. Lee agree. I do too.', ['J. A. Smith and K. I. Lee agree.', 'I do too.']],
  ['2.1. Methods. We tried.', ['Methods.', 'We tried.']],
  [
    'The trial is open. 12 patients joined at $1.2 million. iPSC lines differ.',
    ['The trial is open.', '12 patients joined at $1.2 million.', 'iPSC lines differ.'],
  ],
  [
    '"Is it safe?" she asked. He said: "It is." Then he left.',
    ['"Is it safe?" she asked.', 'He said: "It is."', 'Then he left.'],
  ],
  ['They improved.[12] Others did not.', ['They improved.[12] Others did not.']],
  [
    '费用为3.5万元；疗程2次。效果不明！真的吗？也许。',
    ['费用为3.5万元；', '疗程2次。', '效果不明！', '真的吗？', '也许。'],
  ],
])('cuts %j', (text, expected) => {
  expect(sentences(text)).toEqual(expected)
})

test('keeps a line of three thousand sentences apart', () => {
  expect(sentences('It went up by 3.5 points. '.repeat(3000))).toHaveLength(3000)
})
