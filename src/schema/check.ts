import { z } from 'astro/zod'
import { day, id, oneOf } from './common.ts'

/** What a check can find, with the words a reader sees. */
export const verdicts = {
  supported: 'Supported',
  'partly-supported': 'Partly supported',
  disputed: 'Disputed',
  contradicted: 'Contradicted',
  outdated: 'Outdated',
  'not-found': 'Nothing found',
} as const
export type Verdict = keyof typeof verdicts

/**
 * What each verdict means of a check of the wording, by the id under which it is published, with the words a reader
 * sees: only a check of the matter itself may say "Supported".
 */
export const tracings = {
  supported: { id: 'correctly-quoted', label: 'Correctly quoted' },
  'partly-supported': { id: 'says-more', label: 'Says more than its source' },
  disputed: { id: 'readings-differ', label: 'Readings of the work differ' },
  contradicted: { id: 'not-what-it-says', label: 'Not what the work says' },
  outdated: { id: 'work-replaced', label: 'From work since replaced' },
  'not-found': { id: 'work-not-found', label: 'Not found where we looked' },
} as const satisfies Record<Verdict, { id: string; label: string }>
export type Tracing = (typeof tracings)[Verdict]['id']

/**
 * A person's check of a claim. `traced` asks whether the work it rests on says this; `holds` asks whether it is so by
 * independent evidence. Only `holds` may be called support. Ingest never touches a check.
 */
export const check = z
  .strictObject({
    asks: z.enum(['traced', 'holds']),
    verdict: oneOf(verdicts),
    /** What was found, in plain sentences; the first, of at most 22 words, is what a card shows. */
    finding: z.string().min(1),
    /** Ids of source pages; none only where nothing was found. */
    sources: z.array(id),
    on: day,
    'would-change': z.string().optional(),
  })
  .refine(({ verdict, sources }) => verdict === 'not-found' || sources.length > 0, {
    path: ['sources'],
    message: 'the sources of a verdict, by the ids of their pages',
  })
export type Check = z.infer<typeof check>
