import { canonical } from '../routes.ts'
import type { Full } from './ids.ts'

/** Full addresses of a site for tests. */
export const full: Full = (path) => canonical(path, 'https://example.org')
