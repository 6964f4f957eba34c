import { borrowedSize } from './borrowed-size.js'
import { boundedCitySize } from './bounded-city-size.js'
import { commutingEquilibriumModel } from './commuting-equilibrium.js'
import { concaveDensity } from './concave-density.js'
import { densityBundle } from './density-bundle.js'
import { densityRelocation } from './density-relocation.js'
import {
  effectiveDensityIreland,
  effectiveDensityModel,
  effectiveDensityNewZealand,
  effectiveDensityUnitedKingdom,
} from './effective-density-model.js'
import { labourMarket } from './labour-market.js'
import type { AgglomerationModel } from './model.js'
import { netUrbanCost } from './net-urban-cost.js'
import { none } from './none.js'
import { shareOfDirect } from './share-of-direct.js'
import { spatialEquilibriumModel } from './spatial-equilibrium.js'
import { spilloverMatrix } from './spillover-matrix.js'

/** The built-in models. A caller can pass others beside them. */
export const agglomerationModels: readonly AgglomerationModel[] = [
  none,
  shareOfDirect,
  densityRelocation,
  effectiveDensityModel,
  effectiveDensityUnitedKingdom,
  effectiveDensityIreland,
  effectiveDensityNewZealand,
  labourMarket,
  concaveDensity,
  boundedCitySize,
  netUrbanCost,
  densityBundle,
  borrowedSize,
  spilloverMatrix,
  spatialEquilibriumModel,
  commutingEquilibriumModel,
]
