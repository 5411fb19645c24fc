import sharp from 'sharp'
import { expect, test } from 'vitest'
import { previewSize } from './size.ts'
import { drawPreview } from './draw.ts'

const preview = {
  kind: 'Condition',
  title: 'Gout',
  apart: '',
  lines: [{ term: 'Law', says: 'Not known.' }],
  foot: 'No advice.',
}

test('is a PNG of the size that is asked for, and the same bytes each time', async () => {
  const [one, other] = [await drawPreview(preview), await drawPreview(preview)]
  expect(await sharp(one).metadata()).toMatchObject({ format: 'png', ...previewSize })
  expect(one.equals(other)).toBe(true)
})

test('draws each Chinese letter as itself', async () => {
  const drawn = await Promise.all(['痛风', '癌症', '\u{10fffd}'].map((title) => drawPreview({ ...preview, title })))
  expect(new Set(drawn.map((png) => png.toString('base64'))).size).toBe(3)
})

test('makes the lines smaller until all of them fit, and refuses what never fits', async () => {
  const long = (times: number) => ({
    ...preview,
    lines: [{ term: 'Law', says: 'Not known in any of them. '.repeat(times) }],
  })
  await expect(drawPreview(long(20))).resolves.toBeInstanceOf(Buffer)
  await expect(drawPreview(long(99))).rejects.toThrow('Unexpected length of the preview “Gout”, shorten the title or')
})
