import type { DecayedRows } from './decayed-rows.js'
import { plainDecayedSums } from './plain.js'
import { simdDecayedSums } from './simd.js'

/**
 * Decayed sums (afnemende sommen): for each row i and decay d, Σ_j mass_j · cost_ij^−d, or Σ_j mass_j · e^(−d · cost_ij).
 *
 * Binary64 with compensated sums; one logarithm for each cell and a power of two for each decay, so that a term
 * is good to 4 + 2 |log₂ of its decay| units in the last place; exact division for a decay of 1. Runs as WebAssembly with SIMD where there is such a thing, else as
 * JavaScript: the bits are the same. A power of a cost that is not above 0 gives NaN, and so does
 * what overflows; a decay below 2⁻¹⁰²⁰ is 0.
 *
 * @returns row-major, rows by decays
 */
export const decayedSums = (rows: DecayedRows): Float64Array => simdDecayedSums(rows) ?? plainDecayedSums(rows)
