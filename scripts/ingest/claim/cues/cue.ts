import { readPatterns } from '../../read/cues.ts'

/** A pattern of `cues.yaml`, by its name. */
export const cue = readPatterns(new URL('cues.yaml', import.meta.url))
