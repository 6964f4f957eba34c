import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import { discountRates } from './rates.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What each scenario and alternative sets, with its place. */
export const variantsOf = (input: ScenarioInput) => [
  ...input.scenarios.map(({ set = {} }, i) => ({ path: ['scenarios', i, 'set'] as Path, set })),
  ...input.alternatives.map(({ set = {} }, i) => ({ path: ['alternatives', i, 'set'] as Path, set })),
]

/** A scenario or alternative gives a value or a key figure instead of the base's, one of the two. */
const shapes = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  variantsOf(input).flatMap(({ path, set }) =>
    Object.entries(set)
      .filter(([, { value, keyFigure }]) => (value === undefined) === (keyFigure === undefined))
      .map(([name]) =>
        make(
          'oneWay',
          [...path, name],
          t(`“${name}” is given in no way, or in two`, `“${name}” is op geen of op twee manieren gegeven`),
          t('a value or a key figure', 'een waarde of een kengetal'),
          t('keep one of them', 'houd er één over'),
          { got: null },
        ),
      ),
  )

/** Both a scenario and an alternative that change the same assumption: nobody says which one wins. */
const clashes = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const byScenario = new Set(input.scenarios.flatMap(({ set = {} }) => Object.keys(set)))
  return input.alternatives.flatMap(({ set = {} }, i) =>
    Object.keys(set)
      .filter((name) => byScenario.has(name))
      .map((name) =>
        make(
          'overrideClash',
          ['alternatives', i, 'set', name],
          t(
            `a scenario and an alternative both set “${name}”`,
            `een scenario en een alternatief wijzigen allebei “${name}”`,
          ),
          t('one that sets it', 'één die het wijzigt'),
          t(
            'make two assumptions of it, and their product for instance',
            'maak er twee aannames van, en bijvoorbeeld hun product',
          ),
          { atKey: true, got: null },
        ),
      ),
  )
}

/** A discount rate that a scenario or alternative changes: one rate holds for all rows of a comparison. */
const changedRates = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const names = new Set(discountRates(input))
  // A set is visited in the order of insertion, also what is added meanwhile: everything that a rate is made of.
  for (const name of names) for (const part of partsOf(input.assumptions[name] ?? { label: '' })) names.add(part)
  return variantsOf(input).flatMap(({ path, set }) =>
    Object.keys(set)
      .filter((name) => names.has(name))
      .map((name) =>
        make(
          'changedDiscountRate',
          [...path, name],
          t(`“${name}” is a discount rate`, `“${name}” is een discontovoet`),
          t('one rate for all scenarios and alternatives', 'één voet voor alle scenario’s en alternatieven'),
          t('add another regime to discounting instead', 'voeg in plaats daarvan een regime toe aan discounting'),
          { atKey: true, got: null },
        ),
      ),
  )
}

/** A change of a derived assumption has no effect: its parts make it. */
const derivedChanges = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  variantsOf(input).flatMap(({ path, set }) =>
    Object.keys(set)
      .filter((name) => input.assumptions[name] && partsOf(input.assumptions[name]).length > 0)
      .map((name) =>
        make(
          'overrideOfDerived',
          [...path, name],
          t(`“${name}” is made of other assumptions`, `“${name}” is uit andere aannames gemaakt`),
          t('an assumption with a value', 'een aanname met een waarde'),
          t('set one of the assumptions that it is made of', 'wijzig één van de aannames waaruit hij is gemaakt'),
          { atKey: true, got: null },
        ),
      ),
  )

/** Changes by scenarios and alternatives that cannot be, or of which nobody says which one holds. */
export const overrideProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => [
  ...shapes(input, make),
  ...clashes(input, make),
  ...derivedChanges(input, make),
  ...changedRates(input, make),
]
