import type { BesideWeighted, IndicatorExplanation } from '../comparison/explain-weighted.js'
import type { Source } from '../quantity/source.js'
import type { Explanation } from '../reading/explained.js'
import { type ExplanationOptions, gathered, type Part } from './explanation.js'
import { type InLanguage, inLanguage } from './in-language.js'

/** One cell of an explanation as plain data. */
export interface ExplanationJson {
  readonly label: string
  readonly kind: Explanation['kind']
  readonly cell: Readonly<Record<string, string>>
  /** Null for a matrix of given data, which is one part whatever its size. */
  readonly value: string | null
  readonly unit: string
  readonly formula: string
  readonly sources: readonly Source[]
  readonly parts: readonly ExplanationJson[]
  /** How many cells of a matrix of given data were read; only there. */
  readonly cells?: number
}

/** An assumption that an explanation rests on. */
export interface AssumptionJson {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly unit: string
  readonly sources: readonly Source[]
}

const treeJson = ({ explanation, cells }: Part, { language, depth }: ExplanationOptions): ExplanationJson => {
  const { label, formula, kind, cell, unit, value, sources } = explanation
  const said = { label: label[language], kind, unit, formula: formula[language], sources }
  if (cells > 1) return { ...said, cell: {}, value: null, parts: [], cells }
  const parts = depth === 0 ? [] : gathered(explanation.parts())
  return { ...said, cell, value, parts: parts.map((part) => treeJson(part, { language, depth: depth - 1 })) }
}

/** What stands beside a weighted figure. */
export interface BesideWeightedJson {
  readonly unweighted: ExplanationJson
  readonly distribution: InLanguage<BesideWeighted['distribution']>
  readonly costsAre: BesideWeighted['costsAre']
}

/** An explanation as plain data: of a weighted figure never without what stands beside it, of another that is null. */
export interface IndicatorExplanationJson extends ExplanationJson {
  readonly besideWeighted: BesideWeightedJson | null
  readonly assumptions: readonly AssumptionJson[]
}

const besideJson = (
  { unweighted, distribution, costsAre }: BesideWeighted,
  options: ExplanationOptions,
): BesideWeightedJson => ({
  unweighted: treeJson({ explanation: unweighted, cells: 1 }, options),
  distribution: inLanguage(distribution, options.language),
  costsAre,
})

/** An explanation as plain data, as deep as asked, with whole lists of parts but for matrices of given data, and all assumptions that it rests on. */
export const explanationJson = (
  explanation: IndicatorExplanation,
  options: ExplanationOptions,
): IndicatorExplanationJson => ({
  ...treeJson({ explanation, cells: 1 }, options),
  besideWeighted: explanation.besideWeighted && besideJson(explanation.besideWeighted, options),
  assumptions: explanation.assumptions().map(({ label, formula, value, unit, sources }) => ({
    name: formula.en,
    label: label[options.language],
    value,
    unit,
    sources,
  })),
})
