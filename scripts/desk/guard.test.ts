import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { isOfDesk, refusalOf } from './guard.ts'

const token = 'a'.repeat(32)
const page = { host: '127.0.0.1:4321', cookie: `x=1; desk=${token}` }
const own = { ...page, origin: 'http://127.0.0.1:4321', 'x-desk': '1', 'sec-fetch-site': 'same-origin' }
const asked = (headers: object, { method = 'GET', from = '127.0.0.1', path = '/desk/' } = {}) =>
  refusalOf(
    { headers, method, socket: { remoteAddress: from } } as unknown as IncomingMessage,
    token,
    new URL(path, 'http://127.0.0.1'),
  )

test.each([
  ['its page, with the key from the terminal', asked({ host: page.host }, { path: `/desk/?token=${token}` }), null],
  ['its page, once a browser has the key', asked(page), null],
  ['a change from its own page', asked(own, { method: 'POST' }), null],
  ['a browser without the key', asked({ host: page.host }), /holds a key that changes each time/],
  ['a wrong key', asked({ ...page, cookie: `desk=${'b'.repeat(32)}` }), /holds a key/],
  ['another machine', asked(page, { from: '192.168.1.7' }), /this machine alone/],
  ['a name that another site took for this machine', asked({ ...page, host: 'evil.example' }), /under http/],
  [
    'a change from another page of this browser',
    asked({ ...own, origin: 'http://127.0.0.1:8000' }, { method: 'POST' }),
    /Only a page of the desk/,
  ],
  ['a form that another page sends', asked(page, { method: 'POST' }), /Only a page of the desk/],
])('the desk answers, or not, %s', (_who, refusal, expected) => {
  if (expected === null) expect(refusal).toBeNull()
  else expect(refusal).toMatch(expected)
})

test.each([
  ['/desk', true],
  ['/desk/card/a/b/', true],
  ['/%64esk/card/a/b/', true],
  ['/%2564es%6B%2fcard/a/b/', true],
  ['//desk/card/a/b/', true],
  ['/desks/', false],
  ['/guides/desk/', false],
])('the path %s is one of the desk: %s', (path, expected) => {
  expect(isOfDesk(path)).toBe(expected)
})
