import type { Choice } from '../appraisal/input/scenario-schema.js'
import { type Text, textOf } from '../quantity/text.js'
import type { Workshop } from './workshop.js'

/** What each member of a choice is called, by dimension and id. */
export type ChoiceLabels = Readonly<Record<keyof Choice, Readonly<Record<string, Text>>>>

/** The labels of all members that some choices have. */
export const choiceLabels = (workshop: Workshop, choices: readonly Choice[]): ChoiceLabels => {
  const { input } = workshop.study
  const find = {
    scenario: (id: string) => textOf(input.scenarios.find((each) => each.id === id)?.label ?? id),
    alternative: (id: string) => textOf(input.alternatives.find((each) => each.id === id)?.label ?? id),
    discounting: (id: string) => workshop.regime(id).regime.label,
    agglomeration: (id: string) => textOf(workshop.agglomerationInput(id).label),
    welfare: (id: string) => textOf(workshop.welfareInput(id).label),
  }
  const of = (dimension: keyof Choice) =>
    Object.fromEntries(choices.map((choice) => [choice[dimension], find[dimension](choice[dimension])]))
  return {
    scenario: of('scenario'),
    alternative: of('alternative'),
    discounting: of('discounting'),
    agglomeration: of('agglomeration'),
    welfare: of('welfare'),
  }
}
