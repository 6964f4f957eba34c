import * as z from 'zod'
import { constant } from '../../quantity/leaf.js'
import { add, multiply, subtract } from '../../quantity/operations.js'
import { assumptionName, identifier } from '../input/schema-parts.js'
import { common, effectKind } from './kind.js'

/**
 * Marginal cost of public funds (marginale kosten van publieke middelen): what raising a euro by taxes costs above that
 * euro, over the flows that the treasury pays or receives.
 *
 * flow(t) = (marginal cost − 1) × Σ flow(t) of the named effects.
 * Units: marginal cost 1 (a pure number). It is 1 in the Netherlands, where value added tax on public spending stands for
 * it (nl-guidance § 3, the second part recalled), 1.3 in Ireland (TII, golden prj-04).
 */
export const publicFunds = effectKind({
  kind: 'publicFunds',
  label: { en: 'marginal cost of public funds', nl: 'marginale kosten van publieke middelen' },
  role: 'transfer',
  schema: z.strictObject({
    kind: z.literal('publicFunds'),
    ...common,
    of: z.array(identifier).min(1).meta({ description: 'The effects that taxes pay for.' }),
    marginalCost: assumptionName,
  }),
  references: ({ of, marginalCost }) => [
    ...of.map((name, i) => ({ field: `of.${i}`, to: 'effect' as const, name })),
    { field: 'marginalCost', to: 'assumption', name: marginalCost, unit: '1', range: { least: 0 } },
  ],
  lines: ({ of, marginalCost }, context) => {
    const excess = subtract(context.assumption(marginalCost), constant(1), { en: 'excess burden', nl: 'extra last' })
    const paid = of.map((id) => context.flow(id)).reduce((sum, flow) => add(sum, flow))
    return [{ suffix: '', label: null, flow: multiply(paid, excess) }]
  },
})
