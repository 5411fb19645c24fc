import { z } from 'astro/zod'
import { id } from '../../../src/schema/common.ts'
import { addLabels } from '../../ingest/write/add-labels.ts'
import { action } from './action.ts'

/** Say of a number that no claim has to state it. */
export const setAside = action(
  z.strictObject({ page: id, passage: z.string(), at: z.tuple([z.int().nonnegative(), z.int().positive()]) }),
  ({ content }, { page, passage, at }) => {
    addLabels(content, [{ seed: page, passage, at, number: 'aside' }])
    return 'set 1 number aside'
  },
)
