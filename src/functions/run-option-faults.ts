import { Faults, shown } from '../agglomeration/effective-density/faults.js'
import type { RunOptions } from '../reading/run-options.js'

/** What is wrong with how a long calculation is to be run. */
export const runOptionFaults = (options: RunOptions): Faults => {
  const faults = new Faults()
  if (!faults.object('options', options, ['signal', 'onProgress', 'workers'])) return faults
  const { signal, onProgress, workers } = options
  if (workers !== undefined && (!Number.isInteger(workers) || workers < 1))
    faults.add('workers', 'a whole number of 1 or more', shown(workers), 'Correct it.')
  if (onProgress !== undefined && typeof onProgress !== 'function')
    faults.add('onProgress', 'a function', shown(onProgress), 'Give one, or leave it out.')
  if (signal !== undefined && typeof signal?.aborted !== 'boolean')
    faults.add('signal', 'the signal of an AbortController', shown(signal), 'Give one, or leave it out.')
  return faults
}
