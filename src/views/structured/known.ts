/** Fields of a node of which some may be missing. */
type Perhaps<T> = { [K in keyof T]: T[K] | undefined }

/**
 * A node without the fields of which nothing is known: what is missing, and lists of nothing.
 *
 * @example known({ name: 'ALS', url: undefined, code: [] }) // { name: 'ALS' }
 */
export function known<T extends object>(fields: Perhaps<T>): T {
  const told = Object.entries(fields).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(told) as T
}

/**
 * A date of a source as programs read one; none where its year isn't known.
 *
 * @example dated('2024-12') // '2024-12'
 * @example dated('--10-13') // undefined
 */
export function dated(date: string): string | undefined {
  return /^\d{4}/.test(date) ? date : undefined
}

/**
 * What a field of a page holds; none where it is `unknown`.
 *
 * @example told('unknown') // undefined
 */
export function told<T>(field: T | 'unknown'): T | undefined {
  return field === 'unknown' ? undefined : field
}
