import type { DecayedRows } from './decayed-rows.js'
import { simdModule } from './simd-module.js'
import { powersOfTwoTable } from './table.js'
import { highWord } from './word.js'

/** What of WebAssembly is used here: the types of TypeScript have it for browsers only. */
interface Wasm {
  readonly Memory: new (size: { initial: number }) => Memory
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: Exports }
}
interface Memory {
  readonly buffer: ArrayBuffer
  readonly grow: (pages: number) => number
}
type Kernel = (
  cost: number,
  rows: number,
  mass: number,
  cells: number,
  decays: number,
  count: number,
  power: number,
  work: number,
  result: number,
) => void

interface Exports {
  readonly decayedSums: Kernel
  /** Where the table of powers stands, and from where on memory may be used. */
  readonly table: { readonly value: number }
  readonly free: { readonly value: number }
}

interface Loaded {
  readonly memory: Memory
  readonly free: number
  readonly kernel: Kernel
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

const page = 65536

/** Loads the module once; null where WebAssembly, or its SIMD, is not to be had. */
const load = (): Loaded | null => {
  const wasm = (globalThis as unknown as { readonly WebAssembly?: Wasm }).WebAssembly
  if (!wasm || highWord === 0) return null
  try {
    const memory = new wasm.Memory({ initial: 1 })
    const { exports } = new wasm.Instance(new wasm.Module(bytesOf(simdModule)), { env: { memory } })
    new Float64Array(memory.buffer, exports.table.value, 256).set(powersOfTwoTable())
    return { memory, kernel: exports.decayedSums, free: exports.free.value }
  } catch {
    return null
  }
}

let loaded: Loaded | null | undefined

/** Where things stand in the memory of the module, in bytes and each at the start of a cache line. */
const placesFor = (free: number, cells: number, count: number, rows: number) => {
  let next = Math.ceil(free / 64) * 64
  const take = (bytes: number): number => {
    const at = next
    next = Math.ceil((next + bytes) / 64) * 64
    return at
  }
  return {
    mass: take(cells * 8),
    decays: take(count * 8),
    work: take(2 * 8192 + count * 128),
    result: take(rows * count * 8),
    cost: take(rows * cells * 8),
    bytes: next,
  }
}

/** About 256 KiB of costs at a time: they stay in the second cache between copying and reading. */
const rowsAtATime = (cells: number): number => Math.max(1, Math.floor(32768 / cells))

/** Decayed sums by the WebAssembly module, or null where it cannot run. */
export const simdDecayedSums = ({ cost, mass, decays, form, ownZone }: DecayedRows): Float64Array | null => {
  loaded ??= load()
  if (!loaded) return null
  const { memory, kernel, free } = loaded
  const [width, count] = [mass.length, decays.length]
  const rows = width === 0 ? 0 : cost.length / width
  const cells = Math.ceil(width / 8) * 8
  const block = Math.min(rowsAtATime(cells), Math.max(1, rows))
  const at = placesFor(free, cells, count, block)
  const missing = at.bytes - memory.buffer.byteLength
  if (missing > 0) memory.grow(Math.ceil(missing / page))
  const heap = new Float64Array(memory.buffer)
  heap.fill(0, at.mass / 8, at.mass / 8 + cells)
  heap.set(mass, at.mass / 8)
  heap.set(decays, at.decays / 8)
  heap.fill(Number.POSITIVE_INFINITY, at.cost / 8, at.bytes / 8)
  const result = new Float64Array(rows * count)
  for (let first = 0; first < rows; first += block) {
    const now = Math.min(block, rows - first)
    for (let row = 0; row < now; row++) {
      const to = at.cost / 8 + row * cells
      heap.set(cost.subarray((first + row) * width, (first + row + 1) * width), to)
      if (ownZone !== null) heap[to + ownZone + first + row] = Number.POSITIVE_INFINITY
    }
    kernel(at.cost, now, at.mass, cells, at.decays, count, form === 'power' ? 1 : 0, at.work, at.result)
    result.set(heap.subarray(at.result / 8, at.result / 8 + now * count), first * count)
  }
  return result
}
