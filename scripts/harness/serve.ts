import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { typeOf } from '../../src/offline/list.ts'

/** Types that are sent packed, as any host does. */
const packed = /^(?:text|application\/json|image\/svg)/

/** A folder served at an address of this machine. */
export type Served = { address: string; port: number; close: () => Promise<void> }

/** Types of files beside those that a copy on a device holds. */
const types: Record<string, string> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
}

/**
 * Serve a built site from a folder, under its base path, on the first free port from `port` on (0: any).
 *
 * Listens on this machine alone, under both addresses of `localhost`. Nothing outside the folder can be reached.
 */
export async function serve(folder: string, { base = '/', port = 0 } = {}): Promise<Served> {
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, resolve(folder), base).catch(() => response.writeHead(500).end())
  }
  const servers = await listenFrom(port, handle)
  const used = portOf(servers)
  const close = async () => {
    await Promise.all(servers.map(closed))
  }
  return { address: `http://localhost:${used}${base}`, port: used, close }
}

type Handle = (request: IncomingMessage, response: ServerResponse) => void

async function listenFrom(port: number, handle: Handle, attempts = 50): Promise<Server[]> {
  const servers: Server[] = []
  try {
    servers.push(await listen('127.0.0.1', port, handle))
    servers.push(...(await listenOnSix(portOf(servers), handle)))
    return servers
  } catch (error) {
    await Promise.all(servers.map(closed))
    if (codeOf(error) !== 'EADDRINUSE' || attempts <= 1 || port >= 65_535) throw error
    return listenFrom(port === 0 ? 0 : port + 1, handle, attempts - 1)
  }
}

/** A browser may look for `localhost` under IPv6 first; not every machine has it. */
async function listenOnSix(port: number, handle: Handle): Promise<Server[]> {
  try {
    return [await listen('::1', port, handle)]
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') throw error
    return []
  }
}

function listen(host: string, port: number, handle: Handle): Promise<Server> {
  const server = createServer(handle)
  return new Promise((done, fail) => {
    server.once('error', fail)
    server.listen(port, host, () => done(server))
  })
}

function portOf([server]: Server[]): number {
  const address = server?.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeAllConnections()
  })
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string, base: string): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end()
    return
  }
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/' && base !== '/') return redirect(response, base)

  const path = pathname.startsWith(base) ? fileIn(folder, pathname.slice(base.length)) : null
  const found = path && (await fileOrIndex(path))
  if (found && found.path !== path && !pathname.endsWith('/')) return redirect(response, `${pathname}/${search}`)
  if (found) return send(request, response, found, 200)

  const missing = await fileOrIndex(join(folder, '404.html'))
  if (missing) return send(request, response, missing, 404)
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n')
}

type File = { path: string; size: number; modified: number }

function fileIn(folder: string, path: string): string | null {
  try {
    const file = resolve(folder, `.${sep}${decodeURIComponent(path)}`)
    return file === folder || file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}

async function fileOrIndex(path: string): Promise<File | null> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return fileOrIndex(join(path, 'index.html'))
  return found?.isFile() ? { path, size: found.size, modified: found.mtimeMs } : null
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location: location.replace(/^\/{2,}/, '/') }).end()
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { path, size, modified }: File,
  status: number,
): void {
  const etag = `"${size.toString(36)}-${Math.round(modified).toString(36)}"`
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  const type = types[extname(path)] ?? typeOf(path)
  const isPacked = packed.test(type) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(status, {
    'content-type': type,
    ...(isPacked ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : { 'content-length': size }),
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    etag,
  })
  if (request.method === 'HEAD') response.end()
  else if (isPacked) createReadStream(path).pipe(createGzip()).pipe(response)
  else createReadStream(path).pipe(response)
}
