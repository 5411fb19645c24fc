/**
 * Currencies by code: what a reader sees, and every way an article may write them beside an amount, in the singular.
 * `¥` is taken for yuan and `$` for the US dollar where nothing else is named.
 */
export const currencies: Readonly<Record<string, { name: string; written: readonly string[] }>> = {
  AUD: { name: 'Australian dollars', written: ['AUD', 'A$', 'AU$', 'Australian dollar', 'Aussie dollar', '澳元'] },
  CAD: { name: 'Canadian dollars', written: ['CAD', 'C$', 'CA$', 'Canadian dollar', '加元'] },
  BRL: { name: 'Brazilian reais', written: ['BRL', 'R$', 'reais', 'Brazilian real', '雷亚尔'] },
  CHF: { name: 'Swiss francs', written: ['CHF', 'SFr', 'Swiss franc', '瑞士法郎'] },
  CNY: { name: 'yuan', written: ['CNY', 'RMB', '¥', 'yuan', '元', '人民币', '￥'] },
  EUR: { name: 'euros', written: ['EUR', '€', 'euro', '欧元'] },
  GBP: { name: 'pounds', written: ['GBP', '£', 'pound', '英镑'] },
  HKD: { name: 'Hong Kong dollars', written: ['HKD', 'HK$', 'Hong Kong dollar', '港元', '港币'] },
  IDR: { name: 'Indonesian rupiah', written: ['IDR', 'Rp', 'Indonesian rupiah', 'rupiah', '印尼盾'] },
  INR: { name: 'Indian rupees', written: ['INR', '₹', 'Rs', 'Indian rupee', 'rupee', '卢比'] },
  JPY: { name: 'yen', written: ['JPY', 'yen', '日元'] },
  KRW: { name: 'South Korean won', written: ['KRW', '₩', 'Korean won', '韩元'] },
  MYR: { name: 'Malaysian ringgit', written: ['MYR', 'RM', 'Malaysian ringgit', 'ringgit', '令吉', '马币'] },
  NZD: { name: 'New Zealand dollars', written: ['NZD', 'NZ$', 'NZ dollar', 'New Zealand dollar', '新西兰元', '纽币'] },
  PHP: { name: 'Philippine pesos', written: ['PHP', '₱', 'Philippine peso', '菲律宾比索'] },
  PLN: { name: 'Polish zloty', written: ['PLN', 'zł', 'Polish zloty', 'zloty', 'złoty', '兹罗提'] },
  RUB: { name: 'Russian roubles', written: ['RUB', '₽', 'Russian rouble', 'rouble', 'ruble', '卢布'] },
  SGD: { name: 'Singapore dollars', written: ['SGD', 'S$', 'Singapore dollar', '新加坡元'] },
  THB: { name: 'Thai baht', written: ['THB', '฿', 'baht', '泰铢'] },
  USD: { name: 'US dollars', written: ['USD', 'US$', '$', 'US dollar', 'U.S. dollar', 'dollar', '美元'] },
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
