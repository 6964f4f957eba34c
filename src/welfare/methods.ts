import { isoElastic } from './iso-elastic.js'
import type { WelfareMethod } from './method.js'
import { unweighted } from './unweighted.js'

/** The built-in methods. A caller can pass others beside them. */
export const welfareMethods: readonly WelfareMethod[] = [unweighted, isoElastic]
