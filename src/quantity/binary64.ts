/**
 * exp, log, power and the normal quantile for binary64 numbers, from + - * /, comparisons, bit operations and the
 * exactly specified Math functions only. ECMAScript leaves the last bits of Math.exp, Math.log and Math.pow to the
 * engine; these give the same bits in every engine.
 *
 * After fdlibm 5.3 (e_exp.c, e_log.c, e_pow.c), rewritten: final sums are compensated and powers of two looked up.
 * Its notice:
 *
 * Copyright (C) 1993, 2004 by Sun Microsystems, Inc. All rights reserved.
 * Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this
 * software is freely granted, provided that this notice is preserved.
 */

const view = new Float64Array([1])
const words = new Int32Array(view.buffer)
/** Which word of the view holds sign and exponent: 1 on little-endian machines, else 0. */
const top = words[1] === 0 ? 0 : 1

const smallestNormal = 2.2250738585072014e-308
const twoTo54 = 18014398509481984
const twoTo64 = 18446744073709552000

/** The powers of two from 2⁻¹⁰⁷⁴ to 2¹⁰²³: a look-up is much faster than making one from its bits. */
const powersOfTwo = new Float64Array(2098)
for (let n = 0, value = 5e-324; n < powersOfTwo.length; n++, value *= 2) powersOfTwo[n] = value
const twoTo = (n: number): number => powersOfTwo[n + 1074] as number

/** ln 2 in two pieces; a multiple k of the first is exact for |k| < 2¹¹. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10

/** m · 2ⁿ rounded once, for m between 1/2 and 2 and -1075 ≤ n ≤ 1024; Infinity on overflow. */
const scale = (m: number, n: number): number => {
  if (n > 1023) return m * 2 * twoTo(n - 1)
  if (n < -1074) return m * 0.5 * twoTo(n + 1)
  return m * twoTo(n)
}

/** The c for which eʳ = 1 + r + rc / (2 - c), for |r| ≤ 0.35. */
const rational = (r: number): number => {
  const t = r * r
  return (
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (0.00006613756321437934 + t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))))
  )
}

/** 1 + big + small, where |big| < 1 and small is of the order of big² or less; what 1 + big rounds off is not lost. */
const onePlus = (big: number, small: number): number => {
  const sum = 1 + big
  return sum + (big - (sum - 1) + small)
}

/**
 * eˣ. The error is below 1 ulp (at most 0.8 ulp in ten million random arguments), also where the result is subnormal.
 * NaN, infinities, overflow and underflow as with Math.exp.
 *
 * Source: fdlibm e_exp.c (x = k ln 2 + r, and a rational approximation of eʳ), the last sum compensated.
 */
export const exp = (x: number): number => {
  if (!(x < 710)) return x >= 710 ? Number.POSITIVE_INFINITY : Number.NaN
  if (x < -745.2) return 0
  const k = Math.floor(x * Math.LOG2E + 0.5)
  const rHigh = x - k * ln2High
  const rLow = k * ln2Low
  const r = rHigh - rLow
  const c = rational(r)
  return scale(onePlus(rHigh, (r * c) / (2 - c) - rLow), k)
}

/**
 * The natural logarithm of x. The error is below 1 ulp (at most 0.75 ulp in ten million random arguments), also for
 * subnormal x. NaN below zero and -Infinity at ±0, as with Math.log.
 *
 * Source: fdlibm e_log.c (x = 2ᵏ (1 + f), and a polynomial in (f / (2 + f))²), the last sums compensated.
 */
export const log = (x: number): number => {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN
  if (x === Number.POSITIVE_INFINITY) return x
  const scaled = x < smallestNormal ? x * twoTo54 : x
  view[0] = scaled
  // Adding this moves the step of the exponent from 1 to √2, so that 1 + f lies between √2/2 and √2.
  const exponent = (((words[top] as number) + 0x95f64) >> 20) - 1023
  const f = scaled * twoTo(-exponent) - 1
  const k = x < smallestNormal ? exponent - 54 : exponent
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373))
  const odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)))
  const half = 0.5 * f * f
  // k ln 2 + f - half + s (half + even + odd), where what each of the two large sums rounds off is not lost.
  const near = f - half
  const far = k * ln2High
  const sum = far + near
  return sum + (near - (sum - far) + (f - near - half + (s * (half + (even + odd)) + k * ln2Low)))
}

/** The second piece of the last log2. */
const tail = new Float64Array(1)

/** log₂ x for finite x > 0, in two pieces: the first, of 24 bits, is returned; the second is left in `tail`. */
const log2 = (x: number): number => {
  const scaled = x < smallestNormal ? x * twoTo54 : x
  view[0] = scaled
  const word = words[top] as number
  // x = 2ⁿ m with m near base, which is 1 below √(3/2), 3/2 from there to √3, and 1 again above, with n one more.
  const fraction = word & 0x000fffff
  const middle = fraction > 0x3988e && fraction < 0xbb67a
  const exponent = (word >> 20) - (fraction < 0xbb67a ? 1023 : 1022)
  const n = x < smallestNormal ? exponent - 54 : exponent
  const m = scaled * twoTo(-exponent)
  const base = middle ? 1.5 : 1
  const baseHigh = middle ? 0.5849624872207642 : 0
  const baseLow = middle ? 1.350039202129749e-8 : 0

  // s = (m - base) / (m + base), in two pieces.
  const difference = m - base
  const inverse = 1 / (m + base)
  const s = difference * inverse
  const sHigh = Math.fround(s)
  const sumHigh = Math.fround(m + base)
  const sumLow = m - (sumHigh - base)
  const sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow)

  // ln m - ln base = (2/3) s (3 + s² + rest), in two pieces.
  const z = s * s
  const rest =
    z *
      z *
      (0.5999999999999946 +
        z *
          (0.4285714285785502 +
            z *
              (0.33333332981837743 + z * (0.272728123808534 + z * (0.23066074577556175 + z * 0.20697501780033842))))) +
    sLow * (sHigh + s)
  const square = sHigh * sHigh
  const factorHigh = Math.fround(3 + square + rest)
  const factorLow = rest - (factorHigh - 3 - square)
  const u = sHigh * factorHigh
  const v = sLow * factorHigh + factorLow * s
  const pHigh = Math.fround(u + v)
  const pLow = v - (pHigh - u)

  // Times 2 / (3 ln 2), plus log₂ base, plus n.
  const zHigh = 0.9617967009544373 * pHigh
  const zLow = -7.028461650952758e-9 * pHigh + pLow * 0.9617966939259756 + baseLow
  const head = Math.fround(zHigh + zLow + baseHigh + n)
  tail[0] = zLow - (head - n - baseHigh - zHigh)
  return head
}

/** xʸ for finite x > 0 and |y| < 2⁶⁴. */
const positivePower = (x: number, y: number): number => {
  const logHigh = log2(x)
  const yHigh = Math.fround(y)
  const low = (y - yHigh) * logHigh + y * (tail[0] as number)
  const high = yHigh * logHigh
  const z = low + high
  if (z >= 1024.5) return Number.POSITIVE_INFINITY
  if (z < -1075.25) return 0
  const n = Math.floor(z + 0.5)

  // 2ᶻ⁻ⁿ = eʳ, with r in two pieces.
  const remainder = high - n
  const t = Math.fround(low + remainder)
  const u = t * 0.6931471824645996
  const v = (low - (t - remainder)) * Math.LN2 + t * -1.904654299957768e-9
  const rHigh = u + v
  const rLow = v - (rHigh - u)
  const c = rational(rHigh)
  return scale(onePlus(rHigh, (rHigh * c) / (2 - c) + (rLow + rHigh * rLow)), n)
}

const isOdd = (y: number): boolean => Math.trunc(y) === y && Math.trunc(y / 2) * 2 !== y

/**
 * xʸ. The error is below 1 ulp (at most 0.8 ulp in ten million random pairs), also for subnormal arguments and results;
 * a whole power of a whole number is exact where binary64 holds it. Special values as with Math.pow: 1 for every x,
 * NaN too, to the power 0; NaN for a negative finite x to a fractional power and for ±1 to the power ±Infinity.
 *
 * Source: fdlibm e_pow.c (2 to the power y log₂ x, logarithm and product each in two pieces), the last sum compensated
 * and the pieces split at 24 bits. Its shortcut for |y| > 2³¹, which can be hundreds of ulps off, is left out.
 */
export const power = (x: number, y: number): number => {
  if (y === 0) return 1
  if (y === 1) return x
  if (y === 2) return x * x
  if (y === -1) return 1 / x
  if (y === 0.5 && x > 0) return Math.sqrt(x)
  const size = Math.abs(x)
  if (!(size > 0 && size < Number.POSITIVE_INFINITY)) {
    if (!(size >= 0) || !(Math.abs(y) >= 0)) return Number.NaN
    const result = y < 0 ? 1 / size : size
    return isOdd(y) && (x < 0 || 1 / x < 0) ? -result : result
  }
  if (!(Math.abs(y) < twoTo64)) {
    if (!(Math.abs(y) > 0)) return Number.NaN
    if (size === 1) return Math.abs(y) === Number.POSITIVE_INFINITY ? Number.NaN : 1
    return size > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0
  }
  if (x > 0) return positivePower(x, y)
  if (Math.trunc(y) !== y) return Number.NaN
  const result = positivePower(size, y)
  return isOdd(y) ? -result : result
}

/** a0 + a1 x + ... + a7 x⁷ */
const polynomial = (
  x: number,
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  a4: number,
  a5: number,
  a6: number,
  a7: number,
): number => a0 + x * (a1 + x * (a2 + x * (a3 + x * (a4 + x * (a5 + x * (a6 + x * a7))))))

// biome-ignore format: coefficients read best in rows
const normalCentre = (r: number): number =>
  polynomial(r, 3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
    45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227) /
  polynomial(r, 1, 42.31333070160091, 687.1870074920579, 5394.196021424751,
    21213.794301586597, 39307.89580009271, 28729.085735721943, 5226.495278852854)

// biome-ignore format: coefficients read best in rows
const normalTail = (r: number): number =>
  polynomial(r, 1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
    1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414) /
  polynomial(r, 1, 2.053191626637759, 1.6763848301838038, 0.6897673349851,
    0.14810397642748008, 0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9)

// biome-ignore format: coefficients read best in rows
const normalFarTail = (r: number): number =>
  polynomial(r, 6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
    0.026532189526576124, 0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7) /
  polynomial(r, 1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615,
    0.0007868691311456133, 0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15)

/**
 * The standard normal quantile: the z below which a standard normal draw falls with probability p. The relative error
 * is below 1e-15 (at most 9e-16 for two million random p), wherever p lies between 0 and 1, subnormals included.
 * Exactly antisymmetric in p and 1 - p where 1 - p is exact; -Infinity at 0, Infinity at 1, NaN outside.
 *
 * Source: Wichura, Algorithm AS 241: The percentage points of the normal distribution, Applied Statistics 37 (1988),
 * 477-484, routine PPND16.
 */
export const normalQuantile = (p: number): number => {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * normalCentre(0.180625 - q * q)
  const r = Math.sqrt(-log(q < 0 ? p : 1 - p))
  const z = r <= 5 ? normalTail(r - 1.6) : normalFarTail(r - 5)
  return q < 0 ? -z : z
}
