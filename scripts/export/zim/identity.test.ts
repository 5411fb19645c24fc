import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { withIdentity } from './identity.ts'

/** A file like one of zimwriterfs: header, an index with a UUID, the checksum. */
function madeWith(lot: number): Buffer {
  const zim = Buffer.alloc(160, 0)
  zim.writeUInt32LE(0x044d495a, 0)
  zim.fill(lot, 8, 24)
  zim.writeBigUInt64LE(144n, 72)
  zim.write('\x0f\x0dXapian Glass', 90, 'latin1')
  zim.fill(lot, 106, 122)
  zim.fill(lot, 144)
  return zim
}

test('two files that differ by lots alone become the same, with a checksum that holds', () => {
  const one = withIdentity(madeWith(1), 'seed')
  expect(one).toEqual(withIdentity(madeWith(2), 'seed'))
  expect(Buffer.from(one.subarray(144))).toEqual(createHash('md5').update(one.subarray(0, 144)).digest())
})

test('other content is another file, with another UUID', () => {
  expect(withIdentity(madeWith(1), 'seed').subarray(8, 24)).not.toEqual(
    withIdentity(madeWith(1), 'other').subarray(8, 24),
  )
})

test('a file of another kind is refused', () => {
  expect(() => withIdentity(Buffer.alloc(160), 'seed')).toThrow(
    'Unexpected file that does not begin as a ZIM file does, make it with zimwriterfs',
  )
})
