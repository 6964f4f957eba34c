import { pacer, type RunOptions } from '../reading/run-options.js'
import { type Smaa, smaaPaced } from '../welfare/multi-criteria/smaa.js'
import type { SmaaInput } from '../welfare/multi-criteria/smaa-input.js'
import { runOptionFaults } from './run-option-faults.js'

/**
 * Stochastic multi-criteria acceptability analysis with progress and cancellable (SMAA-2, stochastische
 * multicriteria-acceptatieanalyse, met voortgang): the result of `smaa` to the last bit, other work being let through
 * about every 30 ms.
 *
 * Formulas, axes and units are those of `smaa`. `onProgress` counts draws of weights; with uncertain scores all are gone
 * through a second time for the confidence factors, and progress runs to twice the draws. It computes on the calling
 * thread, whatever `workers` says.
 *
 * @throws RangeError as `smaa` does, or when the options are no options; a ReadingError of code `cancelled` when the
 * signal is aborted. The promise is rejected with either.
 *
 * Sources: Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001); Tervonen & Lahdelma, European Journal of
 * Operational Research 178 (2007).
 */
export const smaaInSteps = async (input: SmaaInput, options: RunOptions = {}): Promise<Smaa> => {
  runOptionFaults(options).refuse()
  return smaaPaced(input, (of) => pacer(options, of, 'SMAA'))
}
