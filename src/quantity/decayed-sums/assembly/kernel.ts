/*
 * AssemblyScript, not TypeScript: compiled to WebAssembly by `npm run wasm`, which writes ../simd-module.ts. What it
 * computes, and why its steps stand in this order, is in ../plain.ts, its twin to the last bit.
 */

/** Cells that are taken together, so that their logarithms stay in the nearest cache. */
const chunk: i32 = 1024

@inline function f(value: f64): v128 {
  return f64x2.splat(value)
}

@inline function log2(x: v128): v128 {
  const shifted = i64x2.sub(x, i64x2.splat(-0x00195f6200000000))
  const exponent = i64x2.shr_u(shifted, 52)
  const m = i64x2.add(i64x2.sub(x, i64x2.shl(exponent, 52)), i64x2.splat(0x4000000000000000))
  const e = f64x2.sub(v128.or(exponent, i64x2.splat(0x4330000000000000)), f(4503599627371520))
  const s = f64x2.div(f64x2.sub(m, f(1)), f64x2.add(m, f(1)))
  const z = f64x2.mul(s, s)
  const z2 = f64x2.mul(z, z)
  const a0 = f64x2.add(f(0.961796693925976), f64x2.mul(z, f(0.5770780163541355)))
  const a2 = f64x2.add(f(0.412198583898078), f64x2.mul(z, f(0.32059873801756367)))
  const a4 = f64x2.add(f(0.2623236397004895), f64x2.mul(z, f(0.221189987214124)))
  const a46 = f64x2.add(a4, f64x2.mul(z2, f(0.21087079476015172)))
  const p = f64x2.add(a0, f64x2.mul(z2, f64x2.add(a2, f64x2.mul(z2, a46))))
  return f64x2.add(e, f64x2.add(f64x2.mul(s, f(2.8853900817779268)), f64x2.mul(s, f64x2.mul(z, p))))
}

@inline function entry(table: usize, n: v128): v128 {
  const first = v128.load64_zero(table + ((<usize>i64x2.extract_lane(n, 0) & 255) << 3))
  return v128.load64_lane(table + ((<usize>i64x2.extract_lane(n, 1) & 255) << 3), first, 1)
}

@inline function decayed(table: usize, mass: v128, minus: v128, log: v128): v128 {
  const y = f64x2.pmin(f64x2.pmax(f64x2.mul(minus, log), f(-261120)), f(262144))
  const n = f64x2.add(y, f(6755399441055744))
  const r = f64x2.sub(y, f64x2.sub(n, f(6755399441055744)))
  const low = f64x2.add(f(0.0027076061740622767), f64x2.mul(r, f(3.665565596910102e-6)))
  const high = f64x2.add(f(3.308302983711395e-9), f64x2.mul(r, f(2.2393953276859936e-12)))
  const p = f64x2.add(f64x2.mul(r, low), f64x2.mul(f64x2.mul(f64x2.mul(r, r), r), high))
  const s = f64x2.mul(mass, i64x2.add(entry(table, n), i64x2.shl(n, 44)))
  return f64x2.add(s, f64x2.mul(s, p))
}

/** The logarithms of a chunk of a row, NaN where there is none, and its masses, 0 where there is no connection. */
@inline function prepare(cost: usize, mass: usize, cells: i32, power: bool, logs: usize, masses: usize): void {
  for (let j = 0; j < cells; j += 2) {
    const at = <usize>j << 3
    const x = v128.load(cost + at)
    const reached = f64x2.lt(x, f(Infinity))
    v128.store(masses + at, v128.and(v128.load(mass + at), v128.or(reached, f64x2.ne(x, x))))
    const safe = v128.bitselect(x, f(1), v128.or(reached, f64x2.ne(x, x)))
    if (power) v128.store(logs + at, v128.or(log2(safe), v128.not(f64x2.ge(safe, f(2.2250738585072014e-308)))))
    else v128.store(logs + at, f64x2.mul(safe, f(1.4426950408889634)))
  }
}

/**
 * For each row of costs and each decay the sum of mass × cost to the power −decay, or of mass × e^(−decay × cost).
 *
 * @param table 256 words; see ../table.ts
 * @param cells a multiple of 8
 * @param work 2 × 8 KiB for a chunk, and after it 128 bytes for each decay
 */
export function decayedSums(
  table: usize,
  cost: usize,
  rows: i32,
  mass: usize,
  cells: i32,
  decays: usize,
  count: i32,
  power: bool,
  work: usize,
  result: usize,
): void {
  const logs = work
  const masses = work + (<usize>chunk << 3)
  const state = work + (<usize>chunk << 4)
  for (let i = 0; i < rows; i++) {
    memory.fill(state, 0, <usize>count << 7)
    for (let start = 0; start < cells; start += chunk) {
      const length = min(chunk, cells - start)
      const row = cost + ((<usize>i * cells + start) << 3)
      prepare(row, mass + (<usize>start << 3), length, power, logs, masses)
      for (let k = 0; k < count; k++) {
        const sums = state + (<usize>k << 7)
        const decay = load<f64>(decays + (<usize>k << 3))
        const minus = f(-256 * decay)
        let s0 = v128.load(sums), s1 = v128.load(sums, 16), s2 = v128.load(sums, 32), s3 = v128.load(sums, 48)
        let l0 = v128.load(sums, 64), l1 = v128.load(sums, 80), l2 = v128.load(sums, 96), l3 = v128.load(sums, 112)
        if (power && decay == 1) {
          for (let j = 0; j < length; j += 8) {
            const at = <usize>j << 3
            const t0 = f64x2.sub(f64x2.div(v128.load(masses + at), v128.load(row + at)), l0)
            const n0 = f64x2.add(s0, t0)
            l0 = f64x2.sub(f64x2.sub(n0, s0), t0)
            s0 = n0
            const t1 = f64x2.sub(f64x2.div(v128.load(masses + at, 16), v128.load(row + at, 16)), l1)
            const n1 = f64x2.add(s1, t1)
            l1 = f64x2.sub(f64x2.sub(n1, s1), t1)
            s1 = n1
            const t2 = f64x2.sub(f64x2.div(v128.load(masses + at, 32), v128.load(row + at, 32)), l2)
            const n2 = f64x2.add(s2, t2)
            l2 = f64x2.sub(f64x2.sub(n2, s2), t2)
            s2 = n2
            const t3 = f64x2.sub(f64x2.div(v128.load(masses + at, 48), v128.load(row + at, 48)), l3)
            const n3 = f64x2.add(s3, t3)
            l3 = f64x2.sub(f64x2.sub(n3, s3), t3)
            s3 = n3
          }
        } else {
          for (let j = 0; j < length; j += 8) {
            const at = <usize>j << 3
            const t0 = f64x2.sub(decayed(table, v128.load(masses + at), minus, v128.load(logs + at)), l0)
            const n0 = f64x2.add(s0, t0)
            l0 = f64x2.sub(f64x2.sub(n0, s0), t0)
            s0 = n0
            const t1 = f64x2.sub(decayed(table, v128.load(masses + at, 16), minus, v128.load(logs + at, 16)), l1)
            const n1 = f64x2.add(s1, t1)
            l1 = f64x2.sub(f64x2.sub(n1, s1), t1)
            s1 = n1
            const t2 = f64x2.sub(decayed(table, v128.load(masses + at, 32), minus, v128.load(logs + at, 32)), l2)
            const n2 = f64x2.add(s2, t2)
            l2 = f64x2.sub(f64x2.sub(n2, s2), t2)
            s2 = n2
            const t3 = f64x2.sub(decayed(table, v128.load(masses + at, 48), minus, v128.load(logs + at, 48)), l3)
            const n3 = f64x2.add(s3, t3)
            l3 = f64x2.sub(f64x2.sub(n3, s3), t3)
            s3 = n3
          }
        }
        v128.store(sums, s0)
        v128.store(sums, s1, 16)
        v128.store(sums, s2, 32)
        v128.store(sums, s3, 48)
        v128.store(sums, l0, 64)
        v128.store(sums, l1, 80)
        v128.store(sums, l2, 96)
        v128.store(sums, l3, 112)
      }
    }
    for (let k = 0; k < count; k++)
      store<f64>(result + ((<usize>i * count + k) << 3), together(state + (<usize>k << 7)))
  }
}

/** Eight sums less what each has too much, with compensation (Neumaier). */
function together(sums: usize): f64 {
  let total: f64 = 0
  let lost: f64 = 0
  for (let at = 0; at < 16; at++) {
    const value = load<f64>(sums + (<usize>at << 3))
    const part = at < 8 ? value : -value
    const next = total + part
    lost += abs(total) >= abs(part) ? total - next + part : part - next + total
    total = next
  }
  return total + lost
}
