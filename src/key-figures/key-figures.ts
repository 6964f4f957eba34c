import type { KeyFigure } from '../appraisal/key-figure.js'
import { accidents } from './accidents.js'
import { air } from './air.js'
import { british } from './british.js'
import { carbon } from './carbon.js'
import { comfort } from './comfort.js'
import { conventions } from './conventions.js'
import { priceConversions } from './prices.js'
import { reliability } from './reliability.js'
import { scenarios } from './scenarios.js'
import { valuesOfTime } from './value-of-time.js'
import { valueOfTimeGrowth } from './value-of-time-growth.js'
import { dutchWellbeing } from './wellbeing.js'
import { britishWellbeing } from './wellbeing-british.js'

/** The Dutch key figures (kengetallen), superseded editions too. */
export const dutchKeyFigures: readonly KeyFigure[] = Object.freeze([
  ...valuesOfTime,
  ...valueOfTimeGrowth,
  ...reliability,
  ...comfort,
  ...accidents,
  ...carbon,
  ...air,
  ...priceConversions,
  ...scenarios,
  ...conventions,
  ...dutchWellbeing,
])

/** British key figures, in pounds where they are money. */
export const britishKeyFigures: readonly KeyFigure[] = Object.freeze([...british, ...britishWellbeing])

/** All key figures of the library. */
export const keyFigures: readonly KeyFigure[] = Object.freeze([...dutchKeyFigures, ...britishKeyFigures])
