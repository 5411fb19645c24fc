import { expect, test } from 'vitest'
import { readAmount } from './read-amount.ts'

test.each([
  ['29,800', 29_800],
  ['29.800', 29_800],
  ['29 800', 29_800],
  ['29\u00a0800', 29_800],
  ['29\u202f800', 29_800],
  ['29’800', 29_800],
  ["29'800.50", 29_800.5],
  ['29800', 29_800],
  ['29,800.50', 29_800.5],
  ['29.800,50', 29_800.5],
  ['29.800,-', 29_800],
  ['1,234,567', 1_234_567],
  ['29,80', 29.8],
  ['29.8', 29.8],
  ['２９，８００', 29_800],
  ['٢٩٨٠٠', 29_800],
  ['२९८००', 29_800],
  ['\u200f29,800\u200f', 29_800],
  ['30k', 30_000],
  ['30 thousand', 30_000],
  ['3万', 30_000],
  ['2.95万', 29_500],
  ['1.5 million', 1_500_000],
])('reads %s', (text, amount) => {
  expect(readAmount(text)).toEqual({ value: { amount, currencies: [] } })
})

test.each([
  ['US$ 29 800', ['USD']],
  ['29,800 USD', ['USD']],
  ['29,800 euros', ['EUR']],
  ['NZ$29,800', ['NZD']],
  ['RMB 29,800', ['CNY']],
  ['29,800元', ['CNY']],
  ['USD 29,800 US dollars', ['USD']],
  ['$29,800', ['AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'USD']],
  ['29,800 dollars', ['AUD', 'CAD', 'HKD', 'NZD', 'SGD', 'USD']],
  ['$29,800 USD', ['USD']],
  ['￥29,800', ['CNY', 'JPY']],
])('reads the currency of %s, and leaves open what its sign leaves open', (text, currencies) => {
  expect(readAmount(text)).toEqual({ value: { amount: 29_800, currencies } })
})

test.each(['', '   ', '\u200b', '\u200f'])('takes %j for nothing', (text) => {
  expect(readAmount(text)).toBeNull()
})

test.each([
  ['abc', 'There is no number in “abc”. Write the price in digits, such as 12,500.'],
  ['💶💶', 'There is no number in “💶💶”. Write the price in digits, such as 12,500.'],
  ['NaN', 'There is no number in “NaN”. Write the price in digits, such as 12,500.'],
  ['Infinity', 'There is no number in “Infinity”. Write the price in digits, such as 12,500.'],
  ['三万', 'There is no number in “三万”. Write the price in digits, such as 12,500.'],
  ['29,000-35,000', 'There are two numbers here, or a minus sign. Write one price.'],
  ['29,000 to 35,000', 'There are two numbers here, or a minus sign. Write one price.'],
  ['-29800', 'There are two numbers here, or a minus sign. Write one price.'],
  ['1e9', 'There are two numbers here, or a minus sign. Write one price.'],
  ['0x1F', 'There are two numbers here, or a minus sign. Write one price.'],
  ['12,34,567', '“12,34,567” can be read in two ways. Write it without points or commas, such as 12500.'],
  ['29,80,0', '“29,80,0” can be read in two ways. Write it without points or commas, such as 12500.'],
  ['0.800', '“0.800” can be read in two ways. Write it without points or commas, such as 12500.'],
  ['29.800 million', '“29.800” can be read in two ways. Write it without points or commas, such as 12500.'],
  ['0', 'A price is more than nought. Leave it empty where there is none.'],
  ['9'.repeat(60), 'That is more than we can read as a price. Please check the noughts.'],
  ['29,800 per session', 'We can’t read “per session”. Write the number by itself.'],
  ['from 29,800', 'We can’t read “from”. Write the number by itself.'],
  ['<b>29,800</b>', 'We can’t read “<b>”. Write the number by itself.'],
  ['€29,800 USD', 'Two currencies stand here. Write one price in one currency.'],
])('asks back what %s means', (text, fault) => {
  expect(readAmount(text)).toEqual({ fault })
})
