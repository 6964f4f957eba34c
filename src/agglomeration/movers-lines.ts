import { numberParameter } from '../appraisal/parameter.js'
import type { Relocation } from '../appraisal/relocation.js'
import { constant } from '../quantity/leaf.js'
import { add, divide, multiply, rename, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { AgglomerationContext, AgglomerationLine } from './model.js'
import { steadyLine } from './steady-lines.js'
import { additionalShareParameter } from './two-sided.js'

const unity = constant(1)

/** What a model that has these lines can be told of the movers, and of their effect on others. */
export const moversParameters = {
  additionalShare: additionalShareParameter({
    en: 'additional share of the externality',
    nl: 'additioneel deel van het externe effect',
  }),
  ownProductivity: numberParameter({
    label: {
      en: "share of the movers' own change that is welfare (tax wedge)",
      nl: 'deel van de eigen verandering van verhuizers dat welvaart is (belastingwig)',
    },
    unit: '1',
    default: '0',
    source: {
      id: 'DfT, TAG A2.3',
      title: 'UK A2.3: 30 % of the output change is welfare; default none',
      mark: 'recalled',
    },
    min: 0,
    max: 1,
  }),
}

/** Jobs by area (dichtheid van banen) before anyone moves, in jobs per km2. */
export const jobDensity = ({ column }: AgglomerationContext): Quantity<'region'> =>
  divide(column('jobs'), column('land'), { en: 'jobs per km2', nl: 'banen per km2' })

/** Jobs by area once all have moved, in jobs per km2. */
export const jobDensityAfter = ({ column }: AgglomerationContext, relocation: Relocation): Quantity<'region'> =>
  divide(add(column('jobs'), relocation.jobsChange), column('land'), {
    en: 'jobs per km2 after relocation',
    nl: 'banen per km2 na verplaatsing',
  })

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
