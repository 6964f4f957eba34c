import { netUrbanCost } from '../../src/agglomeration/net-urban-cost.js'
import { agglomerationContract } from './agglomeration.js'

agglomerationContract({ model: netUrbanCost })
agglomerationContract({
  model: { ...netUrbanCost, id: 'netUrbanCostOnJobs' },
  parameters: { sizeFollows: 'jobs', realResourceShare: 'quarter', urbanCostInDirect: 'quarter' },
  redistributes: true,
})
