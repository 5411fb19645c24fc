import type { Page } from 'playwright-core'

export const path = '/check-an-offer/'
/** The button. */
export const asked = { name: 'Check this offer' }
/** The height of a phone's screen, as `open` sets it. */
export const screen = 844
/** Three paid sessions in a trial. */
export const als = {
  condition: 'amyotrophic-lateral-sclerosis',
  sessions: '3',
  price: '29,800',
  currency: 'USD',
  basis: 'session',
  trial: 'yes',
  payment: 'yes',
}

/** Every question answered, each in the way that is answered at greatest length. */
export const longest = {
  condition: 'multiple-sclerosis',
  cells: 'umbilical-cord-mesenchymal-stem-cells',
  donor: 'own',
  tissue: 'fat-tissue',
  route: 'intravenous',
  sessions: '3',
  price: '29.800',
  currency: 'USD',
  basis: 'session',
  trial: 'yes',
  payment: 'yes',
  results: 'words',
  words: 'wide words '.repeat(11),
  stories: 'yes',
  harms: 'none',
  'follow-up': 'no',
  home: 'named',
  carer: 'wide words '.repeat(11),
}

/** Fill in the form as somebody with a mouse would. */
export async function answer(page: Page, answers: Readonly<Record<string, string>>) {
  await page.locator('form.works').waitFor()
  await page.locator('#more').evaluate((more) => more.setAttribute('open', ''))
  for (const [id, value] of Object.entries(answers)) {
    const choice = page.locator(`input[type=radio][name="${id}"][value="${value}"]`)
    const field = page.locator(`#${id}`)
    if ((await choice.count()) > 0) await choice.check()
    else if ((await field.evaluate(({ tagName }) => tagName)) === 'SELECT') await field.selectOption(value)
    else {
      await field.fill(value)
      await field.blur()
    }
  }
}

/** What is found, answer by answer, folded or not. */
export async function findingsOf(page: Page) {
  const base = new URL('..', page.url()).pathname
  return page.locator('#findings details').evaluateAll(
    (all, base) =>
      all.map((one) => ({
        told: [...one.querySelectorAll('.lead, summary b')].map(({ textContent }) => textContent).join(' '),
        word: one.querySelector('.word')?.textContent?.trim(),
        text: one.textContent,
        links: [...one.querySelectorAll('a')].map((link) =>
          (new URL(link.href).pathname + new URL(link.href).hash).replace(base, ''),
        ),
      })),
    base,
  )
}

/** Where parts of a page stand in its window. */
export function placesOf(page: Page, ...parts: string[]) {
  return page.evaluate(
    (parts) =>
      parts.map((part) => {
        const { top, bottom } = document.querySelector(part)?.getBoundingClientRect() ?? { top: NaN, bottom: NaN }
        return { top, bottom }
      }),
    parts,
  )
}
