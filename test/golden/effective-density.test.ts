import { describe, it } from 'vitest'
import { effectiveDensity } from '../../src/agglomeration/effective-density/effective-density.js'
import { effectiveDensityPresets } from '../../src/agglomeration/effective-density/presets.js'
import { golden } from './golden.js'

interface Inputs {
  readonly sectors: readonly string[]
  readonly gva_per_job: readonly number[]
  readonly decay: readonly number[]
  readonly elasticity: readonly number[]
  /** By zone, then sector. */
  readonly jobs: readonly (readonly number[])[]
  readonly cost_before: readonly (readonly number[])[]
  readonly cost_after: readonly (readonly number[])[]
}

/** TII Project Appraisal Guidelines Unit 6.9, parameters and formula as in the R package pagglomR, calc_prod_impacts. */
const tii = golden<Inputs>('agg-01-tii-three-zones')

const resultWith = (decay: (sector: string, k: number) => number, elasticity: (sector: string, k: number) => number) =>
  effectiveDensity({
    zones: ['1', '2', '3'],
    // The package counts the jobs of its six sectors as mass.
    mass: tii.inputs.jobs.map((row) => row.reduce((all, each) => all + each, 0)),
    modes: [{ id: 'all', without: [{ cost: tii.inputs.cost_before }], with: [{ cost: tii.inputs.cost_after }] }],
    sectors: tii.inputs.sectors.map((id, k) => ({
      id,
      decay: decay(id, k),
      elasticity: elasticity(id, k),
      outputPerJob: tii.inputs.gva_per_job[k] as number,
      jobs: tii.inputs.jobs.map((row) => row[k] as number),
    })),
    diagonal: 'given',
    form: 'power',
  })

const figureOf = (id: string, figure: 'decay' | 'elasticity'): number =>
  effectiveDensityPresets.ireland.sectors.find((sector) => sector.id === id)?.[figure].value ?? Number.NaN

describe(`${tii.source}: effective density and gain by sector`, () => {
  const result = resultWith(
    (_, k) => tii.inputs.decay[k] as number,
    (_, k) => tii.inputs.elasticity[k] as number,
  )

  it.each(tii.inputs.sectors)('gain of %s', (id) => {
    tii.expectClose(result.sectors.find((sector) => sector.id === id)?.net, `gain/${id}`)
  })

  it('total', () => {
    tii.expectClose(result.net, 'total')
  })

  it('density of construction without and with the project', () => {
    const density = result.sectors.find(({ id }) => id === 'construction')?.density
    tii.expectClose(density?.without, 'density/construction/before')
    tii.expectClose(density?.with, 'density/construction/after')
  })

  it('the Irish preset gives the same', () => {
    const preset = resultWith(
      (id) => figureOf(id, 'decay'),
      (id) => figureOf(id, 'elasticity'),
    )
    tii.expectClose(preset.net, 'total')
  })
})
