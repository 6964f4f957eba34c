import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, divide, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear } from '../../quantity/unit.js'
import { decimal, yearOrName } from '../input/schema-parts.js'
import type { EffectContext } from './kind.js'

/** In which years an amount falls: evenly from one year through another, or by shares that add up to 1. */
export const spending = z.union(
  [
    z.strictObject({ from: yearOrName, through: yearOrName }),
    z.strictObject({ shares: z.record(z.string(), decimal) }),
  ],
  { error: 'spending' },
)
export type SpendingInput = z.output<typeof spending>

/** Shares of one per year (uitgavenprofiel): Σ over the years is 1. Unit 1/year. */
export const spendingProfile = (input: SpendingInput, context: EffectContext): Quantity<'year'> => {
  if ('shares' in input) return context.sharesByYear(input.shares)
  const first = context.year(input.from)
  const last = context.year(input.through)
  const years = add(subtract(last, first), constant(1, calendarYear), {
    en: 'years of spending',
    nl: 'jaren van uitgaven',
  })
  return divide(context.window(first, last), years, { en: 'spending profile', nl: 'uitgavenprofiel' })
}

/** Every spending that an effect states, with the field it stands in. */
export const spendingsOf = (effect: object): readonly { readonly field: string; readonly input: SpendingInput }[] =>
  (['spending', 'completion'] as const).flatMap((field) => {
    const input = (effect as Readonly<Record<string, SpendingInput | undefined>>)[field]
    return input === undefined ? [] : [{ field, input }]
  })
