import { densityRelocation } from './density-relocation.js'
import type { AgglomerationModel } from './model.js'
import { none } from './none.js'
import { shareOfDirect } from './share-of-direct.js'

/** The built-in models. A caller can pass others beside them. */
export const agglomerationModels: readonly AgglomerationModel[] = [none, shareOfDirect, densityRelocation]
