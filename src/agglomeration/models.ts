import { borrowedSize } from './borrowed-size/borrowed-size.js'
import { boundedCitySize } from './bounded-city-size.js'
import { concaveDensity } from './concave-density/concave-density.js'
import { densityBundle } from './density-bundle/density-bundle.js'
import { densityRelocation } from './density-relocation/density-relocation.js'
import {
  effectiveDensityIreland,
  effectiveDensityModel,
  effectiveDensityNewZealand,
  effectiveDensityUnitedKingdom,
} from './effective-density/model.js'
import { commutingEquilibriumModel } from './equilibrium/commuting-equilibrium.js'
import { spatialEquilibriumModel } from './equilibrium/spatial-equilibrium.js'
import { labourMarket } from './labour-market/labour-market.js'
import type { AgglomerationModel } from './model.js'
import { netUrbanCost } from './net-urban-cost.js'
import { none } from './none.js'
import { shareOfDirect } from './share-of-direct/share-of-direct.js'
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
