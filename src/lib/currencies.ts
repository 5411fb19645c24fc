/** Currencies by code: what a reader sees, and every way an article may write them beside an amount. */
export const currencies: Readonly<Record<string, { name: string; written: readonly string[] }>> = {
  AUD: { name: 'Australian dollars', written: ['AUD', 'A$'] },
  CNY: { name: 'yuan', written: ['CNY', 'RMB', '¥', 'yuan'] },
  EUR: { name: 'euros', written: ['EUR', '€'] },
  GBP: { name: 'pounds', written: ['GBP', '£'] },
  HKD: { name: 'Hong Kong dollars', written: ['HKD', 'HK$'] },
  JPY: { name: 'yen', written: ['JPY'] },
  NZD: { name: 'New Zealand dollars', written: ['NZD', 'NZ$'] },
  USD: { name: 'US dollars', written: ['USD', 'US$', '$'] },
}
