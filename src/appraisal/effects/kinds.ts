import * as z from 'zod'
import { investment } from './investment.js'
import { operatorResult } from './operator-result.js'
import { recurring } from './recurring.js'
import { unitValue } from './unit-value.js'
import { unpriced } from './unpriced.js'
import { userBenefit } from './user-benefit.js'

/** All kinds of priced effects. A new kind is a file of its own and a name in this list. */
export const effectKinds = [investment, recurring, userBenefit, operatorResult, unitValue] as const

export const effect = z.discriminatedUnion(
  'kind',
  [investment.schema, recurring.schema, userBenefit.schema, operatorResult.schema, unitValue.schema, unpriced],
  { error: 'effectKind' },
)
export type EffectInput = z.output<typeof effect>
export type PricedEffect = Exclude<EffectInput, { kind: 'unpriced' }>
export type UnpricedEffect = Extract<EffectInput, { kind: 'unpriced' }>
