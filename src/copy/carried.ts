/** Pages that editions leave out: those that need a server, the list of the editions, and the style guide. */
const leftOut = /^(?:404\.html|404\/|data\/.*|download\/|offline\/|styleguide\/|search\/)$/

/** Whether a page belongs into an edition that a reader carries; the search is for those that can run it. */
export function isCarried({ address }: { address: string }, withSearch = false): boolean {
  return !leftOut.test(address) || (withSearch && address === 'search/')
}

/**
 * Where the Markdown of a page lies, beside it, both below the base; `null` where none is made, for the page is not
 * carried.
 *
 * @example markdownPath('conditions/multiple-sclerosis/') // 'conditions/multiple-sclerosis.md'
 */
export function markdownPath(address: string): string | null {
  if (!isCarried({ address })) return null
  return address === '' ? 'index.md' : `${address.replace(/\/$|\.html$/, '')}.md`
}
