import { expect, test } from 'vitest'
import { fold } from '../../../../src/language/fold.ts'
import { settleMarks } from '../../read/marks.ts'
import { figuresIn } from '../figures.ts'

/** The figures of a text without their places. */
function read(text: string): object[] {
  return figuresIn(settleMarks(fold(text).text).text).map(({ at: _at, ...figure }) => figure)
}
const one = (kind: string, value: number | string, rest: object = {}) => ({ kind, low: value, high: value, ...rest })
const sum = (currency: string, low: number, high = low) => ({ kind: 'money', low, high, currency })
const lasting = (low: number, unit: string) => one('duration', low, { unit })
const count = (low: number, unit: string) => one('count', low, { unit })

test('reads money of more countries, and what India counts in', () => {
  expect(read('RM500,000, Rs. 1,75,000, ₹4.9 lakh, Rs. 30 to 40 lakh and R$ 14 million')).toEqual([
    sum('MYR', 500_000),
    sum('INR', 175_000),
    sum('INR', 490_000),
    sum('INR', 3_000_000, 4_000_000),
    sum('BRL', 14_000_000),
  ])
  expect(read('51,000 zł, 2 billion rupiah, 5.2 million U.S. dollars')).toEqual([
    sum('PLN', 51_000),
    sum('IDR', 2_000_000_000),
    sum('USD', 5_200_000),
  ])
  expect(read('Then 5 crore stem cells are given')).toEqual([one('dose', 50_000_000, { unit: 'cells' })])
})

test('reads a month alone where a word before it tells a time', () => {
  expect(read('It opened in September, between July and August; places for April; the May meeting')).toEqual([
    one('date', '--09'),
    { kind: 'date', low: '--07', high: '--08' },
    one('date', '--04'),
  ])
  expect(read('从5月起供应，9月底结束，每3个月一次')).toEqual([
    one('date', '--05'),
    one('date', '--09'),
    lasting(3, 'months'),
  ])
})

test('leaves years and numbers that are part of the name of a rule', () => {
  expect(read('The Healthcare Services Act 1998, Regulation (EC) 1394/2007 and Guideline 4/2018')).toEqual([])
  expect(read('1.2 Peripheral artery disease affects many')).toEqual([])
})

test('reads durations without a number in digits or with a short unit', () => {
  expect(read('at half-year, for a decade, a fortnight ahead, a year later, over a single month')).toEqual([
    lasting(0.5, 'years'),
    lasting(10, 'years'),
    lasting(2, 'weeks'),
    lasting(1, 'years'),
    { ...lasting(1, 'months'), comparator: 'over' },
  ])
  expect(read('14–28 d after injury, CR at d28, on day eleven, in month nine, in the first week')).toEqual([
    { kind: 'duration', unit: 'days', low: 14, high: 28 },
    lasting(28, 'days'),
    lasting(11, 'days'),
    lasting(9, 'months'),
    lasting(1, 'weeks'),
  ])
  expect(read('two new patients a week')).toEqual([count(2, 'patients'), lasting(1, 'weeks')])
})

test('reads ages by who is spoken of', () => {
  const age = (low: number, high = low) => ({ kind: 'age', unit: 'years', low, high })
  expect(read('A man of thirty died; my mum is 74, a schoolteacher, 44, and Anil Mokashi (49), came.')).toEqual([
    age(30),
    age(74),
    age(44),
    age(49),
  ])
  expect(read("Adults 20 to 55; if you're 25 to 47, come; volunteers must be between 30 and 65")).toEqual([
    age(20, 55),
    age(25, 47),
    age(30, 65),
  ])
  expect(read('62 patients over two years')).toEqual([
    count(62, 'patients'),
    { ...lasting(2, 'years'), comparator: 'over' },
  ])
})

test('reads intervals behind an estimate, spreads and estimates by their names', () => {
  expect(read('RR 0.83 (0.66 to 1.04)')).toEqual([
    one('ratio', 0.83, { unit: 'risk ratio' }),
    { kind: 'interval', low: 0.66, high: 1.04 },
  ])
  expect(read('31 days (range 22–58), 60% (46–72)')).toEqual([
    lasting(31, 'days'),
    { kind: 'interval', low: 22, high: 58 },
    one('share', 60, { unit: 'percent' }),
    { kind: 'interval', low: 46, high: 72 },
  ])
  expect(read('(SMD 0.48, 0.21 to 0.75), p for interaction 0.048')).toEqual([
    one('interval', 0.48, { unit: 'SMD' }),
    { kind: 'interval', low: 0.21, high: 0.75 },
    one('interval', 0.048, { unit: 'p' }),
  ])
})

test('reads parts of a whole however they are said', () => {
  expect(read('it costs a third less, about one guest in eight, 7.25 per thousand')).toEqual([
    { kind: 'ratio', low: 1, high: 3 },
    { kind: 'ratio', low: 1, high: 8, approximate: true },
    { kind: 'ratio', low: 7.25, high: 1000 },
  ])
  expect(read('60 people, half on saline')).toEqual([count(60, 'patients'), one('share', 50, { unit: 'percent' })])
  expect(read('九成是女性，缩短一半，完成随访')).toEqual([
    one('share', 90, { unit: 'percent' }),
    one('share', 50, { unit: 'percent' }),
  ])
})

test('reads how often and how many times', () => {
  expect(read('fined up to twenty times, 200-fold, 11× normal, twice daily, three times a week')).toEqual([
    { ...count(20, 'times'), comparator: 'up-to' },
    count(200, 'times'),
    count(11, 'times'),
    count(2, 'times'),
    count(3, 'times'),
  ])
  expect(read('twice she asked')).toEqual([])
})

test('counts one of a kind that has no list, and what is measured', () => {
  expect(read('among them one amputation, and one author died')).toEqual([count(1, 'amputations'), count(1, 'authors')])
  expect(read('an eGFR of 30 mL/min, 0.2 nmol/L, a 40,000-square-foot site, 90 Victorians')).toEqual([
    count(30, 'mL/min'),
    count(0.2, 'nmol/L'),
    count(40_000, 'square feet'),
    count(90, 'victorians'),
  ])
})

test('counts in Chinese with every measure word', () => {
  expect(read('项目12个，处罚20倍，售出5129盒，病房16间，第83天，我国约700万患者，其中一人死亡')).toEqual([
    count(12, 'projects'),
    count(20, 'times'),
    count(5129, 'boxes'),
    count(16, 'rooms'),
    lasting(83, 'days'),
    { ...count(7_000_000, 'patients'), approximate: true },
    count(1, 'patients'),
  ])
})

test('reads no figure of another kind where its number stands', () => {
  expect(read('a change of -74 mL against -139 mL')).toEqual([count(-74, 'ml'), count(-139, 'ml')])
  expect(read('burns $19m a quarter')).toEqual([one('money', 19_000_000, { currency: 'USD' })])
  expect(read('paid 130m won for six infusions')).toEqual([count(6, 'infusions')])
  expect(read('between one hundred and two hundred patients')).toEqual([
    { kind: 'count', unit: 'patients', low: 100, high: 200 },
  ])
})
