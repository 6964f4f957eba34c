import { concaveDensity } from '../../src/agglomeration/concave-density/concave-density.js'
import { agglomerationContract } from './agglomeration.js'

agglomerationContract({ model: concaveDensity, redistributes: true })
agglomerationContract({
  model: { ...concaveDensity, id: 'concaveDensityInPart' },
  parameters: { additionalShare: 'quarter', ownProductivity: 'quarter' },
})
