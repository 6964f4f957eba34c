import type { Relocation } from '../../appraisal/relocation.js'
import { constant } from '../../quantity/leaf.js'
import { add, divide, multiply, power, subtract } from '../../quantity/operations.js'
import type { Quantity } from '../../quantity/quantity.js'
import { parseUnit } from '../../quantity/unit.js'
import type { AgglomerationContext, AgglomerationLine } from '../model.js'
import { jobDensity, jobDensityAfter, moversLines } from '../movers-lines.js'
import { regionalAmount } from '../regional-amount.js'
import { sizeRatio } from '../size-ratio.js'
import { steadySides } from '../steady-lines.js'
import { chosenElasticity } from './elasticity.js'

const unity = constant(1)
const perSquareKilometre = constant(1, parseUnit('job/km2', null))

/** D'/D to the power of the elasticity, minus one, by region: what density does to output per worker. */
const densityGain = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const ratio = divide(jobDensityAfter(context, relocation), jobDensity(context), {
    en: 'ratio of densities',
    nl: 'verhouding van dichtheden',
  })
  return subtract(power(ratio, chosenElasticity(context.parameters)), unity, {
    en: 'change in productivity',
    nl: 'verandering van productiviteit',
  })
}

/** The output that the change in productivity applies to: of before (`base`), or of the jobs after the move (`new`). */
const outputBase = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const output = context.column('output')
  if (context.parameters.word('onOutput') === 'base') return output
  const jobs = context.column('jobs')
  return multiply(divide(output, jobs), add(jobs, relocation.jobsChange), {
    en: 'output after relocation',
    nl: 'productie na verplaatsing',
  })
}

/** A(D) by region: one power per region, as (D_to / D_from)^ε is D_to^ε / D_from^ε. */
const productivity = (context: AgglomerationContext): Quantity<'region'> =>
  power(divide(jobDensity(context), perSquareKilometre), chosenElasticity(context.parameters))

/**
 * What residents get from amenities that follow the density of residents: V_r × ((P_r' / P_r)^η − 1), V the column that
 * amenities are a share of. Areas are fixed, so the ratio of densities is that of residents.
 */
const amenity = (context: AgglomerationContext, relocation: Relocation): Quantity<'region'> => {
  const { parameters } = context
  const change = subtract(
    power(sizeRatio(context, relocation, 'residents'), parameters.number('amenityElasticity')),
    unity,
    { en: 'change in amenities', nl: 'verandering van voorzieningen' },
  )
  return multiply(regionalAmount(context, parameters.word('amenityColumn')), change, {
    en: 'amenities',
    nl: 'voorzieningen',
  })
}

/** The amenities of residents as gains and losses, counted or only shown; no lines when they are left out. */
const amenityLines = (context: AgglomerationContext, relocation: Relocation): readonly AgglomerationLine[] => {
  const { parameters } = context
  const treatment = parameters.word('amenities')
  if (treatment === 'leftOut') return []
  const counts = treatment === 'counted'
  const side = parameters.word('counted')
  const share = parameters.number('additionalShare')
  return steadySides(
    { perYear: amenity(context, relocation), ramp: relocation.ramp, inGdp: false },
    {
      id: 'amenityDestination',
      label: { en: 'amenities of residents at the destination', nl: 'voorzieningen van inwoners op de bestemming' },
      part: counts ? 'gain' : 'shown',
      share: counts && side !== 'lossesOnly' ? share : null,
    },
    {
      id: 'amenityOrigin',
      label: { en: 'amenities of residents at the origin', nl: 'voorzieningen van inwoners op de herkomst' },
      part: counts ? 'loss' : 'shown',
      share: counts && side !== 'gainsOnly' ? share : null,
    },
  )
}

/** All lines of the model: the externality on others, the movers' own change, composition, and amenities if asked for. */
export const densityRelocationLines = (context: AgglomerationContext): readonly AgglomerationLine[] => {
  const { relocation, parameters } = context
  if (!relocation) return []
  const effect = multiply(outputBase(context, relocation), densityGain(context, relocation), {
    en: 'externality',
    nl: 'extern effect',
  })
  const share = parameters.number('additionalShare')
  const counted = parameters.word('counted')
  return [
    ...steadySides(
      { perYear: effect, ramp: relocation.ramp },
      {
        id: 'externalityDestination',
        label: { en: 'externality at the destination', nl: 'extern effect op de bestemming' },
        part: 'gain',
        share: counted === 'lossesOnly' ? null : share,
      },
      {
        id: 'externalityOrigin',
        label: { en: 'externality at the origin', nl: 'extern effect op de herkomst' },
        part: 'loss',
        share: counted === 'gainsOnly' ? null : share,
      },
    ),
    ...moversLines(context, relocation, productivity(context)),
    ...amenityLines(context, relocation),
  ]
}
