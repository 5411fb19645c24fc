import { expect, test } from 'vitest'
import { securityOf } from './security.ts'

test('names the page to write to, for a year from the newest content', () => {
  expect(securityOf('2026-11-30', 'https://example.org')).toBe(`Contact: https://example.org/contact/
Expires: 2027-11-30T00:00:00Z
Preferred-Languages: en
Canonical: https://example.org/.well-known/security.txt
`)
  expect(securityOf('2028-02-29', 'https://example.org')).toContain('Expires: 2029-03-01T00:00:00Z')
})
