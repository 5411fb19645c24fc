import type { Feature } from './feature.ts'
import { bindings } from './features/bindings.ts'
import { marks } from './features/marks.ts'
import { outside } from './features/outside.ts'
import { shape } from './features/shape.ts'
import { top } from './features/top.ts'

/** Everything by which the kind of a block is told: add weights of what holds, and the highest sum wins. */
export const features: readonly Feature[] = [
  { id: 'any', why: 'what nothing else speaks for is prose', weights: { prose: 1 }, holds: () => true },
  ...shape,
  ...top,
  ...marks,
  ...bindings,
  ...outside,
]
