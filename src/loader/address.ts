/**
 * What is wrong with an address that a page links to; `null` where nothing is. Only the web, mail and places of this
 * site may be led to: an address such as `javascript:` or `data:` would run or hold something of its own. A browser
 * reads `\` as `/` and leaves out spaces and line ends, so that `/\host` and `/<tab>/host` would lead to a host.
 */
export function addressFault(address: string): string | null {
  if (/^(?:https?:\/\/|mailto:|\/(?!\/)|#)[^\\\p{Control}]*$/iu.test(address)) return null
  return `Unexpected address \`${address}\`, begin it with https://, mailto:, / or #`
}
