import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { bundle } from '../../src/integrations/bundle.ts'
import { DiskFault } from '../ingest/read/disk-fault.ts'
import { answer } from './answer.ts'
import type { Folders } from './folders.ts'
import { cookieName, isOfDesk, refusalOf } from './guard.ts'
import { Refusal } from './refusal.ts'
import { shell } from './shell.ts'

const client = new URL('client/desk.tsx', import.meta.url)
const style = new URL('client/desk.css', import.meta.url)
const card = fileURLToPath(new URL('../../src/desk/card.astro', import.meta.url))
/** What is asked with a body. */
const posted = new Set(['do', 'undo', 'convert', 'prose'])
/** No file that the desk takes is larger. */
const mostBytes = 50_000_000

/** Put the desk beside the site in development, at `/desk/`, for whoever has the token. */
export function desk(folders: Folders, token: string): AstroIntegration {
  return {
    name: 'desk',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') throw new Error('The desk stands beside the site in development alone')
        injectRoute({ pattern: '/desk/card/[page]/[claim]', entrypoint: card, prerender: false })
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const url = new URL(request.url ?? '/', 'http://127.0.0.1')
          if (!isOfDesk(url.pathname)) return next()
          const refusal = refusalOf(request, token, url)
          if (refusal) return send(response, 403, 'text/plain', refusal)
          if (url.pathname.startsWith('/desk/card/')) return next()
          respond(request, response, url, folders, token).catch((error: unknown) => {
            const isTold = error instanceof Refusal || error instanceof DiskFault
            if (!isTold) console.error(error)
            const words = error instanceof Error ? error.message : String(error)
            send(response, isTold ? 422 : 500, 'application/json', JSON.stringify({ refused: words }))
          })
        })
      },
    },
  }
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { pathname, searchParams }: URL,
  folders: Folders,
  token: string,
): Promise<void> {
  if (searchParams.has('token')) {
    // the token leaves the address, so that nobody copies it with a link
    response.setHeader('set-cookie', `${cookieName}=${token}; Path=/desk; HttpOnly; SameSite=Strict`)
    response.writeHead(303, { location: '/desk/' }).end()
  } else if (pathname === '/desk/' || pathname === '/desk') send(response, 200, 'text/html', shell)
  else if (pathname === '/desk/desk.js')
    send(response, 200, 'text/javascript', await bundle(client, { jsx: 'automatic', jsxImportSource: 'preact' }))
  else if (pathname === '/desk/desk.css')
    send(response, 200, 'text/css', await bundle(style, { loader: { '.woff2': 'dataurl' } }))
  else if (pathname.startsWith('/desk/api/')) {
    const path = pathname.slice('/desk/api/'.length).replace(/\/$/, '')
    if (posted.has(path) !== (request.method === 'POST')) throw new Refusal(`There is nothing at ${path}.`)
    const told = await answer({ path, query: searchParams, body: await bodyOf(request) }, folders)
    send(response, 200, 'application/json', JSON.stringify(told))
  } else send(response, 404, 'text/plain', 'There is no such page at the desk.')
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > mostBytes) throw new Refusal('This file is larger than 50 MB. Save the text of one article alone.')
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body)
}
