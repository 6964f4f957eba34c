import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice, WelfareInput } from '../appraisal/input/scenario-schema.js'
import type { Variant } from '../appraisal/variant.js'
import { constant } from '../quantity/leaf.js'
import { book, divide, multiply, stack, sum } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { ByGroup, Incidence, IncidenceLine } from '../welfare/method.js'
import { nothingByRegion, type RowGraph, type RowLine, totalOf } from './row-graph.js'
import type { Workshop } from './workshop.js'
import { choiceProblem } from './workshop-parts.js'

const minusOne = constant(-1)

/** Effects that do not say how the income groups of the study share them: who is weighted would not be known. */
const undivided = (workshop: Workshop, lines: readonly RowLine[]): readonly Problem[] =>
  lines
    .filter(({ cells }) => cells === null)
    .map(({ id }) => {
      const at = workshop.study.input.effects.findIndex((effect) => effect.id === id.split('.')[0])
      return choiceProblem(
        'groupsNotSaid',
        at < 0 ? ['groups'] : ['effects', at],
        {
          en: `“${id}” does not say how the income groups share it`,
          nl: `“${id}” zegt niet hoe de inkomensgroepen erin delen`,
        },
        {
          en: 'groups: { by } or { shares } of the effect, or groups.by of the study',
          nl: 'groups: { by } of { shares } bij het effect, of groups.by van de studie',
        },
        { en: 'say it, or choose a method without groups', nl: 'zeg het, of kies een methode zonder groepen' },
      )
    })

/** What a bearer pays and gains, divided over regions by a column instead of as its effects say. */
export const financedByRegion = (
  presentValue: Quantity<'region'>,
  by: string,
  { cellColumn }: Pick<Variant, 'cellColumn'>,
): Quantity<'region'> => {
  const ofRegion = sum(cellColumn(by), 'group')
  const shares = divide(ofRegion, sum(ofRegion, 'region'), {
    en: `share of regions by ${by}`,
    nl: `aandeel van regio’s naar ${by}`,
  })
  return book(multiply(sum(presentValue, 'region'), shares), 'region')
}

/** The same over regions and groups. */
const financed = (cells: ByGroup, by: string, variant: Pick<Variant, 'cellColumn'>): ByGroup => {
  const column = variant.cellColumn(by)
  const shares = divide(column, sum(column, 'group'), {
    en: `share of groups by ${by}`,
    nl: `aandeel van groepen naar ${by}`,
  })
  return book(multiply(financedByRegion(sum(cells, 'group'), by, variant), shares), 'group')
}

const linesOf = (
  workshop: Workshop,
  variant: Variant,
  { lines }: RowGraph,
  financing: WelfareInput['financing'],
): readonly IncidenceLine[] => {
  const problems = undivided(workshop, lines)
  if (problems.length > 0) throw new InputError(problems)
  return lines.flatMap((line): readonly IncidenceLine[] => {
    const { id, label, side, stream, bearer, valuation, cells } = line
    if (!cells) return []
    const moved = financing?.bearers.includes(bearer) ? financed(cells, financing.by, variant) : cells
    return [{ id, label, side, stream, bearer, valuation, cells: moved }]
  })
}

const known = new WeakMap<RowGraph, Map<string, Incidence>>()

/**
 * What falls on each region and income group (verdeling van baten en lasten) in one row, under the financing of a welfare
 * variant: made once for all variants with the same financing.
 *
 * @throws InputError `groupsNotSaid`, `missingNeed`
 */
export const incidenceOf = (
  workshop: Workshop,
  { scenario, alternative }: Pick<Choice, 'scenario' | 'alternative'>,
  graph: RowGraph,
  financing: WelfareInput['financing'],
): Incidence => {
  const made = known.get(graph) ?? new Map<string, Incidence>()
  known.set(graph, made)
  const key = JSON.stringify(financing ?? null)
  const found = made.get(key)
  if (found) return found
  const lines = linesOf(workshop, workshop.variant(scenario, alternative), graph, financing)
  const { groups } = workshop.study.cells
  const nothing: ByGroup = stack(
    groups,
    groups.members.map(() => nothingByRegion(workshop)),
  )
  const of = (side: 'cost' | 'benefit', en: string, nl: string) =>
    totalOf(
      lines.filter((line) => line.side === side),
      ({ cells }) => cells,
      nothing,
      { en, nl },
    )
  const incidence: Incidence = {
    benefits: of('benefit', 'benefits', 'baten'),
    costs: multiply(of('cost', 'costs as losses', 'kosten als verlies'), minusOne, { en: 'costs', nl: 'kosten' }),
    lines,
  }
  made.set(key, incidence)
  return incidence
}
