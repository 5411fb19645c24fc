import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkAll, foundIn } from '../scripts/check/run.ts'
import { docxOf } from './harness/docx.ts'
import { environment } from './harness/environment.ts'
import { violationsIn } from './harness/violations.ts'

const folder = mkdtempSync(join(tmpdir(), 'desk-'))
const [content, seeds] = [join(folder, 'content'), join(folder, 'seeds')]
const name = 'cell-treatment-for-knee-arthritis-at-a-private'
const article = docxOf([
  '# Cell treatment for knee arthritis at a private hospital in Suzhou',
  'By Liu Wen, 12 March 2026',
  '## Who is treated',
  'The hospital takes people with knee osteoarthritis of grade 2 or 3.',
  '## What it costs',
  'One course of umbilical cord mesenchymal stem cells costs 48,000 yuan.',
  '## What was found',
  'In a randomised trial of 60 people with knee osteoarthritis, 24 of 30 given cells walked with less pain after six months.',
  'Whether the effect lasts longer than a year is not known.',
  'The bench in the garden of the hospital is green.',
])

let address = ''
let page: Page
let stop = async () => {}
beforeAll(async () => {
  cpSync('content', content, { recursive: true })
  cpSync('seeds', seeds, { recursive: true })
  const env = { ...environment(), CONTENT: content, SEEDS: seeds }
  const child = spawn(process.execPath, ['scripts/edit.ts', '--port', '0'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // what it says later is read as well: a closed pipe would end it
  address = await new Promise((resolve) => {
    child.stdout.on('data', (said) => {
      const [found] = /http:\S+/.exec(String(said)) ?? []
      if (found !== undefined) resolve(found)
    })
  })
  const browser = await chromium.connect(inject('browser'))
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  stop = async () => {
    await page.close()
    child.kill()
    await once(child, 'exit')
  }
}, 120_000)
afterAll(() => stop())

/** What the desk says was done. */
const told = (words: string) => expect.poll(() => page.locator('.told').innerText(), { timeout: 20_000 }).toBe(words)
const claims = () => page.locator('.claims ol > li')
const says = () => page.locator('#says').inputValue()
/** Open the claim that says these words, if it is not the one that is open or is just being opened. */
async function open(words: string): Promise<void> {
  const line = claims().filter({ hasText: words }).getByRole('button').first()
  const opened = async () => {
    if (!(await says()).includes(words) && (await line.count()) > 0) await line.click({ timeout: 2000 }).catch(() => {})
    return says()
  }
  await expect.poll(opened, { timeout: 20_000 }).toContain(words)
}

test('an article goes from a dropped file to a published page', { timeout: 180_000 }, async () => {
  await page.goto(address)
  expect(new URL(page.url()).search).toBe('')
  await page.getByRole('link', { name: 'Bring in an article' }).click()
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([new Uint8Array(bytes)], 'knee.docx'))
      return transfer
    },
    [...article],
  )
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped })
  await expect.poll(() => page.locator('#name').inputValue()).toBe(name)
  await page.getByLabel('Publisher', { exact: true }).fill('Suzhou Weekly')
  await page.getByLabel('Kind of publisher').selectOption('newspaper')
  await page.getByLabel('What the publisher gains').fill('none')
  await page.getByLabel('Address').fill('https://example.org/knee')
  await page.getByLabel('Whose words').selectOption('own-words')
  await page.getByRole('button', { name: 'Read it' }).click()
  await told('Brought in “Cell treatment for knee arthritis at a private hospital in Suzhou”.')

  // one is corrected, by its keys and its sentence
  await open('24 of 30')
  const sentence = 'In a randomised trial, 24 of 30 people given cells had less pain after six months.'
  await page.locator('#says').fill(sentence)
  await page.locator('#says').blur()
  await told('Corrected says of 1 claim.')
  await page.getByLabel('Any kind').selectOption('outcome')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Accept/ })
    .last()
    .click()
  await told('Accepted 1 claim.')
  // whoever uses the keyboard alone stands at the next claim
  await expect.poll(() => page.locator('.claim-form').evaluate((node) => node === document.activeElement)).toBe(true)

  // one is made of words that were selected
  const block = page.locator('[data-passage]', { hasText: 'The bench in the garden' })
  await block.evaluate((node) => {
    getSelection()?.selectAllChildren(node)
    node.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
  })
  const box = page.getByRole('region', { name: 'The selected words' })
  await box.getByLabel('What kind of claim it is').selectOption('definition')
  await box.getByRole('button', { name: 'Make a claim' }).click()
  await told('Made 1 claim of selected words.')

  // it is rejected again by a key
  await open('The bench in the garden')
  await page.locator('h1').click()
  await page.keyboard.press('x')
  await told('Took out 1 claim.')
  await page.keyboard.press('u')
  await told('Took back: took out 1 claim.')
  await open('The bench in the garden')
  await page.locator('h1').click()
  await page.keyboard.press('x')
  await told('Took out 1 claim.')

  // one is checked, with a sentence that has to fit its card
  await open(sentence)
  // a key pressed by mistake changes nothing that is accepted
  await page.locator('h1').click()
  await page.keyboard.press('x')
  await page.keyboard.press('3')
  await page.getByText('Check it').click()
  await page.getByLabel('Answer').selectOption('not-found')
  await page.getByLabel('What was found, in plain sentences').fill('We found no such trial in the registers.')
  expect(await page.locator('#finding-hint').innerText()).toContain('8 of 22 words')
  await page.getByRole('button', { name: 'Keep the check' }).click()
  await told('Checked 1 claim.')
  const card = page.frameLocator('iframe').locator('article')
  await expect.poll(() => card.innerText(), { timeout: 20_000 }).toContain('had less pain')
  expect(
    await violationsIn(page, [
      { width: 1280, theme: 'light' },
      { width: 390, theme: 'dark' },
    ]),
  ).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })

  // the page is published, and nothing on it is at fault
  await page.goto(new URL(`/sources/${name}/`, address).href)
  await expect.poll(() => page.locator('main').innerText(), { timeout: 20_000 }).toContain(sentence)
  expect(await page.locator('main').textContent()).toContain('We found no such trial')
  expect(foundIn(checkAll({ content, base: '/' })).map((file) => file.messages.map(String))).toEqual([])
  expect(readFileSync(join(seeds, `${name}.txt`), 'utf8')).toContain('publisher: Suzhou Weekly')
})

test('the desk tells what is left, and every view of it is fit for all', { timeout: 120_000 }, async () => {
  const views = ['', 'bring', 'to-do', 'work', 'file/vocabulary/bodies.yaml']
  for (const view of views) {
    await page.goto(`${new URL('/desk/', address).href}#/${view}`)
    await page.reload()
    await page.waitForSelector('main h1')
    const combinations = [{ width: 390, theme: 'light' } as const, { width: 1280, theme: 'dark' } as const]
    expect([view, await violationsIn(page, combinations)]).toEqual([view, []])
  }
  await page.goto(`${new URL('/desk/', address).href}#/`)
  await page.reload()
  await page.waitForSelector('main h1')
  expect(await page.locator('main').innerText()).toContain('Cell treatment for knee arthritis')
})

test('nobody comes to the desk without the key, and what is built holds none of it', async () => {
  const { status } = await fetch(new URL('/desk/', address))
  expect([status, existsSync('dist/desk')]).toEqual([403, false])
})
