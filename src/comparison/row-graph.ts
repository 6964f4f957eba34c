import type { AgglomerationLine } from '../agglomeration/model.js'
import type { FlowLine, Valuation } from '../appraisal/flows.js'
import { groupSharesOf } from '../appraisal/group-shares.js'
import { InputError } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { moneyOf } from '../appraisal/study.js'
import { axis } from '../quantity/axis.js'
import { constant } from '../quantity/leaf.js'
import { book, divide, labelled, multiply, stack, subtract, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { parseUnit } from '../quantity/unit.js'
import { type AgglomerationResult, yearly } from './agglomeration.js'
import type { Workshop } from './workshop.js'
import { choiceProblem } from './workshop-parts.js'

/** One line of a row: its booked present values by region, as welfare and as gross domestic product. */
export interface RowLine {
  readonly id: string
  readonly label: Text
  readonly side: 'cost' | 'benefit'
  readonly stream: string
  readonly bearer: string
  readonly kind: FlowLine['kind'] | 'agglomeration'
  readonly role: FlowLine['role']
  readonly onBudget: boolean
  readonly forever: Quantity<never> | null
  /** Present value by region and income group, or null when nobody says how groups share. */
  readonly cells: Quantity<'region' | 'group'> | null
  /** At whose values it is priced, or null when the study does not say. */
  readonly valuation: Valuation | null
  /** Welfare by year and region, EUR/year, not discounted. */
  readonly flow: Quantity<'year' | 'region'>
  /** The same, all regions together. */
  readonly national: Quantity<'year'>
  readonly presentValue: Quantity<'region'>
  readonly gdp: Quantity<'region'>
}

/** What is the same for all welfare methods: everything up to the incidence over regions. */
export interface RowGraph {
  readonly scenario: string
  readonly alternative: string
  readonly lines: readonly RowLine[]
  /** Present values by region; costs positive. */
  readonly byRegion: { readonly benefits: Quantity<'region'>; readonly costs: Quantity<'region'> }
  readonly netPresentValue: Quantity<'region'>
  readonly national: {
    readonly netPresentValue: Quantity<never>
    readonly benefits: Quantity<never>
    readonly costs: Quantity<never>
    readonly benefitCostRatio: Quantity<never>
    readonly gdp: Quantity<never>
  }
  readonly agglomeration: AgglomerationResult
  /** Lines of the agglomeration model by what they are in the account, discounted but not all added. */
  readonly account: readonly {
    readonly line: AgglomerationLine
    readonly presentValue: Quantity<'region'>
    readonly additional: Quantity<'region'> | null
    readonly inDirect: Quantity<'region'> | null
  }[]
}

interface Discounted {
  readonly id: string
  readonly stream: string
  readonly forever: Quantity<never> | null
}

type Discount = (flow: Quantity<'year' | 'region'>, line: Discounted) => Quantity<'region'>

/** Discounting and booking: the present value of a flow by region, whose parts add up to the booked national amount. */
const discounting =
  (workshop: Workshop, regimeId: string): Discount =>
  (flow, line) =>
    book(sum(multiply(flow, workshop.factorOf(regimeId, line)), 'year'), 'region')

/** A flow that ends before the horizon does has nothing to go on with for ever. */
const requireLastFlow = (workshop: Workshop, { id, forever, national }: FlowLine): void => {
  if (!forever || !workshop.reading.cells(national).at(-1)?.isZero()) return
  const last = workshop.study.years.members.at(-1)
  throw new InputError([
    choiceProblem(
      'foreverWithoutFlow',
      ['effects', workshop.study.input.effects.findIndex((effect) => effect.id === id.split('.')[0]), 'forever'],
      { en: `“${id}” has no flow in ${last}`, nl: `“${id}” heeft geen stroom in ${last}` },
      { en: 'a flow in the last year of the horizon', nl: 'een stroom in het laatste jaar van de horizon' },
      { en: 'let the horizon end with the operation', nl: 'laat de horizon met de exploitatie eindigen' },
    ),
  ])
}

/** What falls in each region divided among its income groups. */
const inGroups = (
  presentValue: Quantity<'region'>,
  shares: Quantity<'region' | 'group'> | null,
): Quantity<'region' | 'group'> | null => {
  if (!shares) return null
  const { label } = presentValue
  const cells = book(multiply(presentValue, shares), 'group')
  return label === null ? cells : labelled(cells, { en: `${label.en}, by group`, nl: `${label.nl}, naar groep` })
}

const direct = (workshop: Workshop, discount: Discount, line: FlowLine): RowLine => {
  requireLastFlow(workshop, line)
  const { id, label, side, stream, bearer, kind, role, onBudget, national, welfare, gdpShare } = line
  const presentValue = labelled(discount(welfare, line), {
    en: `present value of ${label.en}`,
    nl: `contante waarde van ${label.nl}`,
  })
  return {
    id,
    label,
    side,
    stream,
    bearer,
    kind,
    role,
    onBudget,
    forever: line.forever,
    flow: welfare,
    national,
    presentValue,
    cells: inGroups(presentValue, line.groups),
    valuation: line.valuation,
    gdp: book(multiply(presentValue, gdpShare), 'region'),
  }
}

/** The lines of a model that enter the balance: its additional parts. */
const entering = (
  discount: Discount,
  { lines, variant }: AgglomerationResult,
  groups: Quantity<'region' | 'group'> | null,
  nothing: Quantity<'region'>,
): readonly RowLine[] =>
  variant.enters === 'ownLine'
    ? []
    : lines.flatMap(({ id, label, stream, output, inGdp = true, additional }): readonly RowLine[] => {
        if (!additional) return []
        const flow = yearly(additional)
        const own = { id, stream, forever: null }
        const presentValue = labelled(discount(flow, own), {
          en: `present value of ${label.en}, additional part`,
          nl: `contante waarde van ${label.nl}, additioneel deel`,
        })
        return [
          {
            id: `agglomeration.${id}`,
            label,
            side: 'benefit',
            stream,
            bearer: 'firmsAndWorkers',
            kind: 'agglomeration',
            role: 'benefit',
            onBudget: false,
            forever: null,
            cells: inGroups(presentValue, groups),
            // Output is money already.
            valuation: { kind: 'cash', incomeElasticity: null },
            flow,
            national: sum(flow, 'region'),
            presentValue,
            gdp: inGdp ? discount(yearly(output), own) : nothing,
          },
        ]
      })

/** Adds lines up over an axis of their own, so that the explanation lists them by name. */
export const totalOf = <Line extends { readonly id: string }, Axes extends string>(
  lines: readonly Line[],
  of: (line: Line) => Quantity<Axes>,
  nothing: Quantity<Exclude<Axes, 'effect'>>,
  label: Text,
): Quantity<Exclude<Axes, 'effect'>> => {
  if (lines.length === 0) return nothing
  const effects = axis(
    'effect',
    lines.map(({ id }) => id),
  )
  return sum(stack(effects, lines.map(of)), 'effect', label)
}

/** Benefits, costs and what is left in each region. */
export const balanceByRegion = (
  lines: readonly Pick<RowLine, 'id' | 'side' | 'presentValue'>[],
  nothing: Quantity<'region'>,
): Pick<RowGraph, 'byRegion' | 'netPresentValue'> => {
  const benefits = totalOf(
    lines.filter(({ side }) => side === 'benefit'),
    ({ presentValue }) => presentValue,
    nothing,
    { en: 'benefits', nl: 'baten' },
  )
  const spent = totalOf(
    lines.filter(({ side }) => side === 'cost'),
    ({ presentValue }) => presentValue,
    nothing,
    { en: 'costs as losses', nl: 'kosten als verlies' },
  )
  const costs = multiply(spent, minusOne, { en: 'costs', nl: 'kosten' })
  const netPresentValue = subtract(benefits, costs, { en: 'net present value by region', nl: 'saldo per regio' })
  return { byRegion: { benefits, costs }, netPresentValue }
}

/** The first three stages for one row: effects as flows, agglomeration, discounting, and who gains and pays by region. */
export const rowGraph = (
  workshop: Workshop,
  { scenario, alternative, discounting: regime, agglomeration }: Omit<Choice, 'welfare'>,
): RowGraph => {
  const discount = discounting(workshop, regime)
  const flows = workshop.flows(scenario, alternative)
  const model = workshop.agglomeration(scenario, alternative, agglomeration)
  const nothing = nothingByRegion(workshop)
  const shares = groupSharesOf(workshop.variant(scenario, alternative), undefined)
  const lines = [
    ...flows.map((line) => direct(workshop, discount, line)),
    ...entering(discount, model, shares, nothing),
  ]
  const { byRegion, netPresentValue } = balanceByRegion(lines, nothing)
  const { benefits, costs } = byRegion
  const nationalBenefits = sum(benefits, 'region', { en: 'benefits', nl: 'baten' })
  const nationalCosts = sum(costs, 'region', { en: 'costs', nl: 'kosten' })
  return {
    scenario,
    alternative,
    lines,
    byRegion,
    netPresentValue,
    national: {
      netPresentValue: sum(netPresentValue, 'region', { en: 'net present value', nl: 'saldo (netto contante waarde)' }),
      benefits: nationalBenefits,
      costs: nationalCosts,
      benefitCostRatio: divide(nationalBenefits, nationalCosts, {
        en: 'benefit-cost ratio',
        nl: 'baten-kostenverhouding',
      }),
      gdp: sum(
        totalOf(lines, ({ gdp }) => gdp, nothing, { en: 'contribution to GDP', nl: 'bijdrage aan bbp' }),
        'region',
      ),
    },
    agglomeration: model,
    account: model.lines.map((line) => {
      const own = { id: line.id, stream: line.stream, forever: null }
      return {
        line,
        presentValue: labelled(discount(yearly(line.output), own), {
          en: `present value of ${line.label.en}, in full`,
          nl: `contante waarde van ${line.label.nl}, voluit`,
        }),
        additional: line.additional ? discount(yearly(line.additional), own) : null,
        inDirect: line.inDirect ? discount(yearly(line.inDirect), own) : null,
      }
    }),
  }
}

/** Costs are what is lost, with the sign turned. */
const minusOne = constant(-1)

const nothings = new WeakMap<Workshop, Quantity<'region'>>()

/** No money in any region: what an empty list of lines adds up to. */
export const nothingByRegion = (workshop: Workshop): Quantity<'region'> => {
  const known = nothings.get(workshop)
  if (known) return known
  const { input, regions } = workshop.study
  const zero = constant(0, parseUnit('EUR', { ...moneyOf(input), valuation: Number(input.discountTo) }))
  const made = stack(
    regions,
    regions.members.map(() => zero),
  )
  nothings.set(workshop, made)
  return made
}
