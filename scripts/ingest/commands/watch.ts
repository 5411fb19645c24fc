import { type FSWatcher, watch as watchFolder } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** So many milliseconds without a further change make a save. */
const pause = 150

/** What is watched, and what is done about it. */
export interface Watch {
  /** A folder, whose `.txt` files are watched, or the files themselves. */
  paths: { folder: string } | { files: string[] }
  /** Read everything, as the first thing; what is saved meanwhile is read again. */
  readAll: () => Promise<void>
  /** Read files that were saved; called again only when it has ended. */
  read: (files: string[]) => Promise<void>
}

/**
 * Read everything, then call `read` with the files that were saved, once for each pause in saving; returns how to stop.
 *
 * Folders are watched, not files: an editor that saves beside a file and renames it leaves no file to watch. A file that
 * is gone is handed over like any other.
 */
export function watch({ paths, readAll, read }: Watch): () => void {
  const folders = 'folder' in paths ? [paths.folder] : [...new Set(paths.files.map((file) => dirname(file)))]
  const names = 'folder' in paths ? null : new Set(paths.files.map((file) => join(file)))
  const isWatched = (path: string) =>
    names ? names.has(join(path)) : /\.txt$/i.test(path) && !basename(path).startsWith('.')
  const saved = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let reading = false
  const during = async (work: () => Promise<void>) => {
    reading = true
    await work().finally(() => {
      reading = false
    })
    await settle()
  }
  const settle = async () => {
    if (reading || saved.size === 0) return
    const files = [...saved].toSorted()
    saved.clear()
    await during(() => read(files))
  }
  const watchers = folders.map((folder): FSWatcher => {
    const watcher = watchFolder(folder, (_event, name) => {
      const path = name === null ? null : join(folder, name)
      if (path === null || !isWatched(path)) return
      saved.add(path)
      clearTimeout(timer)
      timer = setTimeout(settle, pause)
    })
    return watcher.on('error', (error) => console.error(`${folder} can’t be watched any more: ${error.message}`))
  })
  during(readAll)
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
