import { BuildError } from '../../../quantity/build-error.js'
import { FormulaError } from '../../../quantity/formula.js'
import type { Text } from '../../../quantity/text.js'
import { parseUnit } from '../../../quantity/unit.js'
import { AssumptionGraph, type DistributionMaker } from '../../assumption-graph.js'
import type { PricedEffect } from '../../effects/kinds.js'
import { FlowMaker } from '../../flows.js'
import { moneyOf, type Study } from '../../study.js'
import { VariantMaker } from '../../variant.js'
import type { InputDocument } from '../document.js'
import type { Path, Problem } from '../problem.js'
import { formulaProblemsAt } from '../read-formulas.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const notBuilt = (study: Study, document: InputDocument, effect: PricedEffect, error: unknown, make: ProblemMaker) => {
  const at = study.input.effects.findIndex(({ id }) => id === effect.id)
  const path: Path = effect.kind === 'formula' ? ['effects', at, 'formula'] : ['effects', at]
  if (error instanceof FormulaError && effect.kind === 'formula')
    return formulaProblemsAt(error, document, path, effect.formula)
  if (!(error instanceof BuildError || error instanceof RangeError)) throw error
  return [
    make(
      error instanceof BuildError && error.code !== 'unitMismatch' ? error.code : 'wrongUnit',
      path,
      t(error.message, `dit effect kan niet worden berekend: ${error.message}`),
      t('figures and units that fit together', 'cijfers en eenheden die bij elkaar passen'),
      t('correct the unit, the prices or the formula', 'verbeter de eenheid, de prijzen of de formule'),
      { got: null },
    ),
  ]
}

/** Builds every effect under every scenario and alternative, as an appraisal will, and says which cannot be built. */
export const flowProblems = (
  study: Study,
  document: InputDocument,
  distribution: DistributionMaker,
  make: ProblemMaker,
): readonly Problem[] => {
  const maker = new VariantMaker(study, new AssumptionGraph(study.input, study.changes, distribution))
  const flows = new FlowMaker()
  const wanted = parseUnit('EUR/year', moneyOf(study.input)).key
  const problems: Problem[] = []
  for (const { id: scenario } of study.input.scenarios)
    for (const { id: alternative } of study.input.alternatives) {
      const lines = flows.flows(maker.variant(scenario, alternative), (effect, error) =>
        problems.push(...notBuilt(study, document, effect, error, make)),
      )
      for (const { id, national } of lines)
        if (national.unit.key !== wanted)
          problems.push(
            make(
              'wrongUnit',
              ['effects', study.input.effects.findIndex((effect) => effect.id === id.split('.')[0])],
              t(`effect “${id}” is in ${national.unit.key}`, `effect “${id}” is in ${national.unit.key}`),
              t(wanted, wanted),
              t('correct the units, or convert the prices', 'verbeter de eenheden, of reken de prijzen om'),
              { got: null },
            ),
          )
    }
  return problems
}
