import type { Element } from 'hast'
import { selectAll } from 'hast-util-select'

/**
 * The id of a part of a page as XML allows it.
 *
 * @example xmlId('letter-0–9') // 'letter-0-9'
 */
export function xmlId(id: string): string {
  const plain = id.replaceAll(/[^\w.-]/g, '-')
  return /^[A-Za-z_]/.test(plain) ? plain : `n-${plain}`
}

/** The ids of a page, as XML allows them. */
export function idsOf(main: Element): Set<string> {
  return new Set(selectAll('[id]', main).map(({ properties }) => xmlId(String(properties['id']))))
}
