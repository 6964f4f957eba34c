import type { TravelCosts } from '../../../src/welfare/service-access/travel-costs.js'

/** Minutes from three villages to three places, the last of which village C cannot reach. */
export const travel: TravelCosts = {
  origins: ['A', 'B', 'C'],
  destinations: ['town', 'city', 'island'],
  cost: Float64Array.of(10, 20, 30, 20, 10, 40, 30, 45, Number.POSITIVE_INFINITY),
}
