import type { IndicatorExplanation } from '../comparison/explain-weighted.js'
import type { Explanation } from '../reading/explained.js'
import { csv } from './csv.js'
import { distributionEntries } from './csv-distribution.js'
import type { Entry } from './csv-entry.js'
import { type ExplanationOptions, gathered, type Part, sourceText } from './explanation.js'
import { wording } from './wording.js'

const header = ['section', 'level', 'id', 'label', 'cell', 'kind', 'value', 'unit', 'formula', 'sources', 'cells']

const sourcesOf = ({ sources }: Explanation, { language }: ExplanationOptions): string =>
  sources.map((source) => sourceText(source, language)).join('; ')

/** A cell and below it its parts, as deep as asked, with whole lists; a matrix of given data has no value but its number of cells. */
const treeRecords = (
  section: string,
  { explanation, cells }: Part,
  options: ExplanationOptions,
  level = 0,
): readonly (readonly string[])[] => {
  const { label, kind, unit, formula, cell, value } = explanation
  const { language, depth } = options
  const [isMatrix, at] = [cells > 1, Object.values(cell).join('/')]
  const sources = sourcesOf(explanation, options)
  const place = [section, String(level), '', label[language], isMatrix ? '' : at, kind]
  const own = [...place, isMatrix ? '' : value, unit, formula[language], sources, isMatrix ? String(cells) : '']
  if (isMatrix || level === depth) return [own]
  return [own, ...gathered(explanation.parts()).flatMap((part) => treeRecords(section, part, options, level + 1))]
}

const entryRecord = ({ section, id, label, value }: Entry): readonly string[] => [
  ...[section, '', id, label, '', '', value],
  ...['', '', '', ''],
]

/** What stands beside a weighted figure: the unweighted one, whether costs are weighted, and what it would take. */
const besideRecords = (
  { besideWeighted }: IndicatorExplanation,
  options: ExplanationOptions,
): readonly (readonly string[])[] => {
  if (!besideWeighted) return []
  const { language } = options
  const { unweighted, distribution, costsAre } = besideWeighted
  const words = (costsAre === 'weighted' ? wording.costsWeighted : wording.costsUnweighted)[language]
  return [
    ...treeRecords('unweighted', { explanation: unweighted, cells: 1 }, options),
    ...[
      { section: 'weighted', id: 'costsAre', label: words, value: '' },
      ...distributionEntries(distribution, language),
    ].map(entryRecord),
  ]
}

/**
 * An explanation in CSV: one record for each cell of the tree, parts below what they are parts of and one level deeper; then
 * what stands beside a weighted figure, as in the CSV of `appraise`, and each assumption, with its name as id.
 */
export const explanationCsv = (explanation: IndicatorExplanation, options: ExplanationOptions): string =>
  csv(header, [
    ...treeRecords('explanation', { explanation, cells: 1 }, options),
    ...besideRecords(explanation, options),
    ...explanation.assumptions().map((each) => {
      const { formula, label, kind, value, unit } = each
      const { language } = options
      return ['assumption', '', formula.en, label[language], '', kind, value, unit, '', sourcesOf(each, options), '']
    }),
  ])
