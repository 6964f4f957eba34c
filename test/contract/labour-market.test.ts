import { labourMarket } from '../../src/agglomeration/labour-market/labour-market.js'
import type { AgglomerationContext } from '../../src/agglomeration/model.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { multiply } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { agglomerationContract } from './agglomeration.js'

const perJob = constant('-0.000001', parseUnit('1/job', null))

/** The change in commuting cost: a fall by a share of income for each job that moves in, so that no movers is no change. */
const costChange = ({ relocation, column }: AgglomerationContext): Quantity<'region'> => {
  if (!relocation) throw new Error('The contract has a relocation.')
  return multiply(column('income'), multiply(relocation.jobsChange, perJob))
}

/** The study of the contract has no commuting costs, wages or index: here are some. Income is the wage. */
const withColumns = (id: string): typeof labourMarket => ({
  ...labourMarket,
  id,
  lines: (context) =>
    labourMarket.lines({
      ...context,
      column: (name) => {
        if (name === 'commutingCostChange') return costChange(context)
        if (name === 'wage') return context.column('income')
        if (name !== 'productivityIndex') return context.column(name)
        const values = context.regions.members.map((region) => `1.${region.length}`)
        return given({ label: name, axes: [context.regions], values, unit: one })
      },
    }),
})

agglomerationContract({
  model: withColumns('labourMarket'),
  parameters: { productiveJobs: 'on', businessStreams: 'other' },
})
agglomerationContract({
  model: withColumns('labourMarketOnRawOutput'),
  parameters: {
    labourSupply: 'off',
    productiveJobs: 'on',
    productivityFrom: 'outputPerWorker',
    businessStreams: 'other',
    businessShare: 'quarter',
  },
  unused: ['supplyElasticity', 'incomeTax', 'entrantProductivity', 'labourSupplyWedge'],
})
