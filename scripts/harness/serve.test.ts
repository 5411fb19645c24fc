import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serve } from './serve.ts'
import type { Served } from './serve.ts'

const parent = mkdtempSync(join(tmpdir(), 'serve-'))
const folder = join(parent, 'dist')
let served: Served

beforeAll(async () => {
  mkdirSync(join(folder, 'guides/costs'), { recursive: true })
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'index.html'), 'home')
  writeFileSync(join(folder, '404.html'), 'missing')
  writeFileSync(join(folder, 'guides/costs/index.html'), 'costs')
  writeFileSync(join(folder, 'icon.svg'), 'icon')
  served = await serve(folder, { base: '/reader/' })
})

afterAll(async () => {
  await served.close()
  rmSync(parent, { recursive: true })
})

/** Ask for a path exactly as written; `fetch` would tidy it first. */
function ask(path: string, { method = 'GET', headers = {} } = {}) {
  return new Promise<{
    status: number | undefined
    type: string | undefined
    location: string | undefined
    text: string
    etag: string
  }>((done) => {
    const sent = request({ host: 'localhost', port: served.port, path, method, headers }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += chunk))
      const { 'content-type': type, location, etag = '' } = response.headers
      response.on('end', () => done({ status: response.statusCode, type, location, text, etag }))
    })
    sent.end()
  })
}

test.each([
  ['/reader/', 200, 'text/html; charset=utf-8', 'home'],
  ['/reader/guides/costs/?q=1', 200, 'text/html; charset=utf-8', 'costs'],
  ['/reader/icon.svg', 200, 'image/svg+xml', 'icon'],
  ['/reader/none', 404, 'text/html; charset=utf-8', 'missing'],
  ['/other/', 404, 'text/html; charset=utf-8', 'missing'],
  ['/reader/../../secret.txt', 404, 'text/html; charset=utf-8', 'missing'],
  ['/reader/..%2f..%2fsecret.txt', 404, 'text/html; charset=utf-8', 'missing'],
  ['/reader/%00', 404, 'text/html; charset=utf-8', 'missing'],
  ['/reader/%zz', 404, 'text/html; charset=utf-8', 'missing'],
])('answers %s with %i', async (path, status, type, text) => {
  expect(await ask(path)).toMatchObject({ status, type, text })
})

test('leads to the base path, and to the slash at the end of a folder', async () => {
  expect(await ask('/')).toMatchObject({ status: 301, location: '/reader/' })
  expect(await ask('/reader/guides/costs')).toMatchObject({ status: 301, location: '/reader/guides/costs/' })
})

test('sends no body for HEAD, nor for what the browser has, and takes nothing', async () => {
  expect(await ask('/reader/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  const { etag } = await ask('/reader/')
  expect(await ask('/reader/', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' })
  expect(await ask('/reader/', { method: 'POST' })).toMatchObject({ status: 405 })
})

test('takes the next free port where one is taken', async () => {
  const next = await serve(folder, { port: served.port })
  expect(next.port).toBeGreaterThan(served.port)
  await next.close()
})

test('packs text for those who can read it packed', async () => {
  const fetched = await fetch(`${served.address}guides/costs/`, { headers: { 'accept-encoding': 'gzip' } })
  expect([fetched.headers.get('content-encoding'), await fetched.text()]).toEqual(['gzip', 'costs'])
  expect((await ask('/reader/guides/costs/')).text).toBe('costs')
})
