import { expect, test } from 'vitest'
import { noWords } from './asked.ts'

test.for([
  ['/', '/conditions/multiple-sclerosys/', 'multiple sclerosys'],
  ['/', '/zh/conditions/帕金森病/', '帕金森病'],
  ['/', '/Order_818.html', 'Order 818'],
  ['/', '/404.html', ''],
  ['/', '/sources/', ''],
  ['/guide/', '/guide/therapies/nurown/claims/2/', 'nurown 2'],
  ['/a.b/', '/a.b/guides/costs', 'costs'],
] as const)('below %s, %s asks for “%s”', ([base, path, words]) => {
  expect(path.replace(RegExp(noWords(base), 'gu'), ' ').trim()).toBe(words)
})
