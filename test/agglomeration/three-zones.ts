import type { EffectiveDensityInput } from '../../src/agglomeration/effective-density/input.js'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density/presets.js'

/** Three zones, with the British sectors. */
export const jobs = [
  [20000, 8000, 60000, 90000],
  [15000, 9000, 40000, 25000],
  [5000, 4000, 12000, 6000],
]
export const before = [
  [15, 60, 140],
  [60, 12, 90],
  [140, 90, 10],
]
export const after = [
  [15, 58, 110],
  [58, 12, 90],
  [110, 90, 10],
]
const outputPerJob = [80000, 60000, 45000, 95000]
export const mass = jobs.map((row) => row.reduce((all, each) => all + each, 0))

export const example: EffectiveDensityInput = {
  zones: ['one', 'two', 'three'],
  mass,
  modes: [{ id: 'all', without: [{ cost: before }], with: [{ cost: after }] }],
  sectors: effectiveDensityPresets.unitedKingdom.sectors.map(({ id, decay, elasticity }, k) => ({
    id,
    decay: decay.value,
    elasticity: elasticity.value,
    outputPerJob: outputPerJob[k] as number,
    jobs: jobs.map((row) => row[k] as number),
  })),
  diagonal: 'given',
  form: 'power',
}
/** The costs of one mode without and with the project. */
export const withCost = (without: readonly (readonly number[])[], project: readonly (readonly number[])[]) => ({
  modes: [{ id: 'all', without: [{ cost: without }], with: [{ cost: project }] }],
})
