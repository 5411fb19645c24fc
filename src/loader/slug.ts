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

/** Give each heading its own fragment: where an earlier one has it, `-2`, `-3`. */
export function uniqueSlugs(headings: string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const base = slug(heading)
    let id = base
    for (let time = 2; taken.has(id); time++) id = `${base}-${time}`
    taken.add(id)
    return id
  })
}
