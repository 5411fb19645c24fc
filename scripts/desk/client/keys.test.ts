import { expect, test } from 'vitest'
import { keyOf } from './keys.ts'

test('a key that is held down accepts nothing', () => {
  expect(keyOf({ key: 'a', repeat: true, target: null } as KeyboardEvent)).toBeNull()
})
