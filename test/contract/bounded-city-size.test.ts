import { boundedCitySize } from '../../src/agglomeration/bounded-city-size.js'
import { agglomerationContract } from './agglomeration.js'

agglomerationContract({ model: boundedCitySize })
agglomerationContract({
  model: { ...boundedCitySize, id: 'boundedCitySizeOnJobs' },
  parameters: { sizeFollows: 'jobs', amountIs: 'consumption', urbanCostInDirect: 'quarter' },
  redistributes: true,
})
