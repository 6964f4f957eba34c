/** Which of the two words of a binary64 number holds sign and exponent: 1 on little-endian machines, else 0. */
export const highWord: 0 | 1 = new Int32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1
