import { execFile, spawnSync } from 'node:child_process'
import { globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { basePath } from '../../src/views/routes.ts'
import { layEdition, switchTo } from '../deploy/edition.ts'
import { nginxMissing, startNginx } from '../harness/hosts.ts'

/** What nginx answers under load, asked for one file again and again over 64 open connections. */
export interface Load {
  path: string
  /** Answers a second, and milliseconds until half of them, and 99 of 100, are there. */
  perSecond: number
  median: number
  slow: number
  /** Answers with another status than 200, and connections that failed. */
  faults: number
}

/** Seconds for each file. */
const seconds = 3

/**
 * Lay the built site as `npm run deploy` does and let `wrk` ask nginx, by `deploy/nginx.conf`, for a page, a style sheet
 * and a text of the search: ten seconds in all, on this machine alone, which has both to ask and to answer.
 */
export async function measureDeploy(say: (line: string) => void): Promise<Load[]> {
  const missing = nginxMissing(say) ?? (spawnSync('wrk', ['-v']).error ? 'no wrk here: apt-get install wrk' : null)
  if (missing) throw new Error(`Unexpected machine: ${missing}`)
  const folder = mkdtempSync(join(tmpdir(), 'bench-deploy-'))
  const base = basePath(process.env['BASE_PATH'])
  say('Compressing …')
  switchTo(folder, (await layEdition('dist', folder, base)).id)
  const host = await startNginx(folder)
  try {
    const loads: Load[] = []
    for (const path of ['conditions/multiple-sclerosis/', first('_astro/*.css'), first('pagefind/fragment/*')]) {
      say(`Asking for ${path} …`)
      loads.push({ path, ...(await loadOf(host.origin + base + path)) })
    }
    return loads
  } finally {
    await host.stop()
    rmSync(folder, { recursive: true })
  }
}

function first(pattern: string): string {
  return globSync(pattern, { cwd: 'dist' }).toSorted()[0] ?? ''
}

async function loadOf(address: string): Promise<Omit<Load, 'path'>> {
  const how = ['-t2', '-c64', `-d${seconds}s`, '--latency', '-H', 'Accept-Encoding: br']
  const { stdout } = await promisify(execFile)('wrk', [...how, address])
  const told = (pattern: RegExp) => pattern.exec(stdout)?.[1] ?? ''
  return {
    perSecond: Number(told(/Requests\/sec:\s+([\d.]+)/)),
    median: millisecondsIn(told(/50%\s+(\S+)/)),
    slow: millisecondsIn(told(/99%\s+(\S+)/)),
    faults: Number(told(/Non-2xx or 3xx responses: (\d+)/)) + Number(told(/Socket errors: connect (\d+)/)),
  }
}

/** Read a time as `wrk` writes it: `870.00us`, `1.20ms`, `1.02s`. */
function millisecondsIn(time: string): number {
  const unit = /[a-z]+$/.exec(time)?.[0]
  return Number.parseFloat(time) * (unit === 'us' ? 0.001 : unit === 's' ? 1000 : 1)
}

/** The measure in lines. */
export function deployTable(loads: readonly Load[]): string {
  return loads
    .map(({ path, perSecond, median, slow, faults }) => {
      const times = `half within ${median.toFixed(1)} ms, 99% within ${slow.toFixed(1)} ms`
      return `${path.padEnd(44)} ${perSecond.toFixed(0).padStart(7)} a second, ${times}, ${faults} faults`
    })
    .join('\n')
}
