import { Exact } from '../../../quantity/decimal.js'
import type { Text } from '../../../quantity/text.js'
import { assignmentsOf, type DiscountingItem, ratesOf } from '../../discounting/input.js'
import { highestRate } from '../../discounting/regime.js'
import { discountRegimes } from '../../discounting/regimes.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A yearly rate that cannot be meant: above 0.5, or −1 and below, which leaves nothing or divides by nothing. */
export const rateProblem = (path: Path, value: string | number, make: ProblemMaker): readonly Problem[] => {
  if (Number(value) <= -1) {
    return [
      make(
        'rateTooLow',
        path,
        t(`a rate of ${value} a year leaves nothing`, `een percentage van ${value} per jaar laat niets over`),
        t('a fraction above -1', 'een fractie boven -1'),
        t('correct the rate; -1 % is written as -0.01', 'verbeter het; -1 % wordt geschreven als -0.01'),
      ),
    ]
  }
  if (!(Number(value) > highestRate)) return []
  const [times, over] = [new Exact(String(value)).times(100).toString(), new Exact(String(value)).div(100).toString()]
  return [
    make(
      'rateTooHigh',
      path,
      t(`a rate of ${value} a year is ${times} %`, `een percentage van ${value} per jaar is ${times} %`),
      t('a fraction of at most 0.5', 'een fractie van hoogstens 0,5'),
      t(`if ${value} % is meant, write ${over}`, `schrijf ${over} als ${value} % bedoeld is`),
    ),
  ]
}

/** The assumptions that are discount rates. */
export const discountRates = (input: ScenarioInput): readonly string[] =>
  input.discounting.flatMap((each) => ratesOf(each).map(({ name }) => name))

/** Steps of a term structure that do not follow each other. */
export const stepProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.discounting.flatMap((each, i) =>
    typeof each === 'string' || !('categories' in each)
      ? []
      : Object.entries(each.categories).flatMap(([name, { later = [] }]) =>
          later.flatMap(({ afterYears }, at) => {
            const before = later[at - 1]?.afterYears ?? 0
            if (Number(afterYears) > Number(before)) return []
            return [
              make(
                'stepsNotRising',
                ['discounting', i, 'categories', name, 'later', at, 'afterYears'],
                t('this rate would start before the one above it', 'deze voet zou beginnen vóór die erboven'),
                t(`more than ${before} years`, `meer dan ${before} jaar`),
                t('put the rates in order of time', 'zet de voeten in volgorde van tijd'),
              ),
            ]
          }),
        ),
  )

/** A name in `discounting` that must be among others: a known regime, or a category that streams are assigned to. */
export interface RegimeUse {
  readonly path: Path
  readonly name: string
  readonly what: Text
  readonly among: readonly string[]
}

const regime = t('discount regime', 'discontoregime')
const category = t('category of rates', 'categorie van voeten')

const categoriesOf = (item: DiscountingItem): readonly string[] | null => {
  if (typeof item === 'string' || 'rate' in item) return null
  if ('categories' in item) return Object.keys(item.categories)
  // The categories of a base that is no built-in regime are checked when it is used.
  const base = discountRegimes.find(({ id }) => id === item.base)
  return base ? Object.keys(base.categories) : null
}

/** The known regime that an item of `discounting` names, and the categories that it assigns streams to. */
export const regimeUses = (item: DiscountingItem, at: Path, regimes: readonly string[]): readonly RegimeUse[] => {
  if (typeof item === 'string') return [{ path: at, name: item, what: regime, among: regimes }]
  const base = 'base' in item ? [{ path: [...at, 'base'], name: item.base, what: regime, among: regimes }] : []
  const among = categoriesOf(item)
  if (!among) return base
  return [
    ...base,
    ...assignmentsOf(item).map(({ path, name }) => ({ path: [...at, ...path], name, what: category, among })),
  ]
}
