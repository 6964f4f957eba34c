import type { IndicatorOverlap } from '../double-counting.js'

const overlap = (indicator: string, ...effectKinds: readonly string[]): readonly IndicatorOverlap[] =>
  effectKinds.map((effectKind) => Object.freeze({ indicator, effectKind }))

/**
 * Which indicators of the regional monitor measure what a kind of effect already prices (overlap met geprijsde effecten).
 *
 * Assumed: a judgement of this library, not a published list. A study can pass its own instead.
 */
export const regionalMonitorOverlaps: readonly IndicatorOverlap[] = Object.freeze([
  ...overlap('life-satisfaction', 'comfort', 'noise', 'nature', 'safety', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('good-health', 'emissions', 'noise', 'safety'),
  ...overlap('life-expectancy', 'emissions', 'noise', 'safety'),
  ...overlap('long-term-illness', 'emissions', 'noise', 'safety'),
  ...overlap('travel-time-satisfaction', 'comfort', 'reliability', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('distance-to-public-transport', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('distance-to-primary-school', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('distance-to-sports-ground', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('distance-to-cafe', 'userBenefit', 'userBenefitMatrix'),
  ...overlap('neighbourhood-satisfaction', 'constructionNuisance', 'nature', 'noise'),
  ...overlap('nature-per-inhabitant', 'nature'),
  ...overlap('nature-and-woodland', 'nature'),
  ...overlap('distance-to-green', 'nature'),
  ...overlap('fine-particles', 'emissions'),
  ...overlap('greenhouse-gas', 'emissions'),
  ...overlap('later.built-up-land', 'landDevelopment'),
  ...overlap('later.good-health', 'emissions', 'noise', 'safety'),
])
