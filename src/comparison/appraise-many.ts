import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Study } from '../appraisal/study.js'
import { sum } from '../quantity/operations.js'
import { inOrder } from '../quantity/plan.js'
import type { Node, Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { pacer, type RunOptions } from '../reading/run-options.js'
import { sampledReading } from '../reading/sampled.js'
import { Appraiser } from './appraise.js'
import { requireChoices } from './compare.js'
import { located } from './located.js'
import { copy, emptyResult, type Figure, figures, type ManyAppraised, spread } from './many-columns.js'
import { checkPoints, distinct, type Point, valuesAt } from './points.js'
import { shapeProblems } from './points-shape.js'
import { type Guard, guardsOf, outside } from './probe.js'
import { ProblemList } from './problem-list.js'
import { nothingByRegion, type RowGraph, totalOf } from './row-graph.js'
import { type PlugIns, Workshop } from './workshop.js'

/** How many choices are read together: what they share is computed once, and their cells fit in the cache. */
const choicesTogether = 16

const figuresOf = (workshop: Workshop, graph: RowGraph): Readonly<Record<Figure, Node>> => {
  const nothing = nothingByRegion(workshop)
  const account = graph.account.map(({ line, ...rest }) => ({ id: line.id, part: line.part, ...rest }))
  const of = (
    lines: typeof account,
    pick: (line: (typeof account)[number]) => Quantity<'region'> | null,
    label: Text,
  ): Quantity<never> =>
    sum(
      totalOf(lines, (line) => pick(line) ?? nothing, nothing, label),
      'region',
      label,
    )
  const part = (name: string, label: Text) =>
    of(
      account.filter((line) => line.part === name),
      ({ presentValue }) => presentValue,
      label,
    )
  const { netPresentValue, benefits, costs } = graph.national
  return {
    netPresentValue,
    benefits,
    costs,
    grossGains: part('gain', { en: 'gross gains', nl: 'bruto winst' }),
    grossLosses: part('loss', { en: 'gross losses', nl: 'bruto verlies' }),
    additional: of(account, ({ additional }) => additional, { en: 'additional', nl: 'additioneel' }),
    byRegion: graph.netPresentValue,
  }
}

const isWithin = ({ min, max }: Guard, value: number): boolean => value >= min && value <= max

const outsideRange = (choice: Choice, point: number, guard: Guard, value: number): Problem => ({
  code: 'pointOutOfRange',
  path: ['points', point],
  place: null,
  message: outside(guard, value),
  expected: {
    en: 'values at which the model and the discount rates of the choice hold',
    nl: 'waarden waarbij het model en de discontovoeten van de keuze gelden',
  },
  got: `${guard.name} = ${value}, ${choice.agglomeration} ${choice.discounting}`,
  mend: { en: 'leave the point or the choice out', nl: 'laat het punt of de keuze weg' },
})

const notFinite = (choice: Choice, point: number): Problem => ({
  code: 'pointNotComputable',
  path: ['points', point],
  place: null,
  message: {
    en: `the balance cannot be computed with “${choice.agglomeration}”`,
    nl: `het saldo is met “${choice.agglomeration}” niet te berekenen`,
  },
  expected: { en: 'a finite balance', nl: 'een eindig saldo' },
  got: null,
  mend: { en: 'leave the point or the model out', nl: 'laat het punt of het model weg' },
})

/** One choice as quantities. */
interface Prepared {
  readonly choice: Choice
  readonly figures: Readonly<Record<Figure, Node>>
  readonly guards: readonly Guard[]
  /** Which of the assumptions of the points it depends on. */
  readonly names: readonly string[]
}

const prepare = (appraiser: Appraiser, choice: Choice, moved: ReadonlySet<string>): Prepared => {
  const figures = figuresOf(appraiser.workshop, appraiser.graph(choice))
  const guards = guardsOf(appraiser.workshop, choice)
  const roots: readonly Node[] = [...Object.values(figures), ...guards.map(({ quantity }) => quantity)]
  const names = inOrder(roots).flatMap(({ operation }) =>
    operation.kind === 'assumption' && moved.has(operation.name) ? [operation.name] : [],
  )
  return { choice, figures, guards, names: [...new Set(names)].sort() }
}

/** Reads choices that depend on the same assumptions, sharing what they have in common. */
const readTogether = async (
  together: readonly Prepared[],
  names: readonly string[],
  { points: all, regions, problems, pace }: Reading,
): Promise<readonly ManyAppraised[]> => {
  const { points, of, first: at } = distinct(all, names)
  const results = together.map(({ choice }) => emptyResult(choice, regions, points.length))
  const blocks = sampledReading(
    together.flatMap((each) => [
      ...figures.map((figure) => each.figures[figure]),
      ...each.guards.map(({ quantity }) => quantity),
    ]),
    {
      draws: points.length,
      drawsOf: valuesAt(points),
      varies: ({ operation }) => operation.kind === 'assumption' && names.includes(operation.name),
      keepNotFinite: true,
    },
  )
  for (const { first, count, values } of blocks) {
    let next = 0
    for (const [c, { choice, guards }] of together.entries()) {
      const result = results[c] as ManyAppraised
      const refused = new Set<number>()
      for (const figure of figures) copy(values[next++] as Float64Array, result[figure], points.length, first, count)
      for (const guard of guards) {
        const parameter = values[next++] as Float64Array
        for (let i = 0; i < count; i++) {
          const value = parameter[i] as number
          if (isWithin(guard, value)) continue
          const point = at[first + i] as number
          refused.add(first + i)
          problems.add(`${guard.name} ${point}`, () => outsideRange(choice, point, guard, value))
        }
      }
      for (let i = first; i < first + count; i++) {
        if (refused.has(i) || figures.every((figure) => Number.isFinite(result[figure][i]))) continue
        const point = at[i] as number
        problems.add(`${choice.agglomeration} ${point}`, () => notFinite(choice, point))
      }
    }
    await pace()
  }
  return results.map((result) => spread(result, of, regions))
}

/** What every group of choices is read with. */
interface Reading {
  readonly points: readonly Point[]
  readonly regions: number
  readonly problems: ProblemList
  /** Lets other work through, and hears a cancellation. */
  readonly pace: () => Promise<void>
}

/** Choices that depend on the same assumptions. */
const byNames = (prepared: readonly Prepared[]): readonly (readonly [readonly string[], readonly Prepared[]])[] => {
  const groups = new Map<string, Prepared[]>()
  for (const each of prepared) {
    const key = each.names.join(' ')
    groups.set(key, [...(groups.get(key) ?? []), each])
  }
  return [...groups.values()].map((group) => [(group[0] as Prepared).names, group])
}

/**
 * Appraises every one of some choices at every one of some points (doorrekenen van alle combinaties), on the sampled
 * reading: tens of thousands of appraisals in seconds. Which points, a full grid or a sample, is for the caller to say.
 * Figures equal those of `appraise` but for the rounding of binary64, and for the start of a term structure, which stays
 * where the study has it.
 *
 * @param choices which scenario, alternative, regime, model and method; the method makes no difference to these figures
 * @returns one result per choice, in their order, each with one value per point
 * @throws InputError for a choice that does not exist, and listing every point with a name that is no assumption, a value
 * that a scenario file with these choices only would be refused for, or one at which a parameter of the model or a discount rate is out of range; ReadingError when
 * cancelled, or when a solver is not meant to run per draw.
 */
export const appraiseMany = (
  study: Study,
  plugIns: PlugIns,
  asked: { readonly choices: readonly Choice[]; readonly points: readonly Point[] },
  options: RunOptions = {},
): Promise<readonly ManyAppraised[]> =>
  located(study, async () => {
    const wrong = shapeProblems(asked)
    if (wrong.length > 0) throw new InputError(wrong)
    const { choices, points } = asked
    const workshop = new Workshop(study, plugIns)
    requireChoices(workshop, choices)
    await checkPoints(study, choices, points, options)
    const appraiser = new Appraiser(workshop)
    const moved = new Set(points.flatMap((point) => Object.keys(point)))
    const results = new Map<Prepared, ManyAppraised>()
    const pacing = pacer(options, choices.length, 'choices')
    const pace = () => pacing(results.size)
    const prepared: Prepared[] = []
    for (const choice of choices) {
      await pace()
      prepared.push(prepare(appraiser, choice, moved))
    }
    const problems = new ProblemList()
    const reading = { points, regions: study.regions.members.length, problems, pace }
    for (const [names, group] of byNames(prepared)) {
      for (let first = 0; first < group.length; first += choicesTogether) {
        await pace()
        const together = group.slice(first, first + choicesTogether)
        const read = await readTogether(together, names, reading)
        for (const [i, each] of together.entries()) results.set(each, read[i] as ManyAppraised)
      }
    }
    problems.throwIfAny()
    await pacing(choices.length)
    return prepared.map((each) => results.get(each) as ManyAppraised)
  })
