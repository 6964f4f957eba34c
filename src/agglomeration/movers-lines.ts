import type { Relocation } from '../appraisal/relocation.js'
import { constant } from '../quantity/leaf.js'
import { divide, multiply, rename, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { AgglomerationContext, AgglomerationLine, Amount } from './model.js'

const unity = constant(1)

/** An effect of a relocation by region, once all have moved. */
export interface SteadyItem {
  readonly id: string
  readonly label: Text
  readonly part: AgglomerationLine['part']
  readonly perYear: Quantity<'region'>
  readonly ramp: Quantity<'year'>
  /** The share of it that enters the balance; null when nothing does. */
  readonly share: Quantity<never> | null
  readonly inGdp?: boolean
}

/** The line of an item: its output along the ramp, and the share of it that is additional. */
export const steadyLine = ({ id, label, part, perYear, ramp, share, inGdp = true }: SteadyItem): AgglomerationLine => {
  const output: Amount = { kind: 'steady', perYear, ramp }
  const additional: Amount | null = share === null ? null : { kind: 'steady', perYear: multiply(perYear, share), ramp }
  return { id, label, stream: 'agglomeration', part, output, inGdp, inDirect: null, additional }
}

/** Jobs by area (dichtheid van banen) before anyone moves, in jobs per km2. */
export const jobDensity = ({ column }: AgglomerationContext): Quantity<'region'> =>
  divide(column('jobs'), column('land'), { en: 'jobs per km2', nl: 'banen per km2' })

/**
 * The movers' own change (eigen verandering van verhuizers): y_from · (A(D_to) / A(D_from) − 1) per job, counted where the
 * movers come from.
 */
const ownChange = (
  { column }: AgglomerationContext,
  relocation: Relocation,
  productivity: Quantity<'region'>,
): Quantity<'region'> => {
  const perWorker = divide(column('output'), column('jobs'), {
    en: 'output per worker',
    nl: 'productie per werkende',
  })
  const goal = sum(
    multiply(rename(productivity, 'region', 'destination'), rename(relocation.jobsTo, 'region', 'destination')),
    'destination',
  )
  return multiply(
    multiply(multiply(relocation.jobs, relocation.jobsFrom), perWorker),
    subtract(divide(goal, productivity), unity),
    { en: "movers' own change in productivity", nl: 'eigen productiviteitsverandering van verhuizers' },
  )
}

/** Jobs that move times the raw gap in output per worker: sector mix and gas included, so no externality. */
const composition = ({ column }: AgglomerationContext, relocation: Relocation): Quantity<'region'> =>
  multiply(divide(column('output'), column('jobs')), relocation.jobsChange, {
    en: 'composition',
    nl: 'samenstellingseffect',
  })

/**
 * The two lines about the movers themselves (verhuizers): their own change in productivity, of which the parameter
 * `ownProductivity` says how much is welfare, and composition, which is shown and never added.
 *
 * @param productivity A(D) by region, up to a factor that is the same everywhere
 */
export const moversLines = (
  context: AgglomerationContext,
  relocation: Relocation,
  productivity: Quantity<'region'>,
): readonly AgglomerationLine[] => [
  steadyLine({
    id: 'ownProductivity',
    label: { en: 'own productivity of movers (tax wedge)', nl: 'eigen productiviteit van verhuizers (belastingwig)' },
    part: 'ownProductivity',
    perYear: ownChange(context, relocation, productivity),
    ramp: relocation.ramp,
    share: context.parameters.number('ownProductivity'),
  }),
  steadyLine({
    id: 'composition',
    label: { en: 'composition (shown, never added)', nl: 'samenstelling (getoond, nooit opgeteld)' },
    part: 'shown',
    perYear: composition(context, relocation),
    ramp: relocation.ramp,
    share: null,
  }),
]
