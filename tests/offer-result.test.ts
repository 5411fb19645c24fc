import { expect, test } from 'vitest'
import { als, answer, asked, findingsOf, longest, path, placesOf, screen } from './harness/offer.ts'
import { addressOf, open } from './harness/page.ts'
import { printed } from './harness/paper.ts'
import { themes, violationsIn, widthsRead } from './harness/violations.ts'

test('an offer of three paid sessions in a trial stands beside the law, the register and one price', async () => {
  const { page, errors, strays } = await open(path)
  await answer(page, als)
  await page.getByRole('button', asked).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
  const found = await findingsOf(page)
  expect(found.map(({ told, word }) => `${told} – ${word}`)).toEqual([
    'You were told It is a trial, and you pay – At odds with the rule, as reported',
    'You were told For amyotrophic lateral sclerosis – We found none authorised',
    'You left open What they say of harms – A gap',
    'You left open Whether they check on you afterwards – A gap',
    'You left open Who looks after you at home – A gap',
    'You left open Whether it helps – What is known',
    'You were told 29,800 US dollars for one session – One source only',
    'You were told 3 sessions – A larger total',
    'You left open More questions – Gaps',
  ])
  const [charge, authorised, , , , helps, price, sessions] = found
  expect(helps?.text).not.toMatch(/NurOwn/)
  expect(charge?.text).toMatch(/Order 818, hospitals must not charge people who take part in research/)
  expect(charge?.links).toEqual(
    expect.arrayContaining([
      'sources/order-818/#rule-order-818-no-charge',
      'sources/order-818/#rule-measures-2015-no-charge',
    ]),
  )
  expect(authorised?.text).toMatch(/did not read the drug regulator’s own list/)
  expect(price?.text).toMatch(/about 29,800 US dollars for one session/)
  expect(price?.text).toMatch(/One source is one source/)
  expect(price?.links).toEqual(['sources/medbridge-nz-2026-guide/#price-als-stem-cell-therapy'])
  expect(sessions?.text).toMatch(/3 × 29,800 is 89,400 US dollars: our sum/)
  for (const link of found.flatMap(({ links }) => links))
    expect((await page.request.get(new URL(`../${link}`, page.url()).href)).status()).toBe(200)
  expect({ errors, strays }).toEqual({ errors: [], strays: [] })
})

test('the result stands where the form was, before the eyes of the reader, with its heading in focus', async () => {
  const { page } = await open(path)
  await answer(page, als)
  await page.getByRole('button', asked).click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-result')
  expect(await page.locator('#h-result').getAttribute('tabindex')).toBe('-1')
  expect(await page.locator('#offer').isVisible()).toBe(false)
  const [heading, first, asks] = await placesOf(page, '#h-result', '#first', '#asks')
  expect(heading?.top).toBeGreaterThanOrEqual(0)
  expect(heading?.bottom).toBeLessThan(120)
  expect(first?.top).toBeLessThan(120)
  expect(asks?.bottom).toBeLessThanOrEqual(2 * screen)
})

test('a result never stands beside answers that have changed since: back leads to the form, as it was', async () => {
  const { page } = await open(path)
  await answer(page, als)
  await page.getByRole('button', asked).click()
  await page.goBack()
  expect(await page.locator('#result').isVisible()).toBe(false)
  expect(await page.locator('#price').inputValue()).toBe('29,800')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('h-offer')
  await page.locator('[name=trial][value=no]').check()
  await page.getByRole('button', asked).click()
  expect((await findingsOf(page)).map(({ told }) => told)).toContain('You were told It is no trial, and you pay')
})

const notRead = 'We did not read the drug regulator’s own list.'
test.each([
  {
    answers: {
      condition: 'multiple-sclerosis',
      cells: 'umbilical-cord-mesenchymal-stem-cells',
      price: '30,000',
      currency: 'USD',
    },
    three: [
      ['Authorised in China?', 'We found no stem cell product authorised in China for multiple sclerosis.', notRead],
      [
        'What trials showed',
        'Mesenchymal stem cells have not been shown to help in multiple sclerosis: the largest trial that we found missed its main goal, and two small ones disagree.',
        'What you are offered, umbilical cord mesenchymal stem cells, is one kind of these. We hold no trial with a comparison group that names it for multiple sclerosis.',
      ],
      [
        'The price',
        '30,000 US dollars lies in the range that MedBridge NZ itself states, 29,000 to 35,000 US dollars, for cells that it does not name.',
        'It gains by the journey, so that is no independent price. Neither price says how many sessions it is for.',
      ],
    ],
    ask: 'Is it research? If so, why is there a charge?',
  },
  {
    answers: { condition: 'parkinsons-disease', cells: 'induced-pluripotent-stem-cells' },
    three: [
      ['Authorised in China?', 'We found no stem cell product authorised in China for Parkinson’s.', notRead],
      [
        'What trials showed',
        'Whether stem cells help in Parkinson’s is not known: the trials are small and short.',
        "We hold no trial with a comparison group that names induced pluripotent stem cells for Parkinson's disease.",
      ],
      [
        'The price',
        'The offer names no price; the firm MedBridge NZ states about 85,000 US dollars for 6 sessions, for cells that it does not name.',
      ],
    ],
    ask: 'What is the full price, in writing?',
  },
  {
    answers: { condition: 'knee-osteoarthritis', price: '90,000 RMB' },
    three: [
      [
        'Authorised in China?',
        'We found no stem cell product authorised in China for knee osteoarthritis.',
        `${notRead} In the Boao Lecheng zone in Hainan, a paid cell treatment for knee osteoarthritis exists under a local rule, outside approval as a drug.`,
      ],
      [
        'What trials showed',
        'The offer doesn’t name the kind of cell; in trials of stem cells for knee osteoarthritis, pain may ease slightly more than with placebo, says a Cochrane review.',
      ],
      [
        'The price',
        'Yours is 90,000 yuan; in April 2025 a stem cell treatment for knee osteoarthritis in the Boao Lecheng zone cost 36,000 yuan.',
        'Neither price says how many sessions it is for.',
      ],
    ],
    ask: 'Which cells would I get, and how many?',
  },
  {
    answers: {
      condition: 'amyotrophic-lateral-sclerosis',
      cells: 'stem-cell-therapy',
      price: '29800',
      currency: 'USD',
      basis: 'session',
    },
    three: [
      ['Authorised in China?', 'We found no stem cell product authorised in China for ALS.', notRead],
      ['What trials showed', 'The offer doesn’t name the kind of cell; whether stem cells help in ALS is not known.'],
      [
        'The price',
        'That is the price that MedBridge NZ itself states, from about 29,800 US dollars for one session.',
        'It gains by the journey, so that is no independent price.',
      ],
    ],
    ask: 'Which cells would I get, and how many?',
  },
])('the result begins with three sentences and what to ask: $answers', async ({ answers, three, ask }) => {
  const { page } = await open(path)
  await answer(page, answers)
  await page.getByRole('button', asked).click()
  const told = page.locator('#first > li')
  const parts = await told.evaluateAll((all) => all.map((one) => [...one.children].map((part) => part.textContent)))
  expect(parts.slice(0, 3)).toEqual(three)
  expect(parts[3]?.slice(0, 2)).toEqual([
    'Harms on record',
    expect.stringMatching(/^Our sources name .*tumour.*; how often, they do not say\.$/),
  ])
  const asks = await page.locator('#asks li').allInnerTexts()
  expect(asks[0]).toBe(ask)
  expect(asks.length).toBeLessThanOrEqual(5)
  const [last] = await placesOf(page, '#asks')
  expect(last?.bottom).toBeLessThanOrEqual(2 * screen)
  expect((await printed(page)).pages).toBeLessThanOrEqual(2)
})

test.each(['multiple-sclerosis', 'amyotrophic-lateral-sclerosis', 'parkinsons-disease', 'knee-osteoarthritis'])(
  'an offer for %s that names no cells is told of no product and no one kind',
  async (condition) => {
    const { page } = await open(path)
    await answer(page, { condition })
    await page.getByRole('button', asked).click()
    const told = await page.locator('#result').textContent()
    expect(told).toContain('The offer doesn’t name the kind of cell')
    expect(told).not.toMatch(/NurOwn|UX-DA001|Amchepry|mesenchymal|haematopoietic|pluripotent/i)
  },
)

test.each([
  ['the example', als],
  ['the longest answers', longest],
  ['the longest findings', { ...longest, condition: 'parkinsons-disease', cells: 'stem-cell-therapy' }],
])('%s print on two A4 pages, without the form', async (_, answers) => {
  const { page } = await open(path)
  await answer(page, answers)
  await page.getByRole('button', asked).click()
  const { pages, text } = await printed(page)
  expect(pages).toBeLessThanOrEqual(2)
  // What is folded on the screen stands on paper, and is folded again when it is printed.
  expect(text).toContain('Show your doctor: The offer itself, with all its pages.')
  expect(await page.locator('#findings details[open]').count()).toBe(0)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('#offer').isVisible()).toBe(false)
  expect(await page.locator('#answers').innerText()).toContain('29,800 US dollars')
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
})

test('the form with every question, and a result with every finding, can be used by all that axe can tell', async () => {
  const { page } = await open(path)
  await answer(page, longest)
  const all = widthsRead.flatMap((width) => themes.map((theme) => ({ width, theme })))
  expect(await violationsIn(page, all)).toEqual([])
  await page.getByRole('button', asked).click()
  await page.locator('#findings details').evaluateAll((all) => all.map((one) => one.setAttribute('open', '')))
  expect(await violationsIn(page, all)).toEqual([])
})

test('whoever reads a source of the result and goes back sees the result again, and a reload shows the form', async () => {
  const { page } = await open(path)
  await answer(page, { condition: 'multiple-sclerosis', cells: 'umbilical-cord-mesenchymal-stem-cells' })
  await page.getByRole('button', asked).click()
  const told = await page.locator('#first').innerText()
  await page.goto(addressOf('/status/'))
  await page.goBack()
  await page.locator('#result').waitFor()
  expect(await page.locator('#first').innerText()).toBe(told)
  await page.reload()
  await page.locator('form.works').waitFor()
  expect(await page.locator('#result').isVisible()).toBe(false)
})
