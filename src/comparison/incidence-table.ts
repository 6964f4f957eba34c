import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { type Exact, zero } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import type { Quantity } from '../quantity/quantity.js'
import { type Text, textOf } from '../quantity/text.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { choiceProblems, refuse } from '../welfare/problems.js'
import { Appraiser } from './appraise.js'
import { regionByRegion } from './column-figures.js'
import { type Financing, financingOf } from './financing-words.js'
import {
  amountsOf,
  type GainsAndBurdens,
  minus,
  nothing,
  requireBalance,
  type Sums,
  sumOf,
} from './gains-and-burdens.js'
import { incidenceOf } from './incidence.js'
import { located } from './located.js'
import type { RowGraph } from './row-graph.js'
import { type PlugIns, Workshop } from './workshop.js'

/** One cell of the table. */
export interface IncidenceCell extends GainsAndBurdens {
  readonly bearer: string
  readonly region: string
  /** Null where groups are not told apart. */
  readonly group: string | null
}

/** A row or column of the table, added up. */
export interface IncidenceMargin extends GainsAndBurdens {
  readonly id: string
  readonly label: Text
}

/** Who gains and who pays (verdeling van baten en lasten): by bearer, region and income group. */
export interface IncidenceTable {
  readonly choice: Choice
  /** Who pays what some bearers pay, when not as the effects say. */
  readonly financing: Financing | null
  /** Every bearer in every region and group: groups within regions within bearers. */
  readonly cells: readonly IncidenceCell[]
  readonly byBearer: readonly IncidenceMargin[]
  readonly byRegion: readonly IncidenceMargin[]
  /** Null where groups are not told apart. */
  readonly byGroup: readonly IncidenceMargin[] | null
  readonly total: GainsAndBurdens
}

/** What falls where of one line: a gain when positive, region by region. */
interface LineValues {
  readonly kind: keyof Sums
  readonly bearer: string
  readonly values: readonly Exact[]
}

const kindOf = ({ kind, side }: RowGraph['lines'][number]): keyof Sums =>
  kind === 'transfer' ? 'transfers' : side === 'cost' ? 'costs' : 'benefits'

/** How to make a table: groups `apart` where the study has them (the default), or `together`. */
export interface IncidenceOptions extends RunOptions {
  readonly groups?: 'apart' | 'together'
}

const valuesOf = (workshop: Workshop, graph: RowGraph, isApart: boolean): readonly LineValues[] => {
  const read = (quantity: Quantity<'region'> | Quantity<'region' | 'group'>): readonly Exact[] =>
    regionByRegion(quantity.axes, workshop.reading.cells(quantity))
  const apart = isApart ? incidenceOf(workshop, graph, 'table').lines : []
  return graph.lines.map((line, i) => {
    const values = read(apart[i]?.cells ?? line.presentValue)
    return { kind: kindOf(line), bearer: line.bearer, values }
  })
}

/** Lines added up, place by place; null without any. */
const added = (lines: readonly LineValues[]): readonly Exact[] | null =>
  lines[0]?.values.map((_, at) => exactTotal(lines.map(({ values }) => values[at] ?? zero))) ?? null

/** The sums of a bearer in each region and group, costs as what is paid. */
const sumsOf = (lines: readonly LineValues[], bearer: string, count: number): readonly Sums[] => {
  const [benefits, spent, transfers] = (['benefits', 'costs', 'transfers'] as const).map((kind) =>
    added(lines.filter((line) => line.bearer === bearer && line.kind === kind)),
  )
  return Array.from({ length: count }, (_, at) => ({
    benefits: benefits?.[at] ?? zero,
    costs: minus(zero, spent?.[at] ?? zero),
    transfers: transfers?.[at] ?? zero,
  }))
}

/** A cell as exact numbers. */
interface Row extends Pick<IncidenceCell, 'bearer' | 'region' | 'group'> {
  readonly sums: Sums
}

interface Named {
  readonly id: string
  readonly label: string | Text
}

/** Every bearer in every region and group; the one group without a name is everyone. */
const rowsOf = (
  lines: readonly LineValues[],
  bearers: readonly Named[],
  regions: readonly Named[],
  groups: readonly (Named | null)[],
): readonly Row[] =>
  bearers.flatMap(({ id: bearer }) => {
    const sums = sumsOf(lines, bearer, regions.length * groups.length)
    return regions.flatMap(({ id: region }, r) =>
      groups.map((group, g) => ({
        bearer,
        region,
        group: group?.id ?? null,
        sums: sums[r * groups.length + g] ?? nothing,
      })),
    )
  })

const marginsOf = (
  rows: readonly Row[],
  by: 'bearer' | 'region' | 'group',
  members: readonly Named[],
): readonly IncidenceMargin[] => {
  const own = new Map<string | null, Sums[]>(members.map(({ id }) => [id, []]))
  for (const row of rows) own.get(row[by])?.push(row.sums)
  return members.map(({ id, label }) => ({ id, label: textOf(label), ...amountsOf(sumOf(own.get(id) ?? [])) }))
}

/** The table of a choice whose row may have been read already. @throws as `incidenceTable` does */
export const incidenceTableOf = (
  appraiser: Appraiser,
  choice: Choice,
  show: IncidenceOptions['groups'],
): IncidenceTable => {
  const { workshop } = appraiser
  const { regions, bearers: named, groups } = workshop.study.input
  const graph = appraiser.graph(choice)
  const isApart = groups !== undefined && show !== 'together'
  const bearers = [...new Set(graph.lines.map(({ bearer }) => bearer))].map((id) => ({ id, label: named?.[id] ?? id }))
  const lines = valuesOf(workshop, graph, isApart)
  const rows = rowsOf(lines, bearers, regions.members, isApart ? groups.members : [null])
  const all = sumOf(rows.map(({ sums }) => sums))
  requireBalance(all, workshop.reading.cells(graph.national.netPresentValue)[0] ?? zero)
  return {
    choice,
    financing: financingOf(workshop, choice.welfare),
    cells: rows.map(({ bearer, region, group, sums }) => ({ bearer, region, group, ...amountsOf(sums) })),
    byBearer: marginsOf(rows, 'bearer', bearers),
    byRegion: marginsOf(rows, 'region', regions.members),
    byGroup: isApart ? marginsOf(rows, 'group', groups.members) : null,
    total: amountsOf(all),
  }
}

/**
 * Who gains and who pays (verdelingstabel van baten en lasten) in one choice of a study: the reference of the study, or
 * what `choice` changes of it. For each bearer (stakeholder), region and income group what they gain, pay and transfer to
 * each other, under the financing of the welfare variant; unweighted.
 *
 * Euro, present values of the year that the study discounts to; costs positive, net = benefits − costs + transfers. Cells
 * are booked amounts: together they are the national net present value exactly, and transfers zero. `exact` has all
 * digits. Without income groups, or with these `together`, there is one cell for each bearer and region. A model beside
 * the balance is not in it.
 *
 * @throws InputError for a choice that does not exist, `groupsNotSaid` when effects do not say how groups share (ask for
 * groups together then), `missingNeed`; RangeError for another value of `groups`; IncidenceError when the table does not
 * add up; ReadingError when cancelled.
 */
export const incidenceTable = (
  study: Study,
  plugIns: PlugIns,
  choice: Partial<Choice> = {},
  options: IncidenceOptions = {},
): Promise<IncidenceTable> =>
  located(study, async () => {
    const { groups } = options
    if (groups !== undefined) refuse(choiceProblems('groups', groups, ['apart', 'together']))
    const pace = pacer(options, 1, 'incidence table')
    await pace(0)
    const full: Choice = { ...study.input.comparison.reference, ...choice }
    const table = incidenceTableOf(new Appraiser(new Workshop(study, plugIns)), full, groups)
    await pace(1)
    return table
  })
