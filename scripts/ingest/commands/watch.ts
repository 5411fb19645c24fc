import { existsSync, type FSWatcher, watch as watchFolder } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DiskFault } from '../read/disk-fault.ts'
import { emphasised } from '../report/print.ts'
import { type Io, UsageFault } from './io.ts'
import type { Arguments } from './options.ts'
import { run } from './run.ts'

/** So many milliseconds without a further change make a save. */
const pause = 150

/**
 * Read, then read again each article that is saved, until Ctrl-C: the process lives as long as the folders are watched.
 * Each reading is a run of its own, so that a fault ends that one alone.
 */
export function watch(args: Arguments, io: Io): number {
  const { values, positionals } = args
  const read = (one: Arguments) => {
    try {
      run(one, io)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      const isTold = error instanceof DiskFault || error instanceof UsageFault
      io.stderr(isTold ? error.message : (error.stack ?? error.message))
    }
  }
  const again = { content: values.content ?? io.content, 'dry-run': values['dry-run'] ?? false }
  const seeds = values.seeds ?? 'seeds'
  const named = new Set(positionals.map((file) => join(file)))
  const folders = named.size > 0 ? [...new Set(positionals.map((file) => dirname(file)))] : [seeds]
  const isWatched = (path: string) =>
    named.size > 0 ? named.has(join(path)) : /\.txt$/i.test(path) && !basename(path).startsWith('.')
  const stop = watchSaves(folders, isWatched, io, (saved) => {
    const there = saved.filter((path) => existsSync(path))
    for (const path of saved) {
      const gone = there.includes(path) ? '' : ' is gone; its page stays until you take that out too'
      io.stdout(`\n${emphasised(`${new Date().toLocaleTimeString('en-GB')}  ${path}${gone}`, io.colour)}`)
    }
    if (there.length > 0) read({ ...args, positionals: there, values: again })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      stop()
      io.stdout('\nStopped.')
    })
  read(args)
  io.stdout(`\nWatching ${positionals.join(', ') || seeds} (Ctrl-C to stop)`)
  return 0
}

/**
 * Call `read` with the files that were saved, once for each pause in saving; returns how to stop. Throws
 * {@link UsageFault} where a folder can't be watched.
 *
 * Folders are watched, not files: an editor that saves beside a file and renames it leaves no file to watch. A file
 * that is gone is handed over like any other.
 */
function watchSaves(
  folders: string[],
  isWatched: (path: string) => boolean,
  io: Io,
  read: (files: string[]) => void,
): () => void {
  const saved = new Set<string>()
  const settle = () => {
    const files = [...saved].toSorted()
    saved.clear()
    read(files)
  }
  let timer: NodeJS.Timeout | undefined
  const watchers = folders.map((folder) =>
    watchOne(folder, (_event, name) => {
      if (name === null || !isWatched(join(folder, name))) return
      saved.add(join(folder, name))
      clearTimeout(timer)
      timer = setTimeout(settle, pause)
    }).on('error', (error) => io.stderr(`${folder} can’t be watched any more: ${error.message}`)),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function watchOne(folder: string, saved: (event: string, name: string | null) => void): FSWatcher {
  try {
    return watchFolder(folder, saved)
  } catch (error) {
    throw new UsageFault(`Unexpected folder that can’t be watched (${error instanceof Error ? error.message : error})`)
  }
}
