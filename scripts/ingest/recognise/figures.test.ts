import { expect, test } from 'vitest'
import { fold } from '../../../src/language/fold.ts'
import type { Figure } from '../../../src/schema/figure.ts'
import { settleMarks } from '../read/marks.ts'
import type { Block } from '../segment/block.ts'
import { figuresIn, findFigures } from './figures.ts'

test('keeps both ends of a price range', () => {
  expect(figuresIn('It costs $29,000 to $35,000 USD.')).toEqual([
    { kind: 'money', low: 29_000, high: 35_000, currency: 'USD', at: [9, 31] },
  ])
})

test('keeps what the words around a figure make of it', () => {
  expect(figuresIn('The starting price is approximately $29,800 USD for a single session.')).toEqual([
    { kind: 'money', low: 29_800, high: 29_800, currency: 'USD', comparator: 'from', approximate: true, at: [36, 47] },
    { kind: 'count', unit: 'sessions', low: 1, high: 1, at: [52, 68] },
  ])
  expect(figuresIn('at least 12 months')).toEqual([
    { kind: 'duration', unit: 'months', low: 12, high: 12, comparator: 'at-least', at: [9, 18] },
  ])
})

/**
 * What a text states, without places: kind, ends, unit or currency, comparator, and `about` where it is approximate.
 */
function shown(figures: Figure[]): string[] {
  return figures.map((figure) => {
    const { low, high, comparator, approximate } = figure
    const unit = 'currency' in figure ? figure.currency : 'unit' in figure ? figure.unit : undefined
    const parts = [figure.kind, low, low === high ? undefined : high, unit, comparator, approximate && 'about']
    return parts.filter((part) => part !== undefined).join(' ')
  })
}

/** The figures of a text as ingest comes to read it: folded, its marks settled, nothing where they are not. */
function read(text: string): string[] {
  const settled = settleMarks(fold(text).text)
  const isOpen = ({ at }: Figure) => settled.unsettled.some(([start, end]) => at[0] < end && start < at[1])
  return shown(figuresIn(settled.text).filter((figure) => !isOpen(figure)))
}

test.each([
  ['over a month after', ['duration 1 months over']],
  ['On January 2, 2025 and 8 September 2024', ['date 2025-01-02', 'date 2024-09-08']],
  ['in December 2024, early 2025, in 2019', ['date 2024-12', 'date 2025 about', 'date 2019']],
  ['2025 patients', ['count 2025 patients']],
  ['both patients and two recent cases', ['count 2 patients', 'count 2 patients']],
  ['a 6-session course, three sessions', ['count 6 sessions', 'count 3 sessions']],
  ['the first Chinese patient had a single injection', []],
  ['before the first patient is charged', []],
  ['Three nights in hospital, against 11 in the year before', ['count 3 nights', 'count 11 nights']],
  ['12 clinics took 3%, against 11 in 2020', ['count 12 clinics', 'share 3 percent', 'date 2020']],
  ['11 of 15 patients improved. Four relapsed; one died.', ['ratio 11 15', 'count 4 patients', 'count 1 patients']],
  ['About 1 person in 5,000 has it', ['ratio 1 5000 about']],
  ["Eleven of the country's large children's hospitals", ['count 11 hospitals']],
  ['60 mL of marrow was drawn and 5 mL was injected', ['count 60 ml', 'dose 5 ml']],
  ['采集外周血120毫升，回输50毫升', ['count 120 ml', 'dose 50 ml']],
  ['says Mette, 54, a cook; Olga, 44, got pneumonia', ['age 54 years', 'age 44 years']],
  ["I'm 58, she is a teacher who is 47 now", ['age 58 years', 'age 47 years']],
  ['Nature, 14, pp 3', []],
  ['9项研究，其中4项针对银屑病', ['count 9 studies', 'count 4 studies']],
  ['把研究医院增加到8家。20个工作日内', ['count 8 hospitals', 'duration 20 days']],
  ['UX-DA001 and NCT06778265', ['identifier NCT06778265']],
  ['one list, the May meeting, chapter 2.1, a phase 3 trial, type 2 diabetes patients, 24/7', []],
  ['between 40% and 50%', ['share 40 50 percent']],
  ['$20,000 and $30,000; between $20,000 and $30,000', ['money 20000 USD', 'money 30000 USD', 'money 20000 30000 USD']],
  ['40·4%', ['share 40.4 percent']],
  ['a change of -40%, −3.2 points', ['share -40 percent', 'count -3.2 points']],
  ['95% CI [30.6, 50.2]', ['interval 30.6 50.2']],
  [
    '$30k, US$ 30 000, $1.5m, $1,200.50, 85.000 USD',
    ['money 30000 USD', 'money 30000 USD', 'money 1500000 USD', 'money 1200.5 USD', 'money 85000 USD'],
  ],
  [
    'HK$5,000, A$5,000, ¥300,000 yen, RMB300,000, EUR 300, 300,000 元',
    ['money 5000 HKD', 'money 5000 AUD', 'money 300000 JPY', 'money 300000 CNY', 'money 300 EUR', 'money 300000 CNY'],
  ],
  ['X$5,000', []],
  [
    '10 or 20 sessions, 20 to 30 patients, two to three patients, twenty patients',
    ['count 10 20 sessions', 'count 20 30 patients', 'count 2 3 patients', 'count 20 patients'],
  ],
  [
    'Between April 2021 and October 2023; Q3 2026; first half of 2028',
    ['date 2021-04 2023-10', 'date 2026-07 2026-09', 'date 2028-01 2028-06'],
  ],
  [
    '2025年3月1日, 3万~5万元, 7至10天, 2次',
    ['date 2025-03-01', 'money 30000 50000 CNY', 'duration 7 10 days', 'count 2 sessions'],
  ],
  [
    'n=64, p<0.001, 60 million cells, 1–2 × 10^6 cells/kg',
    ['count 64 patients', 'interval 0.001 p under', 'dose 60000000 cells', 'dose 1000000 2000000 cells/kg'],
  ],
  ['one in four people, 2 in every 1,000, 2:1', ['ratio 1 4', 'ratio 2 1000', 'ratio 2 1']],
  ['RMB 100,000 to RMB 1 million', ['money 100000 1000000 CNY']],
  ['the woman, 29, and 45 working days', ['age 29 years', 'duration 45 days']],
  ['1 500 patients', ['count 1500 patients']],
  ['registered as NCT06778265 and ChiCTR2400081234', ['identifier NCT06778265', 'identifier ChiCTR2400081234']],
  [
    'CTR20231234, CXSL2400123, JXSL2200045 and EudraCT 2019-004567-21',
    ['identifier CTR20231234', 'identifier CXSL2400123', 'identifier JXSL2200045', 'identifier EudraCT 2019-004567-21'],
  ],
  [
    'doi: 10.1016/j.stem.2024.05.001, PMID: 38123456',
    ['identifier 10.1016/j.stem.2024.05.001', 'identifier PMID: 38123456'],
  ],
  ['Fosun (600196.SH, 2196.HK) rose', ['identifier 600196.SH', 'identifier 2196.HK']],
  ['State Council Order No. 818 takes effect on 1 May 2026', ['identifier Order No. 818', 'date 2026-05-01']],
  ['国卫办医函〔2024〕12号 was issued', ['identifier 国卫办医函〔2024〕12号']],
  ['ISBN 978-7-117-12345-6', ['identifier ISBN 978-7-117-12345-6']],
  [
    'Call +86 21 6404 1990 or 021-64041990 or 400-820-1234',
    ['identifier +86 21 6404 1990', 'identifier 021-64041990', 'identifier 400-820-1234'],
  ],
  ['138 0013 8000 (WeChat)', ['identifier 138 0013 8000']],
  ['88 Xuhui Road, Shanghai 200032, China', ['identifier 200032']],
  ['Tel: 010-8888 1234; postcode 100730', ['identifier 010-8888 1234', 'identifier postcode 100730']],
  ['Hospital licence No. 20231145 was renewed', ['identifier licence No. 20231145']],
  ['ethics approval 2021-034 was given', ['identifier approval 2021-034']],
  ['published in Cell 2023;186(4):712-25', ['date 2023']],
  ['see https://example.org/2024/12/guide?id=30 patients', []],
  ['IL-6 fell and CD34 rose, as did TNF', []],
  ['open from 8:30 to 17:00, at 10 a.m. or 9am', []],
  ['a phase 1/2 trial, phase 2, Phase III, grade 3 or 4 adverse events, stage 4 cancer', []],
  ['Article 12 and Articles 15, 16 and 18 of the Regulation', []],
  ['type 1 diabetes, type 2 diabetes, Table 3, Figure 2, Chapter 4.2', []],
  ['a 24/7 hotline', []],
  ['In the 1990s and for people in their 60s', []],
  ['The 3rd hospital, the 21st century, the second injection', []],
  ['ISO 9001 and ICD-10 G12.2', []],
  ['Batch no. 230415 was recalled', ['identifier Batch no. 230415']],
  ['as shown before [12] and [3–5]', []],
  ['Version 2.0 of the guideline', []],
  ['Patient 3 and Group 2 were similar', []],
  ['blood pressure was 120/80 mmHg', []],
  ['第818号令, 第12条, 第三次治疗', ['identifier 第818号']],
  [
    'on 2 January 2025 and January 2nd, 2025 and 2 Jan. 2025',
    ['date 2025-01-02', 'date 2025-01-02', 'date 2025-01-02'],
  ],
  [
    'early 2025, mid-2024, late 2023, by the end of 2026',
    ['date 2025 about', 'date 2024 about', 'date 2023 about', 'date 2026 about'],
  ],
  ['in mid-May and late October', ['date --05 about', 'date --10 about']],
  ['in mid-May 2025', ['date 2025-05 about']],
  [
    'Q3 2025, the third quarter of 2024, 2026 Q1',
    ['date 2025-07 2025-09', 'date 2024-07 2024-09', 'date 2026-01 2026-03'],
  ],
  ['the first half of 2024, H2 2025', ['date 2024-01 2024-06', 'date 2025-07 2025-12']],
  ['from January to March 2025', ['date 2025-01 2025-03']],
  ['between March 2019 and June 2021', ['date 2019-03 2021-06']],
  ['from 2019 to 2023; 2019–2023; between 2015 and 2018', ['date 2019 2023', 'date 2019 2023', 'date 2015 2018']],
  ['2–5 January 2025', ['date 2025-01-02 2025-01-05']],
  ['January 2–5, 2025', ['date 2025-01-02 2025-01-05']],
  ['28 March to 3 April 2025', ['date 2025-03-28 2025-04-03']],
  ['2025/03/01 and 2025.03.02', ['date 2025-03-01', 'date 2025-03-02']],
  ['2025年1月2日', ['date 2025-01-02']],
  ['2024年3月至2025年6月', ['date 2024-03 2025-06']],
  ['2025年上半年和2024年第三季度', ['date 2025-01 2025-06', 'date 2024-07 2024-09']],
  ['2026年5月起施行, 5月1日', ['date 2026-05', 'date --05-01']],
  ['Patients may have 12 May flowers', ['date --05-12']],
  ['BEIJING, March 30, 2026 -- The company', ['date 2026-03-30']],
  ['in 2000 patients and in 2,000 patients', ['count 2000 patients', 'count 2000 patients']],
  ['The 2024 guideline and the 2025 Regulation', ['date 2024', 'date 2025']],
  ['in fiscal 2025', ['date 2025']],
  ['in December 2023 12 patients were treated', ['date 2023-12', 'count 12 patients']],
  ['risk ratio 0.81 (95% CI 0.59–1.11; p=0.18)', ['ratio 0.81 risk ratio', 'interval 0.59 1.11', 'interval 0.18 p']],
  [
    'hazard ratio, 0.61; 95% confidence interval, 0.38 to 0.98; P<.001',
    ['ratio 0.61 hazard ratio', 'interval 0.38 0.98', 'interval 0.001 p under'],
  ],
  ['HR 0.72 (95%CI: 0.5, 0.9)', ['ratio 0.72 hazard ratio', 'interval 0.5 0.9']],
  ['mean difference 1.4 points (95% CI −0.9 to 3.7)', ['count 1.4 points', 'interval -0.9 3.7']],
  ['95% CI was not reported', []],
  ['(30.6–50.2; 95% CI)', ['interval 30.6 50.2']],
  ['a p-value of 0.04', ['interval 0.04 p']],
  ['40.4% improved and 12 per cent got worse', ['share 40.4 percent', 'share 12 percent']],
  ['30-40% of patients', ['share 30 40 percent']],
  ['30% to 40%', ['share 30 40 percent']],
  ['fell from 65% to 40%', ['share 65 percent', 'share 40 percent']],
  ['increased from 20% to 45%', ['share 20 percent', 'share 45 percent']],
  ['rose by 5 percentage points', ['count 5 percentage points']],
  ['twenty-five per cent', ['share 25 percent']],
  ['12%, 15% and 20%, respectively', ['share 12 percent', 'share 15 percent', 'share 20 percent']],
  ['12, 15 and 20 per cent', ['share 12 percent', 'share 15 percent', 'share 20 percent']],
  ['百分之三十, 百分之40.5, 30%～50%', ['share 30 percent', 'share 40.5 percent', 'share 30 50 percent']],
  ['more than half of the patients', ['share 50 percent over']],
  ['about half the patients; half a year', ['share 50 percent about', 'duration 0.5 years']],
  ['two-thirds of users and a third of patients; three quarters of them', ['ratio 2 3', 'ratio 1 3', 'ratio 3 4']],
  ['in the second half of the year; the glass is half full', []],
  ['one in five patients', ['ratio 1 5']],
  [
    'under 5% of cases; ≥30%; up to 80%',
    ['share 5 percent under', 'share 30 percent at-least', 'share 80 percent up-to'],
  ],
  ['超过30%的患者, 约40%', ['share 30 percent over', 'share 40 percent about']],
  ['nearly 70% improved', ['share 70 percent about']],
  ['a 95% CI and 95% of patients', ['share 95 percent']],
  ['US$29,000–35,000', ['money 29000 35000 USD']],
  [
    '$1.2 million; $1.2–1.5 million; $800,000 to $1.2 million',
    ['money 1200000 USD', 'money 1200000 1500000 USD', 'money 800000 1200000 USD'],
  ],
  ['RMB 30,000 to 50,000', ['money 30000 50000 CNY']],
  ['a 30,000-yuan deposit', ['money 30000 CNY']],
  ['30,000 to 50,000 yuan', ['money 30000 50000 CNY']],
  [
    '3万~5万元, 3-5万元, 30万人民币, 人民币20万元',
    ['money 30000 50000 CNY', 'money 30000 50000 CNY', 'money 300000 CNY', 'money 200000 CNY'],
  ],
  ['5万美元, 300港元, 1.2亿元', ['money 50000 USD', 'money 300 HKD', 'money 120000000 CNY']],
  ['¥300,000, ￥80,000, CNY 1.5 million', ['money 300000 CNY', 'money 80000 CNY', 'money 1500000 CNY']],
  [
    'NZ$45,000, A$60,000, €30,000, £20,000, HK$100,000',
    ['money 45000 NZD', 'money 60000 AUD', 'money 30000 EUR', 'money 20000 GBP', 'money 100000 HKD'],
  ],
  ['from $29,800 per session', ['money 29800 USD from']],
  ['costs at least 200,000 yuan', ['money 200000 CNY at-least']],
  [
    '2 million yen; two million yuan; half a million dollars',
    ['money 2000000 JPY', 'money 2000000 CNY', 'money 500000 USD'],
  ],
  ['over 999,000 yuan (about $137,000)', ['money 999000 CNY over', 'money 137000 USD about']],
  ['30,000, 50,000 and 80,000 yuan', ['money 30000 CNY', 'money 50000 CNY', 'money 80000 CNY']],
  ['15万元以上', ['money 150000 CNY at-least']],
  ['USD 25k', ['money 25000 USD']],
  ['lost 12 pounds', ['count 12 pounds']],
  ['between 100,000 and 200,000 RMB', ['money 100000 200000 CNY']],
  ['fell from $50,000 to $30,000', ['money 50000 USD', 'money 30000 USD']],
  ['at 3, 6 and 12 months', ['duration 3 months', 'duration 6 months', 'duration 12 months']],
  ['a 12-month follow-up, three-month visits', ['duration 12 months', 'duration 3 months']],
  [
    'two and a half years; a year and a half; one and a half hours',
    ['duration 2.5 years', 'duration 1.5 years', 'duration 1.5 hours'],
  ],
  ['for 45 minutes, 24 h, 48-72 hours', ['duration 45 minutes', 'duration 24 hours', 'duration 48 72 hours']],
  ['at week 24 and on day 28', ['duration 24 weeks', 'duration 28 days']],
  ['at weeks 4, 8 and 12', ['duration 4 weeks', 'duration 8 weeks', 'duration 12 weeks']],
  ['every four weeks for up to 2 years', ['duration 4 weeks', 'duration 2 years up-to']],
  ['six to twelve months; 6 or 12 months', ['duration 6 12 months', 'duration 6 months', 'duration 12 months']],
  ['more than a year later', ['duration 1 years over']],
  [
    '12个月, 7至10天, 三个月, 两年, 半年',
    ['duration 12 months', 'duration 7 10 days', 'duration 3 months', 'duration 2 years', 'duration 0.5 years'],
  ],
  ['48小时内, 30分钟, 5年以上', ['duration 48 hours', 'duration 30 minutes', 'duration 5 years at-least']],
  ['12 months or longer', ['duration 12 months at-least']],
  ['a six-minute walk test', []],
  ['10 years of experience', ['duration 10 years']],
  ['the 5-year survival', ['duration 5 years']],
  ['within 15 working days', ['duration 15 days up-to']],
  ['aged 18 to 65; ages 18–65; aged between 18 and 65', ['age 18 65 years', 'age 18 65 years', 'age 18 65 years']],
  ['a 58-year-old man; a 9 year old girl', ['age 58 years', 'age 9 years']],
  [
    'a median age of 61; mean age 54.2 years; the mean age was 54 years',
    ['age 61 years', 'age 54.2 years', 'age 54 years'],
  ],
  [
    'people over 60; patients under 18; 65 years or older',
    ['age 60 years over', 'age 18 years under', 'duration 65 years at-least'],
  ],
  ['aged 18 or older', ['age 18 years at-least']],
  ['18至65岁, 60岁以上, 三岁', ['age 18 65 years', 'age 60 years at-least', 'age 3 years']],
  ['Li Ming, 43, a teacher', ['age 43 years']],
  ['children aged 6 months', ['duration 6 months']],
  ['over the age of 70', ['age 70 years over']],
  ['30 years of age', ['age 30 years']],
  [
    '1×10^6 cells/kg, 1 x 10⁶ cells/kg, 2 × 10^8 CAR-T cells',
    ['dose 1000000 cells/kg', 'dose 1000000 cells/kg', 'dose 200000000 cells'],
  ],
  ['1–2 × 10^6 MSCs per kg', ['dose 1000000 2000000 cells/kg']],
  ['2 million cells per kilogram', ['dose 2000000 cells/kg']],
  [
    '60 million stem cells; 2.4 million cells or 4.8 million cells',
    ['dose 60000000 cells', 'dose 2400000 cells', 'dose 4800000 cells'],
  ],
  [
    '50 mg of prednisone, 100 ml of saline, 5 mg/kg, 10 mL, 300 µg',
    ['dose 50 mg', 'dose 100 ml', 'dose 5 mg/kg', 'dose 10 ml', 'dose 300 µg'],
  ],
  ['1×106 cells were given', []],
  ['50 or 100 mg', ['dose 50 mg', 'dose 100 mg']],
  ['2 million people received cells', ['count 2000000 patients']],
  [
    '11 patients, eleven patients, twenty-five patients, a dozen patients',
    ['count 11 patients', 'count 11 patients', 'count 25 patients', 'count 12 patients'],
  ],
  ['one hundred and twenty people', ['count 120 patients']],
  ['three recent cases and 12 Chinese hospitals', ['count 3 patients', 'count 12 hospitals']],
  ['Two reported headaches', ['count 2 patients']],
  ['three severe adverse events', ['count 3 events']],
  [
    'more than 1,000 patients; fewer than 20 people; at least 5 sessions',
    ['count 1000 patients over', 'count 20 patients under', 'count 5 sessions at-least'],
  ],
  ['500+ patients; 12 or more patients', ['count 500 patients at-least', 'count 12 patients at-least']],
  ['n = 64 and N=1,200', ['count 64 patients', 'count 1200 patients']],
  ['the score fell by 9.3 points; a temperature of 39.1 °C', ['count 9.3 points', 'count 39.1 °C']],
  ['12,000 square metres', ['count 12000 square metres']],
  ['about 140 million adults', ['count 140000000 patients about']],
  ['36.6 ± 2.1 points', ['count 36.6 points']],
  ['fell from 36.6 to 31.2 points', ['count 36.6 points', 'count 31.2 points']],
  [
    '三十例患者, 120名患者, 2次, 5家医院, 3项研究',
    ['count 30 patients', 'count 120 patients', 'count 2 sessions', 'count 5 hospitals', 'count 3 studies'],
  ],
  ['约300多例', ['count 300 patients over about']],
  [
    '17 patients were treated. Eleven had multiple sclerosis, four had Parkinson’s disease and two had pain.',
    ['count 17 patients', 'count 11 patients', 'count 4 patients', 'count 2 patients'],
  ],
  ['212 people had been treated, of whom 31 came from abroad', ['count 212 patients', 'count 31 patients']],
  ['treated at five clinics; three of these offered MSCs', ['count 5 clinics', 'count 3 clinics']],
  ['Cases were certain in five cases and possible in two.', ['count 5 patients', 'count 2 patients']],
  ['one of the largest hospitals in China', []],
  ['Two of the sites say nothing', ['count 2 sites']],
  ['No one in the clinic spoke of one thing', []],
  ['a 3-dimensional model and 5-point scale', []],
  ['They took part in two 12-week trials', ['duration 12 weeks']],
  ['3 serious infections among 40 treated patients', ['count 3 infections', 'count 40 patients']],
  ['a four-session course', ['count 4 sessions']],
  ['hundreds of patients, several thousand people', []],
  ['3 of 17 patients; three out of 17 patients; 3/17', ['ratio 3 17', 'ratio 3 17', 'ratio 3 17']],
  ['randomised 1:1; a ratio of 1:10', ['ratio 1', 'ratio 1 10']],
  ['eight in ten patients; 2 in every 1,000', ['ratio 8 10', 'ratio 2 1000']],
  ['9 of 64 treated participants (14.1%)', ['ratio 9 64', 'share 14.1 percent']],
  ['三分之二', ['ratio 2 3']],
  ['five of the seven patients', ['ratio 5 7']],
  ['2 in 10 days', ['duration 10 days']],
  ['Room 1203, Building 5, No. 12', ['identifier No. 12']],
  ['COVID-19 and H1N1', []],
  ['Windows 10 and section 3.4', []],
  ['1. Ask about treatment abroad', []],
  ['one day, one thing, at one point', []],
  ['EDSS 6.5 and a Hoehn and Yahr stage of 3', ['count 6.5 points']],
  ['In 2024, 12 patients were treated; in 2023, 8.', ['date 2024', 'count 12 patients', 'date 2023']],
  ['a wait of two to three weeks between the first and second infusion', ['duration 2 3 weeks']],
  ['He went home after 10 days and flew back twice', ['duration 10 days']],
  ['Nothing was found by 3 o’clock', []],
  ['an 80-bed ward with four nurses', ['count 4 nurses']],
  ['a two-storey building, a three-way split', []],
  ['Twelve weeks after the third dose, four relapsed.', ['duration 12 weeks', 'count 4 patients']],
  [
    'Of 30 patients enrolled, 28 completed the study and two withdrew.',
    ['count 30 patients', 'count 28 patients', 'count 2 patients'],
  ],
  ['There were 4 deaths (two from infection)', ['count 4 deaths']],
  ['one to three sessions at RMB 50,000 each', ['count 1 3 sessions', 'money 50000 CNY']],
  ['a success rate of over 90%', ['share 90 percent over']],
  ['fines of between RMB 50,000 and RMB 100,000', ['money 50000 100000 CNY']],
  ['a fine of 10 to 20 times the illegal income', ['count 10 20 times']],
  ['圣约翰医院 3家 2024年5月', ['date 2024-05']],
  ['the 30-day mortality and 1-year relapse rate', ['duration 30 days', 'duration 1 years']],
  ['6MWD rose by 45 m', ['count 45 metres']],
  ['weighs 52 kg and is 160 cm tall', ['count 52 kg', 'count 160 cm']],
  ['HbA1c fell from 8.1% to 6.9%', ['share 8.1 percent', 'share 6.9 percent']],
  ['2,000 km from home', ['count 2000 km']],
  ['three months', ['duration 3 months']],
  ['Zhongshan Hospital performed 1 200 transplants', ['count 1200 transplants']],
  ['three trials (two in China, one in Japan)', ['count 3 trials']],
  ['a gain of 5 to 10 letters on the eye chart', ['count 5 10 letters']],
  [
    'Of our 58 ALS patients, 22 (38%) were stable and 9 (16%) got worse; five died and two were lost to follow-up.',
    [
      'count 58 patients',
      'count 22 patients',
      'share 38 percent',
      'count 9 patients',
      'share 16 percent',
      'count 5 patients',
      'count 2 patients',
    ],
  ],
  [
    'dosed at 0.5×10⁶ (n=6), 1.0×10⁶ (n=12) or 2.0×10⁶ (n=13) CAR-T cells/kg',
    [
      'dose 500000 cells/kg',
      'count 6 patients',
      'dose 1000000 cells/kg',
      'count 12 patients',
      'dose 2000000 cells/kg',
      'count 13 patients',
    ],
  ],
  [
    'revenue was RMB412.6 million, up 23.4% from RMB334.4 million a year earlier',
    ['money 412600000 CNY', 'share 23.4 percent', 'money 334400000 CNY'],
  ],
  [
    'the response rate was 83.9% (26/31; 95% CI: 66.3%–94.5%)',
    ['share 83.9 percent', 'ratio 26 31', 'interval 66.3 94.5'],
  ],
  [
    '73 adults (41 women; mean age 52.4 ± 9.8 years) were randomised',
    ['count 73 patients', 'count 41 patients', 'age 52.4 years'],
  ],
  ['My husband Tom was 47 when he was told.', ['age 47 years']],
  [
    '移植后1、3、6个月随访，随访率为95%',
    ['duration 1 months', 'duration 3 months', 'duration 6 months', 'share 95 percent'],
  ],
  [
    '干细胞治疗：共纳入86例患儿，年龄2~12岁，治疗组43例，总有效率为81.4%（P<0.05），共计11.2万元',
    [
      'count 86 patients',
      'age 2 12 years',
      'count 43 patients',
      'share 81.4 percent',
      'interval 0.05 p under',
      'money 112000 CNY',
    ],
  ],
  ['an 8-point fall, 39.4°C and 200 metres', ['count 8 points', 'count 39.4 °C', 'count 200 metres']],
  ['I² = 78%, and 19 of the 27 trials', ['share 78 percent', 'ratio 19 27']],
  ['a gain of =3 lines; 36.6 2.1 points; p 0.05', []],
  ['3 IV infusions + 1 injection; 3+3 patients', ['count 3 infusions', 'count 1 injections']],
  [
    'within 5-7 business days, at 3-, 6- and 12-month visits',
    ['duration 5 7 days', 'duration 3 months', 'duration 6 months', 'duration 12 months'],
  ],
  ['9 RCTs and 2,300 staff in Q1–Q3 2025', ['count 9 RCTs', 'count 2300 staff', 'date 2025-01 2025-09']],
  ['1×10^8个细胞', ['dose 100000000 cells']],
  ['两三天，三四十例，二〇二四年，一家医院，三甲医院，十分重要', ['date 2024']],
  ['one can see why; One in Beijing, two in Shanghai; a couple of weeks; dozens of clinics', []],
  ['Section 351, pages 12–15, ECOG 0–1, L5–S1, HLA-B27 and flight CZ305 at 23:55', []],
  ['I was 29, a teacher', ['age 29 years']],
  ['A 40 mg/day dose for 14 days', ['dose 40 mg/day', 'duration 14 days']],
])('reads %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('no more than is at most, not more than', () => {
  expect(figuresIn('no more than 2 years')).toEqual([
    { kind: 'duration', unit: 'years', low: 2, high: 2, comparator: 'up-to', at: [13, 20] },
  ])
})

test('endless digits, spaces, lists and number words hold no figure but the last', () => {
  expect(figuresIn(`${'1'.repeat(50_000)} patients`)).toEqual([])
  expect(figuresIn(' '.repeat(50_000))).toEqual([])
  expect(figuresIn('1,'.repeat(500_000))).toEqual([])
  expect(read(`${'三十'.repeat(20_000)} ${'(one '.repeat(20_000)}12 months`)).toEqual(['duration 12 months'])
})

test('finds every figure of a long passage', () => {
  const sentence = 'Of 40 patients, 12 (30%) improved at 3, 6 and 12 months. '
  expect(figuresIn(sentence.repeat(500))).toHaveLength(6 * 500)
})

/** The places of cells that a tab or a bar parts. */
const cellsOf = (text: string) =>
  [...text.matchAll(/[^\t|]+/g)].map(({ 0: cell, index }): [number, number] => {
    const from = 10 + index + (cell.length - cell.trimStart().length)
    return [from, from + cell.trim().length]
  })
const block = (kind: Block['kind'], text: string, lead: string | null = null, label = 0): Block => ({
  kind,
  at: [10, 10 + text.length],
  text,
  line: 1,
  label: label ? [10, 10 + label] : null,
  heading: null,
  headings: [],
  lead: lead === null ? null : block('row', lead),
  cells: kind === 'row' ? cellsOf(text) : [],
  read: [],
})

test.each<[Block, string[]]>([
  [block('row', 'R&D | 214.6 | 187.3', 'RMB million | 2025 | 2024'), ['money 214600000 CNY', 'money 187300000 CNY']],
  [block('row', 'RMB million | 2025 | 2024'), ['date 2025', 'date 2024']],
  [
    block('row', 'MS\t≥12\t3–6\t58', 'Condition\tMonths\tSessions\tAge'),
    ['duration 12 months at-least', 'count 3 6 sessions', 'age 58 years'],
  ],
  [
    block('row', 'Collapse | 14 | 22', 'Event within 36 months | Hips with cells | Hips without cells'),
    ['count 14 hips', 'count 22 hips'],
  ],
  [
    block('row', '强化疗程 | 6 | 16.5–18', '项目 | 次数 Infusions | 费用（万元）'),
    ['count 6 infusions', 'money 165000 180000 CNY'],
  ],
  [
    block('row', 'Centres in China | 23 | 9', 'Treatment | Transplant | CAR-T'),
    ['count 23 centres', 'count 9 centres'],
  ],
  [block('row', 'Overall | 23', 'Group | Results'), []],
  [block('record', '20 years', 'Minimum age'), ['age 20 years']],
  [block('record', '60', 'Sample size'), ['count 60 patients']],
  [block('label', 'Price (USD): 29,800', null, 11), ['money 29800 USD']],
  [block('label', 'Sessions: 6', null, 8), ['count 6 sessions']],
  [block('label', 'Room: 6', null, 4), []],
  [block('title', 'What 40% of patients learnt in May 2025'), ['date 2025-05']],
  [block('heading', '3 hospitals'), []],
  [block('furniture', '12 min read, 40% off'), []],
])('reads a bare number by what stands above or before it: %j', (given, expected) => {
  const figures = findFigures(given)
  expect(shown(figures)).toEqual(expected)
})

test('the text at a place is the figure', () => {
  const text = 'Headache (57.6%) and fever (53.1%) came after 3-4 weeks.'
  expect(figuresIn(text).map(({ at }) => text.slice(...at))).toEqual(['57.6%', '53.1%', '3-4 weeks'])
})
