import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Claim } from '../src/schema/claim.ts'
import type { Figure } from '../src/schema/figure.ts'
import type { SeedReport } from './ingest/report.ts'

interface Fact {
  id: string
  seed: string
  /** The sentences of our own seed that tell it. */
  sentences: string[]
  /** Where the original states it, in UTF-16 units. */
  original: [number, number]
  figures: Partial<Figure>[]
  /** Where our own words tell a figure otherwise. */
  figuresInOwnWords?: Partial<Figure>[]
  claim?: { kinds: string[]; about: Record<string, string> }
}

const facts = JSON.parse(readFileSync('tests/facts.json', 'utf8')) as Fact[]
const originals = '../shared/seeds'

function ingest(...args: string[]) {
  return spawnSync(process.execPath, ['scripts/ingest.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: '', NO_COLOR: '1' },
  })
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
    const told = fact.id === 'A075' || fact.figures.every((figure) => figures.includes(valueOf(figure)))
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
    reports = reportOn('seeds')
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

  test('are read with every figure in its place, no other, and a claim of the right kind and subject for each', () => {
    const placesOf = (fact: Fact, { path }: SeedReport) =>
      fact.sentences.map((sentence): [number, number] => {
        const start = (texts.get(path) ?? '').indexOf(sentence)
        return [start, start + sentence.length]
      })
    const seen = compare(
      reports,
      placesOf,
      (fact) => fact.figuresInOwnWords ?? fact.figures,
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

describe.skipIf(!existsSync(originals))('the original articles, where they lie beside the project', () => {
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
})
