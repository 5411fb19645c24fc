import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { paragraphOf, type Proposal } from '../compose/page.ts'
import type { Lock } from '../merge/lock.ts'
import { merge } from '../merge/merge.ts'
import { DiskFault } from '../read/disk-fault.ts'
import { readBytes } from '../read/files.ts'
import type { Disk } from './beside.ts'
import { ContentFolder } from './content-folder.ts'

const disk: Disk = { writeFileSync, renameSync, rmSync }
const newFolder = () => join(mkdtempSync(join(tmpdir(), 'disk-')), 'content')

function proposal(id: string, text: string): Proposal {
  return {
    kind: 'condition',
    id,
    path: `conditions/${id}.mdx`,
    frontmatter: { title: id, summary: `${text} summary.` },
    sections: [{ title: 'A', nodes: [paragraphOf(`${text} text.`)] }],
  }
}

/** Merge proposals for pages a, b and c into a folder as ingest does; returns what merging had to say. */
function ingest(path: string, text: string, on: Disk = disk, ids = ['a', 'b', 'c']): string[] {
  const folder = new ContentFolder(path, true, on)
  const lock: Lock = folder.lock()
  const next: Lock = {}
  const rules: string[] = []
  for (const one of ids.map((id) => proposal(id, text))) {
    const page = join(path, one.path)
    const merged = merge(one, textOf(page), lock[one.path] ?? {}, page)
    rules.push(...merged.file.messages.map(({ ruleId }) => ruleId ?? ''))
    next[one.path] = merged.lock
    folder.put(page, merged.text)
  }
  for (const gone of Object.keys(lock).filter((one) => !(one in next))) folder.put(join(path, gone), null)
  folder.write(next)
  return rules
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

function filesIn(path: string): Record<string, string> {
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((name) => [relative(path, name), readFileSync(name, 'utf8')]),
  )
}

/** A disk that is gone from its n-th use on, as for a process that is killed. */
function diskUntil(uses: number): Disk & { uses: () => number } {
  let used = 0
  const dying =
    <A extends unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      used += 1
      if (used > uses) throw Object.assign(new Error('killed'), { code: 'EIO' })
      act(...args)
    }
  return {
    writeFileSync: dying(writeFileSync) as Disk['writeFileSync'],
    renameSync: dying(renameSync),
    rmSync: dying(rmSync),
    uses: () => used,
  }
}

const written = (text: string, ids?: string[]) => {
  const path = newFolder()
  ingest(path, text, disk, ids)
  return filesIn(path)
}
/** How often a run from `old` to `new`, in which page c goes, uses the disk. */
const uses = (() => {
  const path = newFolder()
  ingest(path, 'old')
  const counted = diskUntil(Number.POSITIVE_INFINITY)
  ingest(path, 'new', counted, ['a', 'b'])
  return counted.uses()
})()
const steps = Array.from({ length: uses }, (_, step) => step)

describe.each(steps)(`a run that is killed at step %i of ${uses}`, (step) => {
  const killed = () => {
    const path = newFolder()
    ingest(path, 'old')
    expect(() => ingest(path, 'new', diskUntil(step), ['a', 'b'])).toThrow()
    return path
  }

  test('leaves each page old or new', () => {
    const path = killed()
    const [old, young] = [written('old'), written('new')]
    for (const name of ['conditions/a.mdx', 'conditions/b.mdx'])
      expect([old[name], young[name]]).toContain(textOf(join(path, name)))
  })

  test('is made good by the next one, with nothing left behind', () => {
    const path = killed()
    expect(ingest(path, 'new', disk, ['a', 'b'])).toEqual([])
    expect(filesIn(path)).toEqual(written('new', ['a', 'b']))
  })

  test('is made good even where the seeds have changed again', () => {
    const path = killed()
    expect(ingest(path, 'newest', disk, ['a', 'b'])).toEqual([])
    expect(filesIn(path)).toEqual(written('newest', ['a', 'b']))
  })

  test('keeps what somebody writes before the next one', () => {
    const path = killed()
    const page = join(path, 'conditions/a.mdx')
    writeFileSync(page, readFileSync(page, 'utf8').replace(/.* text\./, 'My text.'))
    ingest(path, 'newest', disk, ['a', 'b'])
    expect(readFileSync(page, 'utf8')).toContain('My text.')
  })

  test('is made good after many more that were killed too', () => {
    const path = killed()
    for (const again of steps) {
      try {
        ingest(path, `newest ${again}`, diskUntil(again), ['a', 'b'])
      } catch {}
    }
    expect(ingest(path, 'last', disk, ['a', 'b'])).toEqual([])
    expect(filesIn(path)).toEqual(written('last', ['a', 'b']))
  })
})

test.each([
  [1, 'ENOSPC', 'conditions/a.mdx', 'full disk', 'make room'],
  [2, 'ENOSPC', 'conditions/b.mdx', 'full disk', 'make room'],
  [2, 'EROFS', 'conditions/b.mdx', 'disk that can only be read', 'choose another folder'],
  [2, 'EWHAT', 'conditions/b.mdx', 'fault of the disk', 'see what the code means'],
  [4, 'ENOSPC', 'ingest.lock.json.journal', 'full disk', 'make room'],
  [5, 'ENOSPC', 'ingest.lock.json', 'full disk', 'make room'],
])('a disk that fails at its write %i with %s leaves everything as it was', (write, code, name, what, remedy) => {
  const path = newFolder()
  ingest(path, 'old')
  const before = filesIn(path)
  let writes = 0
  const full: Disk = {
    ...disk,
    writeFileSync: (...args) => {
      writes += 1
      if (writes < write) return writeFileSync(...args)
      writeFileSync(args[0], 'hal')
      throw Object.assign(new Error(code), { code })
    },
  }
  expect(() => ingest(path, 'new', full)).toThrow(
    new DiskFault(
      `Unexpected ${what} (${code}) at ${join(path, name)}, ${remedy} and run it again: every file is as it was.`,
    ),
  )
  expect(filesIn(path)).toEqual(before)
})

test('a folder where a page belongs is named, and the next run goes on from there', () => {
  const path = newFolder()
  mkdirSync(join(path, 'conditions/b.mdx/inside'), { recursive: true })
  const folder = new ContentFolder(path)
  expect(() => {
    for (const id of ['a', 'b']) folder.put(join(path, `conditions/${id}.mdx`), 'text')
  }).toThrow(/^Unexpected folder where a file belongs \(EISDIR\) at .*b\.mdx, move it away/)
  expect(filesIn(path)).toEqual({})
})

test('what another run is writing just now stays', () => {
  const path = newFolder()
  ingest(path, 'old')
  writeFileSync(join(path, `conditions/a.mdx.${process.ppid}.tmp`), 'half')
  writeFileSync(join(path, 'conditions/a.mdx.2147483646.tmp'), 'half')
  ingest(path, 'new')
  expect(Object.keys(filesIn(path)).filter((name) => name.endsWith('.tmp'))).toEqual([
    `conditions/a.mdx.${process.ppid}.tmp`,
  ])
})

test('says what is there where a file can’t be read', () => {
  const path = mkdtempSync(join(tmpdir(), 'disk-'))
  writeFileSync(join(path, 'a.txt'), 'abcdef')
  expect(new TextDecoder().decode(readBytes(join(path, 'a.txt'), 4) as Uint8Array)).toBe('abcd')
  expect(readBytes(path, 4)).toBe('folder')
  expect(readBytes(join(path, 'b.txt'), 4)).toBe('path without a file')
  expect(readBytes('/dev/null', 4)).toBe('device in place of a file')
})
