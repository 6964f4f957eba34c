import { Exact, zero } from '../../../quantity/decimal.js'
import type { DecimalText } from '../../../quantity/quantity.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { incidencesOf } from './references.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Columns that count something, so that no region can have less than none. */
const counts: readonly string[] = ['population', 'jobs', 'land', 'output']

/** Regional figures below zero where that has no meaning, and columns to divide by that add up to nothing. */
export const columnProblems = (
  input: ScenarioInput,
  columns: Readonly<Record<string, readonly DecimalText[]>>,
  make: ProblemMaker,
): readonly Problem[] => {
  const divided = new Set(
    input.effects.flatMap((effect) =>
      effect.kind === 'unpriced'
        ? []
        : incidencesOf(effect).flatMap(({ incidence }) => ('by' in incidence ? [incidence.by] : [])),
    ),
  )
  return [...new Set([...counts, ...divided])].flatMap((name) => {
    const values = (columns[name] ?? []).map((text) => new Exact(text))
    const below = values.findIndex((value) => value.lt(zero))
    const region = input.regions.members[below]?.id
    if (below >= 0)
      return [
        make(
          'negativeFigure',
          ['regions', 'columns', name, ...(region === undefined ? [] : [region])],
          t(
            `“${name}” of region “${region}” is ${values[below]}`,
            `“${name}” van regio “${region}” is ${numberText(values[below] ?? zero).nl}`,
          ),
          t('a figure of at least 0', 'een cijfer van minstens 0'),
          t('correct the figure', 'verbeter het cijfer'),
          { got: null },
        ),
      ]
    const empty = values.length > 0 && values.every((value) => value.isZero())
    return empty && divided.has(name)
      ? [
          make(
            'nothingToDivideBy',
            ['regions', 'columns', name],
            t(
              `“${name}” is 0 in every region, and effects are divided by it`,
              `“${name}” is 0 in elke regio, en effecten worden ernaar verdeeld`,
            ),
            t('a figure above 0 in some region', 'een cijfer boven 0 in ten minste één regio'),
            t(
              'correct the figures, or divide by another column',
              'verbeter de cijfers, of verdeel naar een andere kolom',
            ),
            { got: null },
          ),
        ]
      : []
  })
}

/** Figures by region and group below zero where that has no meaning, and what divides a region among its groups. */
export const groupColumnProblems = (
  input: ScenarioInput,
  figures: Readonly<Record<string, readonly DecimalText[]>>,
  make: ProblemMaker,
): readonly Problem[] => {
  const { members = [], by } = input.groups ?? {}
  const divided = new Set([
    ...(by === undefined ? [] : [by]),
    ...input.effects.flatMap((effect) =>
      effect.kind !== 'unpriced' && effect.groups && 'by' in effect.groups ? [effect.groups.by] : [],
    ),
  ])
  const problem = (code: string, name: string, message: Text, expected: Text, cell: readonly string[] = []) =>
    make(
      code,
      ['groups', 'columns', name, ...cell],
      message,
      expected,
      t('correct the figure', 'verbeter het cijfer'),
      {
        got: null,
      },
    )
  return [...new Set([...counts, ...divided])].flatMap((name) => {
    const values = (figures[name] ?? []).map((text) => new Exact(text))
    if (values.length === 0) return []
    const below = values.findIndex((value) => value.lt(zero))
    if (below >= 0) {
      const [region, group] = [
        input.regions.members[Math.floor(below / members.length)],
        members[below % members.length],
      ]
      return [
        problem(
          'negativeFigure',
          name,
          t(
            `“${name}” of “${region?.id}, ${group?.id}” is ${values[below]}`,
            `“${name}” van “${region?.id}, ${group?.id}” is ${numberText(values[below] ?? zero).nl}`,
          ),
          t('a figure of at least 0', 'een cijfer van minstens 0'),
          [region, group].flatMap((each) => (each ? [each.id] : [])),
        ),
      ]
    }
    if (!divided.has(name)) return []
    return input.regions.members.flatMap(({ id }, r) =>
      values.slice(r * members.length, (r + 1) * members.length).every((value) => value.isZero())
        ? [
            problem(
              'nothingToDivideBy',
              name,
              t(
                `“${name}” is 0 in every group of “${id}”, and effects are divided by it`,
                `“${name}” is 0 in elke groep van “${id}”, en effecten worden ernaar verdeeld`,
              ),
              t('a figure above 0 in some group', 'een cijfer boven 0 in ten minste één groep'),
            ),
          ]
        : [],
    )
  })
}

/** Figures by zone below zero where that has no meaning. */
export const zoneColumnProblems = (
  { zones }: ScenarioInput,
  figures: Readonly<Record<string, readonly DecimalText[]>>,
  make: ProblemMaker,
): readonly Problem[] =>
  counts.flatMap((name) => {
    const at = (figures[name] ?? []).findIndex((text) => Number(text) < 0)
    if (at < 0) return []
    const [zone, value] = [zones?.members[at]?.id, figures[name]?.[at]]
    return [
      make(
        'negativeFigure',
        ['zones', 'columns', name, ...(zone === undefined ? [] : [zone])],
        t(`“${name}” of zone “${zone}” is ${value}`, `“${name}” van zone “${zone}” is ${numberText(value ?? zero).nl}`),
        t('a figure of at least 0', 'een cijfer van minstens 0'),
        t('correct the figure', 'verbeter het cijfer'),
        { got: null },
      ),
    ]
  })
