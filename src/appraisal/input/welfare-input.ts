import * as z from 'zod'
import { assumptionName, identifier, label, parameter } from './schema-parts.js'

/** A welfare variant: a method with its parameters, who pays, and whether costs are weighted too. */
export const welfare = z.strictObject({
  id: identifier,
  label,
  method: identifier,
  note: label.optional(),
  parameters: z.record(identifier, parameter).optional(),
  financing: z
    .strictObject({
      bearers: z.array(identifier).min(1),
      by: identifier.meta({
        description: 'Column of shares of taxes, of inhabitants …: by group where there are groups.',
      }),
      note: label.optional(),
    })
    .optional()
    .meta({
      description:
        'Divides what these bearers pay and gain over regions and groups by a column (financieringssleutel), instead of as the effects say. The national result stays as it is.',
    }),
  costs: z
    .enum(['weighted', 'unweighted'], { error: 'weightedCosts' })
    .optional()
    .meta({ description: 'Whether costs are weighted as benefits are; weighted when left out.' }),
})
export type WelfareInput = z.output<typeof welfare>

/** What the study asks of who gains and pays: which regions and groups it is about, and their incomes. */
export const distributionOfWelfare = z.strictObject({
  favoured: z
    .array(
      z.strictObject({
        id: identifier,
        label,
        regions: z.array(identifier).min(1).optional(),
        groups: z.array(identifier).min(1).optional(),
      }),
    )
    .min(1)
    .optional()
    .meta({
      description:
        'Sets of regions and groups whose break-even weight is asked: all cells that are in both lists; each region by itself when left out.',
    }),
  income: identifier.optional().meta({
    description: 'Column with income, for what elasticity or income ratio would give the break-even weight.',
  }),
  population: identifier.optional().meta({ description: 'Column with inhabitants, for the mean income.' }),
  elasticity: assumptionName.optional().meta({
    description: 'Elasticity of marginal utility of income at which the needed ratio of incomes is worked out.',
  }),
})
export type DistributionInput = z.output<typeof distributionOfWelfare>
