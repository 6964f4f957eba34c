import type { Text } from '../../quantity/text.js'
import type { Path, Problem } from './problem.js'
import type { RelocationInput } from './relocation-input.js'
import type { ScenarioInput } from './scenario-schema.js'
import type { ProblemMaker } from './schema-problems.js'

/** A relocation and where it stands in the file. */
export interface PlacedRelocation {
  readonly relocation: RelocationInput
  readonly path: Path
}

/** Every relocation of a file: that of the study, and those that scenarios put in its place. */
export const relocationsIn = ({ relocation, scenarios }: ScenarioInput): readonly PlacedRelocation[] => [
  ...(relocation ? [{ relocation, path: ['relocation'] }] : []),
  ...scenarios.flatMap(({ relocation: own }, i) =>
    own ? [{ relocation: own, path: ['scenarios', i, 'relocation'] }] : [],
  ),
]

/** The relocation that holds under a scenario: its own, or that of the study. */
export const relocationUnder = (input: ScenarioInput, scenario: string): PlacedRelocation | null => {
  const i = input.scenarios.findIndex(({ id }) => id === scenario)
  const own = input.scenarios[i]?.relocation
  if (own) return { relocation: own, path: ['scenarios', i, 'relocation'] }
  return input.relocation ? { relocation: input.relocation, path: ['relocation'] } : null
}

const t = (en: string, nl: string): Text => ({ en, nl })

/** A relocation under some scenarios only would leave a model without movers under the others. */
export const relocationProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.relocation
    ? []
    : input.scenarios.flatMap(({ id, relocation }, i) =>
        relocation
          ? [
              make(
                'relocationOfScenarioOnly',
                ['scenarios', i, 'relocation'],
                t(
                  `scenario “${id}” has a relocation and the study has none`,
                  `scenario “${id}” heeft een verplaatsing en de studie niet`,
                ),
                t(
                  'relocation of the study, which a scenario replaces',
                  'relocation van de studie, die een scenario vervangt',
                ),
                t('add relocation to the study as well', 'voeg relocation ook aan de studie toe'),
                { atKey: true, got: null },
              ),
            ]
          : [],
      )
