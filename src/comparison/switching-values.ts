import { unknownName } from '../appraisal/input/nearest-names.js'
import { InputError } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { numberText, type Text } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { type Crossings, crossingsOf, gridOf, wholeNumbers } from '../uncertainty/switching-value.js'
import { oneAtATimeConventions, type Preamble, preambleOf } from './preamble.js'
import { type Outcome, type Probe, probeOf } from './probe.js'
import { type Quotient, quotientOf } from './quotient.js'
import { boundsOf, isInYears, type VariedAssumption } from './varied.js'
import type { PlugIns } from './workshop.js'

/** What must hold at a switching value: the net present value, or the ratio of benefits to costs, has this value. */
export interface SwitchTarget {
  readonly indicator: 'netPresentValue' | 'benefitCostRatio'
  readonly value: number
}

/** A value at which the target holds; `through` is another only when it holds all the way to there. */
export interface SwitchingValue {
  readonly value: number
  readonly through: number
  /** From the central value to it. */
  readonly difference: number
  /** The same as a fraction of the central value; null for a calendar year and when the central value is zero. */
  readonly relative: number | null
}

/** One assumption: every value in the range at which the target holds, or why there is none. */
export interface AssumptionSwitch extends VariedAssumption {
  readonly kind: 'none' | 'unique' | 'several'
  readonly values: readonly SwitchingValue[]
  /** Where the result goes past the target without meeting it, between two whole years for instance. */
  readonly jumps: readonly { readonly from: number; readonly to: number }[]
  /** What was looked through. */
  readonly range: { readonly from: number; readonly to: number }
  /** Which part of the range could not be tried, and why; null when all could. */
  readonly leftOut: { readonly points: number; readonly of: number; readonly why: Text } | null
  /** Why there is no switching value; null when there is. */
  readonly why: Text | null
}

/** Switching values (omslagwaarden) of one choice. All figures are binary64. */
export interface SwitchingValues extends Preamble {
  readonly target: SwitchTarget
  readonly base: { readonly netPresentValue: number; readonly benefitCostRatio: Quotient }
  readonly assumptions: readonly AssumptionSwitch[]
}

export interface SwitchingOptions extends RunOptions {
  /** Net present value 0 when left out. */
  readonly target?: SwitchTarget
  /** Which assumptions; left out, all that the net present value depends on. */
  readonly assumptions?: readonly string[]
  /** The range of amounts as multiples of the central value: from 0 to 10 when left out. */
  readonly multiples?: { readonly from: number; readonly to: number }
  /** A range of its own for an assumption, in its unit. */
  readonly ranges?: Readonly<Record<string, { readonly from: number; readonly to: number }>>
}

type Range = AssumptionSwitch['range']

const t = (en: string, nl: string): Text => ({ en, nl })
/** Points in a range; with the central value they fill four blocks of the sampled reading. */
const gridPoints = 255

const requireRange = (what: string, { from, to }: Range): void => {
  if (Number.isFinite(from) && Number.isFinite(to) && from < to) return
  throw new RangeError(`Expected ${what} to rise between two finite numbers, got ${from} to ${to}; give from < to.`)
}

const rangeOf = ({ input }: Study, assumption: VariedAssumption, options: SwitchingOptions): Range => {
  const { name, quantityKind, base } = assumption
  const { multiples = { from: 0, to: 10 }, ranges = {} } = options
  const own = ranges[name]
  if (own) return own
  const [first, last] = [Number(input.horizon.firstYear), Number(input.horizon.lastYear)]
  if (quantityKind === 'calendarYear') return { from: first, to: last }
  if (quantityKind === 'years') return { from: 0, to: last - first + 1 }
  if (quantityKind !== 'amount') {
    const [from, to] = boundsOf(quantityKind)
    return { from, to }
  }
  const ends = [base * multiples.from, base * multiples.to]
  return { from: Math.min(...ends), to: Math.max(...ends) }
}

/** How far an outcome is from the target: zero where it holds, NaN where there is nothing to compare. */
const distance = (outcome: Outcome, { indicator, value }: SwitchTarget): number => {
  if (outcome.why) return Number.NaN
  if (indicator === 'netPresentValue') return outcome.netPresentValue - value
  return outcome.costs === 0 ? Number.NaN : outcome.benefits - value * outcome.costs
}

const noCosts = t('there are no costs to divide by', 'er zijn geen kosten om door te delen')

const zeroBase = t(
  'the central value is zero, so multiples of it are no range; give a range of its own',
  'de centrale waarde is nul, dus veelvouden daarvan zijn geen bereik; geef een eigen bereik',
)

/** Why no value in the range meets the target. */
const whyNone = (
  { jumps }: Crossings,
  signs: readonly number[],
  leftOut: AssumptionSwitch['leftOut'],
  { indicator, value }: SwitchTarget,
): Text => {
  const balance = indicator === 'netPresentValue'
  const what = balance ? t('the balance', 'het saldo') : t('the ratio', 'de verhouding')
  const goal = numberText(value)
  if (signs.length === 0) {
    const { en, nl } = leftOut?.why ?? zeroBase
    return t(`nothing in the range can be computed: ${en}`, `niets in het bereik is te berekenen: ${nl}`)
  }
  if (jumps.length > 0)
    return t(
      `${what.en} goes past ${goal.en} without being it, see the jumps`,
      `${what.nl} gaat voorbij ${goal.nl} zonder het te zijn, zie de sprongen`,
    )
  const below = (signs[0] as number) < 0
  if (balance && value === 0)
    return below
      ? t('the balance stays negative in the whole range', 'het saldo blijft in het hele bereik negatief')
      : t('the balance stays positive in the whole range', 'het saldo blijft in het hele bereik positief')
  return below
    ? t(`${what.en} stays below ${goal.en} in the whole range`, `${what.nl} blijft in het hele bereik onder ${goal.nl}`)
    : t(`${what.en} stays above ${goal.en} in the whole range`, `${what.nl} blijft in het hele bereik boven ${goal.nl}`)
}

/** Where the checks of the input let values through: all when they do at both ends, else what they do one by one. */
const allowed = (probe: Probe, name: string, grid: readonly number[]) => {
  const refusals = (values: readonly number[]) =>
    new Map(
      values.flatMap((value) => {
        const why = probe.refusal({ name, value })
        return why ? [[value, why] as const] : []
      }),
    )
  const ends = refusals([grid[0] as number, grid.at(-1) as number])
  return ends.size === 0 ? ends : refusals(grid)
}

/** Why values are left out: what is said of the nearest below the central value, and of the nearest above it. */
const nearest = (unread: ReadonlyMap<number, Text>, base: number): Text => {
  const values = [...unread.keys()].sort((a, b) => a - b)
  const [below, above] = [values.filter((value) => value < base).at(-1), values.find((value) => value >= base)]
  const texts = [below, above].flatMap((value) => unread.get(value ?? Number.NaN) ?? [])
  return texts.length === 0 ? noCosts : t(texts.map(({ en }) => en).join('; '), texts.map(({ nl }) => nl).join('; '))
}

const switchOf = (probe: Probe, assumption: VariedAssumption, range: Range, target: SwitchTarget): AssumptionSwitch => {
  const { name, quantityKind, base } = assumption
  const whole = isInYears(quantityKind)
  const grid = whole ? wholeNumbers(range.from, range.to) : gridOf(range.from, range.to, gridPoints, base)
  const isRange = grid.length > 1
  const refused = isRange ? allowed(probe, name, grid) : new Map<number, Text>()
  const tried = isRange ? grid.filter((value) => !refused.has(value)) : []
  const read = probe.reader([name])
  const outcomes = (at: readonly number[]) => read(at.map((value) => ({ name, value })))
  const first = outcomes(tried)
  const points = tried.map((at, i) => ({ at, value: distance(first[i] as Outcome, target) }))
  const crossings = crossingsOf((at) => outcomes(at).map((each) => distance(each, target)), points, !whole)
  const signs = points.map(({ value }) => value).filter(Number.isFinite)
  const unread = new Map([
    ...refused,
    ...tried.flatMap((at, i) => (first[i]?.why ? [[at, first[i].why] as const] : [])),
  ])
  const missing = grid.length - signs.length
  const leftOut = isRange && missing > 0 ? { points: missing, of: grid.length, why: nearest(unread, base) } : null
  const values = crossings.roots.map(({ value, through }) => ({
    value,
    through,
    difference: value - base,
    relative: quantityKind === 'calendarYear' || base === 0 ? null : (value - base) / Math.abs(base),
  }))
  const isOne = values.length === 1 && values[0]?.value === values[0]?.through
  return {
    ...assumption,
    kind: values.length === 0 ? 'none' : isOne ? 'unique' : 'several',
    values,
    jumps: crossings.jumps,
    range,
    leftOut,
    why: values.length > 0 ? null : whyNone(crossings, signs, leftOut, target),
  }
}

const conventions = ({ indicator, value }: SwitchTarget, { multiples = { from: 0, to: 10 } }: SwitchingOptions) => [
  indicator === 'netPresentValue'
    ? t(
        `A switching value is one at which the net present value is ${value}.`,
        `Een omslagwaarde is er een waarbij het saldo ${value} is.`,
      )
    : t(
        `A switching value is one at which benefits are ${value} times costs.`,
        `Een omslagwaarde is er een waarbij de baten ${value} keer de kosten zijn.`,
      ),
  t(
    `Looked through: ${multiples.from} to ${multiples.to} times the central value of an amount, 0 to 1 for a pure number from 0 to 1 (a share), -0.5 to 0.5 for a yearly rate, and the whole years of the horizon.`,
    `Doorzocht: ${multiples.from} tot ${multiples.to} keer de centrale waarde van een bedrag of hoeveelheid, 0 tot 1 voor een getal zonder eenheid van 0 tot 1 (een aandeel), -0,5 tot 0,5 voor een jaarlijks percentage, en de hele jaren van de horizon.`,
  ),
  t(
    `Each range is read at ${gridPoints + 1} points and every change of sign is narrowed to 1e-12 of the value; two switching values between the same two points, or a touch without a crossing, are not seen. Between whole years a change of sign is a jump.`,
    `Elk bereik is op ${gridPoints + 1} punten gelezen en elke tekenwisseling is vernauwd tot 1e-12 van de waarde; twee omslagwaarden tussen dezelfde twee punten, of raken zonder kruisen, worden niet gezien. Tussen hele jaren is een tekenwisseling een sprong.`,
  ),
  ...oneAtATimeConventions,
]

const unknownNames = (names: readonly string[], known: readonly VariedAssumption[]): void => {
  const among = known.map(({ name }) => name)
  const problems = names
    .filter((name) => !among.includes(name))
    .map((name) => ({
      code: 'unknownReference',
      path: ['--assumption', name],
      place: null,
      message: t(`the balance depends on no assumption “${name}”`, `het saldo hangt niet af van een aanname “${name}”`),
      got: name,
      ...unknownName(
        name,
        among,
        t(
          'correct the name; of one that is made of others, name a part',
          'verbeter de naam; van een die uit andere is gemaakt, noem een deel',
        ),
      ),
    }))
  if (problems.length > 0) throw new InputError(problems)
}

/**
 * The values of each assumption, the others as they are, at which a choice turns (omslagwaarden): NPV(x) = target, or
 * B(x) = target × C(x), found by reading the whole range and narrowing every change of sign. All of them, or why none.
 *
 * @throws InputError for a choice or an assumption that does not exist; RangeError for a range or target that is none;
 * ReadingError when cancelled, or when a solver is not meant to run per draw.
 */
export const switchingValues = async (
  study: Study,
  plugIns: PlugIns,
  choice: Partial<Choice> = {},
  options: SwitchingOptions = {},
): Promise<SwitchingValues> => {
  const { target = { indicator: 'netPresentValue', value: 0 }, ranges = {}, multiples, assumptions: names } = options
  if (!Number.isFinite(target.value))
    throw new RangeError(`Expected a finite target, got ${target.value}; give 0 or 1.`)
  if (multiples) requireRange('multiples', multiples)
  for (const [name, range] of Object.entries(ranges)) requireRange(`the range of “${name}”`, range)
  const preamble = await preambleOf(study, plugIns, choice, conventions(target, options), options)
  const probe = probeOf(study, plugIns, preamble.choice)
  unknownNames([...(names ?? []), ...Object.keys(ranges)], probe.assumptions)
  const chosen = names ? probe.assumptions.filter(({ name }) => names.includes(name)) : probe.assumptions
  const [base] = probe.reader([])([null])
  if (!base || base.why)
    throw new ReadingError('notFinite', {
      en: 'The base case cannot be computed in binary64.',
      nl: 'Het uitgangspunt is niet te berekenen in binary64.',
    })
  const pace = pacer(options, chosen.length, 'assumptions')
  const found: AssumptionSwitch[] = []
  for (const assumption of chosen) {
    await pace(found.length)
    found.push(switchOf(probe, assumption, rangeOf(study, assumption, options), target))
  }
  await pace(found.length)
  return {
    ...preamble,
    target,
    base: { netPresentValue: base.netPresentValue, benefitCostRatio: quotientOf(base.benefits, base.costs) },
    assumptions: found,
  }
}
