import { expect, test } from 'vitest'
import { features } from './blocks/cues.ts'
import { seen } from './blocks/seen.ts'
import { findFigures } from '../recognise/figures.ts'
import { readSeed } from '../read/read.ts'
import { segment } from './segment.ts'

function blocksOf(text: string) {
  const { seed } = readSeed('a.txt', new TextEncoder().encode(text))
  return seed ? segment(seed) : []
}
const kinds = (text: string) => blocksOf(text).map(({ kind, text: shown }) => `${kind}: ${shown}`)

test('reads title, byline and furniture at the top of an article without a header', () => {
  expect(kinds('Cells for Knees: A Guide\n- Some Clinic\n- Oct 13\n- 7 min read\nIt is said that cells help.')).toEqual(
    [
      'title: Cells for Knees: A Guide',
      'byline: Some Clinic',
      'byline: Oct 13',
      'furniture: 7 min read',
      'prose: It is said that cells help.',
    ],
  )
})

test('takes a date before the first sentence as a byline', () => {
  expect(kinds(' date 2026-01-19 Hospitals are busy.')).toEqual([
    'byline: date 2026-01-19',
    'prose: Hospitals are busy.',
  ])
})

test('tells headings, labels, lead-ins and list items apart', () => {
  const text =
    '---\ntitle: T\n---\n## Risks\nPrice: It costs 5 US dollars.\nThe study found:\n- First thing.\n\n- Second thing.\n\nEnd: A label again.\n2. Second Disease (SD)\nCritical Matters: Navigating Tourism'
  expect(kinds(text)).toEqual([
    'heading: Risks',
    'label: Price: It costs 5 US dollars.',
    'lead-in: The study found:',
    'list-item: First thing.',
    'list-item: Second thing.',
    'label: End: A label again.',
    'heading: 2. Second Disease (SD)',
    'heading: Critical Matters: Navigating Tourism',
  ])
  expect(blocksOf(text).map(({ lead }) => lead?.text ?? null)).toEqual([
    null,
    null,
    null,
    'The study found:',
    'The study found:',
    null,
    null,
    null,
  ])
  expect(
    blocksOf(text)
      .map(({ heading }) => heading?.text ?? null)
      .slice(1, 6),
  ).toEqual(Array(5).fill('Risks'))
})

test('ends a list of advice at the first line that begins a new thought', () => {
  expect(kinds('---\ntitle: T\n---\nPatients should:\nAsk a doctor.\nChoose with care.\nThis can be hard.')).toEqual([
    'lead-in: Patients should:',
    'list-item: Ask a doctor.',
    'list-item: Choose with care.',
    'prose: This can be hard.',
  ])
})

test('joins a sentence that goes on in the next line', () => {
  const [block] = blocksOf(
    '---\ntitle: T\n---\nA sentence that is quite long and does not end here but\ngoes on below.',
  )
  expect(block).toMatchObject({
    kind: 'prose',
    line: 4,
    text: 'A sentence that is quite long and does not end here but\ngoes on below.',
  })
})

test('a line of marks alone is no block, and old line ends are line ends', () => {
  expect(kinds('---\ntitle: T\n---\nOne thing is so.\r---\r***\rAnother is so.')).toEqual([
    'prose: One thing is so.',
    'prose: Another is so.',
  ])
})

test('counts places with line ends of LF, whatever the file has', () => {
  const text = '---\r\ntitle: T\r\n---\r\n\r\n- One thing.\r\n'
  const [block] = blocksOf(text)
  expect(block && text.replaceAll('\r\n', '\n').slice(...block.at)).toBe('One thing.')
})

test('tells questions, answers, quotations, rows, menus and tails apart', () => {
  const text =
    '---\ntitle: T\n---\nQ: Is it safe?\nA: Nobody knows.\n问：多少钱？\n答：不知道。\n"We do not know," said Dr Li.\nCourse\tSessions\tPrice (USD)\nAdult\t4\t19,800\n一、Background\nWe use cookies to improve your visit.\nRelated articles\nBird flu: what we know'
  expect(kinds(text)).toEqual([
    'question: Is it safe?',
    'answer: Nobody knows.',
    'question: 多少钱？',
    'answer: 不知道。',
    'quotation: "We do not know," said Dr Li.',
    'row: Course\tSessions\tPrice (USD)',
    'row: Adult\t4\t19,800',
    'heading: Background',
    'furniture: We use cookies to improve your visit.',
    'tail: Related articles',
    'tail: Bird flu: what we know',
  ])
})

test('binds the cells of a row to the head of the table, and the value of a record to its label', () => {
  const blocks = blocksOf(
    '---\ntitle: T\n---\nCourse\tSessions\tPrice (USD)\nAdult\t4\t19,800\n\nTreatment\nMesenchymal stem cells\nPrice\nfrom USD 4,900 per session',
  )
  expect(blocks.map(({ kind, lead }) => [kind, lead?.text ?? null])).toEqual([
    ['row', null],
    ['row', 'Course\tSessions\tPrice (USD)'],
    ['record', null],
    ['record', 'Treatment'],
    ['record', null],
    ['record', 'Price'],
  ])
  expect(blocks.flatMap(findFigures).map(({ at: _at, ...figure }) => figure)).toEqual([
    { kind: 'count', unit: 'sessions', low: 4, high: 4 },
    { kind: 'money', currency: 'USD', low: 19_800, high: 19_800 },
    { kind: 'money', currency: 'USD', low: 4_900, high: 4_900, comparator: 'from' },
  ])
})

/** Letters of the kinds in the pages below; `+` goes on from the line before. */
const letters = {
  T: 'title',
  B: 'byline',
  H: 'heading',
  L: 'label',
  I: 'lead-in',
  '*': 'list-item',
  Q: 'question',
  A: 'answer',
  R: 'row',
  D: 'record',
  V: 'quotation',
  P: 'prose',
  F: 'furniture',
  X: 'tail',
} as const

const pages: [name: string, ...lines: string[]][] = [
  [
    'menus of one word a line, contents, buttons and a footer',
    'F Skip to content',
    'F +1 (555) 014-2290',
    'F info@example-cells.example',
    'F Home',
    'F About Us',
    'F Treatments',
    'F Home » Treatments » Parkinson’s Disease',
    '',
    'T Stem Cell Therapy for Parkinson’s Disease in China',
    'B By Dr. Helen Marsh',
    'B March 3, 2026',
    'F 12 Min Read',
    'F Table of Contents',
    'F How Can Stem Cells Help?',
    'F Cost',
    'H How Can Stem Cells Help?',
    'P Mesenchymal stem cells may support the survival of neurons.',
    'F A nurse prepares cells in the laboratory. Image credit: Example Cells',
    'H Cost',
    'P Packages in Beijing start from US$29,800 for one session.',
    'F Get a Free Quote',
    'X Related Posts',
    'X 5 Myths about Cell Therapy',
    'F Privacy Policy',
    'F © 2026 Example Cells Ltd. All Rights Reserved.',
  ],
  [
    'entries without marks below a lead-in, and where they end',
    'H Benefits',
    'I Potential benefits include:',
    '* Less tremor',
    '* Better sleep',
    '* Improved walking and balance',
    'P None of these effects has been shown in a controlled trial.',
    'I Of the patients:',
    '* 26 per cent walked without help after a year, against 24 per cent on placebo',
    '* five patients had seizures',
    '* two died of causes that were judged to be unrelated',
    'P The authors call for a larger trial.',
  ],
  [
    'a list of places below a heading, not a heading each',
    'H Conditions Treated',
    '',
    '* Cerebral palsy',
    '* Spinal cord injury',
    '* Ataxia',
    '* Optic nerve hypoplasia',
    '',
    'H Treatment Protocol',
    'P Cells are given by drip and by lumbar puncture.',
  ],
  [
    'questions without marks, in a section of questions only',
    'H Is it safe?',
    'P Most side effects were mild in the trials that reported them.',
    'H Frequently Asked Questions',
    'Q How long does the treatment take?',
    'A Most patients stay for 14 days.',
    'Q Is the treatment painful?',
    'A The lumbar puncture takes about 20 minutes.',
  ],
  [
    'who asks and who answers',
    'Q Reporter (Daily Post): When will the first technologies be cleared?',
    'A Deputy Director Shao: We expect the first clearances in 2026.',
    'Q Q3. Is there a public list of hospitals?',
    'A A3. Yes, it is on the website of the Commission.',
    'Q 问：怎样查询？',
    'A 答：可在系统查询。',
  ],
  [
    'numbers that count sections, parts of sections, and entries',
    'H 1. Overview',
    'P The State Council issued the Regulations on 28 September 2025.',
    'H 1.1 Scope',
    'I The Regulations do not cover:',
    '* (i) clinical trials of medicines and devices;',
    '* (ii) traditional Chinese medicine; and',
    '* (iii) assisted reproduction.',
    'H 2. What to do',
    '* 1. Call the hospital.',
    '* 2. Ask for the number of the trial.',
    'H 一、专家建议',
    '* （一）各省每年至少开展1次检查。',
    '* （二）发现违规收费的，应当责令立即停止。',
    'H （一）国内进展',
    'P 国家药监局尚未批准任何药品。',
    '* ① 提交病历 Send your records',
    '* ② 专家评估 Assessment by experts',
  ],
  [
    'text broken at one width, with entries that go on below',
    'T STEM CELL TREATMENT ABROAD: A FACT SHEET FOR PATIENTS',
    'B Northern Neurology Charity, January 2026',
    '',
    'P People with motor neurone disease are often offered treatment with stem',
    '+ cells in private clinics in China, Mexico and Thailand. No treatment of',
    '+ this kind has been approved for motor neurone disease in any of these',
    '+ countries. This fact sheet explains what is known.',
    '',
    'I Side effects that were reported in these trials:',
    '',
    '* * headache after lumbar puncture, in about a third of those treated, most',
    '+   often in the first week',
    '* * back pain',
    '',
    'P Clinics ask for 20,000 to 45,000 US dollars. Flights, hotels and visas are',
    '+ not included, and repeat treatment is often advised after six months. A',
    '+ trial should never charge you.',
  ],
  [
    'what is left over from markdown',
    'F [Home](/) / [Guides](/guides) / Autism',
    'T # Stem cells for autism: what parents should know',
    'B *Published 2 February 2026 by [Anna Holt](/authors/holt)*',
    'F ![A child plays with blocks](/img/play.jpg)',
    'P Clinics advertise **stem cell infusions** for autism. [A trial](https://example.org) found no benefit.',
    'H **What it costs**',
    'L **Price:** 12,000 to 20,000 US dollars a course.',
    '* - **Cord blood:** one infusion, usually from a donor',
    'V > "We were told it was safe," one mother wrote.',
    'X ## Related reading',
    'X * [Autism and diet](/diet)',
  ],
  [
    'a Chinese page with full-width spaces',
    'F 首页 > 新闻中心 > 科普',
    'T 干细胞治疗膝骨关节炎，到底靠不靠谱？',
    'B 来源：健康日报　作者：李明　发布时间：2025-06-12 09:30',
    'F 字号：大 中 小',
    'F 分享到：',
    '',
    'P 　　近年来，不少机构宣称干细胞可以“修复软骨”。记者就此采访了三位专家。',
    'I 　　2023年发表的一项研究纳入了68名患者。主要结果如下：',
    '* 1．疼痛评分下降30%；',
    '* 2．12例患者出现关节肿胀。',
    'L 价格：每次注射3万元至5万元。',
    'V 　　“患者不应为临床研究付费。”王主任说。',
    'F （责任编辑：张华）',
    'F 下一篇：糖尿病饮食指南',
    'X 相关阅读',
    'X 糖尿病患者能吃水果吗',
  ],
  [
    'a page in two languages, line by line',
    'T 北京海淀细胞医院国际部',
    'B Beijing Haidian Cell Hospital, International Department',
    'H 关于干细胞治疗',
    'H About Stem Cell Treatment',
    'P 干细胞治疗目前仍处于临床研究阶段。',
    'P Stem cell treatment is still at the stage of clinical research.',
    'L 脊髓损伤：18万元/疗程',
    'L Spinal cord injury: RMB 180,000 per course',
  ],
  [
    'an abstract copied from a journal',
    'F J Cell Transl Med. 2025 Aug 4;14(8):733–745. doi: 10.9999/jctm.2025.0733',
    'T Umbilical cord mesenchymal stem cells for knee osteoarthritis: a randomized controlled trial',
    'B Wei Lan 1, Juan Ortega 2, Chen Bo 1,3, Aiko Mori 4',
    'B 1 Department of Orthopaedics, Second Hospital, Chengdu, China',
    'F PMID: 99812345',
    '',
    'H Background',
    'P Knee osteoarthritis affects one in six adults over 60 years.',
    'L Conclusions: One injection was safe but did not reduce pain.',
    'X References',
    'X 1. Ma W, Liu C. Efficacy in 42% of patients. Stem Cells. 2019;37:1–9.',
  ],
  [
    'an agency’s news with its credits',
    'F Latest News',
    'F China | World | Business | Sci-Tech',
    'B Source: East Wire',
    'B 2026-03-18 20:14:45',
    "T China's first stem cell drug reaches 300 patients",
    'F A researcher checks cells in Tianjin, north China, March 16, 2026. (East Wire/Li Ran)',
    "P TIANJIN, March 18 (East Wire) -- China's first stem cell drug has been given to 300 patients.",
    'V “The response rate at day 28 was 60 percent,” Zhao told reporters.',
    'F Additional reporting by Cao Lin',
  ],
  [
    'a letter',
    'F From: coordinator@lotus-cells.example',
    'F To: undisclosed recipients',
    'B Date: 12 May 2026',
    'T Subject: Your stem cell treatment plan for MS',
    '',
    'P Thank you for sending us your records, which our doctors have seen.',
    '',
    'X Kind regards,',
    'X Lily Chen',
  ],
  [
    'words of furniture within sentences and values are none',
    'H Costs',
    'P Ad hoc analysis showed no difference.',
    'P More information is needed on long-term safety.',
    'L Source: umbilical cord tissue of donors',
    'P Share the plan with your own doctor before you pay.',
    'P Children over 6 were included if their score was > 5 and their age < 12 years.',
  ],
  [
    'questions to ask, and a list that a sentence breaks off for',
    'H Questions to ask',
    '* Is this a registered trial?',
    '* What happens if I get ill at home?',
    '* Who holds my cells?',
    'P If the answers are vague, walk away.',
    'I We cannot treat you if you have',
    '* o cancer now or in the past five years',
    '* o an infection',
  ],
  [
    'an answer that opens a list, and entries that words count',
    'Q Q: What are the penalties?',
    'A A: There are two:',
    '* First, illegal income is confiscated.',
    '* Second, a fine of ten times the income is imposed.',
    'Q Q: Who may charge?',
    'A A: Nobody may.',
    'F Contact Us | Site Map',
  ],
  [
    'the edges of a journal’s page, and a sentence that ends with the number of a note',
    'T Transplantation versus alemtuzumab in relapsing multiple sclerosis',
    'B Ye Ling, Marco Rossi, Hans Peter Vogel',
    'F Cite this article',
    'F 5021 Accesses',
    '',
    'H Introduction',
    'P Relapsing multiple sclerosis usually begins in young adults.¹',
    'F Fig. 1: Flow of participants',
    'F Page 2 of 9',
  ],
  [
    'a dateline, and quotation marks of one stroke',
    'T Stem cell clinics under fire after two deaths in Hainan',
    'B HAIKOU, China, May 2 (Harbour Wire)',
    'P Authorities in southern China have closed two clinics, the commission said.',
    '* -- Both clinics had no licence for cell therapy',
    '* -- Fourteen other patients are being followed',
    "V 'We are shocked,' said a spokesman for the commission.",
  ],
  [
    'a label with words alone behind it, apart, as a heading, and the lines at the foot of a page',
    'P There is no drug that slows the disease, and nobody should expect that an infusion of cells alone ' +
      'changes the years that follow, whatever a page may promise you.',
    '',
    'H Mesenchymal stem cells: a word of warning',
    '',
    'P Clinics in several countries sell infusions of mesenchymal stem cells for scleroderma. ' +
      'A controlled trial found no benefit for the skin, and we advise everybody against paying for them.',
    '',
    'P ($1 = 7.25 Chinese yuan)',
    'F (Reporting by Cao Yi; Editing by Marta Oyelaran)',
    'F Our Standards: The Eastern Relay Code.',
    'F Helpline: 0800 555 0163, weekdays 9 to 5',
    'F Next review due: March 2028',
    'F Was this page useful? Yes No',
    'F Do you know more? Write to the newsroom',
    'F Your name',
    'F I agree to the privacy policy',
    'X Related treatments',
    'X Hip pain',
  ],
  [
    'arrows, crosses and thumbs before entries, and a numbered name below the title',
    'T Best hospitals for children in China',
    '',
    'H 1. Shenyang Baita Rehabilitation Hospital',
    'L Cost: $16,500 in 2026',
    '* 👍 English-speaking nurses',
    '* 👎 Cold in winter',
    '',
    'H Key points',
    '* → Penalties reach RMB 5 million.',
    '* ✗ No follow-up after three months',
    'F Next page →',
  ],
  [
    'the menus and the speakers of a Chinese page',
    'F 首页  医院简介  科室导航  新闻中心  就医指南',
    'F 您现在的位置：首页 >> 新闻中心 >> 医院动态',
    'T 我院完成首例CAR-T治疗重症肌无力',
    'B 文章来源：宣传科 作者：林晓 发布时间：2026年1月15日',
    '',
    'P 患者女，38岁，病程9年，曾使用5种药物无效，住院后接受了治疗。',
    'P 科主任王冬表示：“一例成功不能说明问题。”',
    'F 【打印本页】 【关闭窗口】',
  ],
  [
    'an article that goes on below a box of links',
    'H Results',
    'P Pain fell by 30% in the first month of the trial.',
    'X Related articles',
    'X Five questions about knees',
    'H Safety',
    ...[1, 2].map(
      (number) =>
        `P In part ${number} of the study every participant was seen again after a month, ` +
        'after half a year and after a full year, and each time a nurse who did not know the allocation asked ' +
        'about pain, swelling and fever. The answers were written down on paper forms and later compared by ' +
        'two people who worked apart from each other.',
    ),
  ],
]

test.each(pages)('reads %s', (_name, ...lines) => {
  const kindOf = (line: string) => letters[line.charAt(0) as keyof typeof letters]
  const expected: string[] = []
  for (const line of lines.filter((one) => one !== '')) {
    if (line.startsWith('+')) expected[expected.length - 1] += ` ${line.slice(2).trim()}`
    else expected.push(`${kindOf(line)}: ${line.slice(2).trim()}`)
  }
  const text = lines.map((line) => line.slice(2)).join('\n')
  const hasTitle = lines.some((line) => line.startsWith('T '))
  const source = hasTitle ? text : `---\ntitle: T\n---\n${text}`
  const lineAt = (start: number, end: number) => {
    const from = source.lastIndexOf('\n', start) + 1
    const to = source.indexOf('\n', end)
    return source
      .slice(from, to < 0 ? undefined : to)
      .replace(/\s{1,9}/g, ' ')
      .trim()
  }
  expect(blocksOf(source).map(({ kind, at }) => `${kind}: ${lineAt(...at)}`)).toEqual(
    expected.map((line) => line.replace(/\s{1,9}/g, ' ')),
  )
})

test('keeps what speaks for and against each kind', () => {
  const [block] = blocksOf('---\ntitle: T\n---\n• Less pain')
  expect(block?.scores).toEqual([
    { kind: 'list-item', score: 8, features: [{ id: 'bullet', weight: 8 }] },
    {
      kind: 'heading',
      score: 3,
      features: [
        { id: 'no-end', weight: 1.5 },
        { id: 'short', weight: 1.5 },
      ],
    },
    {
      kind: 'byline',
      score: 2,
      features: [
        { id: 'no-end', weight: 1 },
        { id: 'short', weight: 1 },
      ],
    },
    { kind: 'prose', score: 1, features: [{ id: 'any', weight: 1 }] },
  ])
})

test('each feature says something or is seen, and counts for a kind', () => {
  const seenOnly = Object.entries(features).flatMap(([id, { says }]) => (says ? [] : [id]))
  expect(seenOnly.toSorted()).toEqual(Object.keys(seen).toSorted())
  expect(Object.values(features).filter(({ weights }) => Object.keys(weights).length === 0)).toEqual([])
})
