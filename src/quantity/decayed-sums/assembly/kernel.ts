/*
 * AssemblyScript, not TypeScript: compiled to WebAssembly by `npm run wasm`, which writes ../simd-module.ts. What it
 * computes, and why its steps stand in this order, is in ../plain.ts, its twin to the last bit.
 *
 * Constants are loaded from memory before a loop: V8 makes a constant anew at every use within one, which takes as long as
 * the arithmetic. Each kind of term has a loop of its own for the same reason.
 */

/** The words of ../table.ts, which the caller fills in. */
export const table: usize = memory.data(2048, 64)
/** From here on memory is the caller's. */
export const free: usize = __heap_base

/** Cells that are taken together, so that their logarithms stay in the nearest cache. */
const chunk: i32 = 1024

const logWords = memory.data<i64>([-0x00195f6200000000, 0x4000000000000000, 0x4330000000000000])
const logNumbers = memory.data<f64>([
  4503599627371520, 1, 2.8853900817779268, 0.961796693925976, 0.5770780163541355, 0.412198583898078,
  0.32059873801756367, 0.2623236397004895, 0.221189987214124, 0.21087079476015172,
])
const powerNumbers = memory.data<f64>([
  6755399441055744, 0.0027076061740622767, 3.665565596910102e-6, 3.308302983711395e-9, 2.2393953276859936e-12,
])

@inline function word(k: usize): v128 {
  return v128.load64_splat(logWords + (k << 3))
}
@inline function number(numbers: usize, k: usize): v128 {
  return v128.load64_splat(numbers + (k << 3))
}
@inline function all(value: f64): v128 {
  return f64x2.splat(value)
}

/**
 * The logarithms of a chunk of a row. With `care` NaN where there is none, and masses of 0 where there is no connection.
 *
 * @returns whether all costs are finite, above 0, and neither huge nor tiny: then no care is needed
 */
@inline function logarithms(care: bool, cost: usize, mass: usize, cells: i32, logs: usize, masked: usize): bool {
  const shift = word(0)
  const two = word(1)
  const whole = word(2)
  const bias = number(logNumbers, 0)
  const one = number(logNumbers, 1)
  const twice = number(logNumbers, 2)
  const c0 = number(logNumbers, 3)
  const c1 = number(logNumbers, 4)
  const c2 = number(logNumbers, 5)
  const c3 = number(logNumbers, 6)
  const c4 = number(logNumbers, 7)
  const c5 = number(logNumbers, 8)
  const c6 = number(logNumbers, 9)
  let outside = i64x2.splat(0)
  for (let at: usize = 0, end = <usize>cells << 3; at < end; at += 16) {
    let x = v128.load(cost + at)
    if (care) {
      const reached = f64x2.ne(x, all(Infinity))
      v128.store(masked + at, v128.and(v128.load(mass + at), reached))
      x = v128.bitselect(x, all(1), reached)
    }
    const exponent = i64x2.shr_u(i64x2.sub(x, shift), 52)
    outside = v128.or(outside, i64x2.sub(exponent, i64x2.splat(512)))
    const m = i64x2.add(i64x2.sub(x, i64x2.shl(exponent, 52)), two)
    const e = f64x2.sub(v128.or(exponent, whole), bias)
    const s = f64x2.div(f64x2.sub(m, one), f64x2.add(m, one))
    const z = f64x2.mul(s, s)
    const z2 = f64x2.mul(z, z)
    const a0 = f64x2.add(c0, f64x2.mul(z, c1))
    const a2 = f64x2.add(c2, f64x2.mul(z, c3))
    const a4 = f64x2.add(f64x2.add(c4, f64x2.mul(z, c5)), f64x2.mul(z2, c6))
    const p = f64x2.add(a0, f64x2.mul(z2, f64x2.add(a2, f64x2.mul(z2, a4))))
    let log = f64x2.add(e, f64x2.add(f64x2.mul(s, twice), f64x2.mul(s, f64x2.mul(z, p))))
    if (care) log = v128.or(log, v128.not(f64x2.ge(x, all(2.2250738585072014e-308))))
    v128.store(logs + at, log)
  }
  return !v128.any_true(i64x2.shr_u(outside, 10))
}

function plainLogarithms(cost: usize, cells: i32, logs: usize): bool {
  return logarithms(false, cost, 0, cells, logs, 0)
}

function carefulLogarithms(cost: usize, mass: usize, cells: i32, logs: usize, masked: usize): void {
  logarithms(true, cost, mass, cells, logs, masked)
}

/** For the exponential form: costs times log₂ e, and masses of 0 where there is no connection. */
function multiples(cost: usize, mass: usize, cells: i32, logs: usize, masked: usize): void {
  for (let at: usize = 0, end = <usize>cells << 3; at < end; at += 16) {
    const x = v128.load(cost + at)
    const reached = f64x2.ne(x, all(Infinity))
    v128.store(masked + at, v128.and(v128.load(mass + at), reached))
    v128.store(logs + at, f64x2.mul(v128.bitselect(x, all(1), reached), all(1.4426950408889634)))
  }
}

/** How a term is made: mass / cost, or a power of two that is within the range of numbers, or one that may not be. */
const divided: i32 = 0
const inRange: i32 = 1
const anywhere: i32 = 2

@inline function entry(n: v128): v128 {
  const first = v128.load64_zero(table + ((<usize>i32x4.extract_lane(n, 0) & 255) << 3))
  return v128.load64_lane(table + ((<usize>i32x4.extract_lane(n, 2) & 255) << 3), first, 1)
}

@inline function termOf(
  kind: i32,
  mass: usize,
  cost: usize,
  log: usize,
  minus: v128,
  round: v128,
  c1: v128,
  c2: v128,
  c3: v128,
  c4: v128,
): v128 {
  const x = v128.load(log)
  // x − x is 0, or NaN where there is no logarithm.
  if (kind == divided) return f64x2.add(f64x2.div(v128.load(mass), v128.load(cost)), f64x2.sub(x, x))
  const exponent = f64x2.mul(minus, x)
  const y = kind == anywhere ? f64x2.pmin(f64x2.pmax(exponent, all(-261120)), all(262144)) : exponent
  const n = f64x2.add(y, round)
  const r = f64x2.sub(y, f64x2.sub(n, round))
  const low = f64x2.add(c1, f64x2.mul(r, c2))
  const high = f64x2.add(c3, f64x2.mul(r, c4))
  const p = f64x2.add(f64x2.mul(r, low), f64x2.mul(f64x2.mul(f64x2.mul(r, r), r), high))
  const s = f64x2.mul(v128.load(mass), i64x2.add(entry(n), i64x2.shl(n, 44)))
  const term = f64x2.add(s, f64x2.mul(s, p))
  // Below 2^−1020 there is nothing.
  return kind == anywhere ? v128.andnot(term, f64x2.lt(exponent, all(-261120))) : term
}

/** Adds a chunk to eight sums with compensation (Kahan): cell j to sum j mod 8. */
@inline function addUp(kind: i32, mass: usize, cost: usize, logs: usize, decay: f64, cells: i32, sums: usize): void {
  const minus = all(-256 * decay)
  const round = number(powerNumbers, 0)
  const c1 = number(powerNumbers, 1)
  const c2 = number(powerNumbers, 2)
  const c3 = number(powerNumbers, 3)
  const c4 = number(powerNumbers, 4)
  let s0 = v128.load(sums)
  let s1 = v128.load(sums, 16)
  let s2 = v128.load(sums, 32)
  let s3 = v128.load(sums, 48)
  let l0 = v128.load(sums, 64)
  let l1 = v128.load(sums, 80)
  let l2 = v128.load(sums, 96)
  let l3 = v128.load(sums, 112)
  for (let at: usize = 0, end = <usize>cells << 3; at < end; at += 64) {
    const t0 = f64x2.sub(termOf(kind, mass + at, cost + at, logs + at, minus, round, c1, c2, c3, c4), l0)
    const n0 = f64x2.add(s0, t0)
    l0 = f64x2.sub(f64x2.sub(n0, s0), t0)
    s0 = n0
    const t1 = f64x2.sub(termOf(kind, mass + at + 16, cost + at + 16, logs + at + 16, minus, round, c1, c2, c3, c4), l1)
    const n1 = f64x2.add(s1, t1)
    l1 = f64x2.sub(f64x2.sub(n1, s1), t1)
    s1 = n1
    const t2 = f64x2.sub(termOf(kind, mass + at + 32, cost + at + 32, logs + at + 32, minus, round, c1, c2, c3, c4), l2)
    const n2 = f64x2.add(s2, t2)
    l2 = f64x2.sub(f64x2.sub(n2, s2), t2)
    s2 = n2
    const t3 = f64x2.sub(termOf(kind, mass + at + 48, cost + at + 48, logs + at + 48, minus, round, c1, c2, c3, c4), l3)
    const n3 = f64x2.add(s3, t3)
    l3 = f64x2.sub(f64x2.sub(n3, s3), t3)
    s3 = n3
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

function addDivided(mass: usize, cost: usize, logs: usize, decay: f64, cells: i32, sums: usize): void {
  addUp(divided, mass, cost, logs, decay, cells, sums)
}

function addInRange(mass: usize, cost: usize, logs: usize, decay: f64, cells: i32, sums: usize): void {
  addUp(inRange, mass, cost, logs, decay, cells, sums)
}

function addAnywhere(mass: usize, cost: usize, logs: usize, decay: f64, cells: i32, sums: usize): void {
  addUp(anywhere, mass, cost, logs, decay, cells, sums)
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

/**
 * For each row of costs and each decay the sum of mass × cost to the power −decay, or of mass × e^(−decay × cost).
 *
 * @param cells a multiple of 8
 * @param work 2 × 8 KiB for a chunk, and after it 128 bytes for each decay
 */
export function decayedSums(
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
  const masked = work + (<usize>chunk << 3)
  const state = work + (<usize>chunk << 4)
  for (let i = 0; i < rows; i++) {
    memory.fill(state, 0, <usize>count << 7)
    for (let start = 0; start < cells; start += chunk) {
      const length = min(chunk, cells - start)
      const row = cost + ((<usize>i * cells + start) << 3)
      const own = mass + (<usize>start << 3)
      const clean = power && plainLogarithms(row, length, logs)
      if (!power) multiples(row, own, length, logs, masked)
      else if (!clean) carefulLogarithms(row, own, length, logs, masked)
      const masses = clean ? own : masked
      for (let k = 0; k < count; k++) {
        const sums = state + (<usize>k << 7)
        const decay = load<f64>(decays + (<usize>k << 3))
        if (power && decay == 1) addDivided(masses, row, logs, decay, length, sums)
        else if (clean && abs(decay) < 1.9) addInRange(masses, row, logs, decay, length, sums)
        else addAnywhere(masses, row, logs, decay, length, sums)
      }
    }
    for (let k = 0; k < count; k++)
      store<f64>(result + ((<usize>i * count + k) << 3), together(state + (<usize>k << 7)))
  }
}
