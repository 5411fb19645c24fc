import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { ingest } from '../in-process.fixture.ts'

vi.setConfig({ testTimeout: 60_000 })

const citation = (title: string) =>
  `---\ntitle: ${title}\npublisher: P\nkind: company\ninterest: Sells.\nurl: https://example.org/a\npublished: 2026-01-01\nretrieved: 2026-01-02\nrights: own-words\n---\n`
const improved = (share: string) =>
  `${citation('T')}## Multiple sclerosis\n\nIn multiple sclerosis, ${share} improved after mesenchymal stem cells.\n`

const workshop = (seeds: Record<string, string>) => {
  const folder = mkdtempSync(join(tmpdir(), 'keyboard-'))
  mkdirSync(join(folder, 'seeds'))
  const path = (name: string) => join(folder, 'seeds', name)
  for (const [name, text] of Object.entries(seeds)) writeFileSync(path(name), text)
  const args = ['scripts/ingest.ts', '--content', join(folder, 'content')]
  const { FORCE_COLOR: _forced, ...env } = process.env
  return {
    folder,
    path,
    page: join(folder, 'content', 'sources', 'a.mdx'),
    run: (given: string[]) => ingest('--content', join(folder, 'content'), ...given),
    spawn: (given: string[], more: Record<string, string>) =>
      spawnSync(process.execPath, [...args, ...given], { encoding: 'utf8', env: { ...env, ...more } }),
    start: (...given: string[]) => spawn(process.execPath, [...args, ...given], { env: { ...env, NO_COLOR: '1' } }),
    all: ['--seeds', join(folder, 'seeds')],
  }
}

describe('exit codes', () => {
  const shop = workshop({ 'a.txt': improved('12%'), 'warned.txt': 'The weather was fine.\n', 'bad.txt': 'Hi\0' })
  const [a, warned, bad] = [shop.path('a.txt'), shop.path('warned.txt'), shop.path('bad.txt')]
  test.each([
    ['an article with warnings alone', 0, [warned]],
    ['the usage', 0, ['--help']],
    ['an explained line', 0, [a, '--explain', '13']],
    ['a fault in an article', 1, [bad]],
    ['no such article', 1, [shop.path('none.txt')]],
    ['an explained line of a faulty article', 1, [bad, '--explain', '1']],
    ['a check that finds something to change', 1, [warned, a, '--check', '--content', join(shop.folder, 'other')]],
    ['an unknown option', 2, ['--nonsense']],
    ['no such folder', 2, ['--seeds', shop.path('none')]],
    ['--explain without a number', 2, [a, '--explain']],
    ['a line beyond the end', 2, [a, '--explain', '14']],
    ['--watch of no folder', 2, ['--watch', '--seeds', shop.path('none')]],
  ])('%s: %i', (_what, status, args) => {
    expect(shop.run(args).status).toBe(status)
  })
})

test('the example of docs/add-an-article.md explains its line as the page says', () => {
  const docs = readFileSync('docs/add-an-article.md', 'utf8')
  const article = /```\n(---\n[\s\S]*?)```/.exec(docs)?.[1] ?? ''
  const output = /```\nseeds\/(my-article\.txt:[\s\S]*?)```/.exec(docs)?.[1]
  const shop = workshop({ 'my-article.txt': article })
  const { stdout } = shop.run([shop.path('my-article.txt'), '--explain', '16', '--content', 'content'])
  expect(stdout.slice(stdout.indexOf('my-article'))).toBe(output)
})

test('colours are off where the output is no terminal, on where they are asked for, and off with NO_COLOR', () => {
  const shop = workshop({ 'bad.txt': 'Hi\0' })
  const isColoured = (more: Record<string, string>) => shop.spawn(shop.all, more).stdout.includes('\u001b[')
  expect([isColoured({}), isColoured({ FORCE_COLOR: '1' }), isColoured({ NO_COLOR: '1' })]).toEqual([
    false,
    true,
    false,
  ])
})

test('two sources with different values of one measure keep both claims and are told once', () => {
  const shop = workshop({ 'a.txt': improved('12%'), 'b.txt': improved('40.4%').replace('title: T', 'title: U') })
  const { status, stdout } = shop.run(shop.all)
  expect(status).toBe(0)
  expect(stdout.match(/^.*\bconflict ingest$[\s\S]*?(?=\n\n)/gm)).toEqual([
    [
      '13:24 warning Unexpected 12% where sources/b says 40.4% of the same; both are kept: ' +
        'see whether both speak of the same, and correct one if it was misread conflict ingest',
      '  [note]:',
      '    sources/a#outcome-ms-msc-improved: In multiple sclerosis, 12% improved after mesenchymal stem cells.',
      `      npm run ingest -- ${shop.path('a.txt')} --explain 13`,
      '    sources/b#outcome-ms-msc-improved-2: In multiple sclerosis, 40.4% improved after mesenchymal stem cells.',
      `      npm run ingest -- ${shop.path('b.txt')} --explain 13`,
    ].join('\n'),
  ])
  expect(readFileSync(shop.page, 'utf8')).toContain('words: 12%')
  expect(readFileSync(shop.page.replace('a.mdx', 'b.mdx'), 'utf8')).toContain('words: 40.4%')
})

test('the same value in two sources is no conflict', () => {
  const shop = workshop({ 'a.txt': improved('12%'), 'b.txt': improved('12%').replace('title: T', 'title: U') })
  expect(shop.run(shop.all).stdout).not.toContain('conflict ingest')
})

describe('--watch', () => {
  const patience = 30_000
  const watching = async (shop: ReturnType<typeof workshop>, given: string[]) => {
    const child = shop.start('--watch', ...given)
    let said = ''
    child.stdout.on('data', (text) => (said += text))
    child.stderr.on('data', (text) => (said += text))
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const hear = (words: string) => vi.waitFor(() => expect(said).toContain(words), { timeout: patience, interval: 50 })
    await hear('(Ctrl-C to stop)')
    const afterwards = (act: () => void) => {
      said = ''
      act()
    }
    const stop = () => {
      child.kill('SIGINT')
      return ended
    }
    return { hear, afterwards, said: () => said, stop }
  }

  test('reads an article again when it is saved, lives through faults and lost files, and ends cleanly', async () => {
    const shop = workshop({ 'a.txt': improved('12%'), 'b.txt': `${citation('B')}Stroke is a disease.\n` })
    const watch = await watching(shop, shop.all)
    try {
      watch.afterwards(() => writeFileSync(shop.path('a.txt'), improved('13%')))
      await watch.hear('write ')
      expect(watch.said()).toMatch(/^\n\d\d:\d\d:\d\d {2}\S+a\.txt\nRead 1 article: 1 passage, 1 claim/)
      expect(readFileSync(shop.page, 'utf8')).toContain('words: 13%')
      watch.afterwards(() => writeFileSync(shop.path('a.txt'), 'Hi\0'))
      await watch.hear('nul-character')
      watch.afterwards(() => rmSync(shop.path('a.txt')))
      await watch.hear('a.txt is gone')
      watch.afterwards(() => writeFileSync(shop.path('a.txt'), improved('14%')))
      await watch.hear('write ')
      expect(readFileSync(shop.page, 'utf8')).toContain('words: 14%')
    } finally {
      expect(await watch.stop()).toBe(0)
    }
    expect(watch.said()).toContain('Stopped.')
  })

  test('of one article reads that one alone', async () => {
    const shop = workshop({ 'a.txt': improved('12%') })
    const watch = await watching(shop, [shop.path('a.txt')])
    try {
      watch.afterwards(() => {
        writeFileSync(shop.path('b.txt'), improved('40%'))
        writeFileSync(shop.path('a.txt'), improved('13%'))
      })
      await watch.hear('write ')
    } finally {
      await watch.stop()
    }
    expect(existsSync(shop.page.replace('a.mdx', 'b.mdx'))).toBe(false)
    expect(readFileSync(shop.page, 'utf8')).toContain('words: 13%')
  })
})
