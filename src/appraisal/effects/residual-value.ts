import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, divide, max, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { calendarYear, perYear } from '../../quantity/unit.js'
import { assumptionName, yearOrName } from '../input/schema-parts.js'
import { common, type EffectContext, effectKind, type Range, type Reference } from './kind.js'

const method = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('stated'), amount: assumptionName }),
  z.strictObject({ kind: z.literal('linear'), amount: assumptionName, life: assumptionName, from: yearOrName }),
  z.strictObject({
    kind: z.literal('annuity'),
    amount: assumptionName,
    life: assumptionName,
    from: yearOrName,
    rate: assumptionName,
  }),
  z.strictObject({
    kind: z.literal('perpetuity'),
    yearly: assumptionName,
    rate: assumptionName,
    growth: assumptionName,
  }),
  z.strictObject({
    kind: z.literal('remainingBenefits'),
    yearly: assumptionName,
    rate: assumptionName,
    remaining: assumptionName,
  }),
])
type Method = z.output<typeof method>

const ranges: Readonly<Record<string, Range>> = { life: { above: 0 }, remaining: { least: 0 }, rate: { above: 0 } }

const units: Readonly<Record<string, string>> = {
  amount: 'EUR',
  life: 'year',
  rate: '1/year',
  growth: '1/year',
  yearly: 'EUR/year',
  remaining: 'year',
}

const oneYear = constant(1, calendarYear)
const unity = constant(1)

/** (1 + rate)^−years. */
const discounted = (rate: Quantity<never>, years: Quantity<never>): Quantity<never> =>
  power(add(unity, multiply(rate, oneYear)), divide(subtract(constant(0, calendarYear), years), oneYear))

/** What a euro in each of a number of years is worth at their beginning, in years: (1 − (1 + r)^−n) / r. */
const annuity = (rate: Quantity<never>, years: Quantity<never>): Quantity<never> =>
  divide(subtract(unity, discounted(rate, years)), rate)

/** The value in the year `at`, EUR. */
const valueAt = (input: Exclude<Method, { kind: 'none' }>, at: Quantity<never>, context: EffectContext) => {
  const get = (name: string) => context.assumption(name)
  switch (input.kind) {
    case 'stated':
      return get(input.amount)
    case 'linear': {
      const left = max(constant(0, calendarYear), subtract(get(input.life), subtract(at, context.year(input.from))))
      return multiply(get(input.amount), divide(left, get(input.life)))
    }
    case 'annuity': {
      const left = max(constant(0, calendarYear), subtract(get(input.life), subtract(at, context.year(input.from))))
      return multiply(
        get(input.amount),
        divide(annuity(get(input.rate), left), annuity(get(input.rate), get(input.life))),
      )
    }
    case 'perpetuity': {
      const next = multiply(get(input.yearly), add(unity, multiply(get(input.growth), oneYear)))
      return divide(next, subtract(get(input.rate), get(input.growth)))
    }
    case 'remainingBenefits':
      return multiply(get(input.yearly), annuity(get(input.rate), get(input.remaining)))
  }
}

/**
 * Residual value (restwaarde): what an asset or its benefits are still worth in a year, by a stated method.
 *
 * none: nothing is booked, and it says so. stated: an amount, a market or salvage value. linear: amount × (life − age) / life. annuity: amount × annuity(rate, life −
 * age) / annuity(rate, life). perpetuity: yearly × (1 + growth) / (rate − growth), for ever after `at`.
 * remainingBenefits: yearly × annuity(rate, remaining). Age = `at` − `from`, whole years; annuity(r, n) =
 * (1 − (1 + r)^−n) / r. The value falls in `at` and is discounted like any flow; its rate is an assumption of its own.
 * Units: amount EUR, life and remaining year, yearly EUR/year, rate and growth 1/year.
 * On the cost side it lowers the costs (a minus in the denominator), on the benefit side it is a benefit.
 * Source: nl-guidance § 2.3 (with 100 years and reinvestment normally none); annuity method: Minnesota DOT 2013, A.2.
 */
export const residualValue = effectKind({
  kind: 'residualValue',
  label: { en: 'residual value', nl: 'restwaarde' },
  role: 'capital',
  schema: z.strictObject({ kind: z.literal('residualValue'), ...common, at: yearOrName, method }),
  references: ({ method: { kind: _, ...names } }): readonly Reference[] =>
    Object.entries(names).flatMap(([field, name]) =>
      field === 'from'
        ? []
        : [
            {
              field: `method.${field}`,
              to: 'assumption' as const,
              name: String(name),
              unit: units[field] as string,
              ...(ranges[field] ? { range: ranges[field] } : {}),
            },
          ],
    ),
  lines: ({ at, method: input }, context) => {
    if (input.kind === 'none') return []
    const year = context.year(at)
    const value = multiply(valueAt(input, year, context), constant(1, perYear), {
      en: 'residual value',
      nl: 'restwaarde',
    })
    return [{ suffix: '', label: null, flow: multiply(context.window(year, year), value) }]
  },
})
