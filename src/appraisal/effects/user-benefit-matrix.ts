import * as z from 'zod'
import { axis } from '../../quantity/axis.js'
import { constant } from '../../quantity/leaf.js'
import { add, expectAxes, external, multiply, pick, subtract, sum } from '../../quantity/operations.js'
import type { Quantity, Solver } from '../../quantity/quantity.js'
import { multiplyUnits } from '../../quantity/unit.js'
import { amountName, assumptionName, identifier, year } from '../input/schema-parts.js'
import { modelYearRules } from '../series.js'
import { common, type EffectContext, effectKind, type Reference, share } from './kind.js'
import { profileFields, profileOf, profileReferences } from './profile.js'

const point = z.strictObject({ trips: identifier, cost: identifier })
type Point = z.output<typeof point>

const ends = axis('part', ['existingOrigin', 'existingDestination', 'newOrigin', 'newDestination'])

/** Adds to a compensated (Neumaier) sum. */
const addTo = (sums: Float64Array, lost: Float64Array, at: number, term: number): void => {
  const before = sums[at] as number
  const next = before + term
  lost[at] = (lost[at] as number) + (Math.abs(before) >= Math.abs(term) ? before - next + term : term - next + before)
  sums[at] = next
}

/**
 * The gains of every pair of zones by the region of either end. Inputs: trips and cost of each point, in turn, from
 * without to with the project; each step between two points counts ½ (q + q′)(c − c′).
 */
const gainsByRegion = (regionOf: readonly number[], regions: number): Solver => ({
  id: 'ruleOfHalf',
  perDraw: false,
  solve: (inputs) => {
    const zones = regionOf.length
    const [sums, lost] = [new Float64Array(4 * regions), new Float64Array(4 * regions)]
    const [trips0, cost0] = inputs as [Float64Array, Float64Array]
    const lastCost = inputs.at(-1) as Float64Array
    for (let origin = 0; origin < zones; origin++) {
      for (let destination = 0; destination < zones; destination++) {
        const pair = origin * zones + destination
        const existing = (trips0[pair] as number) * ((cost0[pair] as number) - (lastCost[pair] as number))
        let all = 0
        for (let step = 2; step < inputs.length; step += 2) {
          const [q, c] = [inputs[step - 2]?.[pair] as number, inputs[step - 1]?.[pair] as number]
          const [q1, c1] = [inputs[step]?.[pair] as number, inputs[step + 1]?.[pair] as number]
          all += ((q + q1) * (c - c1)) / 2
        }
        const [from, to] = [regionOf[origin] as number, regionOf[destination] as number]
        addTo(sums, lost, from, existing)
        addTo(sums, lost, regions + to, existing)
        addTo(sums, lost, 2 * regions + from, all - existing)
        addTo(sums, lost, 3 * regions + to, all - existing)
      }
    }
    return sums.map((value, i) => value + (lost[i] as number))
  },
})

/** Gains of one model year by region: existing and new travellers, divided over the two ends of a trip. */
const gainsOf = (points: readonly Point[], context: EffectContext, key: string) => {
  const matrices = points.flatMap(({ trips, cost }) => [context.matrix(trips), context.matrix(cost)])
  const [trips, cost] = matrices as [Quantity<'origin' | 'destination'>, Quantity<'origin' | 'destination'>]
  // Scenarios and alternatives with the same matrices share what is made of them.
  return context.once(`ruleOfHalf ${matrices.map(({ id }) => id).join()}`, () => {
    const unit = multiplyUnits({ unit: trips.unit, name: 'trips' }, { unit: cost.unit, name: 'cost' })
    const solver = gainsByRegion(context.regionOfZone, context.regions.members.length)
    const label = { en: `gains in the model year (${key})`, nl: `winst in het modeljaar (${key})` }
    return external({ solver, inputs: matrices, axes: [ends, context.regions], unit, label })
  })
}

const byResidence = (
  gains: Quantity<'part' | 'region'>,
  which: 'existing' | 'new',
  originShare: Quantity<never>,
): Quantity<'region'> =>
  add(
    multiply(pick(gains, 'part', `${which}Origin`), originShare),
    multiply(pick(gains, 'part', `${which}Destination`), subtract(constant(1), originShare)),
  )

/**
 * User benefit over origin-destination matrices (reizigersbaten per herkomst en bestemming) by the rule of half, existing
 * and new travellers apart, for one or more model years.
 *
 * benefit(t) = Σ over pairs ½ (q0 + q1)(c0 − c1) × value of time(t); with intermediate points, where costs change so much
 * that demand is no straight line, the sum of ½ (q + q′)(c − c′) over the steps. Between model years by the stated rule.
 * Shapes: trips and cost origin × destination. Units: trips trip/year, cost hour/trip (with `valueOfTime`) or EUR/trip.
 * By region of residence: `originShare` of the gain goes to the origin's region, the rest to the destination's.
 * Pairs are added in binary64 with compensated sums in every reading. Source: nl-guidance § 5; steps as in TUBA.
 */
export const userBenefitMatrix = effectKind({
  kind: 'userBenefitMatrix',
  label: { en: 'user benefit over matrices (rule of half)', nl: 'reizigersbaten over matrices (halveringsregel)' },
  role: 'benefit',
  schema: z.strictObject({
    kind: z.literal('userBenefitMatrix'),
    ...common,
    incidence: z.strictObject({ originShare: assumptionName }).meta({
      description:
        'Share of the gain that falls in the region of the origin; the rest falls in that of the destination.',
    }),
    modelYears: z
      .array(z.strictObject({ year, without: point, steps: z.array(point).optional(), with: point }))
      .min(1)
      .meta({
        description: 'Matrices without and with the project, and intermediate points for large changes of cost.',
      }),
    ...modelYearRules,
    valueOfTime: amountName.optional(),
    ...profileFields,
  }),
  references: (effect): readonly Reference[] => [
    ...effect.modelYears.flatMap(({ without, steps = [], with: project }, i) =>
      [
        { at: 'without', ...without },
        ...steps.map((step, k) => ({ at: `steps.${k}`, ...step })),
        { at: 'with', ...project },
      ].flatMap(({ at, trips, cost }): readonly Reference[] => [
        { field: `modelYears.${i}.${at}.trips`, to: 'matrix', name: trips, unit: 'trip/year' },
        {
          field: `modelYears.${i}.${at}.cost`,
          to: 'matrix',
          name: cost,
          unit: effect.valueOfTime === undefined ? 'EUR/trip' : 'hour/trip',
        },
      ]),
    ),
    { field: 'incidence.originShare', to: 'assumption', name: effect.incidence.originShare, unit: '1', range: share },
    ...(effect.valueOfTime === undefined
      ? []
      : [{ field: 'valueOfTime', to: 'amount' as const, name: effect.valueOfTime, unit: 'EUR/hour' }]),
    ...profileReferences(effect),
  ],
  lines: (effect, context) => {
    const originShare = context.assumption(effect.incidence.originShare)
    const profile = profileOf(effect, context)
    const worth = effect.valueOfTime === undefined ? profile : multiply(context.amount(effect.valueOfTime), profile)
    const line = (which: 'existing' | 'new') => {
      const points = effect.modelYears.map(({ year: at, without, steps = [], with: project }) => {
        const gains = expectAxes(gainsOf([without, ...steps, project], context, `${effect.id} ${at}`), 'part', 'region')
        return { year: Number(at), value: byResidence(gains, which, originShare) }
      })
      const byRegion = multiply(worth, context.interpolate(points, effect))
      return { byRegion, flow: sum(byRegion, 'region') }
    }
    return [
      { suffix: 'existing', label: { en: 'existing travellers', nl: 'bestaande reizigers' }, ...line('existing') },
      { suffix: 'new', label: { en: 'new travellers (half)', nl: 'nieuwe reizigers (helft)' }, ...line('new') },
    ]
  },
})
