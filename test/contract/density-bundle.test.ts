import { densityBundle } from '../../src/agglomeration/density-bundle/density-bundle.js'
import { agglomerationContract } from './agglomeration.js'

const baselines = Object.fromEntries(
  ['congestion', 'pollution', 'energy', 'housing', 'publicServices', 'rent'].map((id) => [`${id}Share`, 'quarter']),
)
agglomerationContract({ model: densityBundle, parameters: baselines })
agglomerationContract({
  model: { ...densityBundle, id: 'densityBundleOnJobs' },
  parameters: { ...baselines, externalsFollow: 'jobs', congestionInDirect: 'quarter', productivityInDirect: 'quarter' },
  redistributes: true,
})
