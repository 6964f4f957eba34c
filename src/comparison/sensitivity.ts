import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { Exact } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { drawsPerBlock } from '../reading/sampled.js'
import type { Change } from '../uncertainty/lanes.js'
import { inTornadoOrder, lowAndHigh, type Steps, swingOf } from '../uncertainty/one-at-a-time.js'
import { oneAtATimeConventions, type Preamble, preambleOf } from './preamble.js'
import { type Outcome, type Probe, probeOf } from './probe.js'
import { type Quotient, quotientOf } from './quotient.js'
import { boundsOf, isInYears, type VariedAssumption } from './varied.js'
import type { PlugIns } from './workshop.js'

/** What comes out with an assumption at one value, or why that value is outside its range and nothing does. */
export type SensitivityPoint =
  | {
      readonly value: number
      /** Euro, present value of the year that the study discounts to. */
      readonly netPresentValue: number
      readonly benefitCostRatio: Quotient
      readonly outsideRange: null
    }
  | {
      readonly value: number
      readonly netPresentValue: null
      readonly benefitCostRatio: null
      readonly outsideRange: Text
    }

/** One assumption moved alone: a row of the table, a bar of the tornado. */
export interface AssumptionSensitivity extends VariedAssumption {
  readonly low: SensitivityPoint
  readonly high: SensitivityPoint
  /** At what the distribution gives with probability 0.1 and 0.9 or less; null when the assumption has none. */
  readonly quantiles: { readonly low: SensitivityPoint; readonly high: SensitivityPoint } | null
  /** The largest net present value at low, base and high minus the smallest, euro. */
  readonly swing: number
}

/** A one-at-a-time table (gevoeligheidsanalyse). All figures are binary64. */
export interface Sensitivity extends Preamble, Steps {
  readonly base: { readonly netPresentValue: number; readonly benefitCostRatio: Quotient }
  /** In tornado order: the widest swing first. */
  readonly assumptions: readonly AssumptionSensitivity[]
}

/** How far assumptions are moved: `step` 0.25 and `years` 1 when left out. */
export type SensitivityOptions = RunOptions & Partial<Steps>

const t = (en: string, nl: string): Text => ({ en, nl })

const stepsOf = ({ step = 0.25, years = 1 }: SensitivityOptions): Steps => {
  if (!Number.isFinite(step) || step <= 0 || step > 1)
    throw new RangeError(`Expected a step above 0 and at most 1, such as 0.25 for ±25 %, got ${step}; give a fraction.`)
  if (!Number.isInteger(years) || years < 1)
    throw new RangeError(`Expected a whole number of years of at least 1, got ${years}; give 1, 2 or more.`)
  return { step, years }
}

/** One value to try, and why it is not if it is not. */
interface Trial extends Change {
  readonly refused: Text | null
}

/** Why a value is not tried, from its kind and from the checks of the input. */
const refusal = (probe: Probe, { name, quantityKind, base }: VariedAssumption, value: number): Text | null => {
  const [min, max] = boundsOf(quantityKind)
  if (value === base)
    return t('a relative step from zero changes nothing', 'een relatieve stap vanaf nul verandert niets')
  if (value < min || value > max)
    return t(`${value} lies outside ${min} to ${max}`, `${value} ligt buiten ${min} tot ${max}`)
  return probe.refusal({ name, value })
}

const trialsOf = (probe: Probe, assumption: VariedAssumption, steps: Steps): readonly Trial[] => {
  const { name, quantityKind, exact, tails } = assumption
  const values = [...lowAndHigh(exact, isInYears(quantityKind), steps), ...(tails ?? [])]
  return values.map((value) => ({ name, value, refused: refusal(probe, assumption, value) }))
}

const pointOf = ({ value, refused }: Trial, outcome: Outcome): SensitivityPoint => {
  if (refused) return { value, netPresentValue: null, benefitCostRatio: null, outsideRange: refused }
  if (outcome.why) return { value, netPresentValue: null, benefitCostRatio: null, outsideRange: outcome.why }
  const { netPresentValue, benefits, costs } = outcome
  return { value, netPresentValue, benefitCostRatio: quotientOf(benefits, costs), outsideRange: null }
}

/** Reads trials in blocks; a refused one is read as the base case. */
const outcomesOf = async (probe: Probe, trials: readonly Trial[], options: RunOptions): Promise<readonly Outcome[]> => {
  const read = probe.reader(probe.assumptions.map(({ name }) => name))
  const pace = pacer(options, trials.length, 'changes')
  const outcomes: Outcome[] = []
  while (outcomes.length < trials.length) {
    await pace(outcomes.length)
    const block = trials.slice(outcomes.length, outcomes.length + drawsPerBlock)
    outcomes.push(...read(block.map((trial) => (trial.refused ? null : trial))))
  }
  await pace(trials.length)
  return outcomes
}

const rowOf = (
  assumption: VariedAssumption,
  base: number,
  points: readonly SensitivityPoint[],
): AssumptionSensitivity => {
  const [low, high, lowTail, highTail] = points as [
    SensitivityPoint,
    SensitivityPoint,
    SensitivityPoint?,
    SensitivityPoint?,
  ]
  return {
    ...assumption,
    low,
    high,
    quantiles: lowTail && highTail ? { low: lowTail, high: highTail } : null,
    swing: swingOf([low.netPresentValue, base, high.netPresentValue]),
  }
}

const percent = (fraction: number): string => new Exact(String(fraction)).times(100).toFixed()

const conventions = ({ step, years }: Steps): readonly Text[] => [
  t(
    `Every assumption is moved down and up by ${percent(step)} % of its value; a calendar year or a number of years by ${years} whole year${years === 1 ? '' : 's'}.`,
    `Elke aanname gaat ${percent(step)} % van haar waarde omlaag en omhoog; een kalenderjaar of een aantal jaren ${years} ${years === 1 ? 'heel jaar' : 'hele jaren'}.`,
  ),
  t(
    'A pure number from 0 to 1 is taken for a share and stays from 0 to 1; a yearly rate stays from -0.5 to 0.5. What lies outside, or what the checks of the input refuse, is not computed and says why.',
    'Een getal zonder eenheid van 0 tot 1 geldt als aandeel en blijft van 0 tot 1; een jaarlijks percentage blijft van -0,5 tot 0,5. Wat daarbuiten ligt, of wat de controles van de invoer weigeren, is niet berekend en zegt waarom.',
  ),
  t(
    'Swing: the largest balance at the low, base and high value minus the smallest.',
    'Uitslag: het grootste saldo bij de lage, de basis- en de hoge waarde min het kleinste.',
  ),
  ...oneAtATimeConventions,
]

/**
 * Moves every assumption that the net present value of a choice depends on down and up, each alone, and sorts them by what
 * that does (gevoeligheidsanalyse, tornado): NPV(base × (1 ∓ step)) for amounts, shares and rates, NPV(base ∓ years) for
 * years. Discount rates and defaults of plug-in parameters are assumptions too; regional data are not.
 *
 * @throws InputError for a choice that does not exist; RangeError for a step or number of years that is none; ReadingError
 * when cancelled, or when a solver is not meant to run per draw.
 */
export const sensitivity = async (
  study: Study,
  plugIns: PlugIns,
  choice: Partial<Choice> = {},
  options: SensitivityOptions = {},
): Promise<Sensitivity> => {
  const steps = stepsOf(options)
  const preamble = await preambleOf(study, plugIns, choice, conventions(steps), options)
  const probe = probeOf(study, plugIns, preamble.choice)
  const [base] = probe.reader([])([null])
  if (!base || base.why)
    throw new ReadingError('notFinite', {
      en: 'The base case cannot be computed in binary64.',
      nl: 'Het uitgangspunt is niet te berekenen in binary64.',
    })
  const trials = probe.assumptions.map((assumption) => trialsOf(probe, assumption, steps))
  const flat = trials.flat()
  const outcomes = await outcomesOf(probe, flat, options)
  const points = new Map(flat.map((trial, i) => [trial, pointOf(trial, outcomes[i] as Outcome)] as const))
  const rows = probe.assumptions.map((assumption, i) =>
    rowOf(
      assumption,
      base.netPresentValue,
      (trials[i] as readonly Trial[]).map((trial) => points.get(trial) as SensitivityPoint),
    ),
  )
  return {
    ...preamble,
    ...steps,
    base: { netPresentValue: base.netPresentValue, benefitCostRatio: quotientOf(base.benefits, base.costs) },
    assumptions: inTornadoOrder(rows),
  }
}
