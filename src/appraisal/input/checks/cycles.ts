import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { referencesOf } from './references.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** How deep assumptions may be made of others, and of how many values one may be made: more would take hours. */
const [deepest, largest] = [100, 100_000]

/** Assumptions that are made of others that are made of others, too far down or too many in all. */
export const formulaProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const known = new Map<string, { readonly levels: number; readonly values: number }>()
  const extent = (name: string, depth: number): { readonly levels: number; readonly values: number } => {
    const before = known.get(name)
    if (before) return before
    if (depth > deepest) return { levels: depth, values: 1 }
    known.set(name, { levels: 1, values: 0 }) // until its parts are known: a circle is a problem of its own
    const parts = partsOf(input.assumptions[name] ?? { label: '' }).map((part) => extent(part, depth + 1))
    const levels = 1 + Math.max(0, ...parts.map((part) => part.levels))
    const values = parts.reduce((sum, part) => sum + part.values, 1)
    known.set(name, { levels, values })
    return { levels, values }
  }
  const name = Object.keys(input.assumptions).find((each) => {
    const { levels, values } = extent(each, 1)
    return levels > deepest || values > largest
  })
  if (name === undefined) return []
  return [
    make(
      'formulaTooLarge',
      ['assumptions', name],
      t(`“${name}” is made of too many others`, `“${name}” is uit te veel andere gemaakt`),
      t(`at most ${deepest} levels and ${largest} values`, `hoogstens ${deepest} niveaus en ${largest} waarden`),
      t('give some of them a value', 'geef er een aantal een waarde'),
      { got: null },
    ),
  ]
}

/** Assumptions that are made of themselves. */
export const cycleProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const reaches = (name: string, goal: string, seen: Set<string>): boolean => {
    if (seen.has(name)) return false
    seen.add(name)
    const figure = input.assumptions[name]
    return figure !== undefined && partsOf(figure).some((part) => part === goal || reaches(part, goal, seen))
  }
  return Object.keys(input.assumptions)
    .filter((name) => reaches(name, name, new Set()))
    .map((name) =>
      make(
        'cyclicReference',
        ['assumptions', name],
        t(`“${name}” is made of itself`, `“${name}” is uit zichzelf gemaakt`),
        t('a value, or other assumptions that do not lead back', 'een waarde, of andere aannames die niet terugleiden'),
        t('give one of the assumptions in the circle a value', 'geef één van de aannames in de kring een waarde'),
        { got: null },
      ),
    )
}

/** Effects whose flow is made from their own. */
export const effectCycleProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const reads = new Map(
    input.effects.map((effect) => [
      effect.id,
      effect.kind === 'publicFunds'
        ? referencesOf(effect).flatMap(({ to, name }) => (to === 'effect' ? [name] : []))
        : [],
    ]),
  )
  const reaches = (id: string, goal: string, seen: Set<string>): boolean => {
    if (seen.has(id)) return false
    seen.add(id)
    return (reads.get(id) ?? []).some((each) => each === goal || reaches(each, goal, seen))
  }
  return input.effects.flatMap(({ id }, i) =>
    reaches(id, id, new Set())
      ? [
          make(
            'cyclicReference',
            ['effects', i, 'of'],
            t(`the flow of “${id}” is made from itself`, `de stroom van “${id}” is uit zichzelf gemaakt`),
            t('effects that do not lead back', 'effecten die niet terugleiden'),
            t('take one of the effects in the circle out', 'haal één van de effecten uit de kring'),
            { got: null },
          ),
        ]
      : [],
  )
}
