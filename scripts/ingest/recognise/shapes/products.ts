import { form, type Shape, type Shaped } from './shape.ts'

/** Codes of products, "UX-DA001", in a text about medicines; names that end like those of cell products, "-cel". */
export const products: Shape = {
  id: 'product',
  kind: 'therapy',
  cue: (word) => /\d\d|cel$/i.test(word),
  find: (text) => [
    ...(form('products-medicinal').test(text) ? [...text.matchAll(form('products-code'))] : []).flatMap(
      ({ 0: name, index }) => {
        const before = text.slice(Math.max(0, index - 16), index)
        const end = index + name.length
        const fits =
          !form('products-others').test(name) &&
          !form('products-not-before').test(before) &&
          !form('products-not-after').test(text.slice(end, end + 16))
        return fits ? [product(name, index)] : []
      },
    ),
    ...(/cel\b/i.test(text) ? [...text.matchAll(form('products-cel'))] : []).map(({ 0: name, index }) =>
      product(name, index),
    ),
  ],
}

function product(name: string, index: number): Shaped {
  return { at: [index, index + name.length], name, facts: { product: name } }
}
