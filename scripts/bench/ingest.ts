import { spawn } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Vocabulary } from '../../src/schema/vocabulary.ts'
import { articleNumber } from './articles.ts'

/** What one run of ingest took. */
interface Run {
  /** Wall time and processor time of all threads, in seconds. */
  seconds: number
  processor: number
  /** The most memory it held, in megabytes. */
  megabytes: number
}

/** Articles read at once, and what reading them took the first time and again after one of them changed. */
interface Measured {
  articles: number
  first: Run
  second: Run
}

/** Make articles in a folder of their own, read them, change one, read them again; the folder is removed. */
export async function measureIngest(articles: number, vocabulary: Vocabulary): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const seeds = join(folder, 'seeds')
  try {
    mkdirSync(seeds)
    for (let number = 0; number < articles; number++) {
      const { name, text } = articleNumber(number, vocabulary)
      writeFileSync(join(seeds, name), text)
    }
    const first = await runIngest(folder)
    appendFileSync(
      join(seeds, articleNumber(Math.floor(articles / 2), vocabulary).name),
      '\nPrices rose by 4.5% in 2025.\n',
    )
    const second = await runIngest(folder)
    return { articles, first, second }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Print what was measured as a table. */
export function tableOf(measured: Measured[]): string {
  const rows = measured.map(({ articles, first, second }) => [
    articles.toLocaleString('en'),
    first.seconds.toFixed(1),
    first.processor.toFixed(1),
    Math.round(articles / first.seconds).toLocaleString('en'),
    String(Math.round(first.megabytes)),
    second.seconds.toFixed(1),
    String(Math.round(second.megabytes)),
  ])
  const heads = ['articles', 's', 'cpu s', 'articles/s', 'MB', 'again, s', 'again, MB']
  return [heads, ...rows]
    .map((row) => row.map((cell, at) => cell.padStart(heads[at]?.length ?? 0)).join('  '))
    .join('\n')
}

/** Reports what it used when it ends; peak memory is that of the process, threads included. */
const sayUsage =
  'data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.send?.({processor:(u+s)/1e6,megabytes:m/1024})})'

function runIngest(folder: string): Promise<Run> {
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', sayUsage, 'scripts/ingest.ts', '--seeds', join(folder, 'seeds'), '--content', join(folder, 'content')],
    { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] },
  )
  return new Promise((resolve, reject) => {
    let used = { processor: Number.NaN, megabytes: Number.NaN }
    let complaint = ''
    child.stderr?.on('data', (text) => (complaint += text))
    child.on('message', (message) => (used = message as typeof used))
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0
        ? resolve({ seconds: (performance.now() - started) / 1000, ...used })
        : reject(new Error(`Ingest ended with ${code}: ${complaint}`)),
    )
  })
}
