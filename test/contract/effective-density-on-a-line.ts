import type { AgglomerationContext, AgglomerationModel } from '../../src/agglomeration/model.js'
import { axis } from '../../src/quantity/axis.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { divide, multiply, rename, subtract } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { one, parseUnit } from '../../src/quantity/unit.js'

/** Regions along a line, a quarter of an hour apart in this order; ten minutes within each. */
const line = ['south', 'randstad', 'flevoland', 'east', 'north']
const minutes = (from: string, to: string) => 10 + 15 * Math.abs(line.indexOf(from) - line.indexOf(to))
const everyJob = constant(100000, parseUnit('job', null))
const share = constant('0.05')

/**
 * The study of the contract has no matrices and no sectors: each sector has a twentieth of its jobs and its
 * output per job, and the change of the contract, jobs that move, is made a change of costs instead, so that no movers
 * means no change.
 */
export const onALine = (model: AgglomerationModel, id = model.id): AgglomerationModel => ({
  ...model,
  id,
  needs: [],
  lines: (context: AgglomerationContext) => {
    const { members } = context.regions
    const pairs = members.flatMap((from) => members.map((to) => ({ from, to })))
    const matrix = (label: string, values: readonly number[], unit = parseUnit('hour', null)) =>
      given({ label, axes: [axis('origin', members), axis('destination', members)], values, unit })
    const without = matrix(
      'cost without',
      pairs.map(({ from, to }) => minutes(from, to) / 60),
    )
    const cut = matrix(
      'cut of all costs but those to the south',
      pairs.map(({ from, to }) => (from === 'south' || to === 'south' ? -0.5 : 1)),
      one,
    )
    const movers = divide(context.relocation?.jobs as Quantity<never>, everyJob)
    const project = multiply(without, subtract(constant(1), multiply(cut, movers)))
    const jobs = context.column('jobs')
    const ofRegions = (name: string): Quantity<'region'> => {
      if (name.startsWith('outputPerJob')) return divide(context.column('output'), jobs)
      return /^jobs[A-Z]/.test(name) ? multiply(jobs, share) : context.column(name)
    }
    return model.lines({
      ...context,
      zoneColumn: (name) => rename(ofRegions(name), 'region', 'zone'),
      matrix: (name) => (name === 'project' ? project : without),
    })
  },
})

/** Parameters that name its matrices and the assumptions of the contract. */
export const parametersOnALine = {
  costWithout: 'now',
  costWith: 'project',
  diagonal: 'given',
  additionalShare: 'quarter',
}
