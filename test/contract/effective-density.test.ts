import {
  effectiveDensityIreland,
  effectiveDensityModel,
  effectiveDensityNewZealand,
  effectiveDensityUnitedKingdom,
} from '../../src/agglomeration/effective-density/model.js'
import { agglomerationContract } from './agglomeration.js'
import { onALine, parametersOnALine } from './effective-density-on-a-line.js'

const ofOneSector = { ...parametersOnALine, decay: 'one', elasticity: 'quarter' }

agglomerationContract({ model: onALine(effectiveDensityModel), parameters: ofOneSector })
agglomerationContract({
  model: onALine(effectiveDensityModel, 'effectiveDensityDropped'),
  parameters: { ...ofOneSector, diagonal: 'dropped' },
})
agglomerationContract({
  model: onALine(effectiveDensityModel, 'effectiveDensityLinear'),
  parameters: { ...ofOneSector, form: 'linear' },
})
for (const model of [effectiveDensityUnitedKingdom, effectiveDensityIreland, effectiveDensityNewZealand])
  agglomerationContract({ model: onALine(model), parameters: parametersOnALine })
