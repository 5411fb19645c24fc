import { bodies } from './bodies.ts'
import { chinese } from './chinese.ts'
import { companies } from './companies.ts'
import { conditions } from './conditions.ts'
import { facilities } from './facilities.ts'
import { products } from './products.ts'
import { rules } from './rules.ts'
import type { Shape } from './shape.ts'
import { therapies } from './therapies.ts'
import { trials } from './trials.ts'

/** Every form of name that is known, those that say most of a name first. */
export const shapes: Shape[] = [
  rules,
  facilities,
  companies,
  bodies,
  ...chinese,
  products,
  trials,
  therapies,
  conditions,
]
