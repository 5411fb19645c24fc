import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pageOf, select, wholeText } from '../scripts/check/site/html.ts'
import { VFile } from 'vfile'
import { everyPath } from './harness/paths.ts'

/** What a search engine shows of a page, and the lines at its top. */
function headOf(path: string) {
  const file = `dist${path.endsWith('/') ? `${path}index.html` : path}`
  const { document } = pageOf(new VFile({ path: file, value: readFileSync(file), data: { path: file } }), '/')
  const [description] = select('meta[name=description]', document)
  const shared = (name: string) => select(`meta[property="og:${name}"]`, document)[0]?.attribs['content'] ?? ''
  return {
    path,
    title: select('title', document).map(wholeText).join(),
    description: description?.attribs['content'] ?? '',
    answer: select('dl.answer', document).map(wholeText).join(),
    isListed: select('meta[name=robots]', document).length === 0,
    shared: { title: shared('title'), description: shared('description'), image: shared('image') },
  }
}
const heads = everyPath().map(headOf)

const twice = (all: string[]) => all.filter((one, index) => all.indexOf(one) !== index)

test('every page has a title of at most 60 letters and a description of at most 155, its own', () => {
  expect(heads.filter(({ title, description }) => title.length > 60 || description.length > 155)).toEqual([])
  expect(heads.filter(({ title, description }) => title === '' || description === '')).toEqual([])
  expect(twice(heads.map(({ title }) => title))).toEqual([])
  expect(twice(heads.map(({ description }) => description))).toEqual([])
})

test('every page has a picture of its own for those who share it, beside the same title and answer', () => {
  const listed = heads.filter(({ isListed }) => isListed)
  const other = listed.filter(
    (one) => !one.title.startsWith(one.shared.title) || one.description !== one.shared.description,
  )
  expect(other).toEqual([])
  expect(twice(listed.map(({ shared }) => shared.image))).toEqual([])
  const sizes = listed.map(({ shared }) => {
    const png = readFileSync(`dist${new URL(shared.image).pathname}`)
    return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`
  })
  expect([...new Set(sizes)]).toEqual(['1200 × 630'])
})

/** Three searches a condition: the page that answers, and what its title, description and first lines must hold. */
describe.each([
  [
    'multiple-sclerosis',
    /Stem cell therapy.*MS.*China/,
    /Not shown\..*authorised in China/,
    /29,000 to 35,000 US dollars/,
  ],
  ['parkinsons-disease', /Stem cell therapy.*Parkinson's.*China/, /Not known\. Trials are small/, /85,000 US dollars/],
  ['amyotrophic-lateral-sclerosis', /Stem cell therapy.*ALS.*China/, /Not known\..*NurOwn/, /29,800 US dollars/],
  ['knee-osteoarthritis', /Stem cell therapy.*knee osteoarthritis.*China/, /Pain may ease slightly/, /36,000 yuan/],
  ['graft-versus-host-disease', /Stem cell therapy.*GVHD.*China/, /Not clear\. 60%/, /Our sources give no price/],
  ['coronary-artery-disease', /Stem cell therapy.*coronary artery.*China/, /Not known\./, /60,000 yuan/],
  ['cancer', /Stem cell therapy.*cancer.*China/, /Not known\./, /Our sources give no price/],
  ['ischaemic-stroke', /Stem cell therapy.*stroke.*China/, /Not known\./, /Our sources give no price/],
  ['acute-on-chronic-liver-failure', /Stem cell therapy.*ACLF.*China/, /Not known\./, /Our sources give no price/],
])('of those who look for %s', (id, title, description, price) => {
  const head = heads.find(({ path }) => path === `/conditions/${id}/`)

  test('whether it works is told before the page is opened', () => {
    expect(head?.title).toMatch(title)
    expect(head?.description).toMatch(description)
  })

  test('what it costs stands in the first lines', () => {
    expect(head?.answer).toMatch(price)
  })

  test('what is authorised in China stands in the first lines', () => {
    expect(head?.answer).toMatch(/Law .*(?:authorised|China|approval|looked)/)
  })
})
