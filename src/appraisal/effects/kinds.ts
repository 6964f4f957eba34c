import * as z from 'zod'
import { comfort } from './comfort.js'
import { constructionNuisance } from './construction-nuisance.js'
import { costsAvoided } from './costs-avoided.js'
import { emissions } from './emissions.js'
import { formula } from './formula.js'
import { investment } from './investment.js'
import { landDevelopment } from './land-development.js'
import { nature } from './nature.js'
import { noise } from './noise.js'
import { operatorResult } from './operator-result.js'
import { publicFunds } from './public-funds.js'
import { recurring } from './recurring.js'
import { reliability } from './reliability.js'
import { renewal } from './renewal.js'
import { residualValue } from './residual-value.js'
import { safety } from './safety.js'
import { transfer } from './transfer.js'
import { unitValue } from './unit-value.js'
import { unpriced } from './unpriced.js'
import { userBenefit } from './user-benefit.js'
import { userBenefitMatrix } from './user-benefit-matrix.js'

/** All kinds of priced effects. A new kind is a file of its own and a name in this list. */
export const effectKinds = [
  investment,
  recurring,
  renewal,
  residualValue,
  costsAvoided,
  userBenefit,
  userBenefitMatrix,
  reliability,
  comfort,
  operatorResult,
  unitValue,
  safety,
  emissions,
  noise,
  nature,
  constructionNuisance,
  landDevelopment,
  transfer,
  publicFunds,
  formula,
] as const

export const effect = z.discriminatedUnion(
  'kind',
  [
    investment.schema,
    recurring.schema,
    renewal.schema,
    residualValue.schema,
    costsAvoided.schema,
    userBenefit.schema,
    userBenefitMatrix.schema,
    reliability.schema,
    comfort.schema,
    operatorResult.schema,
    unitValue.schema,
    safety.schema,
    emissions.schema,
    noise.schema,
    nature.schema,
    constructionNuisance.schema,
    landDevelopment.schema,
    transfer.schema,
    publicFunds.schema,
    formula.schema,
    unpriced,
  ],
  { error: 'effectKind' },
)
export type EffectInput = z.output<typeof effect>
export type PricedEffect = Exclude<EffectInput, { kind: 'unpriced' }>

/** The kind of an effect, by its name. */
export const kindOf = (effect: PricedEffect) =>
  effectKinds.find(({ kind }) => kind === effect.kind) as (typeof effectKinds)[number]
