import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'
import type { DrawSource } from '../reading/sampled.js'

/** The finaliser of MurmurHash3 (Appleby, public domain): spreads every bit of the input over the output. */
const mix = (hash: number): number => {
  let value = hash ^ (hash >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return value ^ (value >>> 16)
}

const hashText = (text: string, start: number): number => {
  let hash = start
  for (let i = 0; i < text.length; i++) hash = mix(Math.imul(hash ^ text.charCodeAt(i), 0x01000193))
  return hash
}

/** Four words of generator state from a seed, a name and a block: independent streams without a shared counter. */
const stateOf = (seed: number, name: string, block: number): number[] =>
  [0x9e3779b9, 0x7f4a7c15, 0xf39cc060, 0x5ced30d1].map((salt) =>
    mix(hashText(name, mix(seed ^ salt)) ^ mix(block ^ salt)),
  )

const smallest = 2 ** -54

/**
 * Draws from the distributions of assumptions: a pure function of the seed, the assumption's name and the block, so the
 * same name has the same draws in every alternative, and adding an assumption changes no other's.
 */
export const drawsFrom =
  (seed: number): DrawSource =>
  ({ operation }, block, into) => {
    if (operation.kind !== 'assumption' || operation.distribution === null) return
    const generator = xoroshiro128plusFromState(stateOf(seed, operation.name, block))
    const { quantile } = operation.distribution
    for (let i = 0; i < into.length; i++) into[i] = quantile(Math.max(uniformFloat64(generator), smallest))
  }
