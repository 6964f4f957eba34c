import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Label, readScenario, type Study, type Text } from 'mkba'
import { readScenarioFile } from 'mkba/node'
import { parse } from 'yaml'
import { shortNumber } from '../report/format.js'

/** Paths are from the root of the project, as in all examples. */
const examples = 'examples'
const models = join(examples, 'lelylijn-models')

/** What may be combined: one level of each dimension makes a combination. */
export interface Dimension {
  readonly id: string
  readonly label: Text
  readonly levels: readonly { readonly id: string; readonly label: Text }[]
}

/** The dimensions, the last varying fastest, and the study on which every combination is appraised. */
export interface Combinations {
  readonly study: Study
  readonly dimensions: readonly Dimension[]
  /** Investment, upkeep and opening of each level of costs. */
  readonly costs: readonly Cost[]
  /** Values of the assumptions that vary, by dimension. */
  readonly values: Readonly<Record<string, readonly number[]>>
  readonly count: number
}

export interface Cost {
  readonly id: string
  readonly label: Text
  readonly alternative: 'early' | 'late'
  readonly investment: number
  readonly maintenance: number
}

interface Level {
  readonly value: number
  /** The value itself when left out. */
  readonly label?: Label
}

interface Combined {
  readonly values: Readonly<Record<string, { readonly label: Label; readonly levels: readonly Level[] }>>
  readonly discounting: readonly (string | { readonly id: string; readonly label: Label })[]
  readonly relocations: readonly ({ readonly id: string; readonly label: Label } & Readonly<Record<string, unknown>>)[]
  readonly agglomeration: readonly {
    readonly id: string
    readonly label: Label
    readonly share: Readonly<Record<string, unknown>>
  }[]
  readonly sources: Readonly<Record<string, unknown>>
}

const textOf = (label: Label): Text => (typeof label === 'string' ? { en: label, nl: label } : label)
/** A number in both languages. */
const inBoth = (value: number, decimals = 3): Text => ({
  en: shortNumber(value, 'en', decimals),
  nl: shortNumber(value, 'nl', decimals),
})
const yaml = (path: string) => parse(readFileSync(path, 'utf8'))

/** “5 billion”, and the year of opening where it is another. */
const costLabel = (investment: number, opening: unknown): Text => {
  const billions = inBoth(investment / 1e9)
  const [en, nl] = opening === undefined ? ['', ''] : [` (open in ${opening})`, ` (open in ${opening})`]
  return { en: `${billions.en} billion${en}`, nl: `${billions.nl} miljard${nl}` }
}

/** The seven cost sets, as the alternatives of lelylijn.yaml have them. */
const costsOf = ({ input }: Study): readonly Cost[] => {
  const central = (name: string): number => Number(input.assumptions[name]?.value)
  return input.alternatives.map(({ id, set = {} }) => ({
    id,
    label: costLabel(Number(set.investment?.value ?? central('investment')), set.openingYear?.value),
    alternative: set.openingYear ? 'late' : 'early',
    investment: Number(set.investment?.value ?? central('investment')),
    maintenance: Number(set.maintenance?.value ?? central('maintenance')),
  }))
}

/** The study of the twelve provinces, with the relocations as scenarios and the two openings as alternatives. */
const studyOf = (combined: Combined, original: Study): Study => {
  const study = yaml(join(models, 'lelylijn-models.yaml'))
  const late = original.input.alternatives.find(({ set }) => set?.openingYear)?.set ?? {}
  const { yearsOfConstruction, openingYear } = late
  study.sources = {
    ...yaml(join(examples, 'lelylijn', 'lelylijn.yaml')).sources,
    ...study.sources,
    ...combined.sources,
  }
  study.alternatives = [
    { id: 'early', label: { en: 'open in 2038', nl: 'open in 2038' } },
    {
      id: 'late',
      label: { en: 'open in 2050', nl: 'open in 2050' },
      set: { yearsOfConstruction, openingYear },
    },
  ]
  study.scenarios = combined.relocations.map(({ id, label, ...own }) => ({
    id,
    label,
    relocation: { ...study.relocation, ...own },
  }))
  study.discounting = combined.discounting
  study.agglomeration = study.agglomeration.filter(({ enters }: { enters: string }) => enters === 'balance')
  for (const { id, share, ...rest } of combined.agglomeration) {
    study.assumptions[`${id}Share`] = { unit: '1', ...share }
    study.agglomeration.push({
      id,
      ...rest,
      parameters: {
        share: `${id}Share`,
        justification: {
          en: 'one end of the range that was found for other lines',
          nl: 'één uiteinde van wat voor andere lijnen is gevonden',
        },
      },
    })
  }
  study.welfare = [
    { id: 'unweighted', label: { en: 'unweighted', nl: 'ongewogen' }, method: 'unweighted' },
    {
      id: 'income',
      label: { en: 'income weights', nl: 'inkomensgewichten' },
      method: 'isoElastic',
      parameters: { elasticity: 'incomeElasticity', income: 'income', normalisation: 'populationMean' },
    },
  ]
  study.comparison = {
    reference: {
      scenario: 'fromRandstad',
      alternative: 'early',
      discounting: 'nl2025',
      agglomeration: 'none',
      welfare: 'unweighted',
    },
  }
  return readScenario(JSON.stringify(study), {
    name: 'combinations.json',
    fileBeside: (name) => readFileSync(join(models, name), 'utf8'),
  })
}

/** Every combination of combinations.yaml. */
export const readCombinations = async (): Promise<Combinations> => {
  const combined: Combined = yaml(join(examples, 'lelylijn', 'combinations.yaml'))
  const original = await readScenarioFile(join(examples, 'lelylijn', 'lelylijn.yaml'))
  const costs = costsOf(original)
  const study = studyOf(combined, original)
  const chosen = Object.entries(combined.values).map(([id, { label, levels }]) => ({
    id,
    label: textOf(label),
    levels: levels.map(({ value, label: own }) => ({ id: String(value), label: own ? textOf(own) : inBoth(value) })),
  }))
  const named = (list: readonly { readonly id: string; readonly label: Label }[]) =>
    list.map(({ id, label }) => ({ id, label: textOf(label) }))
  const dimensions: readonly Dimension[] = [
    { id: 'costs', label: { en: 'costs of', nl: 'kosten van' }, levels: costs.map(({ id, label }) => ({ id, label })) },
    ...chosen,
    {
      id: 'discounting',
      label: { en: 'rates of', nl: 'voeten van' },
      levels: combined.discounting.map((each) =>
        typeof each === 'string'
          ? { id: each, label: regimeLabels[each] ?? textOf(each) }
          : { id: each.id, label: textOf(each.label) },
      ),
    },
    { id: 'relocation', label: { en: 'relocation', nl: 'verhuizing' }, levels: named(combined.relocations) },
    {
      id: 'agglomeration',
      label: { en: 'model', nl: 'model' },
      levels: named(study.input.agglomeration).map(withoutBrackets),
    },
  ]
  return {
    study,
    dimensions,
    costs,
    values: Object.fromEntries(
      Object.entries(combined.values).map(([id, { levels }]) => [id, levels.map(({ value }) => value)]),
    ),
    count: dimensions.reduce((product, { levels }) => product * levels.length, 1),
  }
}

const quoted = (label: string): string => `“${label.replace(/ \([^)]*\)$/, '')}”`

/** Labels in quotation marks, without what stands in brackets at the end: what is a sensitivity and what is not. */
const withoutBrackets = <Level extends { readonly label: Text }>(level: Level): Level => ({
  ...level,
  label: { en: quoted(level.label.en), nl: quoted(level.label.nl) },
})

const regimeLabels: Readonly<Record<string, Text>> = {
  nl2020: { en: '2020', nl: '2020' },
  nl2025: { en: '2025', nl: '2025' },
  nl2025BenefitsHigh: { en: '2025 with benefits high', nl: '2025 met baten hoog' },
}
