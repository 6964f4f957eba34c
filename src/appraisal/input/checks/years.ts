import type { Text } from '../../../quantity/text.js'
import { spendingsOf } from '../../effects/spending.js'
import { isYear } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { stepProblems } from './rates.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The longest horizon that is computed, in years: a typing error in a year should not fill the memory. */
const longestHorizon = 1000

const spendingYears = (input: ScenarioInput): readonly (readonly [Path, string])[] =>
  input.effects.flatMap((effect, i): readonly (readonly [Path, string])[] =>
    spendingsOf(effect).flatMap(({ field, input: spent }): readonly (readonly [Path, string])[] =>
      'shares' in spent ? Object.keys(spent.shares).map((year) => [['effects', i, field, 'shares', year], year]) : [],
    ),
  )

const literalYears = (value: unknown, path: Path): readonly (readonly [Path, string])[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const at: Path = [...path, Array.isArray(value) ? Number(key) : key]
    if (['from', 'through', 'start', 'base', 'at'].includes(key) && isYear(inner as string))
      return [[at, String(inner)] as const]
    return literalYears(inner, at)
  })
}

/** Bases of growth paths after the horizon: an earlier one counts the growth of the years between. */
const basesAfter = (input: ScenarioInput, last: number): readonly (readonly [Path, string])[] =>
  Object.entries(input.growthPaths ?? {}).flatMap(([name, { base }]): readonly (readonly [Path, string])[] =>
    Number(base) > last ? [[['growthPaths', name, 'base'], String(base)]] : [],
  )

/** Years that lie outside the horizon, and a horizon that cannot be. */
export const yearProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const [first, last] = [Number(input.horizon.firstYear), Number(input.horizon.lastYear)]
  if (last < first || last - first >= longestHorizon) {
    return [
      make(
        'horizon',
        ['horizon', 'lastYear'],
        t(`the horizon runs from ${first} to ${last}`, `de horizon loopt van ${first} tot ${last}`),
        t(
          `a last year after the first, at most ${longestHorizon} years`,
          `een laatste jaar na het eerste, hoogstens ${longestHorizon} jaar`,
        ),
        t('correct firstYear or lastYear', 'verbeter firstYear of lastYear'),
      ),
    ]
  }
  const named: readonly (readonly [Path, string])[] = [
    [['discountTo'], String(input.discountTo)],
    ...spendingYears(input),
    ...literalYears(input.effects, ['effects']),
    ...relocationsIn(input).flatMap(({ relocation, path }) => literalYears(relocation, path)),
    ...basesAfter(input, last),
  ]
  const outside = named
    .filter(([, year]) => !isYear(year) || Number(year) < first || Number(year) > last)
    .map(([path, year]) =>
      make(
        'yearOutsideHorizon',
        path,
        t(`${year} lies outside the horizon`, `${year} ligt buiten de horizon`),
        t(`a year from ${first} to ${last}`, `een jaar van ${first} tot ${last}`),
        t('correct the year, or widen horizon', 'verbeter het jaar, of verruim horizon'),
        { got: null },
      ),
    )
  return [...outside, ...periodProblems(input, make), ...stepProblems(input, make)]
}

/** Periods of growth that do not follow each other. */
const periodProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  Object.entries(input.growthPaths ?? {}).flatMap(([name, { base, periods }]) =>
    periods.flatMap(({ through }, i) => {
      const before = periods[i - 1]?.through ?? base
      if (Number(through) > Number(before)) return []
      return [
        make(
          'yearsReversed',
          ['growthPaths', name, 'periods', i, 'through'],
          t(
            `this period runs from after ${before} through ${through}`,
            `deze periode loopt van na ${before} tot en met ${through}`,
          ),
          t(`a year after ${before}`, `een jaar na ${before}`),
          t('put the periods in order of time', 'zet de perioden in volgorde van tijd'),
        ),
      ]
    }),
  )
