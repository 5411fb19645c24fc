import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { get, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { layEdition, switchTo } from '../../scripts/deploy/edition.ts'
import { startNginx } from '../../scripts/harness/hosts.ts'

/** What a host sent. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** What a host sends, as it is on the wire. */
export function ask(address: string, accepting = 'br, gzip'): Promise<Answer> {
  return new Promise((done, fail) => {
    get(address, { headers: { 'accept-encoding': accepting } }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      done({ status: response.statusCode ?? 0, headers: response.headers, body })
    }).on('error', fail)
  })
}

/** Lay small sites into a folder, one edition after another, and let nginx serve it until the test ends. */
export async function deployed(
  below: string,
  ...sites: Record<string, string>[]
): Promise<{ folder: string; ids: string[]; site: string }> {
  const at = mkdtempSync(join(tmpdir(), 'small-deployed-'))
  const ids: string[] = []
  for (const files of sites) {
    const { id } = await layEdition(siteOf(files), at, below)
    switchTo(at, id)
    ids.push(id)
  }
  const host = await startNginx(at)
  onTestFinished(() => host.stop())
  return { folder: at, ids, site: host.origin + below }
}

/** A small site in a folder of its own. */
function siteOf(files: Record<string, string>): string {
  const made = mkdtempSync(join(tmpdir(), 'small-'))
  for (const [path, text] of Object.entries({ '404.html': '<main>None</main>', _redirects: '', ...files })) {
    mkdirSync(dirname(join(made, path)), { recursive: true })
    writeFileSync(join(made, path), text)
  }
  return made
}
