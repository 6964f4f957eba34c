import type { Text } from 'mkba'
import type { AppraisedCombinations } from './appraised.js'
import { type Claim, casesOf } from './claims.js'
import type { Dimension } from './combinations.js'

/** In how many of the combinations where a claim is asked it holds, by level of each dimension as well. */
export interface Verdict {
  readonly claim: Claim
  readonly asked: number
  readonly holds: number
  readonly byLevel: readonly {
    readonly dimension: Dimension
    readonly levels: readonly { readonly label: Text; readonly asked: number; readonly holds: number }[]
  }[]
}

/** Tries every claim on every combination. */
export const verdictsOf = (all: AppraisedCombinations, claims: readonly Claim[]): readonly Verdict[] => {
  const { dimensions, count } = all.combinations
  const caseAt = casesOf(all)
  // From the last dimension, which varies fastest, to the first.
  const strides = dimensions.map((_, d) =>
    dimensions.slice(d + 1).reduce((product, { levels }) => product * levels.length, 1),
  )
  return claims.map((claim) => {
    const tally = dimensions.map(({ levels }) => levels.map(() => ({ asked: 0, holds: 0 })))
    let [asked, holds] = [0, 0]
    for (let at = 0; at < count; at++) {
      const each = caseAt(at)
      if (claim.among && !claim.among.has(each)) continue
      const held = claim.holds(each)
      asked++
      if (held) holds++
      dimensions.forEach(({ levels }, d) => {
        const level = tally[d]?.[Math.floor(at / (strides[d] as number)) % levels.length]
        if (!level) return
        level.asked++
        if (held) level.holds++
      })
    }
    return {
      claim,
      asked,
      holds,
      byLevel: dimensions.map((dimension, d) => ({
        dimension,
        levels: dimension.levels.map(({ label }, l) => ({ label, ...(tally[d]?.[l] ?? { asked: 0, holds: 0 }) })),
      })),
    }
  })
}
