import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, divide, multiply, subtract } from '../../quantity/operations.js'
import { calendarYear } from '../../quantity/unit.js'
import { assumptionName, decimal, yearOrName } from '../schema-parts.js'
import { common, effectKind } from './kind.js'

/**
 * Investment (investering): an amount spent over years.
 *
 * flow(t) = − amount × share(t), Σ share = 1; evenly from one year through another, or by stated shares.
 * Units: amount EUR, share 1/year, flow EUR/year.
 */
export const investment = effectKind({
  kind: 'investment',
  label: { en: 'investment', nl: 'investering' },
  schema: z.strictObject({
    kind: z.literal('investment'),
    ...common,
    amount: assumptionName,
    spending: z.union(
      [
        z.strictObject({ from: yearOrName, through: yearOrName }),
        z.strictObject({ shares: z.record(z.string(), decimal) }),
      ],
      { error: 'spending' },
    ),
  }),
  references: ({ amount }) => [{ field: 'amount', to: 'assumption', name: amount, unit: 'EUR' }],
  lines: ({ amount, spending }, context) => {
    const profile =
      'shares' in spending ? context.sharesByYear(spending.shares) : evenly(spending.from, spending.through)
    const sign = constant(-1)
    return [{ suffix: '', label: null, flow: multiply(multiply(context.assumption(amount), profile), sign) }]

    function evenly(from: string | number, through: string | number) {
      const first = context.year(from)
      const last = context.year(through)
      const years = add(subtract(last, first), constant(1, calendarYear), {
        en: 'years of spending',
        nl: 'jaren van uitgaven',
      })
      return divide(context.window(first, last), years, { en: 'spending profile', nl: 'uitgavenprofiel' })
    }
  },
})
