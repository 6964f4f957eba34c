import * as z from 'zod'
import { multiply } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { pathName, type RampUpInput, rampUp, yearOrName } from '../input/schema-parts.js'
import { type EffectContext, optional, type Reference } from './kind.js'

/** When an effect works, if not in the years of operation. */
export const years = z
  .strictObject({ from: yearOrName, through: yearOrName })
  .meta({ description: 'The years in which the effect works, instead of the years of operation.' })

/** The fields that most yearly effects have: how volume and value grow, and how the effect grows in. */
export const profileFields = {
  years: years.optional(),
  volumeGrowth: pathName.optional().meta({ description: 'Growth of the quantity: travellers, traffic, tonnes.' }),
  valueGrowth: pathName.optional().meta({ description: 'Growth of the value per unit, relative to other prices.' }),
  rampUp: rampUp.optional(),
}

interface ProfileInput {
  readonly years?: z.output<typeof years> | undefined
  readonly volumeGrowth?: string | undefined
  readonly valueGrowth?: string | undefined
  readonly rampUp?: RampUpInput | undefined
}

/** What a profile refers to. */
export const profileReferences = (input: ProfileInput): readonly Reference[] => [
  ...optional('volumeGrowth', 'path', input.volumeGrowth),
  ...optional('valueGrowth', 'path', input.valueGrowth),
  ...optional('rampUp.years', 'assumption', input.rampUp?.years, 'year'),
]

/** How strongly an effect works in each year (tijdprofiel): in its years × growth of volume and value × ramp-up. */
export const profileOf = (
  input: ProfileInput,
  context: EffectContext,
  working: Quantity<'year'> = context.operating,
): Quantity<'year'> => {
  let profile = input.years
    ? context.window(context.year(input.years.from), context.year(input.years.through))
    : working
  if (input.valueGrowth) profile = multiply(profile, context.path(input.valueGrowth))
  if (input.volumeGrowth) profile = multiply(profile, context.path(input.volumeGrowth))
  if (input.rampUp) profile = multiply(profile, context.ramp(input.rampUp))
  return profile
}
