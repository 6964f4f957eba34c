import { power } from '../../quantity/binary64.js'
import type { Text } from '../../quantity/text.js'
import { notNegative, numberProblems, positive, refuse, within } from '../problems.js'
import { anything, inputProblems } from '../shape.js'

interface Bucket {
  /** Income of the giver over income of the receiver. */
  readonly incomeRatio: number
  readonly elasticity: number
}

const bucketProblems = ({ incomeRatio, elasticity }: Bucket): readonly Text[] => [
  ...numberProblems({ en: 'Income ratio', nl: 'Inkomensverhouding' }, incomeRatio, positive, {
    en: 'Give the income of the giver over that of the receiver.',
    nl: 'Geef het inkomen van de gever gedeeld door dat van de ontvanger.',
  }),
  ...numberProblems({ en: 'Elasticity', nl: 'Elasticiteit' }, elasticity, notNegative, {
    en: 'Give it without its sign, 1.3 for instance.',
    nl: 'Geef haar zonder teken, 1,3 bijvoorbeeld.',
  }),
]

/** How much of a euro may be lost on the way from one income to another. */
export interface LeakyBucket {
  /** The share of the euro that must arrive; above 1 when the receiver is the richer of the two. */
  readonly leastArriving: number
  /** What may be lost of the euro: 1 less that share. */
  readonly mostLost: number
}

/**
 * The leaky bucket (lekkende emmer): the share of a euro taken from a higher income that must reach a lower one for
 * welfare not to fall, (1 / ratio)^η, where ratio = income of the giver / income of the receiver.
 *
 * Pure numbers. For a marginal euro; η is the elasticity of marginal utility, sign dropped.
 * Source: Okun, Equality and Efficiency: The Big Tradeoff (1975).
 *
 * @throws RangeError when the ratio is not above 0 or the elasticity is below 0, and for a result too large for a number.
 */
export const leakyBucket = (input: Bucket): LeakyBucket => {
  refuse(inputProblems(input, { incomeRatio: anything, elasticity: anything }))
  refuse(bucketProblems(input))
  const { incomeRatio, elasticity } = input
  const leastArriving = within(power(incomeRatio, -elasticity), {
    en: 'Share that must arrive',
    nl: 'Aandeel dat moet aankomen',
  })
  return { leastArriving, mostLost: 1 - leastArriving }
}

/**
 * Whether a project leaks no more than the bucket may (doorstaat de lekkende emmer): arriving share ≥ (1 / ratio)^η. The
 * arriving share is what the favoured groups gain net over what the others lose net.
 *
 * @throws RangeError as `leakyBucket` does, and when the arriving share is below 0.
 */
export const withstandsLeaks = (input: Bucket & { readonly arrivingShare: number }): boolean => {
  refuse(inputProblems(input, { arrivingShare: anything, incomeRatio: anything, elasticity: anything }))
  const { arrivingShare, ...bucket } = input
  refuse([
    ...numberProblems({ en: 'Arriving share', nl: 'Aankomend aandeel' }, arrivingShare, notNegative, {
      en: 'Write 60 % as 0.6.',
      nl: 'Schrijf 60 % als 0,6.',
    }),
    ...bucketProblems(bucket),
  ])
  return arrivingShare >= leakyBucket(bucket).leastArriving
}
