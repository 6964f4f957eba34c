import type { Choice } from '../appraisal/input/scenario-schema.js'
import { drawsPerBlock } from '../reading/sampled.js'

/** The headline figures of one choice at every point: euro, present value, binary64. */
export interface ManyAppraised {
  readonly choice: Choice
  readonly netPresentValue: Float64Array
  readonly benefits: Float64Array
  readonly costs: Float64Array
  /** What the agglomeration model says in full, gains and losses apart, whether or not it enters the balance. */
  readonly grossGains: Float64Array
  readonly grossLosses: Float64Array
  /** The additional part of it: in the balance or, where the model has a line of its own, beside it. */
  readonly additional: Float64Array
  /** Net present value by region: that of region r at point p stands at r × (number of points) + p. */
  readonly byRegion: Float64Array
}

/** A column of a result. */
export type Figure = Exclude<keyof ManyAppraised, 'choice'>

/** The columns, in the order in which they are read. */
export const figures: readonly Figure[] = [
  'netPresentValue',
  'benefits',
  'costs',
  'grossGains',
  'grossLosses',
  'additional',
  'byRegion',
]

/** Columns of results, with one value per point. */
export const emptyResult = (choice: Choice, regions: number, points: number): ManyAppraised => {
  const column = () => new Float64Array(points)
  return {
    choice,
    netPresentValue: column(),
    benefits: column(),
    costs: column(),
    grossGains: column(),
    grossLosses: column(),
    additional: column(),
    byRegion: new Float64Array(regions * points),
  }
}

/** A block has its draws side by side for every cell; the columns of a result have all points side by side. */
export const copy = (block: Float64Array, column: Float64Array, points: number, first: number, count: number): void => {
  for (let cell = 0; cell * points < column.length; cell++)
    column.set(block.subarray(cell * drawsPerBlock, cell * drawsPerBlock + count), cell * points + first)
}

/** From one value per distinct point to one per point. */
export const spread = (result: ManyAppraised, of: Int32Array, regions: number): ManyAppraised => {
  const all = emptyResult(result.choice, regions, of.length)
  for (const figure of figures) {
    const [from, to] = [result[figure], all[figure]]
    const width = from.length / (figure === 'byRegion' ? regions : 1)
    for (let i = 0; i < to.length; i++)
      to[i] = from[Math.floor(i / of.length) * width + (of[i % of.length] as number)] as number
  }
  return all
}
