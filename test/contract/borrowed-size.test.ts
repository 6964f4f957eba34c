import { borrowedSize } from '../../src/agglomeration/borrowed-size/borrowed-size.js'
import { constant, given } from '../../src/quantity/leaf.js'
import { divide, multiply, subtract } from '../../src/quantity/operations.js'
import { one, parseUnit } from '../../src/quantity/unit.js'
import { agglomerationContract } from './agglomeration.js'

const job = constant(1, parseUnit('job', null))
const scale = constant('0.00001')

/**
 * The study of the contract has no travel times: here they stand on a line from north to south, and with the project each
 * is shorter by a hundred-thousandth for each job that moves, so that no movers is no change.
 */
const withTimes = (id: string): typeof borrowedSize => ({
  ...borrowedSize,
  id,
  lines: (context) => {
    const order = ['north', 'flevoland', 'randstad', 'east', 'south']
    const place = (region: string) => 40 * order.indexOf(region) + 10 * (order.indexOf(region) % 2)
    return borrowedSize.lines({
      ...context,
      column: (name) => {
        if (name === 'urbanArea')
          return given({
            label: name,
            axes: [context.regions],
            values: context.regions.members.map((region) => (region === 'flevoland' ? 3 : order.indexOf(region) + 1)),
            unit: one,
          })
        const [, which, of] = /^minutes-(with|without)-(.*)$/.exec(name) ?? []
        if (which === undefined || of === undefined) return context.column(name)
        const times = given({
          label: name,
          axes: [context.regions],
          values: context.regions.members.map((region) => Math.abs(place(region) - place(of))),
          unit: parseUnit('minute', null),
        })
        const jobs = context.relocation?.jobs
        if (which === 'without' || !jobs) return times
        const part = multiply(divide(jobs, job), scale)
        return multiply(times, subtract(constant(1), part))
      },
    })
  },
})

agglomerationContract({
  model: withTimes('borrowedSize'),
  unused: ['threshold', 'shadowElasticity', 'decayPower', 'ownElasticity'],
})
agglomerationContract({
  model: withTimes('borrowedSizeThreshold'),
  parameters: { form: 'threshold', masses: 'moving', decay: 'power', additionalShare: 'quarter' },
  unused: ['shadowElasticity', 'decayPerMinute'],
})
agglomerationContract({
  model: withTimes('borrowedSizeShadow'),
  parameters: { form: 'shadow', exposedShare: 'quarter' },
  unused: ['threshold', 'decayPower', 'ownElasticity'],
})
