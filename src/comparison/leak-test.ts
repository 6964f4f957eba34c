import type { Exact } from '../quantity/decimal.js'
import { orInputError } from '../welfare/methods/input-problem.js'
import { defined, type Outcome, undefinedBecause } from '../welfare/outcome.js'
import { standardElasticities } from '../welfare/weights/presets.js'
import { leakyBucket } from '../welfare/what-it-would-take/leaky-bucket.js'
import type { LeakTest } from './result.js'

const nothingTaken = undefinedBecause(
  'They gain nothing, or others lose nothing: there is no transfer to lose anything of.',
  'Zij winnen niets, of anderen verliezen niets: er is geen overdracht waarvan iets verloren kan gaan.',
)

/** What of each euro that others lose arrives with the favoured. */
const arrivingShare = (favoured: Exact, others: Exact): Outcome =>
  favoured.gt(0) && others.lt(0) ? defined(favoured.div(others.neg()).toNumber()) : nothingTaken

/** Their net benefit, and their mean income where it is known. */
interface Side {
  readonly net: Exact
  readonly income: Exact | null
}

/**
 * The leaky bucket of Okun (lekkende emmer) for a set of regions and groups: what may be lost of a euro from others, at the
 * elasticity of the study, or at each of `standardElasticities` that weighs anything where it states none.
 */
export const leakTest = (favoured: Side, others: Side, elasticity: number | null): LeakTest | null => {
  if (!favoured.income?.gt(0) || !others.income?.gt(0)) return null
  const incomeRatio = others.income.div(favoured.income).toNumber()
  const values = elasticity === null ? standardElasticities.map(Number).filter((value) => value > 0) : [elasticity]
  return {
    incomeRatio,
    arrivingShare: arrivingShare(favoured.net, others.net),
    bounds: orInputError(['distribution', 'elasticity'], () =>
      values.map((value) => ({ elasticity: value, ...leakyBucket({ incomeRatio, elasticity: value }) })),
    ),
  }
}
