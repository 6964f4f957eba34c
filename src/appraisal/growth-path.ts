import type * as z from 'zod'
import { type Axis, memberIndex } from '../quantity/axis.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, multiply, pick, power, runningProduct } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { calendarYear } from '../quantity/unit.js'
import type { growthPath as schema } from './input/scenario-schema.js'

type GrowthPathInput = z.output<typeof schema>

const unity = constant(1)
const oneYear = constant(1, calendarYear)

/**
 * A growth path (groeipad) as an index by year: 1 in its base year, × (1 + rate of the period) in each year after it,
 * constant after the last period and before the base. A base before the first year of the axis counts the growth of the
 * years between as well.
 *
 * @param data makes given data over the years; the same name must stand for the same values
 */
export const growthIndex = (
  years: Axis<'year'>,
  { label, base, periods }: GrowthPathInput,
  assumption: (name: string) => Quantity<never>,
  data: (name: string, values: readonly string[]) => Quantity<'year'>,
): Quantity<'year'> => {
  const start = Number(years.members[0])
  let from = Number(base)
  let head: Quantity<never> | null = null
  const growth = periods.map(({ through, rate }) => {
    const inPeriod = years.members.map((year) => (Number(year) > from && Number(year) <= Number(through) ? '1' : '0'))
    const yearly = multiply(assumption(rate), oneYear)
    const ahead = Math.max(0, Math.min(start - 1, Number(through)) - from)
    if (ahead > 0) {
      const grown = power(add(unity, yearly), constant(ahead), {
        en: `growth ${from + 1}–${from + ahead}`,
        nl: `groei ${from + 1}–${from + ahead}`,
      })
      head = head ? multiply(head, grown) : grown
    }
    const name = `${from + 1}–${through}`
    from = Number(through)
    return multiply(yearly, data(name, inPeriod))
  })
  const steps = growth.reduce((sum, each) => add(sum, each))
  const index = runningProduct(add(unity, steps), { en: 'compounded growth', nl: 'samengestelde groei' })
  if (head) return multiply(index, head, label)
  if (Number(base) < start) return multiply(index, unity, label)
  memberIndex(years, String(base))
  return divide(index, pick(index, 'year', String(base)), label)
}
