import type { DecayedRows } from './decayed-rows.js'
import { powersOfTwoTable } from './table.js'
import { highWord } from './word.js'

const float = new Float64Array(1)
const words = new Int32Array(float.buffer)
const table = powersOfTwoTable()
const entries = new Int32Array(table.buffer)
const lowWord = 1 - highWord

/** log₂ x for normal x > 0: x = 2ᵉ m with m around 1, and a polynomial in ((m − 1) / (m + 1))². NaN for other x. */
const log2 = (x: number): number => {
  if (!(x >= 2.2250738585072014e-308)) return Number.NaN
  float[0] = x
  const high = words[highWord] as number
  // The step from one exponent to the next is moved from 1 to √2.
  const exponent = (high - 0x3fe6a09e + 0x40000000) >>> 20
  words[highWord] = high - (exponent << 20) + 0x40000000
  const m = float[0]
  const s = (m - 1) / (m + 1)
  const z = s * s
  const z2 = z * z
  const a0 = 0.961796693925976 + z * 0.5770780163541355
  const a2 = 0.412198583898078 + z * 0.32059873801756367
  const a4 = 0.2623236397004895 + z * 0.221189987214124
  const p = a0 + z2 * (a2 + z2 * (a4 + z2 * 0.21087079476015172))
  return exponent - 1024 + (s * 2.8853900817779268 + s * (z * p))
}

/**
 * mass · 2^(minus · log / 256), minus = −256 · decay: a power of two from the table, and a polynomial for the rest.
 * Below 2^−1020 it is 0, above 2^1024 not a number.
 */
const decayed = (mass: number, minus: number, log: number): number => {
  const exponent = minus * log
  if (exponent < -261120) return 0
  const y = 262144 < exponent ? 262144 : exponent
  // Adding this rounds to a whole number, which then stands in the last bits.
  const n = y + 6755399441055744
  const r = y - (n - 6755399441055744)
  const low = 0.0027076061740622767 + r * 3.665565596910102e-6
  const high = 3.308302983711395e-9 + r * 2.2393953276859936e-12
  const p = r * low + r * r * r * high
  float[0] = n
  const whole = words[lowWord] as number
  const at = (whole & 255) << 1
  words[lowWord] = entries[at + lowWord] as number
  words[highWord] = (entries[at + highWord] as number) + (whole << 12)
  const s = mass * float[0]
  return s + s * p
}

/** A row of costs and masses as the module reads them: to a multiple of eight, without the own zone where it is left out. */
const prepare = ({ cost, mass, form, ownZone }: DecayedRows, row: number, padded: Padded): void => {
  const { costs, masses, logs } = padded
  costs.fill(Number.POSITIVE_INFINITY)
  costs.set(cost.subarray(row * mass.length, (row + 1) * mass.length))
  if (ownZone !== null) costs[ownZone + row] = Number.POSITIVE_INFINITY
  for (let j = 0; j < costs.length; j++) {
    const x = costs[j] as number
    const reached = x !== Number.POSITIVE_INFINITY
    masses[j] = reached ? (mass[j] as number) : 0
    const safe = reached ? x : 1
    logs[j] = form === 'power' ? log2(safe) : safe * Math.LOG2E
  }
}

interface Padded {
  readonly costs: Float64Array
  readonly masses: Float64Array
  readonly logs: Float64Array
}

/** Eight sums with compensation (Kahan), cell j in sum j mod 8, then added up less what each has too much. */
const sumOf = (cells: number, termAt: (j: number) => number): number => {
  const sums = new Float64Array(8)
  const lost = new Float64Array(8)
  for (let j = 0; j < cells; j++) {
    const before = sums[j & 7] as number
    const term = termAt(j) - (lost[j & 7] as number)
    const next = before + term
    lost[j & 7] = next - before - term
    sums[j & 7] = next
  }
  return together([...sums, ...lost.map((excess) => -excess)])
}

/** Adds up with compensation (Neumaier). */
const together = (parts: readonly number[]): number => {
  let total = 0
  let lost = 0
  for (const part of parts) {
    const next = total + part
    lost += Math.abs(total) >= Math.abs(part) ? total - next + part : part - next + total
    total = next
  }
  return total + lost
}

/** Decayed sums in plain JavaScript, to the last bit those of the WebAssembly module. */
export const plainDecayedSums = (rows: DecayedRows): Float64Array => {
  const { cost, mass, decays, form } = rows
  const length = Math.ceil(mass.length / 8) * 8
  const padded = { costs: new Float64Array(length), masses: new Float64Array(length), logs: new Float64Array(length) }
  const { costs, masses, logs } = padded
  const result = new Float64Array((cost.length / mass.length) * decays.length)
  for (let i = 0; i * decays.length < result.length; i++) {
    prepare(rows, i, padded)
    decays.forEach((decay, k) => {
      const termAt =
        form === 'power' && decay === 1
          ? (j: number) => (masses[j] as number) / (costs[j] as number) + ((logs[j] as number) - (logs[j] as number))
          : (j: number) => decayed(masses[j] as number, -256 * decay, logs[j] as number)
      result[i * decays.length + k] = sumOf(length, termAt)
    })
  }
  return result
}
