/** Access to services and opportunities (bereikbaarheid van voorzieningen) on matrices of travel costs. */
export { type AccessChange, type AccessChangeInput, accessChange, type RegionAccessChange } from './access-change.js'
export { accessEquity, type SpreadMeasure } from './access-equity.js'
export { cumulativeAccess } from './cumulative-access.js'
export { type AccessDecay, gravityAccess } from './gravity-access.js'
export {
  minimumStandard,
  type Standard as AccessStandard,
  type StandardResult as AccessStandardResult,
} from './minimum-standard.js'
export { type NearestService, nearestService } from './nearest-service.js'
export { overallAccess, type RegionAccess, regionAccess, type ZoneLevels } from './region-access.js'
export type { TravelCosts } from './travel-costs.js'
