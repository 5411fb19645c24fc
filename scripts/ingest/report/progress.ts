import { SingleBar } from 'cli-progress'

/** From so many on, going through a list takes long enough to be watched. */
const many = 200

/** Go through a list; where it is long, a terminal shows how far. */
export function* withProgress<T>(all: readonly T[], says: string): Generator<T> {
  if (all.length < many || !process.stderr.isTTY) return yield* all
  const bar = new SingleBar({ format: `… ${says} [{bar}] {value} of {total}`, barsize: 20, clearOnComplete: true })
  bar.start(all.length, 0)
  try {
    for (const one of all) {
      yield one
      bar.increment()
    }
  } finally {
    bar.stop()
  }
}
