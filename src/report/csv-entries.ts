import type { Change } from '../comparison/changes.js'
import type { Row } from '../comparison/compare.js'
import type { AgglomerationAccount, AtElasticity, Ratio, RegionAmount } from '../comparison/result.js'
import type { Language, Text } from '../quantity/text.js'
import { distributionEntries } from './csv-distribution.js'
import { type Entry, maker, outcomeMaker, type ToEntry } from './csv-entry.js'
import { decimalOf } from './figure.js'
import { wording } from './wording.js'

const regional = (id: string, regions: readonly RegionAmount[], entry: ToEntry): readonly Entry[] =>
  regions.map((region) => entry(id === '' ? region.id : `${id}/${region.id}`, region.label, region))

/** A ratio, and where there is none the reason as a record of its own. */
const ratio = (id: string, label: Text, { exact, why }: Ratio, language: Language): readonly Entry[] => [
  maker('indicator', language)(id, label, exact ?? ''),
  ...(why ? [maker('reason', language)(id, why, '')] : []),
]

const returns = (
  { internalRatesOfReturn: rates, payback, firstYearReturn }: Row,
  language: Language,
): readonly Entry[] => {
  const entry = maker('indicator', language)
  const reason = maker('reason', language)
  return [
    ...rates.rates.map((rate, i) => entry(`internalRateOfReturn/${i + 1}`, wording.irr, decimalOf(rate))),
    ...(rates.kind === 'unique' ? [] : [reason('internalRateOfReturn', rates.explanation, '')]),
    payback.kind === 'reached'
      ? entry('payback', wording.payback, decimalOf(payback.years))
      : reason('payback', payback.explanation, ''),
    ...ratio('firstYearReturn', wording.firstYear, firstYearReturn, language),
  ]
}

/** Ratios by name and the indicators beside the balance. */
const beside = ({ indicators: own }: Row, language: Language): readonly Entry[] => {
  const { ratios, equivalentAnnualValue, modifiedReturn, discountedPayback: paid, perBudgetEuro, costPerUnit } = own
  const entry = maker('indicator', language)
  return [
    ...ratios.flatMap((each) => [
      ...ratio(`ratio/${each.name}`, each.label, each, language),
      entry(`ratio/${each.name}/counts`, each.counts, ''),
      entry(`ratio/${each.name}/numerator`, wording.numerator, each.numerator),
      entry(`ratio/${each.name}/denominator`, wording.denominator, each.denominator),
    ]),
    ...ratio('equivalentAnnualValue', wording.equivalentAnnualValue, equivalentAnnualValue, language),
    ...ratio('modifiedReturn', wording.modifiedReturn, modifiedReturn, language),
    entry('modifiedReturn/rate', wording.modifiedReturnRate, modifiedReturn.rate),
    paid.kind === 'reached'
      ? entry('discountedPayback', wording.discountedPayback, decimalOf(paid.years))
      : maker('reason', language)('discountedPayback', paid.explanation, ''),
    ...ratio('perBudgetEuro', wording.perBudgetEuro, perBudgetEuro, language),
    ...costPerUnit.flatMap((each) => [
      ...ratio(`costPerUnit/${each.id}`, each.label, each, language),
      entry(`costPerUnit/${each.id}/units`, each.unit, each.units),
    ]),
  ]
}

const indicators = (row: Row, language: Language): readonly Entry[] => {
  const entry = maker('indicator', language)
  const outcome = outcomeMaker('indicator', language)
  const { weighted } = row
  return [
    entry('netPresentValue', wording.netPresentValue, row.netPresentValue),
    entry('benefits', wording.benefits, row.benefits),
    entry('costs', wording.costs, row.costs),
    ...ratio('benefitCostRatio', wording.bcr, row.benefitCostRatio, language),
    ...ratio('grossBenefitCostRatio', wording.grossRatio, row.grossBenefitCostRatio, language),
    entry('gdp', wording.gdp, row.gdp),
    ...(weighted
      ? [
          entry('weighted.netPresentValue', wording.weightedBalance, weighted.netPresentValue),
          ...ratio('weighted.benefitCostRatio', wording.weightedRatio, weighted.benefitCostRatio, language),
          maker('reason', language)('weighted', weighted.normalisation, ''),
          entry(
            'weighted.costsAre',
            weighted.costsAre === 'weighted' ? wording.costsWeighted : wording.costsUnweighted,
            '',
          ),
          outcome('weighted.equityContribution', wording.equityContribution, weighted.equityContribution),
          ...(weighted.range
            ? [
                entry('weighted.range/low', wording.lowestWeight, decimalOf(weighted.range.low)),
                entry('weighted.range/high', wording.highestWeight, decimalOf(weighted.range.high)),
              ]
            : []),
          ...(weighted.atElasticities ?? []).flatMap((at) => elasticityEntries(at, language)),
        ]
      : []),
    ...returns(row, language),
    ...beside(row, language),
  ]
}

/** The weighted result at one published elasticity, labelled with who used it. */
const elasticityEntries = (at: AtElasticity, language: Language): readonly Entry[] => {
  const { elasticity, usedBy, netPresentValue, benefitCostRatio } = at
  const users = (its: Language) => (usedBy.length > 0 ? `: ${usedBy.map(({ label }) => label[its]).join('; ')}` : '')
  const labelled = ({ en, nl }: Text): Text => ({
    en: `${en}, elasticity ${elasticity}${users('en')}`,
    nl: `${nl}, elasticiteit ${elasticity.replace('.', ',')}${users('nl')}`,
  })
  const id = `weighted.elasticity/${elasticity}`
  const outcome = outcomeMaker('indicator', language)
  return [
    outcome(`${id}/netPresentValue`, labelled(wording.weightedBalance), netPresentValue),
    outcome(`${id}/benefitCostRatio`, labelled(wording.weightedRatio), benefitCostRatio),
    ...usedBy.map(({ source }, i) =>
      maker('source', language)(`${id}/${i + 1}`, `${source.title}, ${source.place}`, ''),
    ),
  ]
}

/** The weight of each region and income group, labelled with both. */
const weightEntries = ({ weighted, regions, groups }: Row, language: Language): readonly Entry[] => {
  const nameOf = (list: readonly { readonly id: string; readonly label: Text }[], id: string): string =>
    list.find((each) => each.id === id)?.label[language] ?? id
  return (weighted?.weights ?? []).map(({ region, group, weight }) =>
    maker('weight', language)(
      group === null ? region : `${region}/${group}`,
      [nameOf(regions, region), ...(group === null ? [] : [nameOf(groups?.members ?? [], group)])].join(', '),
      decimalOf(weight),
    ),
  )
}

const accountEntries = (account: AgglomerationAccount, language: Language): readonly Entry[] => {
  const entry = maker('agglomeration', language)
  const totals = (['grossGains', 'grossLosses', 'redistributed', 'inDirectBenefits', 'additional'] as const).map(
    (key) => entry(key, wording[key], account[key]),
  )
  return [
    entry('model', account.model, ''),
    entry('enters', wording[account.enters === 'balance' ? 'enters' : 'ownLine'], ''),
    entry('why', account.why, ''),
    ...totals,
    ...account.notes.map((note, i) => entry(`note/${i + 1}`, note, '')),
    ...account.lines.flatMap(({ id, label, part, presentValue, regions }) => [
      entry(`line/${id}`, label, presentValue),
      entry(`part/${id}`, part, ''),
      ...regional(`line/${id}`, regions, entry),
    ]),
  ]
}

const changeEntries = (change: Change, language: Language): readonly Entry[] => {
  const entry = maker('change', language)
  const { switch: dimension, from, to, effects, regions } = change
  const money = (['netPresentValue', 'benefits', 'costs', 'weightedNetPresentValue'] as const).map((key) =>
    entry(`${dimension}/${key}`, `${from} → ${to}`, change[key]),
  )
  return [
    ...money,
    ...effects.map(({ id, label, difference }) => entry(`${dimension}/effect/${id}`, label, difference)),
    ...regional(`${dimension}/region`, regions, entry),
  ]
}

/** Everything that a row says, as records in a fixed order. */
export const rowEntries = (row: Row, language: Language): readonly Entry[] => {
  const named = maker('row', language)
  const sensitivity = maker('mandatorySensitivity', language)
  return [
    ...(row.name ? [named('name', row.name, '')] : []),
    ...(row.note ? [named('note', row.note, '')] : []),
    ...indicators(row, language),
    ...regional('', row.regions, maker('region', language)),
    ...distributionEntries(row.distribution, language),
    ...weightEntries(row, language),
    ...row.bearers.map((each) => maker('bearer', language)(each.id, each.label, each)),
    ...(row.groups
      ? [
          ...row.groups.members.map((each) => maker('group', language)(each.id, each.label, each)),
          maker('group', language)('unassigned', wording.unassigned, row.groups.unassigned),
          ...row.groups.unassignedEffects.map((id) => maker('group', language)(`unassigned/${id}`, id, '')),
        ]
      : []),
    ...row.effects.flatMap(({ id, label, presentValue, gdp, regions, ...effect }) => [
      maker('effect', language)(id, label, presentValue),
      maker('effectGdp', language)(id, label, gdp),
      ...(['side', 'stream', 'category', 'bearer', 'role'] as const).map((key) =>
        maker('effectIs', language)(`${id}/${key}`, effect[key], ''),
      ),
      ...regional(id, regions, maker('effectRegion', language)),
    ]),
    ...row.unpriced.map(({ id, label, sign, note }) =>
      maker('unpriced', language)(id, `PM ${sign}: ${label[language]}: ${note[language]}`, ''),
    ),
    ...(row.agglomerationAccount ? accountEntries(row.agglomerationAccount, language) : []),
    ...row.sensitivities.flatMap(({ discounting, label, netPresentValue, benefitCostRatio }) => [
      sensitivity(`${discounting}/netPresentValue`, label, netPresentValue),
      sensitivity(`${discounting}/benefitCostRatio`, benefitCostRatio.why ?? label, benefitCostRatio.exact ?? ''),
    ]),
    ...row.changes.flatMap((change) => changeEntries(change, language)),
    ...row.diagnostics.flatMap(({ code, text, source }) => [
      maker('diagnostic', language)(code, text, ''),
      ...(source === undefined ? [] : [maker('diagnosticSource', language)(code, source, '')]),
    ]),
  ]
}
