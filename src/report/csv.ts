import type { Assessments } from '../comparison/assess.js'
import type { ByYear, YearRow } from '../comparison/by-year.js'
import { dimensions } from '../comparison/changes.js'
import type { Comparison, Row } from '../comparison/compare.js'
import type { IncidenceTable } from '../comparison/incidence-table.js'
import type { Sensitivity, SensitivityPoint } from '../comparison/sensitivity.js'
import type { AssumptionSwitch, SwitchingValues } from '../comparison/switching-values.js'
import type { VariedAssumption } from '../comparison/varied.js'
import type { Language } from '../quantity/text.js'
import { rowEntries } from './csv-entries.js'
import { type Entry, maker } from './csv-entry.js'
import { decimalOf } from './figure.js'
import type { About } from './parts.js'
import { renderCsv } from './table.js'
import { wording } from './wording.js'

/** Header and records as comma-separated values (RFC 4180): a point in numbers, no separators, no formulas. */
export const csv = (header: readonly string[], records: readonly (readonly string[])[]): string =>
  renderCsv(
    {
      columns: header.map((name) => ({ header: name, align: 'left' })),
      rows: records.map((cells) => [...cells]),
    },
    ',',
  )

/** What belongs to the study and to no row: title, status and conventions. */
const aboutEntries = ({ title, status, conventions }: About, language: Language): readonly Entry[] => [
  { section: 'title', id: '', label: title[language], value: '' },
  ...(status ? [{ section: 'status', id: '', label: status[language], value: '' }] : []),
  ...conventions.map((text, i) => ({ section: 'convention', id: String(i + 1), label: text[language], value: '' })),
]

const labelEntries = ({ labels }: Pick<Comparison, 'labels'>, language: Language): readonly Entry[] =>
  dimensions.flatMap((dimension) =>
    Object.entries(labels[dimension]).map(([id, label]) => ({
      section: dimension,
      id,
      label: label[language],
      value: '',
    })),
  )

const cells = ({ section, id, label, value }: Entry): readonly string[] => [section, id, label, value]
const noChoice = dimensions.map(() => '')

const rowHeader = [...dimensions, 'section', 'id', 'label', 'value']

const ofRow = (row: Row, entries: readonly Entry[]): readonly (readonly string[])[] =>
  entries.map((entry) => [...dimensions.map((dimension) => row[dimension]), ...cells(entry)])

const ofStudy = (comparison: Comparison, language: Language): readonly (readonly string[])[] =>
  [...labelEntries(comparison, language), ...aboutEntries(comparison, language)].map((entry) => [
    ...noChoice,
    ...cells(entry),
  ])

/**
 * A comparison in CSV, in long form: one record for each choice and figure, with the choice, the section, the id, the label
 * and the value. Values are exact decimal text in euro, ratios and fractions; reasons, diagnostics, labels and conventions
 * are records with a label and no value.
 */
export const comparisonCsv = (comparison: Comparison, language: Language): string =>
  csv(rowHeader, [
    ...comparison.rows.flatMap((row) => ofRow(row, rowEntries(row, language))),
    ...ofStudy(comparison, language),
  ])

/** Present values by year: of each effect, of each region, and together. */
const yearEntries = ({ years, effects, regions, total }: ByYear, language: Language): readonly Entry[] => {
  const of = (section: string, { id, label, presentValues }: YearRow) =>
    presentValues.map((amount, i) => maker(section, language)(`${id}/${years[i]}`, label, amount))
  return [
    ...effects.flatMap((each) => of('effectYear', each)),
    ...regions.flatMap((each) => of('regionYear', each)),
    ...total.map((amount, i) => maker('year', language)(String(years[i]), wording.total, amount)),
  ]
}

/** The same of one row, with its present values by year. */
export const appraisalCsv = (comparison: Comparison, row: Row, byYear: ByYear, language: Language): string =>
  csv(rowHeader, [
    ...ofRow(row, [...rowEntries(row, language), ...yearEntries(byYear, language)]),
    ...ofStudy(comparison, language),
  ])

const figure = (value: number | null): string => (value === null ? '' : decimalOf(value))

const described = ({ name, label, unit, sources, exact }: VariedAssumption, language: Language): readonly string[] => [
  name,
  label[language],
  unit,
  [...new Set(sources.map(({ mark }) => mark))].join(' '),
  sources.map(({ id }) => id).join(' '),
  exact,
]

const assumptionHeader = ['name', 'label', 'unit', 'mark', 'source', 'base']

/** One record for each assumption, in tornado order; a value outside its range has no outcome and says why. */
export const sensitivityCsv = ({ assumptions, base }: Sensitivity, language: Language): string => {
  const of = (point: SensitivityPoint | undefined) => [
    figure(point?.value ?? null),
    figure(point?.netPresentValue ?? null),
    figure(point?.benefitCostRatio?.value ?? null),
    point?.outsideRange?.[language] ?? '',
  ]
  const named = (which: string) => [
    which,
    `${which}NetPresentValue`,
    `${which}BenefitCostRatio`,
    `${which}OutsideRange`,
  ]
  return csv(
    [
      ...assumptionHeader,
      'baseNetPresentValue',
      'baseBenefitCostRatio',
      ...['low', 'high', 'quantile10', 'quantile90'].flatMap(named),
      'swing',
    ],
    assumptions.map((each) => [
      ...described(each, language),
      figure(base.netPresentValue),
      figure(base.benefitCostRatio.value),
      ...of(each.low),
      ...of(each.high),
      ...of(each.quantiles?.low),
      ...of(each.quantiles?.high),
      figure(each.swing),
    ]),
  )
}

const foundRecords = (each: AssumptionSwitch, language: Language): readonly (readonly string[])[] => {
  const found = [
    ...each.values.map(({ value, through, difference, relative }) => [
      'value',
      figure(value),
      figure(through),
      figure(difference),
      figure(relative),
      '',
    ]),
    ...each.jumps.map(({ from, to }) => ['jump', figure(from), figure(to), '', '', '']),
    ...(each.why ? [['none', '', '', '', '', each.why[language]]] : []),
    ...(each.leftOut ? [['leftOut', '', '', '', '', each.leftOut.why[language]]] : []),
  ]
  const { from, to } = each.range
  return found.map((record) => [...described(each, language), figure(from), figure(to), ...record])
}

/** One record for each switching value, jump, reason why there is none, and reason why part of a range is left out. */
export const switchingCsv = ({ assumptions }: SwitchingValues, language: Language): string =>
  csv(
    [...assumptionHeader, 'rangeFrom', 'rangeTo', 'found', 'value', 'through', 'difference', 'relative', 'why'],
    assumptions.flatMap((each) => foundRecords(each, language)),
  )

const besideDimensions = dimensions.filter((dimension) => dimension !== 'alternative')

/** One record for each figure of the methods outside the grid, with the choice that it is of; one without a value says why, notes have a label only. */
export const assessmentsCsv = ({ choice, assessments }: Assessments, language: Language): string => {
  const chosen = besideDimensions.map((dimension) => choice[dimension])
  return csv(
    [
      ...besideDimensions,
      'assessment',
      'method',
      'kind',
      'part',
      'alternative',
      'region',
      'figure',
      'label',
      'unit',
      'value',
      'why',
    ],
    assessments.flatMap(({ id, method, kind, figures, notes, warnings }) => [
      ...figures.map((each) => [
        ...chosen,
        id,
        method,
        kind,
        each.part?.[language] ?? '',
        each.alternative ?? '',
        each.region ?? '',
        each.id,
        each.label[language],
        each.unit,
        figure(each.value),
        each.value === null ? (each.why?.[language] ?? '') : '',
      ]),
      ...[...notes, ...warnings].map((text) => [
        ...chosen,
        id,
        method,
        kind,
        '',
        '',
        '',
        'note',
        text[language],
        '',
        '',
        '',
      ]),
    ]),
  )
}

/** One record for each bearer, region and income group, with the choice that it is of, in exact euro; the group is empty where groups are not told apart. */
export const incidenceCsv = ({ choice, cells: all }: IncidenceTable): string =>
  csv(
    [...dimensions, 'bearer', 'region', 'group', 'benefits', 'costs', 'transfers', 'net'],
    all.map(({ bearer, region, group, benefits, costs, transfers, net }) => [
      ...dimensions.map((dimension) => choice[dimension]),
      bearer,
      region,
      group ?? '',
      ...[benefits, costs, transfers, net].map(({ exact }) => exact),
    ]),
  )
