import { agglomerationContract } from './agglomeration.js'
import { effectiveDensityOnALine, parametersOnALine } from './effective-density-on-a-line.js'

agglomerationContract({ model: effectiveDensityOnALine('effectiveDensity'), parameters: parametersOnALine })
agglomerationContract({
  model: effectiveDensityOnALine('effectiveDensityDropped'),
  parameters: { ...parametersOnALine, diagonal: 'dropped' },
})
agglomerationContract({
  model: effectiveDensityOnALine('effectiveDensityLinear'),
  parameters: { ...parametersOnALine, form: 'linear' },
})
