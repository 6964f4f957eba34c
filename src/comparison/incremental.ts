import { type IncrementalAnalysis, incrementalAnalysis } from '../appraisal/indicators/incremental-analysis.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import type { Text } from '../quantity/text.js'

/** Alternatives from cheap to dear under one choice of scenario and methods, or why there is no such order. */
export interface IncrementalResult extends Omit<Choice, 'alternative' | 'welfare'> {
  readonly analysis: IncrementalAnalysis | null
  readonly why: Text | null
}

interface Compared extends Choice {
  readonly benefits: { readonly value: number }
  readonly costs: { readonly value: number }
}

const negative: Text = {
  en: 'an alternative has costs below zero: judge by the net present value',
  nl: 'een alternatief heeft kosten onder nul: oordeel op het saldo',
}

/**
 * The incremental analysis (incrementele analyse) of every group of rows that differ in their alternative only. Weights
 * do not enter: it is about the unweighted balance.
 */
export const incrementalOf = (rows: readonly Compared[]): readonly IncrementalResult[] => {
  const groups = new Map<string, Compared[]>()
  for (const row of rows) {
    const key = [row.scenario, row.discounting, row.agglomeration].join(' ')
    const known = groups.get(key) ?? []
    if (!known.some(({ alternative }) => alternative === row.alternative)) known.push(row)
    groups.set(key, known)
  }
  return [...groups.values()].flatMap((group): readonly IncrementalResult[] => {
    const [first] = group
    if (!first || group.length < 2) return []
    const { scenario, discounting, agglomeration } = first
    const choice = { scenario, discounting, agglomeration }
    if (group.some(({ costs }) => costs.value < 0)) return [{ ...choice, analysis: null, why: negative }]
    const alternatives = group.map(({ alternative, costs, benefits }) => ({
      id: alternative,
      cost: costs.value,
      benefit: benefits.value,
    }))
    return [{ ...choice, analysis: incrementalAnalysis(alternatives), why: null }]
  })
}
