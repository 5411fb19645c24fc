import { expect, test } from 'vitest'
import { pack, unpack } from './pack.ts'

const files = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(255)]

test('what is packed comes out again, empty files too', () => {
  const packed = pack(files)
  expect([...packed]).toEqual([0, 0, 0, 3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 3, 255])
  expect(unpack(packed).map((file) => [...file])).toEqual([[1, 2, 3], [], [255]])
  expect(unpack(pack([]))).toEqual([])
})

test('a pack that was cut short is refused', () => {
  expect(() => unpack(pack(files).slice(0, -1))).toThrow('Unexpected end of a pack in its file 3 of 3')
})
