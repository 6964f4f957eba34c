import type { Problem } from '../../../appraisal/input/problem.js'
import type { Quantity } from '../../../quantity/quantity.js'
import { numberText, type Text, textOf } from '../../../quantity/text.js'
import { shortUnitText } from '../../../quantity/unit.js'
import type { Indicator, Measured } from '../../index/indicator.js'
import type { AssessmentContext } from '../../method.js'
import { problem } from '../input-problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The column of each indicator of the file. */
export const indicatorColumns = ({ indicators, column }: AssessmentContext): readonly Quantity<'region'>[] =>
  indicators.map((each) => column(each.column))

/** The indicators of the file with their values by region, in its order. */
export const measuredIndicators = (context: AssessmentContext): readonly Measured<Indicator>[] => {
  const columns = indicatorColumns(context)
  return context.indicators.map(({ id, label, better, low, high, scale = 'linear', source }, i) => {
    const column = columns[i]!
    const goalposts = {
      lo: Number(low),
      hi: Number(high),
      scale,
      source: { id: source ?? id, mark: 'assumed' } as const,
    }
    return {
      indicator: { id, label: textOf(label), unit: shortUnitText(column.unit), better, goalposts },
      values: context.numbers(column),
    }
  })
}

/** Goalposts between which nothing can be scored. */
export const goalpostsProblems = (measured: readonly Measured<Indicator>[]): readonly Problem[] =>
  measured.flatMap(({ indicator: { id, goalposts } }, i) => {
    const { lo, hi, scale } = goalposts
    const [low, high] = [numberText(lo), numberText(hi)]
    if (lo >= hi)
      return [
        problem(
          'goalpostsNotRising',
          ['indicators', i, 'high'],
          t(
            `the goalposts of “${id}” run from ${low.en} to ${high.en}`,
            `de streefwaarden van “${id}” lopen van ${low.nl} tot ${high.nl}`,
          ),
          t(
            'low below high; better says which of the two is the best',
            'low onder high; better zegt welke de beste is',
          ),
          t('correct low or high', 'verbeter low of high'),
        ),
      ]
    if (scale === 'logarithmic' && lo <= 0)
      return [
        problem(
          'valueOutOfRange',
          ['indicators', i, 'low'],
          t(
            `low of “${id}” is ${low.en}, which has no logarithm`,
            `low van “${id}” is ${low.nl}, en dat heeft geen logaritme`,
          ),
          t('a number above 0 with scale: logarithmic', 'een getal boven 0 bij scale: logarithmic'),
          t('raise it, or use scale: linear', 'verhoog het, of gebruik scale: linear'),
        ),
      ]
    return []
  })

/** Values beyond the goalposts, which are refused: one problem for each indicator, with the regions. */
export const beyondProblems = (
  measured: readonly Measured<Indicator>[],
  { regions: { members: regions }, indicators }: Pick<AssessmentContext, 'regions' | 'indicators'>,
): readonly Problem[] =>
  measured.flatMap(({ indicator: { id, goalposts }, values }, i) => {
    const { lo, hi } = goalposts
    const beyond = regions.flatMap((region, at) => {
      const value = values[at] ?? Number.NaN
      return value < lo || value > hi ? [{ region, value }] : []
    })
    const [first] = beyond
    // Goalposts that do not rise are a problem of their own.
    if (first === undefined || lo >= hi) return []
    const [low, high] = [numberText(lo), numberText(hi)]
    return [
      problem(
        'beyondGoalposts',
        ['regions', 'columns', indicators[i]?.column ?? id, first.region],
        t(`“${id}” lies beyond its goalposts`, `“${id}” ligt buiten de streefwaarden`),
        t(`values from ${low.en} to ${high.en}`, `waarden van ${low.nl} tot ${high.nl}`),
        t(
          'correct the data, widen the goalposts, or choose outside: cap',
          'verbeter de gegevens, verruim de streefwaarden, of kies outside: cap',
        ),
        beyond.map(({ region, value }) => `${region} ${value}`).join(', '),
      ),
    ]
  })
