/** Computes a plan node's cells, `width` draws wide, from those of its inputs. */
export type Kernel = (inputs: readonly Float64Array[], out: Float64Array) => void
