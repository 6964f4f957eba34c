import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import type { Distribution } from '../quantity/distribution.js'
import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { numberText, type Text } from '../quantity/text.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { drawsPerBlock, sampledReading } from '../reading/sampled.js'
import { drawsFrom } from '../uncertainty/draws.js'
import { Appraiser } from './appraise.js'
import { located } from './located.js'
import { probeOf } from './probe.js'
import { problemsWith } from './problems-with.js'
import { type PlugIns, Workshop } from './workshop.js'

/** Draws of the headline figures of one choice; the same seed gives the same draws. */
export interface Simulation {
  readonly draws: number
  readonly seed: number
  /** Euro, present value. */
  readonly netPresentValue: Float64Array
  /** Only of the draws in which there are costs to divide by. */
  readonly benefitCostRatio: Float64Array
  /** Draws without a ratio: counted, never dropped in silence. */
  readonly undefinedRatios: number
}

/** One draw in a thousand lies below, and one above. */
const tails = [0.001, 0.999]

const notDrawable = (
  { name, distribution }: { readonly name: string; readonly distribution: Distribution },
  value: number,
  message: Text,
  expected: Text,
): Problem => ({
  code: 'drawOutOfRange',
  path: ['assumptions', name, 'distribution'],
  place: null,
  message: {
    en: `a draw of “${name}” may be ${value}: ${message.en}`,
    nl: `een trekking van “${name}” kan ${numberText(value).nl} zijn: ${message.nl}`,
  },
  expected,
  got: distribution.text.en,
  mend: {
    en: 'choose a distribution within what the study allows',
    nl: 'kies een verdeling binnen wat de studie toelaat',
  },
})

const computable: Text = { en: 'a balance that can be computed', nl: 'een saldo dat te berekenen is' }

/**
 * Refuses distributions whose draws a scenario file would not be allowed to have, or at which a parameter of the model is
 * out of range; a year need not be whole.
 */
const requireDraws = (study: Study, plugIns: PlugIns, choice: Choice, root: Node): void => {
  const uncertain = inOrder<Node>([root]).flatMap(({ operation }) =>
    operation.kind === 'assumption' && operation.distribution !== null
      ? [{ name: operation.name, distribution: operation.distribution }]
      : [],
  )
  if (uncertain.length === 0) return
  const probe = probeOf(study, plugIns, choice)
  const problems = uncertain.flatMap((each): readonly Problem[] => {
    const values = tails.map((tail) => each.distribution.quantile(tail))
    const ofInput = values.flatMap((value) =>
      problemsWith(study, { [each.name]: String(value) }, [choice])
        .filter(({ code }) => code !== 'yearNotWhole')
        .map(({ message, expected }) => notDrawable(each, value, message, expected)),
    )
    if (ofInput.length > 0) return ofInput
    const outcomes = probe.reader([each.name])(values.map((value) => ({ name: each.name, value })))
    return outcomes.flatMap(({ why }, i) => (why ? [notDrawable(each, values[i] as number, why, computable)] : []))
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** More draws than these would not fit in memory. */
export const mostDraws = 50_000_000

/**
 * Draws all assumptions that have a distribution (Monte Carlo) and appraises each draw on the sampled reading.
 *
 * @throws RangeError when `draws` or `seed` is not a whole number; InputError when draws would be refused in a file; ReadingError when a figure is not finite in a draw, or
 * when cancelled.
 */
export const simulate = (
  study: Study,
  plugIns: PlugIns,
  choice: Choice,
  options: RunOptions & { readonly draws: number; readonly seed: number },
): Promise<Simulation> =>
  located(study, async () => {
    const { draws, seed } = options
    if (!Number.isInteger(draws) || draws < 1 || draws > mostDraws)
      throw new RangeError(`Expected a number of draws from 1 to ${mostDraws}, got ${draws}.`)
    if (!Number.isInteger(seed)) throw new RangeError(`Expected a whole number as seed, got ${seed}.`)
    const { national } = new Appraiser(new Workshop(study, plugIns)).graph(choice)
    requireDraws(study, plugIns, choice, national.netPresentValue)
    const netPresentValue = new Float64Array(draws)
    const ratios = new Float64Array(draws)
    let defined = 0
    const pace = pacer(options, draws, 'draws')
    const quantities = [national.netPresentValue, national.benefits, national.costs]
    for (const { first, count, values } of sampledReading(quantities, { draws, drawsOf: drawsFrom(seed) })) {
      const [value, benefits, costs] = values as [Float64Array, Float64Array, Float64Array]
      for (let i = 0; i < Math.min(count, drawsPerBlock); i++) {
        netPresentValue[first + i] = value[i] as number
        if (costs[i] !== 0) ratios[defined++] = (benefits[i] as number) / (costs[i] as number)
      }
      await pace(first + count)
    }
    return {
      draws,
      seed,
      netPresentValue,
      benefitCostRatio: ratios.slice(0, defined),
      undefinedRatios: draws - defined,
    }
  })
