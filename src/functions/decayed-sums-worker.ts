import { Tinypool } from 'tinypool'
import type { DecayedRows } from '../quantity/decayed-sums/decayed-rows.js'
import { decayedSums } from '../quantity/decayed-sums/decayed-sums.js'

/** The sums of some rows, and the costs that were handed over, to be filled anew. */
export interface WorkedRows {
  readonly sums: Float64Array
  readonly cost: Float64Array
}

/** What a worker runs: the entry of a file of its own. Both arrays are handed back without copying. */
export const workRows = (rows: DecayedRows): WorkedRows => {
  const worked = { sums: decayedSums(rows), cost: rows.cost }
  const moved = {
    [Tinypool.transferableSymbol]: [worked.sums.buffer, worked.cost.buffer],
    [Tinypool.valueSymbol]: worked,
  }
  return Tinypool.move(moved as unknown as ArrayBuffer) as unknown as WorkedRows
}
