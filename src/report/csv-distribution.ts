import type { Distribution, Favoured } from '../comparison/result.js'
import type { Language } from '../quantity/text.js'
import { type Entry, maker, outcomeMaker } from './csv-entry.js'
import { residualWords } from './distribution-text.js'
import { decimalOf } from './figure.js'
import { wording } from './wording.js'

const section = 'whatItWouldTake'

/** Which ratio of incomes the break-even weight would need, and which there is. */
const incomeEntries = ({ id, income }: Favoured, language: Language): readonly Entry[] => {
  if (!income) return []
  const entry = maker(section, language)
  return [
    entry(`${id}/income/elasticity`, wording.elasticity, decimalOf(income.elasticity)),
    outcomeMaker(section, language)(`${id}/income/requiredRatio`, wording.requiredRatio, income.requiredRatio),
    entry(`${id}/income/actualRatio`, wording.actualRatio, decimalOf(income.actualRatio)),
  ]
}

/** What of a euro from others may be lost on the way to the favoured, and what arrives. */
const leakEntries = ({ id, leaks }: Favoured, language: Language): readonly Entry[] => {
  if (!leaks) return []
  const entry = maker(section, language)
  return [
    entry(`${id}/leaks/incomeRatio`, wording.incomeRatio, decimalOf(leaks.incomeRatio)),
    outcomeMaker(section, language)(`${id}/leaks/arrivingShare`, wording.arrivingShare, leaks.arrivingShare),
    ...leaks.bounds.flatMap(({ elasticity, leastArriving, mostLost }) => [
      entry(`${id}/leaks/leastArriving/${decimalOf(elasticity)}`, wording.leastArriving, decimalOf(leastArriving)),
      entry(`${id}/leaks/mostLost/${decimalOf(elasticity)}`, wording.mostLost, decimalOf(mostLost)),
    ]),
  ]
}

const favouredEntries = (each: Favoured, language: Language): readonly Entry[] => {
  const { id, label, netBenefit, others, weight, weightOnBenefits, weightBesideOthersWeighted: beside } = each
  const entry = maker(section, language)
  const outcome = outcomeMaker(section, language)
  return [
    entry(`${id}/netBenefit`, label, netBenefit),
    entry(`${id}/others`, wording.balanceOfOthers, others),
    outcome(`${id}/weight`, wording.breakEvenWeight, weight),
    outcome(`${id}/weightOnBenefits`, wording.breakEvenOnBenefits, weightOnBenefits),
    ...(beside ? [outcome(`${id}/weightBesideOthersWeighted`, wording.breakEvenBesideWeights, beside)] : []),
    outcome(`${id}/priceOfEquity`, wording.priceOfEquity, each.priceOfEquity),
    ...(each.throughTaxes ? [entry(`${id}/throughTaxes`, each.throughTaxes.text, '')] : []),
    ...incomeEntries(each, language),
    ...leakEntries(each, language),
  ]
}

/** At which elasticities the balance is zero, why there is none or what several mean, and how they were looked for. */
const elasticityEntries = (distribution: Distribution, language: Language): readonly Entry[] => {
  const { breakEvenElasticity: found, searchedElasticities, residual, costsAre } = distribution
  if (!found) return []
  const entry = maker(section, language)
  const { low, high } = searchedElasticities
  return [
    ...found.roots.flatMap(({ elasticity, multiple }, i) => [
      entry(`breakEvenElasticity/${i + 1}`, wording.breakEvenElasticity, decimalOf(elasticity)),
      ...(multiple ? [entry(`breakEvenElasticity/${i + 1}/multiple`, wording.touchesZero, '')] : []),
    ]),
    ...(found.kind === 'unique' ? [] : [maker('reason', language)('breakEvenElasticity', found.explanation, '')]),
    entry('searchedElasticities/low', wording.searchedFrom, decimalOf(low)),
    entry('searchedElasticities/high', wording.searchedTo, decimalOf(high)),
    entry('breakEvenElasticity/residual', residualWords[residual], ''),
    entry(
      'breakEvenElasticity/costsAre',
      costsAre === 'weighted' ? wording.costsWeighted : wording.costsUnweighted,
      '',
    ),
  ]
}

/** Who pays, and what it would take for each set that is asked about to turn the balance. */
export const distributionEntries = (distribution: Distribution, language: Language): readonly Entry[] => {
  const { financing, favoured } = distribution
  const entry = maker(section, language)
  return [
    ...(financing
      ? [
          entry('financing', financing.words, ''),
          entry('financing/bearers', financing.bearers.join(', '), ''),
          entry('financing/by', financing.by, ''),
        ]
      : []),
    ...favoured.flatMap((each) => favouredEntries(each, language)),
    ...elasticityEntries(distribution, language),
  ]
}
