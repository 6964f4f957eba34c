import type { Node, Quantity } from '../quantity/quantity.js'
import { type Label, numberText, type Text } from '../quantity/text.js'
import { one, sameUnit } from '../quantity/unit.js'
import { ReadingError } from '../reading/reading-error.js'
import type { ByGroup, CentralValues, Incidence, Warning, Weighted, Weights } from '../welfare/method.js'
import {
  atOnce,
  type Fault,
  fault,
  isObject,
  type Origin,
  objectFaults,
  refuse,
  textFaults,
  wrong,
} from './method-faults.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const wordsFaults = ({ normalisation, warnings }: Partial<Readonly<Record<keyof Weighted, unknown>>>) => [
  ...textFaults('normalisation', normalisation),
  ...(Array.isArray(warnings)
    ? warnings.flatMap((warning: unknown, i) => textFaults(`warnings[${i}]`, warning))
    : [wrong('warnings', warnings, t('a list, [] for none', 'een lijst, [] voor geen'))]),
]

const isQuantity = (value: unknown): value is Node =>
  isObject(value) && 'operation' in value && 'axes' in value && Array.isArray(value.axes) && 'unit' in value

const [byRegion, byGroup, nowhere] = ['region', 'region × group', 'no axis'] as const

const axesOf = ({ axes }: Node): string => {
  const names = axes.map(({ name }) => name)
  if (names.length === 0) return nowhere
  return names.length === 2 && names.includes('region') && names.includes('group') ? byGroup : names.join(' × ')
}

/** What of a value is no quantity along one of some lists of axes, in a unit. */
const quantityFaults = (
  name: string,
  value: unknown,
  unit: Node['unit'],
  ...along: readonly string[]
): readonly Fault[] => {
  const where = along.join(', ')
  const expected = t(`a quantity in ${unit.key}, along ${where}`, `een grootheid in ${unit.key}, langs ${where}`)
  if (!isQuantity(value)) return [wrong(name, value, expected)]
  const axes = axesOf(value)
  return [
    ...(along.includes(axes) ? [] : [fault(name, t(`along ${axes}`, `langs ${axes}`), expected)]),
    ...(sameUnit(value.unit, unit) ? [] : [fault(name, t(`in ${value.unit.key}`, `in ${value.unit.key}`), expected)]),
  ]
}

/**
 * Refuses weights that are not what the interface of methods says: they would weigh in another unit unseen.
 *
 * @throws InputError `wrongMethodResult` with everything that is wrong, naming the method
 */
export const requireWeights = (origin: Origin, found: Weights): Weights => {
  refuse(
    origin,
    objectFaults(
      'weights',
      found,
      atOnce('{ weights, normalisation, warnings }'),
      ({ weights, ofLine, meanOver, ...words }) => [
        ...quantityFaults('weights', weights, one, byRegion, byGroup),
        ...(ofLine === undefined || typeof ofLine === 'function'
          ? []
          : [wrong('ofLine', ofLine, t('a function, or left out', 'een functie, of weggelaten'))]),
        ...(meanOver === undefined ? [] : quantityFaults('meanOver', meanOver, one, byGroup)),
        ...wordsFaults(words),
      ],
    ),
  )
  return found
}

/** The weights of lines that a method tells apart. @throws InputError `wrongMethodResult` */
export const requireLineWeights = (origin: Origin, weights: readonly ByGroup[]): void =>
  refuse(
    origin,
    weights.flatMap((each) => quantityFaults('ofLine(line)', each, one, byGroup)),
  )

/** What a welfare function makes of an incidence. @throws InputError `wrongMethodResult` */
export const requireWeighted = (origin: Origin, found: Weighted, { benefits, costs }: Incidence): Weighted => {
  refuse(
    origin,
    objectFaults('weigh', found, atOnce('{ benefits, costs, normalisation, warnings }'), (given) => [
      ...quantityFaults('benefits', given.benefits, benefits.unit, nowhere),
      ...quantityFaults('costs', given.costs, costs.unit, nowhere),
      ...wordsFaults(given),
    ]),
  )
  return found
}

/**
 * Runs what reads values that a method makes; a value that cannot be read is a fault of the method, which is named.
 *
 * @throws InputError `wrongMethodResult`
 */
export const readingOf = <Result>(origin: Origin, name: Label, read: () => Result): Result => {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof ReadingError) || !['notFinite', 'divisionByZero'].includes(error.code)) throw error
    const expected = t('finite numbers', 'eindige getallen')
    refuse(origin, [fault(name, t(`without value: ${error.text.en}`, `zonder waarde: ${error.text.nl}`), expected)])
    throw error
  }
}

/** Values that a method makes. @throws InputError when one is not finite */
const finiteValues = (
  origin: Origin,
  name: string,
  quantity: ByGroup | Quantity<never>,
  read: CentralValues,
): readonly number[] => {
  const values = readingOf(origin, name, () => read(quantity))
  const broken = values.find((value) => !Number.isFinite(value))
  refuse(origin, broken === undefined ? [] : [wrong(name, broken, t('finite numbers', 'eindige getallen'))])
  return values
}

/** National amounts that a welfare function makes. @throws InputError `wrongMethodResult` when one has no value */
export const checkedTotals = (origin: Origin, { benefits, costs }: Weighted, read: CentralValues): void => {
  finiteValues(origin, 'benefits', benefits, read)
  finiteValues(origin, 'costs', costs, read)
}

/** How far shares, and the mean weight over them, may be from 1: 9 decimals. */
const rounding = 1e-9
const isOne = (value: number): boolean => Math.abs(value - 1) <= rounding
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

const shareFaults = (shares: readonly number[], weights: readonly number[]): readonly Fault[] => {
  const expected = t(
    'shares of 0 and more that add up to 1, over which the mean weight is 1, both to 9 decimals',
    'aandelen van 0 of meer die optellen tot 1, waarover het gemiddelde gewicht 1 is, beide tot op 9 decimalen',
  )
  const below = shares.find((share) => share < 0)
  if (below !== undefined) return [fault('meanOver', numberText(below), expected)]
  const [sum, mean] = [total(shares), total(shares.map((share, i) => share * (weights[i] ?? 0)))]
  if (!isOne(sum)) {
    const is = numberText(sum)
    return [fault('meanOver', t(`shares of ${is.en} together`, `aandelen van samen ${is.nl}`), expected)]
  }
  const is = numberText(mean)
  return isOne(mean)
    ? []
    : [
        fault(
          'meanOver',
          t(`shares with a mean weight of ${is.en}`, `aandelen met een gemiddeld gewicht van ${is.nl}`),
          expected,
        ),
      ]
}

const negativeWeight = (origin: Origin, lowest: number): Warning => {
  const is = numberText(lowest)
  return {
    code: 'weightBelowZero',
    en: `“${origin.id}” has a negative weight (${is.en} is the lowest): a gain of those who have it counts as a loss.`,
    nl: `“${origin.id}” heeft een negatief gewicht (${is.nl} is het laagste): een baat van wie dat heeft telt als verlies.`,
  }
}

/**
 * Looks at weights as they come out: refuses those that are not finite and a mean over what are no shares, and warns of
 * those below 0.
 *
 * @throws InputError `wrongMethodResult` naming the method
 */
export const checkedValues = (
  origin: Origin,
  {
    weights,
    ofLines,
    meanOver,
  }: { readonly weights: ByGroup; readonly ofLines: readonly ByGroup[]; readonly meanOver: ByGroup | null },
  read: CentralValues,
): readonly Warning[] => {
  const values = finiteValues(origin, 'weights', weights, read)
  const lines = ofLines.map((each) => finiteValues(origin, 'ofLine(line)', each, read))
  if (meanOver) refuse(origin, shareFaults(finiteValues(origin, 'meanOver', meanOver, read), values))
  const lowest = Math.min(...(lines.length > 0 ? lines : [values]).flat())
  return lowest < 0 ? [negativeWeight(origin, lowest)] : []
}
