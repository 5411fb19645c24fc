import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Handler = (event: { request: { uri: string } }) => Promise<unknown>

/** The function as CloudFront runs it, with a store that holds the edition in use. */
const text = readFileSync('deploy/cloudfront.js', 'utf8').replace(/^import .*$/m, '')
const store = { get: async () => '3f2a' }
const handler = new Function('cf', `${text}\nreturn handler`)({ kvs: () => store }) as Handler
const asked = (uri: string) => handler({ request: { uri } })

test('a bucket gives the files of the edition in use, a folder its page', async () => {
  expect(await Promise.all(['/', '/conditions/als/', '/_astro/a.css', '/conditions/als.md'].map(asked))).toEqual([
    { uri: '/3f2a/index.html' },
    { uri: '/3f2a/conditions/als/index.html' },
    { uri: '/3f2a/_astro/a.css' },
    { uri: '/3f2a/conditions/als.md' },
  ])
})

test.each(['/conditions/als', '//conditions/als', '/\\/conditions/als'])(
  'a bucket leads on from %s, without its last slash, and to no other host',
  async (address) => {
    expect(await asked(address)).toEqual({
      statusCode: 301,
      statusDescription: 'Moved',
      headers: { location: { value: '/conditions/als/' } },
    })
  },
)
