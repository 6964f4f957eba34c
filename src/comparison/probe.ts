import { highestRate, type RegimeRates } from '../appraisal/discounting/regime.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { numbersOf } from '../appraisal/plug-in.js'
import type { Study } from '../appraisal/study.js'
import { inOrder } from '../quantity/plan.js'
import type { Node } from '../quantity/quantity.js'
import { numberText, type Text } from '../quantity/text.js'
import { type Change, laneReader } from '../uncertainty/lanes.js'
import { Appraiser } from './appraise.js'
import { problemsWith } from './problems-with.js'
import { assumptionsOf, type VariedAssumption } from './varied.js'
import { type PlugIns, Workshop } from './workshop.js'

/** The headline figures of one lane, euro present value; or why it has none. */
export type Outcome =
  | { readonly netPresentValue: number; readonly benefits: number; readonly costs: number; readonly why: null }
  | { readonly netPresentValue: null; readonly benefits: null; readonly costs: null; readonly why: Text }

/** One choice whose assumptions can be changed one at a time. */
export interface Probe {
  /** Every assumption that the net present value depends on. */
  readonly assumptions: readonly VariedAssumption[]
  /** Makes a reader that may change the assumptions named. */
  readonly reader: (names: readonly string[]) => (lanes: readonly (Change | null)[]) => readonly Outcome[]
  /** Why the input would be refused with this value: the same checks as of a scenario file. Null when it would not. */
  readonly refusal: (change: Change) => Text | null
}

/** A number that a choice hangs on, with its range: a parameter of the agglomeration model, or a discount rate. */
export interface Guard {
  readonly quantity: Node
  readonly name: string
  readonly min: number
  readonly max: number
}

const t = (en: string, nl: string): Text => ({ en, nl })
const none = { netPresentValue: null, benefits: null, costs: null } as const

/** Rates of a regime that follow from assumptions; at −1 nothing is left to divide by. */
const rateGuards = ({ regime, rates }: RegimeRates): readonly Guard[] =>
  Object.entries(rates).flatMap(([category, steps]) =>
    steps
      .filter(({ rate }) => inOrder([rate as Node]).some(({ operation }) => operation.kind === 'assumption'))
      .map(({ rate }) => ({ quantity: rate, name: `${regime.id}.${category}`, min: -1, max: highestRate })),
  )

/** The parameters of the model of a choice that have a range, and its discount rates. */
export const guardsOf = (workshop: Workshop, choice: Choice): readonly Guard[] => [
  ...parameterGuards(workshop, choice),
  ...rateGuards(workshop.regime(choice.discounting)),
]

const parameterGuards = (workshop: Workshop, { scenario, alternative, agglomeration }: Choice): readonly Guard[] => {
  const { model, variant } = workshop.agglomeration(scenario, alternative, agglomeration)
  const parameters = workshop.parameters(
    model,
    variant.parameters ?? {},
    workshop.variant(scenario, alternative),
    'agglomeration',
    variant.id,
  )
  return numbersOf(model, parameters)
    .filter(([, { min, max }]) => min !== undefined || max !== undefined)
    .map(([name, { min = -Infinity, max = Infinity }]) => ({
      quantity: parameters.number(name),
      name: `${model.id}.${name}`,
      min,
      max,
    }))
}

/** That a parameter is outside its range, in words. */
export const outside = ({ name, min, max }: Guard, value: number): Text => {
  const [is, from, to] = [numberText(value), numberText(boundText(min)), numberText(boundText(max))]
  return t(
    `“${name}” would be ${is.en}; it runs from ${from.en} to ${to.en}`,
    `“${name}” zou ${is.nl} zijn; het loopt van ${from.nl} tot ${to.nl}`,
  )
}

const boundText = (bound: number): string => (Number.isFinite(bound) ? String(bound) : bound < 0 ? '−∞' : '∞')

const outcomeOf = (values: readonly number[], guards: readonly Guard[]): Outcome => {
  const [netPresentValue, benefits, costs] = values as [number, number, number]
  const guard = guards.findIndex(
    ({ min, max }, i) => !((values[i + 3] as number) >= min && (values[i + 3] as number) <= max),
  )
  if (guard >= 0) return { ...none, why: outside(guards[guard] as Guard, values[guard + 3] as number) }
  if (!values.every(Number.isFinite))
    return {
      ...none,
      why: t('the balance cannot be computed at this value', 'het saldo is bij deze waarde niet te berekenen'),
    }
  return { netPresentValue, benefits, costs, why: null }
}

const refusalOf =
  (study: Study, choice: Choice) =>
  (change: Change): Text | null => {
    const [first] = problemsWith(study, { [change.name]: String(change.value) }, [choice])
    return first
      ? t(`${first.message.en} (expected ${first.expected.en})`, `${first.message.nl} (verwacht ${first.expected.nl})`)
      : null
  }

/** Makes a choice of a study ready for changing its assumptions one at a time. @throws InputError for an unfit choice. */
export const probeOf = (study: Study, plugIns: PlugIns, choice: Choice): Probe => {
  const workshop = new Workshop(study, plugIns)
  const { national } = new Appraiser(workshop).graph(choice)
  const guards = guardsOf(workshop, choice)
  const quantities = [
    national.netPresentValue,
    national.benefits,
    national.costs,
    ...guards.map(({ quantity }) => quantity),
  ]
  return {
    assumptions: assumptionsOf(national.netPresentValue),
    reader: (names) => {
      const read = laneReader(quantities, new Set(names))
      return (lanes) => {
        const values = read(lanes)
        return lanes.map((_, lane) =>
          outcomeOf(
            values.map((each) => each[lane] as number),
            guards,
          ),
        )
      }
    },
    refusal: refusalOf(study, choice),
  }
}
