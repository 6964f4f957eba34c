import { agglomerationModels } from './agglomeration/models.js'
import { discountRegimes } from './appraisal/discounting/regimes.js'
import type { PlugIns } from './comparison/workshop.js'
import { welfareMethods } from './welfare/methods.js'

/** The models, methods and regimes that come with the library. Pass others beside them in a list of your own. */
export const builtIn: PlugIns = { models: agglomerationModels, methods: welfareMethods, regimes: discountRegimes }
