import { months } from '../../../../src/language/months.ts'
import { numbersIn } from '../../../../src/language/numbers.ts'

/** Parts of a year, each with its first month and its last. */
const partsOfYear: [RegExp, first: string, last: string][] = [
  [/\bfirst half\b|\b(?:H1|1H)\b|上半年/i, '01', '06'],
  [/\bsecond half\b|\b(?:H2|2H)\b|下半年/i, '07', '12'],
  [/\b(?:first quarter|Q1|1Q)\b|第?[1一]季度/i, '01', '03'],
  [/\b(?:second quarter|Q2|2Q)\b|第?[2二]季度/i, '04', '06'],
  [/\b(?:third quarter|Q3|3Q)\b|第?[3三]季度/i, '07', '09'],
  [/\b(?:fourth quarter|Q4|4Q)\b|第?[4四]季度/i, '10', '12'],
]

/**
 * Whether words name the year, the month and the day of both ends, as far as they are known, and no other number; a
 * part of a year stands for its months.
 */
export function isDate(said: string, { low, high }: { low: string; high: string }): boolean {
  const words = low.length === 4 && high.length === 4 ? withFullYears(said) : said
  const part = partsOfYear.find(([pattern]) => pattern.test(words))
  const written = numbersIn(part ? words.replace(part[0], ' ') : words).map(({ value }) => value)
  if (part) {
    const [year] = written
    return written.length === 1 && low === `${year}-${part[1]}` && high === `${year}-${part[2]}`
  }
  const ends = [low, high].map((date) => /^(?:(\d{4})|-)-?(\d\d)?-?(\d\d)?$/.exec(date)?.slice(1) ?? [])
  const parts = ends.flat().filter(Boolean).map(Number)
  const named = (month: string) =>
    written.includes(Number(month)) ||
    words.toLowerCase().includes((months[Number(month) - 1] ?? '').slice(0, 3).toLowerCase())
  return (
    written.every((value) => parts.includes(value)) &&
    ends.every(
      ([year, month, day]) =>
        (!year || written.includes(Number(year))) &&
        (!month || named(month)) &&
        (!day || written.includes(Number(day))),
    )
  )
}

/** "2008–09" as "2008–2009". */
function withFullYears(words: string): string {
  return words.replace(/\b(\d\d)(\d\d\s?[-–/]\s?)(?=\d\d\b)/, '$1$2$1')
}
