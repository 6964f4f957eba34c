import type { Choice } from '../appraisal/input/scenario-schema.js'
import { wellbeingProblemsIn } from '../welfare/wellbeing/in-study.js'
import { priced } from './check.js'
import type { Diagnostic } from './result.js'
import type { Workshop } from './workshop.js'

const source = 'Wellbeing guidance for appraisal, HM Treasury 2021'

/** Values of wellbeing that probably count something twice, or that get a weight by income on top (welzijnswaarden). */
export const wellbeingChecks = (workshop: Workshop, { welfare }: Choice): readonly Diagnostic[] => {
  const effects = priced(workshop)
  if (effects.every(({ wellbeing }) => wellbeing === undefined)) return []
  const method = workshop.method(workshop.welfareInput(welfare))
  // What is left of the weight after a stated elasticity is no weight on top.
  const isLeft = (id: string): boolean => {
    const valuation = effects.find((effect) => effect.id === id)?.valuation
    return valuation?.kind === 'standardValue' && valuation.incomeElasticity !== undefined
  }
  const byIncome = Object.hasOwn(method.parameters.shape, 'income')
  return wellbeingProblemsIn(workshop.study.input, byIncome).flatMap(({ code, severity, value, message }) => {
    const onTop = code === 'incomeWeightOnWellby' && !isLeft(value)
    return severity === 'warning' || onTop ? [{ code, text: message, source }] : []
  })
}
