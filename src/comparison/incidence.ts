import { InputError, type Problem } from '../appraisal/input/problem.js'
import { constant } from '../quantity/leaf.js'
import { multiply, stack } from '../quantity/operations.js'
import type { Text } from '../quantity/text.js'
import type { ByGroup, Incidence, IncidenceLine } from '../welfare/method.js'
import { nothingByRegion, type RowGraph, type RowLine, totalOf } from './row-graph.js'
import type { Workshop } from './workshop.js'
import { choiceProblem } from './workshop-parts.js'

const minusOne = constant(-1)

/** What asks how groups share, with what else can be asked that does not. */
const instead = {
  method: { en: 'take “unweighted”, which reads no groups', nl: 'neem “unweighted”, die geen groepen leest' },
  assessment: {
    en: 'leave out the assessment, which reads what falls where',
    nl: 'laat de toets weg, die leest wat waar neerslaat',
  },
  table: {
    en: 'take the groups together (--groups together)',
    nl: 'neem de groepen samen (--groups together)',
  },
  favoured: {
    en: 'ask for regions only, without groups, in distribution.favoured',
    nl: 'vraag in distribution.favoured alleen naar regio’s, zonder groepen',
  },
  financing: { en: 'leave out the financing', nl: 'laat de financiering weg' },
} satisfies Readonly<Record<string, Text>>

/** What asks how groups share. */
export type Asking = keyof typeof instead

/** Effects that do not say how the income groups of the study share them: who is weighted would not be known. */
const undivided = (workshop: Workshop, lines: readonly RowLine[], asking: Asking): readonly Problem[] =>
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
        { en: `say it, or ${instead[asking].en}`, nl: `zeg het, of ${instead[asking].nl}` },
      )
    })

const linesOf = (workshop: Workshop, { lines }: RowGraph, asking: Asking): readonly IncidenceLine[] => {
  const problems = undivided(workshop, lines, asking)
  if (problems.length > 0) throw new InputError(problems)
  return lines.flatMap(({ id, label, side, stream, bearer, valuation, cells }): readonly IncidenceLine[] =>
    cells ? [{ id, label, side, stream, bearer, valuation, cells }] : [],
  )
}

const known = new WeakMap<RowGraph, Incidence>()

/**
 * What falls on each region and income group (verdeling van baten en lasten) in one row, under its financing: made once for
 * all rows that differ in nothing else than weights.
 *
 * @throws InputError `groupsNotSaid`
 */
export const incidenceOf = (workshop: Workshop, graph: RowGraph, asking: Asking): Incidence => {
  const made = known.get(graph)
  if (made) return made
  const lines = linesOf(workshop, graph, asking)
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
  known.set(graph, incidence)
  return incidence
}
