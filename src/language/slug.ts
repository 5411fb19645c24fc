/** What parts the words of a slug: whatever is no letter or digit, of any script or of Latin. */
const partings = { any: /[^\p{L}\p{N}]+/gu, latin: /[^a-z0-9]+/g } as const

/**
 * Turn words into a part of an address: small letters and digits, with hyphens between words; empty where it has none.
 *
 * @example slug('What it is, in short') // 'what-it-is-in-short'
 */
export function slug(words: string, script: keyof typeof partings = 'any'): string {
  return words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(partings[script], '-')
    .replace(/^-|-$/g, '')
}

/** Give each heading its own fragment: where an earlier one has it, `-2`, `-3`; `section` where it has no letter. */
export function uniqueSlugs(headings: string[]): string[] {
  const taken = new Set<string>()
  return headings.map((heading) => {
    const base = slug(heading) || 'section'
    let id = base
    for (let time = 2; taken.has(id); time++) id = `${base}-${time}`
    taken.add(id)
    return id
  })
}
