import { assumption, given } from '../quantity/leaf.js'
import { expectAxes } from '../quantity/operations.js'
import { one } from '../quantity/unit.js'
import type { DecimalReading } from '../reading/decimal.js'
import { laneReader } from '../uncertainty/lanes.js'
import type { ByGroup, Incidence } from '../welfare/method.js'
import { defined, type Outcome, undefinedBecause } from '../welfare/outcome.js'
import { overall } from '../welfare/weights/by-group.js'
import { type ElasticityPreset, elasticityPresets, standardElasticities } from '../welfare/weights/presets.js'
import { quotientOf } from './quotient.js'
import type { AtElasticity } from './result.js'
import type { Weighing } from './weigh.js'

const name = 'elasticityOfMarginalUtility.standardSet'

/** The elasticity that takes each value of the set in turn. */
const elasticity = assumption({
  name,
  label: { en: 'elasticity of marginal utility of income', nl: 'elasticiteit van het marginale nut van inkomen' },
  value: '1',
  unit: one,
  sources: [
    {
      id: 'standardElasticities',
      mark: 'assumed',
      title: 'The values that weighted results are shown at, each with its source',
    },
  ],
})

/** Figures that are read already, so that nothing before them is computed again. */
const frozen = (reading: DecimalReading, cells: ByGroup): ByGroup =>
  expectAxes(
    given({
      label: cells.label ?? '',
      axes: cells.axes,
      values: reading.cells(cells).map((value) => value.toNumber()),
      unit: cells.unit,
    }),
    'region',
    'group',
  )

const frozenIncidence = (reading: DecimalReading, { benefits, costs, lines }: Incidence): Incidence => ({
  benefits: frozen(reading, benefits),
  costs: frozen(reading, costs),
  lines: lines.map((line) => ({
    ...line,
    // Most methods weigh all lines alike, and read none of them.
    get cells() {
      return frozen(reading, line.cells)
    },
  })),
})

const tooLarge = undefinedBecause('It is too large for a number.', 'Het is te groot voor een getal.')

const orTooLarge = (outcome: Outcome): Outcome =>
  outcome.value === null || Number.isFinite(outcome.value) ? outcome : tooLarge

interface Sums {
  readonly above: number
  readonly below: number
}

/** As far as binary64 can tell sums apart. */
const noise = 1e-9
const same = (a: Sums, b: Sums): boolean =>
  Math.abs(a.above - b.above) + Math.abs(a.below - b.below) <= noise * (Math.abs(a.above) + Math.abs(a.below))

/** Who used an elasticity; where 0 is not the unweighted result, standard values aside for instance, nobody used that. */
const usersOf = (elasticity: string, there: Sums, unweighted: Sums): readonly ElasticityPreset[] =>
  elasticityPresets.filter(({ id, value }) => value === elasticity && (id !== 'noWeighting' || same(unweighted, there)))

/**
 * The weighted result of a row at each of `standardElasticities` (gevoeligheidsreeks), in binary64 on the booked amounts
 * of the row; null of a method without an elasticity.
 */
export const standardSet = (
  reading: DecimalReading,
  { atElasticity, incidence }: Pick<Weighing, 'atElasticity' | 'incidence'>,
): readonly AtElasticity[] | null => {
  if (!atElasticity) return null
  const { benefits, costs } = atElasticity(frozenIncidence(reading, incidence), elasticity)
  const lanes = standardElasticities.map((value) => ({ name, value: Number(value) }))
  const [gained, spent] = laneReader([benefits, costs], new Set([name]))(lanes)
  const [all, paid] = [incidence.benefits, incidence.costs].map((cells) => Number(reading.value(overall(cells))))
  const unweighted = { above: all ?? Number.NaN, below: paid ?? Number.NaN }
  return standardElasticities.map((value, lane): AtElasticity => {
    const [above, below] = [gained?.[lane] ?? Number.NaN, spent?.[lane] ?? Number.NaN]
    const fits = Number.isFinite(above - below)
    return {
      elasticity: value,
      usedBy: usersOf(value, { above, below }, unweighted),
      netPresentValue: fits ? defined(above - below) : tooLarge,
      benefitCostRatio: fits ? orTooLarge(quotientOf(above, below)) : tooLarge,
    }
  })
}

/** Makes something when it is first asked for, and gives the same from then on. */
export const whenAsked = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly it: Made } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
