import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { csvOf, unescaped } from '../src/views/data/csv.ts'
import { tableNames, type Row } from '../src/views/data/table.ts'
import { open, pathOf } from './harness/page.ts'

const read = (file: string) => readFileSync(`dist/data/${file}`, 'utf8')
const rowsOf = (table: string) => JSON.parse(read(`${table}.json`)) as Row[]

test('the script in the README tells prices without an outside record from those that nobody checked', () => {
  const [, script = ''] = /```js\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(script.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  const prices = rowsOf('prices')
  const checksOf = new Map(
    rowsOf('claims').map(({ id, checks }) => [id, checks as { asks: string; verdict: string }[]]),
  )
  const { unfound = [], unchecked = [] } = Object.groupBy(prices, ({ claim }) => {
    const checks = checksOf.get(claim as string) ?? []
    const holds = new Set(checks.flatMap(({ asks, verdict }) => (asks === 'holds' ? [verdict] : [])))
    if (checks.length === 0) return 'unchecked'
    return holds.size === 1 && holds.has('not-found') ? 'unfound' : 'others'
  })
  expect(unfound.length).toBeGreaterThan(0)
  expect(said.trimEnd().split('\n')).toEqual([
    `For ${unfound.length} of ${prices.length} prices we looked and found no outside record; ${unchecked.length} are unchecked:`,
    ...[...unfound, ...unchecked].map(({ address, says }) => `${address} ${says}`),
  ])
})

test.each(tableNames)('%s says the same in CSV as in JSON', (name) => {
  const rows = rowsOf(name)
  const columns = Object.keys(rows[0] ?? {})
  expect(read(`${name}.csv`)).toBe(csvOf(columns, rows))
  const { data } = Papa.parse<Record<string, string>>(read(`${name}.csv`).trimEnd(), { header: true })
  expect(data.map(({ id, address }) => ({ id, address }))).toEqual(rows.map(({ id, address }) => ({ id, address })))
  const textIn = (row: Record<string, unknown>) => columns.filter((column) => typeof row[column] === 'string')
  expect(data.map((cells, index) => textIn(rows[index] ?? {}).map((column) => unescaped(cells[column] ?? '')))).toEqual(
    rows.map((row) => textIn(row).map((column) => row[column])),
  )
})

test('each place in the provenance holds the words that it quotes, and each claim comes from a source', () => {
  const { graph } = JSON.parse(read('provenance.jsonld')) as { graph: Node[] }
  const texts = new Map(graph.map(({ id, value }) => [id, value]))
  const targets = graph.flatMap(({ target = [] }) => target)
  expect(targets.length).toBeGreaterThan(200)
  const quoted = targets.map(({ source, selector: [{ start, end }, { exact }] }) => ({
    found: [...(texts.get(source) ?? '')].slice(start, end).join(''),
    exact,
  }))
  expect(quoted.filter(({ found, exact }) => found !== exact)).toEqual([])
  const claims = rowsOf('claims').map(({ address }) => address)
  const derived = new Map(graph.map(({ id, wasDerivedFrom }) => [id, wasDerivedFrom]))
  expect(claims.filter((address) => !derived.get(address)?.length)).toEqual([])
})

interface Node {
  id?: string
  value?: string
  wasDerivedFrom?: string | string[]
  target?: { source: string; selector: [{ start: number; end: number }, { exact: string }] }[]
}

test('every source and claim that a table names is a row of the package', () => {
  const ids = (table: string) => new Set(rowsOf(table).map(({ id }) => id))
  const [claims, sources] = [ids('claims'), ids('sources')]
  const named = [...rowsOf('claims'), ...rowsOf('prices')].map(({ source }) => source as string)
  const restedOn = rowsOf('prices').flatMap((row) => row['rests_on'] as string[])
  expect([...named, ...restedOn].filter((id) => !sources.has(id))).toEqual([])
  const beside = rowsOf('claims').flatMap((row) => row['beside'] as string[])
  expect([...beside, ...rowsOf('prices').map(({ claim }) => claim as string)].filter((id) => !claims.has(id))).toEqual(
    [],
  )
})

const rowsIn = '#rows tbody tr'

test('a table is sorted by the keyboard, narrowed and lengthened, and its file fetched only then', async () => {
  const { page, errors } = await open('/data/claims/', { asItComes: true })
  const asked: string[] = []
  page.on('request', (request) => asked.push(pathOf(request.url())))
  const all = rowsOf('claims')
  const saysIn = () => page.locator(`${rowsIn} th`).allInnerTexts()
  expect(await saysIn()).toEqual(all.slice(0, 10).map(({ says }) => says))
  await page.locator('#by').selectOption('price')
  const prices = all.filter(({ kind }) => kind === 'price').map(({ says }) => says as string)
  await page.getByText(`${prices.length} of ${all.length} rows, ${prices.length} shown.`).waitFor()
  expect(await saysIn()).toEqual(prices)
  expect(asked).toEqual(['/data/claims.json'])
  const head = page.getByRole('columnheader', { name: 'Says' })
  await head.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  expect(await head.getAttribute('aria-sort')).toBe('descending')
  expect(await saysIn()).toEqual(prices.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true })))
  await page.locator('#words').fill('LECHENG knee')
  await page.getByText(`1 of ${all.length} rows, 1 shown.`).waitFor()
  await page.locator('#words').fill('')
  await page.locator('#by').selectOption('')
  await page.getByRole('button', { name: 'Show more rows' }).click()
  await page.getByText(`${all.length} rows, 60 shown.`).waitFor()
  expect(await page.locator(rowsIn).count()).toBe(60)
  expect(errors).toEqual([])
})

test('a table whose file can’t be fetched says so, and tries again', async () => {
  const { page } = await open('/data/claims/', { asItComes: true })
  await page.route('**/data/claims.json', (route) => route.abort())
  await page.getByRole('button', { name: 'Show more rows' }).click()
  await page.getByText('It needs a network').waitFor()
  expect(await page.locator(rowsIn).count()).toBe(10)
  await page.unroute('**/data/claims.json')
  await page.locator('#by').selectOption('harm')
  const harms = rowsOf('claims').filter(({ kind }) => kind === 'harm').length
  await page.getByText(`${harms} of`).waitFor()
  expect(new Set(await page.locator(`${rowsIn} td[data-head=Kind]`).allInnerTexts())).toEqual(new Set(['harm']))
})

test('without script a table has its first rows, its files and what each column means, and no control that does nothing', async () => {
  const { page } = await open('/data/prices/', { javaScriptEnabled: false, asItComes: true })
  expect(await page.locator(rowsIn).count()).toBe(rowsOf('prices').length)
  expect(await page.locator('#narrow').isVisible()).toBe(false)
  expect(await page.locator('#rows thead button:enabled').count()).toBe(0)
  const files = await page
    .locator('main a[download]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(files.map((file) => file?.split('/').at(-1))).toEqual(['prices.json', 'prices.csv', 'prices.schema.json'])
  expect(await page.locator('#columns dt').allTextContents()).toEqual(Object.keys(rowsOf('prices')[0] ?? {}))
})
