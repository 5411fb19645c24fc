import { z } from 'astro/zod'
import { id } from '../../../src/schema/common.ts'
import { readAgain } from '../read-again.ts'
import { action } from './action.ts'

/** Settle a conflict between what stands on a page and what its article now says; `block` is such as `claim:price-ms`. */
export const settle = action(
  z.strictObject({ page: id, block: z.string(), keep: z.enum(['mine', 'theirs']) }),
  (folders, { page, block, keep }) => {
    const chosen = new Set([`sources/${page}#${block}`])
    const none = new Set<string>()
    readAgain(folders, page, keep === 'mine' ? { mine: chosen, theirs: none } : { mine: none, theirs: chosen })
    return `settled 1 conflict for what the ${keep === 'mine' ? 'page' : 'article'} says`
  },
)
