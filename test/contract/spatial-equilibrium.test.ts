import { spatialEquilibriumModel } from '../../src/agglomeration/equilibrium/spatial-equilibrium.js'
import type { AgglomerationContext, AgglomerationModel } from '../../src/agglomeration/model.js'
import { axis } from '../../src/quantity/axis.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { divide, multiply, subtract } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { agglomerationContract } from './agglomeration.js'

/** Regions along a line, an hour apart in this order; half an hour within each. */
const line = ['south', 'randstad', 'flevoland', 'east', 'north']
const everyJob = constant(100000, parseUnit('job', null))

/**
 * The study of the contract has no matrices: jobs that move are made a cut of costs between the Randstad and the North, so
 * that no movers means no change.
 */
const onALine: AgglomerationModel = {
  ...spatialEquilibriumModel,
  lines: (context: AgglomerationContext) => {
    const { members } = context.regions
    const pairs = members.flatMap((from) => members.map((to) => ({ from, to })))
    const matrix = (label: string, values: readonly number[], unit = parseUnit('hour', null)) =>
      given({ label, axes: [axis('origin', members), axis('destination', members)], values, unit })
    const without = matrix(
      'cost without',
      pairs.map(({ from, to }) => 0.5 + Math.abs(line.indexOf(from) - line.indexOf(to))),
    )
    const cut = matrix(
      'cut between Randstad and North',
      pairs.map(({ from, to }) => (from !== to && [from, to].sort().join() === 'north,randstad' ? 1 : 0)),
      one,
    )
    const movers = divide(context.relocation?.jobs as Quantity<never>, everyJob)
    const project = multiply(without, subtract(constant(1), multiply(cut, movers)))
    return spatialEquilibriumModel.lines({
      ...context,
      matrix: (name) => (name === 'project' ? project : without),
    })
  },
}

agglomerationContract({ model: onALine, parameters: { costWithout: 'now', costWith: 'project' } })
agglomerationContract({
  model: { ...onALine, id: 'spatialEquilibriumSteep' },
  parameters: { costWithout: 'now', costWith: 'project', tradeCostElasticity: 'one' },
})
