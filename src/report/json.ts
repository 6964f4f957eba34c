import type { Comparison, Row } from '../comparison/compare.js'
import type { Amount, Ratio, RegionAmount, WeightedResult } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'

/** A ratio as two fields: null comes with the reason why. */
const ratioField = (name: string, ratio: Ratio, language: Language): Record<string, number | string | null> =>
  ratio.why === null ? { [name]: ratio.value } : { [name]: null, [`${name}Why`]: ratio.why[language] }

const regionsOf = (regions: readonly RegionAmount[], language: Language, name: string) =>
  regions.map(({ id, label, value }) => ({ id, label: label[language], [name]: value }))

const exactRegions = (regions: readonly RegionAmount[], name: string) =>
  regions.map(({ id, exact }) => ({ id, [name]: exact }))

const weightedOf = (weighted: WeightedResult, language: Language) => ({
  netPresentValue: weighted.netPresentValue.value,
  ...ratioField('benefitCostRatio', weighted.benefitCostRatio, language),
  normalisation: weighted.normalisation[language],
})

/** Replaces amounts by numbers and texts by one language, however deep they stand. */
const plain = (value: unknown, language: Language): unknown => {
  if (Array.isArray(value)) return value.map((each) => plain(each, language))
  if (typeof value !== 'object' || value === null) return value
  const keys = Object.keys(value)
  if (keys.length === 2 && 'en' in value && 'nl' in value) return (value as Text)[language]
  if (keys.length === 2 && 'exact' in value && 'value' in value) return (value as Amount).value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner, language)]))
}

/** One row of a comparison as plain JSON: plain figures are unweighted, weighted ones stand under `weighted`. */
export const rowJson = (row: Row, language: Language): Record<string, unknown> => {
  const { weighted } = row
  return {
    scenario: row.scenario,
    alternative: row.alternative,
    discounting: row.discounting,
    agglomeration: row.agglomeration,
    welfare: row.welfare,
    name: row.name?.[language] ?? null,
    note: row.note?.[language] ?? null,
    netPresentValue: row.netPresentValue.value,
    ...ratioField('benefitCostRatio', row.benefitCostRatio, language),
    weighted: weighted && weightedOf(weighted, language),
    regions: regionsOf(row.regions, language, 'netPresentValue'),
    exact: {
      netPresentValue: row.netPresentValue.exact,
      benefitCostRatio: row.benefitCostRatio.exact,
      weighted: weighted && {
        netPresentValue: weighted.netPresentValue.exact,
        benefitCostRatio: weighted.benefitCostRatio.exact,
      },
      regions: exactRegions(row.regions, 'netPresentValue'),
    },
    benefits: row.benefits.value,
    costs: row.costs.value,
    gdp: row.gdp.value,
    ...ratioField('grossBenefitCostRatio', row.grossBenefitCostRatio, language),
    ...ratioField('firstYearReturn', row.firstYearReturn, language),
    internalRatesOfReturn: plain(row.internalRatesOfReturn, language),
    payback: plain(row.payback, language),
    effects: row.effects.map((effect) => ({
      ...(plain(effect, language) as object),
      regions: regionsOf(effect.regions, language, 'presentValue'),
    })),
    unpriced: plain(row.unpriced, language),
    agglomerationAccount: plain(row.agglomerationAccount, language),
    sensitivities: row.sensitivities.map(({ discounting, label, netPresentValue, benefitCostRatio }) => ({
      discounting,
      label: label[language],
      netPresentValue: netPresentValue.value,
      ...ratioField('benefitCostRatio', benefitCostRatio, language),
    })),
    changes: plain(row.changes, language),
    diagnostics: plain(row.diagnostics, language),
  }
}

/** A whole comparison as plain JSON. */
export const comparisonJson = (comparison: Comparison, language: Language): Record<string, unknown> => ({
  title: comparison.title[language],
  status: comparison.status?.[language] ?? null,
  conventions: comparison.conventions.map((text) => text[language]),
  reference: comparison.reference,
  labels: plain(comparison.labels, language),
  rows: comparison.rows.map((row) => rowJson(row, language)),
})
