import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { releasePlaceholder } from './release-placeholder.ts'

const named = {
  name: 'Site',
  line: 'A site.',
  publisher: { name: 'N', address: 'A', funding: 'F' },
  contact: { email: 'a@b.example' },
  indexable: true,
}
const faults = (site: typeof named | (Omit<typeof named, 'contact'> & { contact: { email: null } })) => {
  const file = new VFile({ path: 'src/views/site.ts', value: 'export const site = {\n  contact: { email: null },\n}' })
  releasePlaceholder(site, file)
  return file.messages.map(String)
}

test('reports what is not named, at the field', () => {
  expect(faults({ ...named, contact: { email: null } })).toEqual([
    'src/views/site.ts:2:1: Unexpected placeholder for `contact.email`, name it in `src/views/site.ts` before a release',
  ])
})

test('accepts a site that names all', () => {
  expect(faults(named)).toEqual([])
})
