import type { InternalRatesOfReturn } from '../appraisal/indicators/internal-rates-of-return.js'
import type { Payback } from '../appraisal/indicators/payback.js'
import type { Problem } from '../appraisal/input/problem.js'
import { problemText } from '../appraisal/input/problem.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { ByYear } from '../comparison/by-year.js'
import type { Change } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type {
  AgglomerationAccount,
  AtElasticity,
  EffectResult,
  Ratio,
  RegionAmount,
  WeightedResult,
} from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import type { Outcome } from '../welfare/outcome.js'
import { inLanguage } from './in-language.js'
import type {
  AccountJson,
  AppraisalJson,
  AtElasticityJson,
  ByYearJson,
  ChangeJson,
  ComparisonJson,
  EffectJson,
  ExactJson,
  PaybackJson,
  RatesJson,
  RatioField,
  RegionField,
  RowJson,
  StudyJson,
  WeightedJson,
} from './json-types.js'

const ratioField = <Name extends string>(
  name: Name,
  { value, why }: Ratio | Outcome,
  language: Language,
): RatioField<Name> =>
  ({ [name]: value, ...(why === null ? {} : { [`${name}Why`]: why[language] }) }) as RatioField<Name>

const regionFields = <Name extends string>(
  regions: readonly RegionAmount[],
  name: Name,
  language: Language,
): readonly RegionField<Name>[] =>
  regions.map(({ id, label, value }) => ({ id, label: label[language], [name]: value }) as RegionField<Name>)

const atElasticityJson = (at: AtElasticity, language: Language): AtElasticityJson => ({
  elasticity: Number(at.elasticity),
  usedBy: at.usedBy.map(({ label }) => label[language]),
  sources: at.usedBy.map(({ source }) => `${source.title}, ${source.place}`),
  netPresentValue: at.netPresentValue.value,
  ...(at.netPresentValue.why ? { netPresentValueWhy: at.netPresentValue.why[language] } : {}),
  ...ratioField('benefitCostRatio', at.benefitCostRatio, language),
})

const weightedJson = (weighted: WeightedResult, language: Language): WeightedJson => ({
  netPresentValue: weighted.netPresentValue.value,
  ...ratioField('benefitCostRatio', weighted.benefitCostRatio, language),
  normalisation: weighted.normalisation[language],
  costsAre: weighted.costsAre,
  equityContribution: inLanguage(weighted.equityContribution, language),
  weights: weighted.weights,
  range: weighted.range,
  atElasticities: weighted.atElasticities?.map((at) => atElasticityJson(at, language)) ?? null,
})

const exactJson = ({ netPresentValue, benefitCostRatio, weighted, regions, benefits, costs, gdp }: Row): ExactJson => ({
  netPresentValue: netPresentValue.exact,
  benefitCostRatio: benefitCostRatio.exact,
  weighted: weighted && {
    netPresentValue: weighted.netPresentValue.exact,
    benefitCostRatio: weighted.benefitCostRatio.exact,
  },
  regions: regions.map(({ id, exact }) => ({ id, netPresentValue: exact })),
  benefits: benefits.exact,
  costs: costs.exact,
  gdp: gdp.exact,
})

const effectJson = (effect: EffectResult, language: Language): EffectJson => ({
  id: effect.id,
  label: effect.label[language],
  side: effect.side,
  stream: effect.stream,
  category: effect.category,
  bearer: effect.bearer,
  role: effect.role,
  presentValue: effect.presentValue.value,
  gdp: effect.gdp.value,
  regions: regionFields(effect.regions, 'presentValue', language),
})

const accountJson = (account: AgglomerationAccount, language: Language): AccountJson => ({
  model: account.model,
  enters: account.enters,
  why: account.why[language],
  grossGains: account.grossGains.value,
  grossLosses: account.grossLosses.value,
  inDirectBenefits: account.inDirectBenefits.value,
  redistributed: account.redistributed.value,
  additional: account.additional.value,
  notes: account.notes.map((note) => note[language]),
  lines: account.lines.map(({ id, label, part, presentValue, regions }) => ({
    id,
    label: label[language],
    part,
    presentValue: presentValue.value,
    regions: regionFields(regions, 'presentValue', language),
  })),
})

const ratesJson = (result: InternalRatesOfReturn, language: Language): RatesJson => {
  if (result.kind === 'unique') return { kind: 'unique', rates: result.rates }
  const why = result.explanation[language]
  return { kind: result.kind, rates: result.rates, why }
}

const paybackJson = (result: Payback, language: Language): PaybackJson =>
  result.kind === 'reached'
    ? { kind: 'reached', years: result.years }
    : { kind: result.kind, years: null, why: result.explanation[language] }

const changeJson = (change: Change, language: Language): ChangeJson => ({
  switch: change.switch,
  from: change.from,
  to: change.to,
  netPresentValue: change.netPresentValue.value,
  benefits: change.benefits.value,
  costs: change.costs.value,
  weightedNetPresentValue: change.weightedNetPresentValue.value,
  effects: change.effects.map(({ id, label, difference }) => ({
    id,
    label: label[language],
    difference: difference.value,
  })),
  regions: regionFields(change.regions, 'difference', language),
})

const besideJson = (row: Row, language: Language) => ({
  bearers: row.bearers.map(({ id, value }) => ({ id, netPresentValue: value })),
  groups: row.groups && {
    members: row.groups.members.map(({ id, label, value }) => ({ id, label: label[language], netPresentValue: value })),
    unassigned: row.groups.unassigned.value,
    unassignedEffects: row.groups.unassignedEffects,
  },
  indicators: inLanguage(row.indicators, language),
  distribution: inLanguage(row.distribution, language),
  effects: row.effects.map((effect) => effectJson(effect, language)),
  unpriced: row.unpriced.map(({ id, label, sign, note }) => ({
    id,
    label: label[language],
    sign,
    note: note[language],
  })),
  agglomerationAccount: row.agglomerationAccount && accountJson(row.agglomerationAccount, language),
  sensitivities: row.sensitivities.map(({ discounting, label, netPresentValue, benefitCostRatio }) => ({
    discounting,
    label: label[language],
    netPresentValue: netPresentValue.value,
    ...ratioField('benefitCostRatio', benefitCostRatio, language),
  })),
  changes: row.changes.map((change) => changeJson(change, language)),
  diagnostics: row.diagnostics.map(({ code, text, source }) => ({
    code,
    text: text[language],
    ...(source === undefined ? {} : { source }),
  })),
})

/** One row of a comparison as plain data in one language. */
export const rowJson = (row: Row, language: Language): RowJson => ({
  scenario: row.scenario,
  alternative: row.alternative,
  discounting: row.discounting,
  agglomeration: row.agglomeration,
  welfare: row.welfare,
  name: row.name?.[language] ?? null,
  note: row.note?.[language] ?? null,
  netPresentValue: row.netPresentValue.value,
  ...ratioField('benefitCostRatio', row.benefitCostRatio, language),
  weighted: row.weighted && weightedJson(row.weighted, language),
  regions: regionFields(row.regions, 'netPresentValue', language),
  exact: exactJson(row),
  benefits: row.benefits.value,
  costs: row.costs.value,
  gdp: row.gdp.value,
  ...ratioField('grossBenefitCostRatio', row.grossBenefitCostRatio, language),
  internalRatesOfReturn: ratesJson(row.internalRatesOfReturn, language),
  payback: paybackJson(row.payback, language),
  ...ratioField('firstYearReturn', row.firstYearReturn, language),
  ...besideJson(row, language),
})

const studyJson = ({ title, status, conventions, reference, labels }: Comparison, language: Language): StudyJson => {
  const inLanguage = (texts: Readonly<Record<string, Text>>) =>
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, text[language]]))
  return {
    title: title[language],
    status: status?.[language] ?? null,
    conventions: conventions.map((text) => text[language]),
    reference,
    labels: Object.fromEntries(
      Object.entries(labels).map(([dimension, texts]) => [dimension, inLanguage(texts)]),
    ) as Record<keyof Choice, Record<string, string>>,
  }
}

/** A whole comparison as plain data in one language. */
export const comparisonJson = (comparison: Comparison, language: Language): ComparisonJson => ({
  ...studyJson(comparison, language),
  rows: comparison.rows.map((row) => rowJson(row, language)),
  incremental: inLanguage(comparison.incremental, language),
})

const exactOf = (amounts: readonly { readonly exact: string }[]) => amounts.map(({ exact }) => exact)

const byYearJson = ({ years, effects, regions, total }: ByYear): ByYearJson => ({
  years,
  effects: effects.map(({ id, presentValues }) => ({ id, presentValues: exactOf(presentValues) })),
  regions: regions.map(({ id, presentValues }) => ({ id, presentValues: exactOf(presentValues) })),
  total: exactOf(total),
})

/** One row with what belongs to its study. */
export const appraisalJson = (comparison: Comparison, row: Row, byYear: ByYear, language: Language): AppraisalJson => ({
  byYear: byYearJson(byYear),
  ...studyJson(comparison, language),
  ...rowJson(row, language),
})

/** The problems of an input as plain data in one language; `text` is the line that people read. */
export const problemsJson = (problems: readonly Problem[], language: Language) => ({
  problems: problems.map((problem) => ({
    code: problem.code,
    path: problem.path,
    place: problem.place,
    message: problem.message[language],
    expected: problem.expected[language],
    got: problem.got,
    mend: problem.mend[language],
    text: problemText(problem, language),
  })),
})
