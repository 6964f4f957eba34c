import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { log } from '../../quantity/binary64.js'
import { Refusal } from '../problems.js'
import { total } from '../total.js'
import type { PlacedSpace } from './weight-space.js'

/** Thrown when weights that agree with the bounds are too rare among those drawn. */
export class TooFewAccepted extends Refusal {
  override readonly name = 'TooFewAccepted'
  readonly accepted: number
  readonly tried: number

  constructor(accepted: number, tried: number) {
    super([
      {
        en: `bounds: expected at least one in ${rarest} of the weights drawn to agree with them, got ${accepted} of ${tried}. Widen the bounds or drop the order of importance.`,
        nl: `grenzen: verwacht dat ten minste één op de ${rarest} getrokken gewichten erbij past, gevonden ${accepted} van ${tried}. Verruim de grenzen of laat de volgorde van belang vallen.`,
      },
    ])
    this.accepted = accepted
    this.tried = tried
  }
}

const rarest = 1000
/** Tries before rarity is judged. */
const patience = 100_000
const smallest = 2 ** -54
/** The first numbers after seeds that are alike are alike. */
const skipped = 128

/** Draws weights, each time filling the same array. */
export interface WeightDraws {
  readonly next: (into: Float64Array) => void
  /** How many were drawn so far, refused ones included. */
  readonly tried: () => number
}

/** The same floor for all that are in order, so that sorting still gives every order the same chance. */
const floorsOf = ({ chain, lowest }: PlacedSpace): readonly number[] => {
  const common = Math.min(...chain.map((k) => lowest[k]!))
  return lowest.map((low, k) => (chain.includes(k) ? common : low))
}

/** Sorts the weights at these places, the highest first. */
const sortAlong = (chain: readonly number[], weights: Float64Array): void => {
  for (let i = 1; i < chain.length; i++) {
    const weight = weights[chain[i]!]!
    let at = i
    for (; at > 0 && weights[chain[at - 1]!]! < weight; at--) weights[chain[at]!] = weights[chain[at - 1]!]!
    weights[chain[at]!] = weight
  }
}

/**
 * Weights drawn with equal chance from all that agree with a space: exponentials over their sum are uniform on the
 * simplex; lower bounds are taken off first, an order of importance is kept by sorting, and what is outside the other
 * bounds is drawn anew.
 *
 * @throws TooFewAccepted from `next` when, after 100,000 tries, less than one in 1,000 agrees.
 *
 * Source: Rubinstein, Generating random vectors uniformly distributed inside and on the surface of different regions,
 * European Journal of Operational Research 10 (1982); Tervonen & Lahdelma, the same journal 178 (2007).
 */
export const weightDraws = (space: PlacedSpace, seed: number): WeightDraws => {
  const { chain, lowest, highest } = space
  const floors = Float64Array.from(floorsOf(space))
  const room = 1 - total([...floors])
  const generator = xoroshiro128plus(seed)
  for (let i = 0; i < skipped; i++) generator.next()
  const count = floors.length
  let [tried, accepted] = [0, 0]
  const draw = (into: Float64Array): void => {
    let sum = 0
    for (let k = 0; k < count; k++) {
      const exponential = -log(Math.max(uniformFloat64(generator), smallest))
      into[k] = exponential
      sum += exponential
    }
    for (let k = 0; k < count; k++) into[k] = floors[k]! + (room * into[k]!) / sum
    if (chain.length > 0) sortAlong(chain, into)
  }
  const agrees = (weights: Float64Array): boolean => {
    for (let k = 0; k < count; k++) if (weights[k]! < lowest[k]! || weights[k]! > highest[k]!) return false
    return true
  }
  const next = (into: Float64Array): void => {
    for (;;) {
      if (tried >= patience && accepted * rarest < tried) throw new TooFewAccepted(accepted, tried)
      tried++
      draw(into)
      if (!agrees(into)) continue
      accepted++
      return
    }
  }
  return { next, tried: () => tried }
}
