import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import type { Quantity } from '../../quantity/quantity.js'

/** Whether a change of something harmful is given as more of it, or as less. */
export const changeIs = z
  .enum(['increase', 'decrease'], { error: 'changeIs' })
  .optional()
  .meta({ description: 'What a positive change means: more (when left out), or less, as of tonnes avoided.' })

/** −1 for more of something harmful, 1 for less. */
export const signOf = (is: z.output<typeof changeIs>): Quantity<never> => constant(is === 'decrease' ? 1 : -1)
