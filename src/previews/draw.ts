import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import satori, { type Font } from 'satori'
import sharp from 'sharp'
import { site } from '../views/site.ts'
import { previewSize } from './size.ts'
import type { Preview } from './read.ts'

/** The colours of a page in light (`src/styles/tokens.css`), for a picture can't follow what a reader's screen asks. */
const colours = { paper: '#fdfcfa', ink: '#1b1d22', quiet: '#454a54', accent: '#1b3f8f', edge: '#cfd3db' } as const

const read = (specifier: string) => readFileSync(fileURLToPath(specifier))
const faces: Font[] = [
  {
    name: 'Next',
    weight: 400,
    data: read(
      import.meta
        .resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff'),
    ),
  },
  {
    name: 'Next',
    weight: 700,
    data: read(
      import.meta
        .resolve('@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff'),
    ),
  },
]
/** 1.5 MB, read when the first letter asks for it. */
let chinese: Font[] | undefined
const readChinese = (): Font[] => [
  {
    name: 'Noto',
    data: read(import.meta.resolve('@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff')),
  },
]

/** How large the lines of a preview are, in pixels: the first size that leaves room for all of it. */
const sizes = [42, 36, 31, 27, 23] as const
const edge = { side: 60, top: 40, foot: 32 } as const

/** Draw the preview of a page as PNG; the same preview gives the same bytes. Throws where it holds more than fits. */
export async function drawPreview(preview: Preview): Promise<Buffer> {
  for (const size of sizes) {
    let bottom = 0
    const svg = await satori(treeOf(preview, size), {
      ...previewSize,
      fonts: faces,
      loadAdditionalAsset: async () => (chinese ??= readChinese()),
      // Of all but the preview itself.
      onNodeDetected({ top, height }) {
        if (height < previewSize.height) bottom = Math.max(bottom, top + height)
      },
    })
    if (bottom <= previewSize.height - edge.foot + 1)
      return sharp(Buffer.from(svg)).png({ palette: true, colours: 32, effort: 7 }).toBuffer()
  }
  throw new Error(`Unexpected length of the preview “${preview.title}”, shorten the title or the lines of its answer`)
}

/** An element as satori reads it; each lays out its children in a row or, with `column`, below each other. */
interface Node {
  type: string
  props: { style?: Record<string, string | number>; children?: (Node | string)[]; [attribute: string]: unknown }
}

const box = (style: Record<string, string | number>, ...children: (Node | string)[]): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
})

/** The tick of the site's icon (`public/icon.svg`). */
const mark: Node = {
  type: 'svg',
  props: {
    width: 48,
    height: 48,
    viewBox: '0 0 32 32',
    children: [
      { type: 'rect', props: { width: 32, height: 32, rx: 4, fill: colours.accent } },
      { type: 'path', props: { d: 'M8 17l5.5 6L25 9', fill: 'none', stroke: '#fff', 'stroke-width': 4 } },
    ],
  },
}

function treeOf({ kind, title, apart, lines, foot }: Preview, size: number): Node {
  return box(
    {
      ...previewSize,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: `${edge.top}px ${edge.side}px ${edge.foot}px`,
      background: colours.paper,
      color: colours.ink,
      fontFamily: 'Next',
      lineHeight: 1.25,
    },
    box(
      { alignItems: 'center', gap: 16, fontSize: 30, fontWeight: 700 },
      mark,
      box({ flexGrow: 1 }, site.name),
      box({ color: colours.quiet, fontWeight: 400 }, kind),
    ),
    box(
      {
        margin: '22px 0 12px',
        fontSize: title.length > 64 ? 42 : title.length > 28 ? 54 : 68,
        fontWeight: 700,
        lineHeight: 1.12,
      },
      title,
    ),
    ...(apart ? [box({ marginBottom: 14, fontSize: Math.min(size, 28), fontWeight: 700 }, apart)] : []),
    box(
      { flexDirection: 'column', flexGrow: 1, borderTop: `4px solid ${colours.ink}` },
      ...lines.map(({ term, says }) =>
        box(
          { padding: '10px 0', borderBottom: term ? `1px solid ${colours.edge}` : 'none', fontSize: size },
          ...(term ? [box({ width: size * 5, flexShrink: 0, fontWeight: 700, color: colours.accent }, term)] : []),
          box({ flexGrow: 1, flexShrink: 1, flexBasis: 0 }, says),
        ),
      ),
    ),
    box({ fontSize: 26, color: colours.quiet }, foot),
  )
}
