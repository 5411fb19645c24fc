/** Whether a page only leads on from an address that moved: no part of what the site says. */
export function leadsOn(html: string): boolean {
  return html.includes('<meta http-equiv="refresh"')
}
