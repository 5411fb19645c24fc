import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Claim } from '../src/schema/claim.ts'
import type { Figure } from '../src/schema/figure.ts'
import { ingest } from './ingest/in-process.fixture.ts'
import type { SeedReport } from './ingest/report/report.ts'

interface Fact {
  id: string
  seed: string
  /** The sentences of our own seed that tell it. */
  sentences: string[]
  /** Where the original states it, in UTF-16 units. */
  original: [number, number]
  figures: Partial<Figure>[]
  /** Figures that our own sentences state, and the original only says in words: "one patient" for "the first". */
  told?: Partial<Figure>[]
  /** Facts that must stand in view together with this one. */
  with?: string[]
  claim?: { kinds: string[]; about: Record<string, string> }
}

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const facts = JSON.parse(readFileSync('tests/facts.json', 'utf8')) as Fact[]
const originals = '../shared/seeds'

/** Without colours, and with compiled code kept between the many runs. */
const environment = { ...process.env, NO_COLOR: '1', NODE_COMPILE_CACHE: join('node_modules', '.cache', 'node') }

/** A folder with the two articles that are told again, apart from the articles of our own. */
function retold(): string {
  const folder = mkdtempSync(join(tmpdir(), 'retold-'))
  for (const name of new Set(facts.map(({ seed }) => `${seed.replace(/\.txt$/, '')}.txt`)))
    cpSync(join('seeds', name), join(folder, name))
  return folder
}

function reportOn(seeds: string): SeedReport[] {
  const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
  const run = ingest('--seeds', seeds, '--content', join(folder, 'content'), '--report', join(folder, 'report.json'))
  expect(run.status, run.stderr).toBe(0)
  return (JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as { seeds: SeedReport[] }).seeds
}

const valueOf = (figure: object) => {
  const { kind, low, high, unit, currency } = figure as Record<string, unknown>
  return JSON.stringify({ kind, low, high, unit, currency })
}
const isWithin = ({ at }: { at: readonly [number, number] }, [start, end]: [number, number]) =>
  at[0] >= start && at[1] <= end

/** What a reading of the facts missed, and what it found that no fact states. */
function compare(
  reports: SeedReport[],
  placesOf: (fact: Fact, report: SeedReport) => [number, number][],
  figuresOf: (fact: Fact) => Partial<Figure>[],
  isSeedOf: (fact: Fact, report: SeedReport) => boolean,
) {
  const missed: string[] = []
  const wrongClaims: string[] = []
  const stated = new Set<string>()
  for (const report of reports) {
    for (const fact of facts.filter((one) => isSeedOf(one, report))) {
      const places = placesOf(fact, report)
      for (const figure of figuresOf(fact)) {
        const found = (report.figures as Figure[]).filter(
          (one) => places.some((place) => isWithin(one, place)) && valueOf(one) === valueOf(figure),
        )
        if (found.length === 0) missed.push(`${fact.id} ${valueOf(figure)}`)
        for (const one of found) stated.add(`${report.path} ${one.at}`)
      }
      if (fact.claim && !isClaimed(fact, report, places)) wrongClaims.push(fact.id)
    }
  }
  const unstated = reports.flatMap((report) =>
    (report.figures as Figure[])
      .filter((one) => one.kind !== 'identifier' && !stated.has(`${report.path} ${one.at}`))
      .map((one) => `${report.path.replace(/^.*\//, '')} ${valueOf(one)}`),
  )
  return { missed, wrongClaims, unstated }
}

/** Whether a claim of the right kind and subject stands on a passage that states the fact, with its figures. */
function isClaimed(fact: Fact, report: SeedReport, places: [number, number][]): boolean {
  const passages = new Map(report.blocks.map(({ passage, at }) => [passage, at]))
  return report.claims.some((claim) => {
    const start = passages.get(claim.from[0]?.passage ?? '')?.[0] ?? 0
    const figures = claim.figures.map(valueOf)
    const inPlace = places.some(
      ([from, to]) =>
        start <= to &&
        (claim.figures.length === 0 || claim.figures.some(({ at }) => start + at[0] >= from && start + at[1] <= to)),
    )
    const told = fact.figures.every((figure) => figures.includes(valueOf(figure)))
    return (
      inPlace &&
      told &&
      fact.claim?.kinds.includes(claim.kind) &&
      Object.entries(fact.claim.about).every(([kind, id]) =>
        [claim.about[kind as keyof Claim['about']]].flat().includes(id),
      )
    )
  })
}

describe('our own seeds', () => {
  let reports: SeedReport[]
  const texts = new Map<string, string>()
  beforeAll(() => {
    reports = reportOn(retold())
    for (const { path } of reports) texts.set(path, readFileSync(path, 'utf8'))
  })

  test('tell every core fact of the two articles', () => {
    const text = [...texts.values()].join('\n')
    expect(
      facts
        .filter(({ sentences }) => sentences.length === 0 || sentences.some((sentence) => !text.includes(sentence)))
        .map(({ id }) => id),
    ).toEqual([])
  })

  test('bind every claim to those that must stand in view with it', () => {
    const claims = reports.flatMap((report) => report.claims)
    const claimsOf = (id: string) =>
      claims.filter(({ says }) => facts.find((fact) => fact.id === id)?.sentences.includes(says))
    const bound = facts.flatMap(({ id, with: others = [] }) => others.map((other) => ({ id, other })))
    const loose = bound.filter(
      ({ id, other }) =>
        !claimsOf(id).some((claim) =>
          claimsOf(other).some(
            (beside) => claim.with.includes(beside.id) || (claim.study !== undefined && claim.study === beside.study),
          ),
        ),
    )
    expect(bound.length).toBeGreaterThan(20)
    expect(loose).toEqual([])
  })

  test('are read with every figure in its place, no other, and a claim of the right kind and subject for each', () => {
    const placesOf = (fact: Fact, { path }: SeedReport) =>
      fact.sentences.map((sentence): [number, number] => {
        const start = (texts.get(path) ?? '').indexOf(sentence)
        return [start, start + sentence.length]
      })
    const seen = compare(
      reports,
      placesOf,
      (fact) => [...fact.figures, ...(fact.told ?? [])],
      (fact, { path }) => path.includes(fact.seed),
    )
    // The reading time of the guide is told and is no core fact; the publication date of the news stands in its header too.
    expect(seen).toEqual({
      missed: [],
      wrongClaims: [],
      unstated: ['medbridge-nz-2026-guide.txt {"kind":"duration","low":7,"high":7,"unit":"minutes"}'],
    })
  })
})

describe.skipIf(!existsSync(originals))(
  'the original articles, which belong to their publishers and lie beside the project where it is developed',
  () => {
    test('are read with every figure in its place, no other, and a claim of the right kind and subject for each', () => {
      const reports = reportOn(originals)
      const isSeedOf = (fact: Fact, { path }: SeedReport) => path.includes(fact.id.startsWith('A') ? '000_' : '004_')
      const seen = compare(
        reports,
        (fact) => [fact.original],
        (fact) => fact.figures,
        isSeedOf,
      )
      expect(seen).toEqual({ missed: [], wrongClaims: [], unstated: [] })
    })

    test('go through as facts-only, and none of their sentences reaches the pages', () => {
      const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
      expect(ingest('--seeds', originals, '--content', folder).status).toBe(0)
      const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
      const sentences = readdirSync(originals)
        .flatMap((name) => readFileSync(join(originals, name), 'utf8').split(/(?<=[.!?])\s+|\n/))
        .filter((sentence) => sentence.split(' ').length > 8 && !/^Stem Cell Therapy in China/.test(sentence))
      expect(sentences.length).toBeGreaterThan(50)
      expect(sentences.filter((sentence) => pages.some((page) => page.includes(sentence.trim())))).toEqual([])
      expect(pages.filter((page) => page.includes('rights: facts-only')).length).toBe(2)
    })
  },
)

describe('the traps of the articles', () => {
  let claims: SeedReport['claims']
  beforeAll(() => {
    claims = reportOn(retold()).flatMap((report) => report.claims)
  })
  const withWords = (words: string) =>
    claims
      .filter((claim) => [claim.words ?? []].flat().includes(words))
      .map(({ kind, about, measure, qualifiers }) => ({
        kind,
        condition: about.condition,
        outcome: measure?.outcome ?? null,
        route: qualifiers?.route?.join() ?? null,
      }))
      .toSorted((a, b) => `${a.kind}${a.route}`.localeCompare(`${b.kind}${b.route}`))

  test('equal figures keep their meanings', () => {
    expect(withWords('57.6%')).toEqual([
      { kind: 'harm', condition: 'multiple-sclerosis', outcome: 'headache', route: null },
      { kind: 'outcome', condition: 'multiple-sclerosis', outcome: 'improved', route: 'intravenous' },
    ])
    expect(withWords('32.8%')).toEqual([
      { kind: 'outcome', condition: 'multiple-sclerosis', outcome: 'improved', route: 'intrathecal' },
      { kind: 'outcome', condition: 'multiple-sclerosis', outcome: 'stable', route: null },
    ])
    expect(withWords('3 to 6 months').map(({ kind, condition }) => [kind, condition])).toEqual([
      ['limit', 'amyotrophic-lateral-sclerosis'],
      ['prediction', 'parkinsons-disease'],
    ])
  })

  test('the two Parkinson programmes stay apart', () => {
    const programmes = claims
      .filter(({ kind, about }) => kind === 'event' && about.condition === 'parkinsons-disease')
      .map(({ about }) => `${about.facility}: ${about.therapy}`)
    expect(new Set(programmes)).toEqual(
      new Set([
        'ruijin-hospital: ux-da001',
        'ruijin-hospital: induced-pluripotent-stem-cells',
        'guangzhou-institute-of-biomedicine-and-health: stem-cell-derived-neural-cells',
      ]),
    )
  })

  test('a price for six sessions is not one for a single session', () => {
    const prices = claims.filter(
      ({ kind, figures }) => kind === 'price' && figures.some((figure) => figure.kind === 'money'),
    )
    expect(
      prices.map(({ about, words, qualifiers }) => [about.condition, words, qualifiers?.sessions ?? null]),
    ).toEqual([
      ['parkinsons-disease', ['85,000 US dollars', 'six sessions'], 6],
      ['multiple-sclerosis', '29,000 to 35,000 US dollars', null],
      ['amyotrophic-lateral-sclerosis', ['29,800 US dollars', 'one session'], 1],
    ])
  })

  test('every price stands with the missing authorisation and with the rule that trials are free', () => {
    const prices = claims.filter(
      ({ kind, figures }) => kind === 'price' && figures.some((figure) => figure.kind === 'money'),
    )
    expect(prices.map((claim) => claim.with.filter((id) => !id.startsWith('price')))).toEqual(
      Array(3).fill(['status-stem-cell-therapy-market-authorisation', 'advice-clinical-trial']),
    )
  })

  test('general text is filed under no disease', () => {
    expect(
      claims.filter(({ kind, about }) => ['rule', 'advice'].includes(kind) && about.condition === undefined).length,
    ).toBeGreaterThan(15)
    expect(
      claims.filter(
        ({ kind, about }) => ['rule', 'aim', 'advice'].includes(kind) && about.condition === 'multiple-sclerosis',
      ),
    ).toEqual([])
  })
})

describe('on disk', () => {
  const workshop = (seeds: Record<string, string | Uint8Array>) => {
    const folder = mkdtempSync(join(tmpdir(), 'ingest-'))
    const content = join(folder, 'content')
    mkdirSync(join(folder, 'seeds'))
    for (const [name, text] of Object.entries(seeds)) writeFileSync(join(folder, 'seeds', name), text)
    return {
      folder,
      content,
      run: (...args: string[]) => ingest('--seeds', join(folder, 'seeds'), '--content', content, ...args),
    }
  }
  const filesIn = (folder: string) =>
    existsSync(folder)
      ? Object.fromEntries(
          readdirSync(folder, { recursive: true, withFileTypes: true })
            .filter((entry) => entry.isFile() && !entry.parentPath.includes('.history'))
            .map((entry) => [
              join(entry.parentPath, entry.name),
              readFileSync(join(entry.parentPath, entry.name), 'utf8'),
            ]),
        )
      : {}
  const good =
    '---\ntitle: T\npublisher: P\nkind: company\ninterest: Sells.\nurl: https://example.org/a\npublished: 2026-01-01\nretrieved: 2026-01-02\nrights: own-words\n---\n## Multiple sclerosis\n\nIn multiple sclerosis, 12% improved after mesenchymal stem cells.\n'

  test('the same seeds give the same bytes, and a second run changes nothing', () => {
    const one = workshop({ 'a.txt': good })
    const two = workshop({ 'a.txt': good })
    expect([one.run().status, two.run().status]).toEqual([0, 0])
    const bytes = (shop: typeof one) => Object.values(filesIn(shop.content))
    expect(bytes(one)).toEqual(bytes(two))
    expect(one.run('--check').status).toBe(0)
    expect(one.run().stdout).toContain('Every page is as it was.')
  })

  test('a run that remembers the last one tells and writes what a run that reads everything does', () => {
    const other = good.replace('12%', '31%').replace('title: T', 'title: U')
    const shop = workshop({ 'a.txt': good, 'b.txt': other, 'c.txt': 'The weather was fine on the coast.\n' })
    const seed = (name: string) => join(shop.folder, 'seeds', name)
    const page = (name: string) => join(shop.content, name)
    const edit = (path: string, from: string | RegExp, to: string) => {
      const text = readFileSync(path, 'utf8')
      expect(text.replace(from, to)).not.toBe(text)
      writeFileSync(path, text.replace(from, to))
    }
    const twin = join(shop.folder, 'content-all')
    const steps: Record<string, () => void> = {
      'a changed seed and a new one': () => {
        edit(seed('b.txt'), '31%', '32%')
        writeFileSync(seed('d.txt'), good.replace('12%', '44%').replace('title: T', 'title: V'))
      },
      'the fact of another seed, and an accepted claim': () => {
        edit(seed('b.txt'), '32%', '12%')
        edit(page('sources/a.mdx'), 'state: read', 'state: accepted')
      },
      'hand edits on a source page and on a page of a subject': () => {
        edit(page('sources/a.mdx'), 'says: In', 'says: Here, in')
        edit(page('conditions/multiple-sclerosis.mdx'), 'summary: A', 'summary: My own. A')
      },
      'a changed seed under a hand edit, and a deleted claim': () => {
        edit(seed('a.txt'), '12%', '13%')
        edit(page('sources/d.mdx'), /claims:[\s\S]*?(?=---)/, 'claims: []\n')
      },
      'deleted pages': () => {
        rmSync(page('sources/b.mdx'))
        rmSync(page('therapies/mesenchymal-stem-cells.mdx'))
      },
      'a deleted seed and a changed lock': () => {
        rmSync(seed('b.txt'))
        edit(page('ingest.lock.json'), /"claim:[^"]{1,99}":"[0-9a-f]{12}"/, '"claim:x":"000000000000"')
      },
      'a renamed seed': () => cpSync(seed('d.txt'), seed('e.txt')),
      'a faulty source page': () => {
        rmSync(seed('e.txt'))
        edit(page('sources/d.mdx'), 'kind: company', 'kind: shop')
      },
    }
    shop.run()
    for (const [what, act] of Object.entries(steps)) {
      act()
      rmSync(twin, { recursive: true, force: true })
      cpSync(shop.content, twin, { recursive: true })
      const quick = shop.run()
      const whole = ingest('--seeds', join(shop.folder, 'seeds'), '--content', twin, '--all')
      const told = (run: typeof quick) =>
        run.stdout.replaceAll(twin, shop.content).concat(run.stderr, String(run.status))
      const files = Object.entries(filesIn(twin)).map(([path, text]) => [path.replace(twin, shop.content), text])
      expect({ what, told: told(quick), files: filesIn(shop.content) }).toEqual({
        what,
        told: told(whole),
        files: Object.fromEntries(files),
      })
    }
  }, 300_000)

  test('--check fails and --dry-run only tells where a page would change', () => {
    const shop = workshop({ 'a.txt': good })
    expect(shop.run('--check').status).toBe(1)
    expect(shop.run('--dry-run').stdout).toContain(`Would write ${join(shop.content, 'sources/a.mdx')}`)
    expect(filesIn(shop.content)).toEqual({})
  })

  test.each([
    ['not UTF-8', new Uint8Array([72, 105, 0xff, 10]), 'b.txt', '1:3', 'not-utf-8'],
    ['holds a NUL', 'Hi\0', 'b.txt', '1:3', 'nul-character'],
    ['is empty', '', 'b.txt', '1:1', 'empty-seed'],
    ['has a header that does not parse', '---\ntitle: [a\n---\nText.', 'b.txt', '3:1', 'header-syntax'],
    ['has a header with a wrong type', '---\ntitle: [a, b]\n---\nText.', 'b.txt', '2:8', 'header-field'],
    ['is UTF-16', new Uint8Array(Buffer.from('\uFEFFText.', 'utf16le')), 'b.txt', '1:1', 'not-utf-8'],
    ['is GB18030', new Uint8Array([0xb8, 0xc9, 0xcf, 0xb8, 0xb0, 0xfb]), 'b.txt', '1:1', 'not-utf-8'],
    ['is one line of 20 MB', 'a'.repeat(20_000_000), 'b.txt', '1:1', 'seed-too-long'],
    ['has a name too long for its page', good, `${'b'.repeat(242)}.txt`, '1:1', 'seed-name-too-long'],
  ])('a seed that %s is one message and exit 1, and the others are read', (_what, text, name, place, rule) => {
    const changed = good.replace('12%', '13%')
    const shop = workshop({ 'a.txt': good })
    shop.run()
    writeFileSync(join(shop.folder, 'seeds', 'a.txt'), changed)
    writeFileSync(join(shop.folder, 'seeds', name), text)
    const run = shop.run()
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(new RegExp(`b\\.txt\\n${place}[^\\n]+${rule}`))
    expect(run.stdout).toContain('1 error')
    const fresh = workshop({ 'a.txt': changed })
    fresh.run()
    expect(Object.values(filesIn(shop.content))).toEqual(Object.values(filesIn(fresh.content)))
  })

  test('of articles that would have one page none is read, and the page stays as it was', () => {
    const shop = workshop({ 'a-b.txt': good })
    shop.run()
    const before = filesIn(shop.content)
    writeFileSync(join(shop.folder, 'seeds', 'a_b.txt'), good.replace('12%', '13%'))
    const run = shop.run()
    expect(run.status).toBe(1)
    expect(run.stdout.match(/duplicate-seed/g)?.length).toBe(2)
    expect(filesIn(shop.content)).toEqual(before)
  })

  test('an article keeps its page and its claims while its file can’t be read', () => {
    const shop = workshop({ 'a.txt': good, 'b.txt': good.replaceAll('12%', '31%') })
    shop.run()
    const before = filesIn(shop.content)
    writeFileSync(join(shop.folder, 'seeds', 'b.txt'), '')
    const run = shop.run()
    expect([run.status, run.stdout.includes('seed-missing')]).toEqual([1, false])
    expect(filesIn(shop.content)).toEqual(before)
  })

  test('a link that leads back to itself is a message', () => {
    const shop = workshop({ 'a.txt': good })
    symlinkSync('b.txt', join(shop.folder, 'seeds', 'b.txt'))
    const run = shop.run()
    expect([run.status, run.stderr]).toEqual([1, 'What has a fault above stays as it was; everything else was read.\n'])
    expect(run.stdout).toContain('Unexpected link that leads back to itself, name a text file that can be read')
  })

  test('line ends of any kind give the same pages, and a page with other line ends is as it was', () => {
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const before = filesIn(shop.content)
    for (const end of ['\r\n', '\r']) {
      writeFileSync(join(shop.folder, 'seeds', 'a.txt'), good.replaceAll('\n', end))
      expect(shop.run('--check', '--all').status).toBe(0)
    }
    for (const [path, text] of Object.entries(before)) writeFileSync(path, text.replaceAll('\n', '\r\n'))
    expect(shop.run('--check').stdout).toContain('Every page is as it was.')
    expect(shop.run('--check', '--all').status).toBe(0)
  })

  test('what stands in seeds/ and is no article is named', () => {
    const shop = workshop({ 'a.txt': good, 'b.md': good, 'c.TXT': good.replaceAll('12%', '31%') })
    mkdirSync(join(shop.folder, 'seeds', 'more'))
    writeFileSync(join(shop.folder, 'seeds', 'more', 'd.txt'), good)
    const run = shop.run()
    const told = run.stdout.split('\n').filter((line) => line.includes('not-a-seed'))
    expect(told.map((line) => line.replaceAll(/\s+/g, ' ').trim())).toEqual([
      '1:1 warning Unexpected file that is no .txt, it was not read: save the article as plain text not-a-seed ingest',
      '1:1 warning Unexpected file in a folder, it was not read: move it into the folder above not-a-seed ingest',
    ])
    expect(run.stdout).toContain(join(shop.folder, 'seeds', 'more', 'd.txt'))
    expect(run.stdout).toContain('Read 2 articles')
  })

  test.each(['b.txt', 'no-such.txt'])(
    'a folder or nothing in place of a seed is one message and exit 1: %s',
    (name) => {
      const shop = workshop({})
      mkdirSync(join(shop.folder, 'seeds', 'b.txt'))
      const run = ingest('--content', shop.content, join(shop.folder, 'seeds', name))
      expect([run.status, run.stderr]).toEqual([
        1,
        'What has a fault above stays as it was; everything else was read.\n',
      ])
      expect(run.stdout).toContain('no-such-seed')
      expect(Object.keys(filesIn(shop.content))).toEqual([join(shop.content, 'ingest.lock.json')])
    },
  )

  test('a seed with 100,000 empty lines is read, and its passage knows its line', () => {
    const shop = workshop({ 'a.txt': good.replace('\n\nIn', `${'\n'.repeat(100_000)}In`) })
    expect(shop.run().status).toBe(0)
    expect(readFileSync(join(shop.content, 'sources/a.mdx'), 'utf8')).toContain('line="100011"')
  })

  test('whatever stands in an article, its page holds as text', () => {
    const shop = workshop({
      'a.txt': `${good}\nIn multiple sclerosis, {7%} got <b>worse</b> after mesenchymal stem cells: see https://a.example/b_c_d.\n\nimport x from "y" said 5% of people with multiple sclerosis.\n`,
    })
    const run = shop.run()
    expect([run.status, run.stdout.includes('unsafe-emission')]).toEqual([0, false])
  })

  /** What is done to node:fs before the run begins. */
  const runOn = (shop: ReturnType<typeof workshop>, change: string) => {
    const preload = `import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module'; ${change}; syncBuiltinESMExports()`
    return spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(preload)}`,
        'scripts/ingest.ts',
        ...['--seeds', join(shop.folder, 'seeds'), '--content', shop.content],
      ],
      { encoding: 'utf8', env: environment },
    )
  }

  test.each([1, 4])('a run that is killed before it puts file %i in its place is made good by the next', (file) => {
    const changed = good.replace('12%', '13%').replace('improved', 'got worse')
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const before = filesIn(shop.content)
    writeFileSync(join(shop.folder, 'seeds', 'a.txt'), changed)
    const killed = runOn(
      shop,
      `const rename = fs.renameSync; let files = 0; fs.renameSync = (...paths) => { if (++files === ${file}) process.kill(process.pid, 'SIGKILL'); rename(...paths) }`,
    )
    expect(killed.signal).toBe('SIGKILL')
    const fresh = workshop({ 'a.txt': changed })
    fresh.run()
    const after = filesIn(fresh.content)
    for (const [path, text] of Object.entries(before))
      expect([text, after[path.replace(shop.content, fresh.content)]]).toContain(readFileSync(path, 'utf8'))
    expect(shop.run().status).toBe(0)
    expect(Object.values(filesIn(shop.content))).toEqual(Object.values(after))
  })

  test('a disk that fills up is one message and exit 1, and every file stays as it was', () => {
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const before = filesIn(shop.content)
    writeFileSync(join(shop.folder, 'seeds', 'a.txt'), good.replace('12%', '13%'))
    const run = runOn(
      shop,
      `const write = fs.writeFileSync; let files = 0; fs.writeFileSync = (...args) => { if (++files < 3) return write(...args); throw Object.assign(new Error('full'), { code: 'ENOSPC' }) }`,
    )
    expect([run.status, run.stderr]).toEqual([
      1,
      `Unexpected full disk (ENOSPC) at ${shop.content}/ingest.lock.json, make room and run it again: every file is as it was.\n`,
    ])
    expect(run.stdout).not.toContain('write ')
    expect(filesIn(shop.content)).toEqual(before)
  })

  test('a disk of 64 kB that fills up keeps what it held', ({ skip, onTestFinished }) => {
    const shop = workshop({ 'a.txt': good })
    mkdirSync(shop.content)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', shop.content], { encoding: 'utf8' })
    if (mounted.status !== 0) skip(`a small disk can’t be mounted here: ${mounted.error?.message ?? mounted.stderr}`)
    onTestFinished(() => void spawnSync('umount', [shop.content]))
    expect(shop.run().status).toBe(0)
    const before = filesIn(shop.content)
    const more = Array.from(
      { length: 300 },
      (_, index) => `In multiple sclerosis, ${index + 100} patients improved after mesenchymal stem cells.\n`,
    )
    writeFileSync(join(shop.folder, 'seeds', 'a.txt'), `${good}\n${more.join('\n')}`)
    const run = shop.run()
    expect(run.status).toBe(1)
    expect(run.stderr).toMatch(
      /^Unexpected full disk \(ENOSPC\) at \S+, make room and run it again: every file is as it was\.\n$/,
    )
    expect(filesIn(shop.content)).toEqual(before)
  })

  test('claims of a removed source are withdrawn with a message, and those of a removed seed stay with one', () => {
    const shop = workshop({ 'a.txt': good, 'b.txt': good.replaceAll('12%', '13%') })
    shop.run()
    rmSync(join(shop.folder, 'seeds', 'b.txt'))
    expect(shop.run().stdout).toContain('seed-missing')
    rmSync(join(shop.content, 'sources', 'b.mdx'))
    const run = shop.run()
    expect(run.stdout).toMatch(/sources\/b\.mdx\n1:1[^\n]+its 1 claim went from every page[^\n]+source-withdrawn/)
    expect(run.status).toBe(0)
    const fresh = workshop({ 'a.txt': good })
    fresh.run()
    expect(Object.values(filesIn(shop.content))).toEqual(Object.values(filesIn(fresh.content)))
    expect(shop.run().stdout).not.toContain('source-withdrawn')
  })

  test('a seed in which nothing is recognised is a warning and no page', () => {
    const shop = workshop({ 'a.txt': 'Nothing here\n\nThe weather was fine on the coast.\n' })
    const run = shop.run()
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('nothing-recognised')
    expect(Object.keys(filesIn(shop.content))).toEqual([join(shop.content, 'ingest.lock.json')])
  })

  test('a hand-written check and a hand-edited section survive a changed seed; accepting is one command', () => {
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const source = join(shop.content, 'sources/a.mdx')
    const condition = join(shop.content, 'conditions/multiple-sclerosis.mdx')
    expect(ingest('--content', shop.content, '--accept-claims', 'sources/a').stdout).toContain('Accepted 1 claim')
    const check = '    checks: [ { asks: holds, verdict: disputed, finding: F., sources: [ a ], on: "2026-11-22" } ]\n'
    writeFileSync(
      source,
      readFileSync(source, 'utf8').replace('    state: accepted\n', (state) => `${state}${check}`),
    )
    writeFileSync(
      condition,
      readFileSync(condition, 'utf8').replace('summary: A disease', 'summary: My words. A disease'),
    )
    writeFileSync(
      join(shop.folder, 'seeds', 'a.txt'),
      `${good}\nIn multiple sclerosis, 7% got worse after mesenchymal stem cells.\n`,
    )
    expect(shop.run().status).toBe(0)
    expect(readFileSync(source, 'utf8')).toContain(`    state: accepted\n${check}`)
    expect(readFileSync(source, 'utf8')).toContain('harm-ms-msc-worsened')
    expect(readFileSync(condition, 'utf8')).toContain('summary: My words. A disease')
    expect(readFileSync(condition, 'utf8')).toContain('<Claim id="harm-ms-msc-worsened" />')
  })

  test('a page that no claim is about any more goes, unless somebody wrote in it', () => {
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const therapy = join(shop.content, 'therapies/mesenchymal-stem-cells.mdx')
    writeFileSync(join(shop.folder, 'seeds', 'a.txt'), good.replace('mesenchymal stem cells', 'neural stem cells'))
    expect(shop.run('--dry-run').stdout).toContain(`Would remove ${therapy}`)
    writeFileSync(therapy, readFileSync(therapy, 'utf8').replace('summary: ', 'summary: My words. '))
    expect(shop.run().stdout).toMatch(
      /`summary` stays, because a person wrote that: delete \S+mesenchymal-stem-cells\.mdx if .* page-orphaned/,
    )
    expect(readFileSync(therapy, 'utf8')).toMatch(/summary: My words\.[^<]*$/)
    expect(shop.run().stdout).toContain('Every page is as it was.')
  })

  test('a source page that an editor broke stops the run before its claims are lost elsewhere', () => {
    const shop = workshop({ 'a.txt': good })
    shop.run()
    const source = join(shop.content, 'sources/a.mdx')
    writeFileSync(source, readFileSync(source, 'utf8').replace('kind: company', 'kind: shop'))
    const before = filesIn(shop.content)
    const run = shop.run()
    expect(run.status).toBe(1)
    expect(run.stdout).toMatch(/Unexpected `shop` in `kind`, write one of `company`, .* page-unreadable/)
    expect(filesIn(shop.content)).toEqual(before)
  })

  test('a name that no vocabulary holds is listed, accepted, and has a page at the next reading', () => {
    const shop = workshop({ 'a.txt': `${good}\n## Rett syndrome\n\nIn Rett syndrome, 8% improved after stem cells.\n` })
    const list = join(shop.content, 'vocabulary/conditions.yaml')
    const page = join(shop.content, 'conditions/rett-syndrome.mdx')
    const report = join(shop.folder, 'report.json')
    expect(shop.run('--report', report).stdout).toContain(
      'Unexpected name `Rett syndrome`, which no vocabulary holds (lines 15, 17), ' +
        'accept it as a condition with `npm run ingest -- --accept rett-syndrome` or leave it',
    )
    const [seed] = (JSON.parse(readFileSync(report, 'utf8')) as { seeds: SeedReport[] }).seeds
    expect(seed?.candidates).toMatchObject([{ kind: 'condition', id: 'rett-syndrome', rule: 'condition' }])
    expect(existsSync(page)).toBe(false)

    expect(shop.run('--accept', 'rett-syndrome').status).toBe(0)
    const standing = readFileSync('content/vocabulary/conditions.yaml', 'utf8')
    const added = readFileSync(list, 'utf8')
    expect(added.slice(0, standing.length)).toBe(standing)
    expect(added.slice(standing.length)).toBe(
      '- id: rett-syndrome\n  name: Rett syndrome\n  definition: A disease that an article names. Not described here yet.\n  area: unknown\n',
    )

    expect(shop.run().stdout).not.toContain('no vocabulary holds')
    expect(readFileSync(page, 'utf8')).toContain('title: Rett syndrome')
    expect(shop.run('--check').status).toBe(0)
    expect(shop.run('--accept', 'rett-syndrome').stderr).toContain('it is in the vocabulary already')
  })

  test('an id that no candidate has is an error that lists the nearest, and nothing is written', () => {
    const shop = workshop({ 'a.txt': `${good}\nShe had Rett syndrome and arachnoiditis.\n` })
    const run = shop.run('--accept', 'ret-syndrom', 'arachnoiditis')
    expect(run.status).toBe(1)
    expect(run.stderr).toBe(
      'Unexpected `ret-syndrom`, no candidate of the articles has this id: the nearest are `rett-syndrome`, `arachnoiditis`\nNothing was written, because of the faults above.\n',
    )
    expect(filesIn(shop.content)).toEqual({})
  })

  test('the example of docs/add-an-article.md goes through, command by command, to pages that are checked', ({
    onTestFinished,
  }) => {
    const guide = readFileSync('docs/add-an-article.md', 'utf8')
    const blocks = [...guide.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    const written = (language: string) => blocks.flatMap(([, its, text = '']) => (its === language ? [text] : []))
    const [article = '', ...outputs] = written('')
    const commands = written('sh').flatMap((text) => text.trim().split('\n'))
    expect(commands).toEqual([
      'npm run ingest -- seeds/my-article.txt',
      'npm run ingest -- --watch seeds/my-article.txt',
      'npm run ingest -- seeds/my-article.txt --explain 16',
      'npm run ingest -- --accept rett-syndrome',
      'npm run ingest -- seeds/my-article.txt',
      'npm run ingest -- --accept-claims sources/my-article',
      'npm start',
    ])
    const folder = mkdtempSync(join(tmpdir(), 'guide-'))
    for (const name of ['content', 'seeds']) cpSync(name, join(folder, name), { recursive: true })
    writeFileSync(join(folder, 'seeds', 'my-article.txt'), article)
    const root = process.cwd()
    onTestFinished(() => process.chdir(root))
    process.chdir(folder)
    const told: string[] = []
    for (const command of commands) {
      // what waits for a save and what serves the site have no end; the build has a test of its own
      if (command.includes('--watch')) continue
      const { status, stdout, stderr } = ingest(...(command === 'npm start' ? [] : command.split(' ').slice(4)))
      expect({ command, status, stderr }).toEqual({ command, status: 0, stderr: '' })
      told.push(stdout)
    }
    expect(told.slice(0, 2)).toEqual(outputs)
    expect(told.at(-2)).toMatch(/^Accepted 3 claims of content\/sources\/my-article\.mdx\.\n/)
    const check = spawnSync(process.execPath, [join(root, 'scripts/check.ts')], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...environment, CONTENT: 'content' },
    })
    expect([check.status, check.stderr]).toEqual([0, ''])
  }, 300_000)

  test('a wrong option and a missing folder say how it is used', () => {
    expect(ingest('--nonsense').status).toBe(2)
    expect(ingest('--seeds', 'no/such/folder').stderr).toContain('There is no folder no/such/folder')
    expect(ingest('no-such-file.txt').status).toBe(1)
  })
})
