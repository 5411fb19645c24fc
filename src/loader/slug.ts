/**
 * Turn a heading into the fragment that addresses it.
 *
 * @example slug('What it is, in short') // 'what-it-is-in-short'
 */
export function slug(heading: string): string {
  return (
    heading
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, '')
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'section'
  )
}

/** Give each heading its own fragment: a repeated one gets `-2`, `-3`. */
export function uniqueSlugs(headings: string[]): string[] {
  const seen = new Map<string, number>()
  return headings.map((heading) => {
    const id = slug(heading)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  })
}
