const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Write a text so that it can stand in XML, between tags and in quotes.
 *
 * @example xmlText('said “<5%” & more') // 'said “&lt;5%” &amp; more'
 */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
