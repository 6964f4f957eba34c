import type { WelfareMethod } from './method.js'
import { broadWelfareIndex } from './methods/broad-welfare-index.js'
import { equallyDistributedEquivalent } from './methods/equally-distributed-equivalent.js'
import { explicitWeights } from './methods/explicit-weights.js'
import { inequality } from './methods/inequality.js'
import { investmentFairness } from './methods/investment-fairness.js'
import { isoElastic } from './methods/iso-elastic.js'
import { maximin } from './methods/maximin.js'
import { needScore } from './methods/need-score.js'
import { negishi } from './methods/negishi.js'
import { prioritarian } from './methods/prioritarian.js'
import { progressivity } from './methods/progressivity.js'
import { promethee } from './methods/promethee.js'
import { quartileCount } from './methods/quartile-count.js'
import { serviceAccess } from './methods/service-access.js'
import { smaa } from './methods/smaa.js'
import { threshold } from './methods/threshold.js'
import { topsis } from './methods/topsis.js'
import { unweighted } from './methods/unweighted.js'
import { weightedProduct } from './methods/weighted-product.js'
import { weightedSum } from './methods/weighted-sum.js'

/** The built-in methods. A caller can pass others beside them. */
export const welfareMethods: readonly WelfareMethod[] = [
  unweighted,
  isoElastic,
  prioritarian,
  negishi,
  needScore,
  explicitWeights,
  broadWelfareIndex,
  quartileCount,
  serviceAccess,
  inequality,
  equallyDistributedEquivalent,
  maximin,
  threshold,
  progressivity,
  investmentFairness,
  weightedSum,
  weightedProduct,
  topsis,
  promethee,
  smaa,
]
