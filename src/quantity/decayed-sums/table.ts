import { power } from '../binary64.js'
import { highWord } from './word.js'

/**
 * 2^(j/256) for j from 0 to 255 as words of 64 bits, less j << 44: adding n << 44 to entry n mod 256 gives 2^(n/256), as
 * j/256 moves into the exponent together with the whole powers.
 */
export const powersOfTwoTable = (): Float64Array => {
  const table = Float64Array.from({ length: 256 }, (_, j) => power(2, j / 256))
  const words = new Int32Array(table.buffer)
  for (let j = 0; j < 256; j++) words[2 * j + highWord] = (words[2 * j + highWord] as number) - (j << 12)
  return table
}
