/**
 * Currencies by code: what a reader sees, and every way an article may write them beside an amount, in the singular.
 * `¥` is taken for yuan and `$` for the US dollar where nothing else is named.
 */
export const currencies: Readonly<Record<string, { name: string; written: readonly string[] }>> = {
  AUD: { name: 'Australian dollars', written: ['AUD', 'A$', 'AU$', 'Australian dollar'] },
  CAD: { name: 'Canadian dollars', written: ['CAD', 'C$', 'CA$', 'Canadian dollar'] },
  CNY: { name: 'yuan', written: ['CNY', 'RMB', '¥', 'yuan', '元'] },
  EUR: { name: 'euros', written: ['EUR', '€', 'euro'] },
  GBP: { name: 'pounds', written: ['GBP', '£', 'pound'] },
  HKD: { name: 'Hong Kong dollars', written: ['HKD', 'HK$', 'Hong Kong dollar'] },
  JPY: { name: 'yen', written: ['JPY', 'yen'] },
  NZD: { name: 'New Zealand dollars', written: ['NZD', 'NZ$', 'NZ dollar', 'New Zealand dollar'] },
  SGD: { name: 'Singapore dollars', written: ['SGD', 'S$', 'Singapore dollar'] },
  USD: { name: 'US dollars', written: ['USD', 'US$', '$', 'US dollar', 'dollar'] },
}

/** The code of a currency as an article writes it, whatever its case or number; `undefined` where it is not known. */
export function currencyOf(written: string): string | undefined {
  const name = written.trim().toLowerCase()
  return codes.get(name) ?? codes.get(name.replace(/s$/, ''))
}

const codes = new Map(
  Object.entries(currencies).flatMap(([code, { written }]) =>
    written.map((name) => [name.toLowerCase(), code] as const),
  ),
)
