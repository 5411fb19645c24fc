import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const local = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/
/** The cookie that a browser gets when it opens the desk by the address that the terminal shows. */
export const cookieName = 'desk'

/** Whether a path is one of the desk, however its letters are spelt: what follows decodes them before it looks for a page. */
export function isOfDesk(path: string): boolean {
  const plain = path.replaceAll(/%([2-7][\da-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
  return plain === path ? /^\/+desk(?:\/|$)/.test(path) : isOfDesk(plain)
}

/**
 * Why a request may not come to the desk, in words for the person at it; `null` where it may.
 *
 * It has to come from this machine, under one of its own names (no other site can take one), with the token; one that
 * changes anything has to come from a page of the desk as well.
 */
export function refusalOf({ headers, method, socket }: IncomingMessage, token: string, asked: URL): string | null {
  const from = socket.remoteAddress ?? ''
  if (!/^(?:127\.|::1$|::ffff:127\.)/.test(from)) return 'The desk answers this machine alone.'
  if (!local.test(headers.host ?? '')) return 'The desk answers under http://127.0.0.1 alone.'
  const own = new RegExp(`(?:^|;\\s*)${cookieName}=([a-f0-9]+)`).exec(headers.cookie ?? '')?.[1]
  if (!isSame(asked.searchParams.get('token') ?? own ?? '', token))
    return 'Open the desk by the address that `npm run edit` shows in its terminal: it holds a key that changes each time.'
  if (method === 'GET') return null
  const isOwnPage = headers.origin === `http://${headers.host}` && headers['sec-fetch-site'] !== 'cross-site'
  return isOwnPage && headers['x-desk'] === '1' ? null : 'Only a page of the desk can change anything.'
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
