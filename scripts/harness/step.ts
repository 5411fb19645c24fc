import { SingleBar } from 'cli-progress'
import { run } from './run.ts'
import type { Run } from './run.ts'

/** A thing to do, in a line of words. */
export type Step = {
  says: string
  command: readonly string[]
  /** Seconds it usually takes; the bar follows the clock where no lines tell more. */
  usual?: number
  /** The lines of its output that are progress, and how many there are about. */
  marks?: { pattern: RegExp; about: number }
  /** No bar: another step runs beside it. */
  quiet?: boolean
}

/** Do a step: a progress bar while it runs where a person looks on, one line with its seconds at the end. */
export async function take({ says, command, usual = 2, marks, quiet = false }: Step): Promise<Run> {
  const total = marks?.about ?? usual
  const bar = quiet ? null : startBar(`${says.padEnd(56)} [{bar}]`, total)
  const start = performance.now()
  let seen = 0
  const advance = () => bar?.update(Math.min(seen || (performance.now() - start) / 1000, total * 0.95))
  const clock = marks ? undefined : setInterval(advance, 200)
  const done = await run(command, (line) => {
    if (!marks?.pattern.test(line)) return
    seen += 1
    advance()
  })
  clearInterval(clock)
  bar?.stop()
  sayDone(says, done)
  return done
}

/** A bar behind some words, where a person looks on. */
export function startBar(words: string, total: number): SingleBar | null {
  if (!process.stdout.isTTY) return null
  const bar = new SingleBar({ format: `… ${words}`, barsize: 20, clearOnComplete: true })
  bar.start(total, 0, { what: '' })
  return bar
}

/** Say in a line what was done, whether it went well, and in how many seconds. */
export function sayDone(says: string, { ok, seconds }: Pick<Run, 'ok' | 'seconds'>): void {
  console.log(`${ok ? '✓' : '✗'} ${says.padEnd(56)} ${seconds.toFixed(1).padStart(6)} s`)
}
