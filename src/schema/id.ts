import { z } from 'astro/zod'

/** An identifier: lower-case words joined by hyphens, as in `multiple-sclerosis`. It never changes once published. */
export const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters, digits and single hyphens')
export type Id = z.infer<typeof id>

/** What a field holds when neither the article nor an editor says. */
export const unknown = z.literal('unknown')
