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
}

/** Do a step: a progress bar while it runs where a person looks on, one line with its seconds at the end. */
export async function take(step: Step): Promise<Run> {
  const progress = process.stdout.isTTY ? showProgress(step) : null
  const done = await run(step.command, (line) => progress?.see(line))
  progress?.stop()
  console.log(`${done.ok ? '✓' : '✗'} ${step.says.padEnd(56)} ${done.seconds.toFixed(1).padStart(6)} s`)
  return done
}

function showProgress({ says, usual = 2, marks }: Step): { see: (line: string) => void; stop: () => void } {
  const total = marks?.about ?? usual
  const bar = new SingleBar({ format: `… ${says.padEnd(56)} [{bar}]`, barsize: 20, clearOnComplete: true })
  const start = performance.now()
  let seen = 0
  const advance = () => bar.update(Math.min(seen || (performance.now() - start) / 1000, total * 0.95))
  bar.start(total, 0)
  const clock = marks ? undefined : setInterval(advance, 200)
  const see = (line: string) => {
    if (!marks?.pattern.test(line)) return
    seen += 1
    advance()
  }
  const stop = () => {
    clearInterval(clock)
    bar.stop()
  }
  return { see, stop }
}
