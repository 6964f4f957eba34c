import type * as z from 'zod'
import { assumption } from '../quantity/leaf.js'
import type { Quantity } from '../quantity/quantity.js'
import { numberText, type Text } from '../quantity/text.js'
import { parseUnit } from '../quantity/unit.js'
import { InputError, type Path } from './input/problem.js'
import { type NumberParameter, parametersOf } from './parameter.js'
import { parameterProblems, plugInProblem as problem, unknownAssumption } from './parameter-problems.js'
import { moneyOf } from './study.js'
import type { Variant } from './variant.js'

/** What speaks for or against a model or method, with its source. */
export interface Evidence {
  readonly text: Text
  readonly source: string
}

/** What models and methods have in common: a plain object that says what it is, claims and needs. */
export interface PlugIn {
  readonly id: string
  readonly label: Text
  /** What it claims, in one paragraph. */
  readonly claim: Text
  readonly evidence: { readonly for: readonly Evidence[]; readonly against: readonly Evidence[] }
  /** Made with the functions of `parameter.ts`, so that every number has a unit, a default and a source. */
  readonly parameters: z.ZodObject
  /** What of a study it reads: columns of regional data, `directBenefits`, or a part of the file such as `zones`. */
  readonly needs: readonly string[]
}

/** The parameters of a plug-in as a model reads them: numbers as quantities, words as text. */
export interface Parameters {
  readonly number: (name: string) => Quantity<never>
  readonly word: (name: string) => string
  /** Whether the study states it; if not, it has its default. */
  readonly isGiven: (name: string) => boolean
}

/** Parameters and data that are each in range and do not go together. */
export interface Unfit {
  /** The parameter that the problem is shown at. */
  readonly parameter: string
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
}

const t = (en: string, nl: string): Text => ({ en, nl })

const defaultLeaf = (plugIn: PlugIn, name: string, parameter: NumberParameter, variant: Variant): Quantity<never> =>
  assumption({
    name: `${plugIn.id}.${name}`,
    label: parameter.label,
    value: parameter.default ?? '0',
    unit: parseUnit(parameter.unit, moneyOf(variant.study.input)),
    sources: [parameter.source],
  })

const outside = ({ min = -Infinity, max = Infinity }: NumberParameter, value: number): boolean =>
  value < min || value > max

const strictForms = new WeakMap<PlugIn, z.ZodObject>()

/** The form of parameters that refuses others: zod prepares one when it first parses, so that it is kept. */
const strict = (plugIn: PlugIn): z.ZodObject => {
  const known = strictForms.get(plugIn) ?? plugIn.parameters.strict()
  strictForms.set(plugIn, known)
  return known
}

/**
 * Reads the parameters of a plug-in for a variant. A number names an assumption of the study; left out, it is the default.
 *
 * @throws InputError for unknown, missing or unfit parameters.
 */
export const readParameters = (
  plugIn: PlugIn,
  given: Readonly<Record<string, unknown>>,
  variant: Variant,
  where: Path,
  defaults: Map<string, Quantity<never>>,
): Parameters => {
  const result = strict(plugIn).safeParse(given)
  const values: Readonly<Record<string, unknown>> = result.success ? result.data : given
  const problems = result.success ? [] : [...parameterProblems(plugIn, given, where, result.error.issues)]
  const known = parametersOf(plugIn.parameters)
  const byDefault = (name: string, parameter: NumberParameter): Quantity<never> => {
    if (parameter.default === null)
      throw new InputError([
        problem(
          'wrongParameter',
          [...where, name],
          t(`“${plugIn.id}” needs “${name}”`, `“${plugIn.id}” heeft “${name}” nodig`),
          t(`an assumption in ${parameter.unit}`, `een aanname in ${parameter.unit}`),
          t('name one', 'noem er één'),
        ),
      ])
    const key = `${plugIn.id}.${name}`
    const made = defaults.get(key) ?? defaultLeaf(plugIn, name, parameter, variant)
    defaults.set(key, made)
    return made
  }
  const number = (name: string): Quantity<never> => {
    const parameter = known[name]
    if (parameter?.kind !== 'number')
      throw new TypeError(`“${plugIn.id}” has no number “${name}” among its parameters.`)
    const chosen = values[name]
    if (typeof chosen !== 'string') return byDefault(name, parameter)
    const { assumptions } = variant.study.input
    if (assumptions[chosen] === undefined)
      throw new InputError([
        unknownAssumption({ id: plugIn.id, unit: parameter.unit }, [...where, name], chosen, Object.keys(assumptions)),
      ])
    const quantity = variant.assumption(chosen)
    const money = moneyOf(variant.study.input)
    const own = parameter.anyPriceLevel ? quantity.unit.money?.priceLevel : undefined
    const wanted = parseUnit(parameter.unit, { ...money, priceLevel: own ?? money.priceLevel })
    if (quantity.unit.key !== wanted.key)
      throw new InputError([
        problem(
          'wrongUnit',
          [...where, name],
          t(`assumption “${chosen}” is in ${quantity.unit.key}`, `aanname “${chosen}” is in ${quantity.unit.key}`),
          t(wanted.key, wanted.key),
          t('name an assumption in that unit', 'noem een aanname in die eenheid'),
        ),
      ])
    return quantity
  }
  const isGiven = (name: string): boolean => given[name] !== undefined
  for (const [name] of numbersOf(plugIn, { isGiven })) {
    // What is given and no name of an assumption is a problem of its form already.
    if (isGiven(name) && typeof given[name] !== 'string') continue
    try {
      number(name)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new InputError(problems)
  const word = (name: string): string => {
    if (known[name] === undefined || known[name].kind === 'number')
      throw new TypeError(`“${plugIn.id}” has no word “${name}” among its parameters.`)
    const said = String(values[name])
    if (known[name].kind === 'text') variant.noteColumn(said, { plugIn: plugIn.id, parameter: name, where })
    return said
  }
  return { number, word, isGiven }
}

/** The numbers among the parameters of a plug-in that have a value: all but optional ones that are left out. */
export const numbersOf = (
  plugIn: PlugIn,
  { isGiven }: Pick<Parameters, 'isGiven'>,
): readonly (readonly [name: string, parameter: NumberParameter])[] =>
  Object.entries(parametersOf(plugIn.parameters)).flatMap(([name, parameter]) =>
    parameter.kind === 'number' && (!parameter.optional || isGiven(name)) ? [[name, parameter] as const] : [],
  )

/**
 * Refuses numbers outside the range of their parameter.
 *
 * @param centralOf reads a quantity at its central value, whether it is given or made of others
 */
export const requireRanges = (
  plugIn: PlugIn,
  parameters: Parameters,
  where: Path,
  centralOf: (quantity: Quantity<never>) => number,
): void => {
  const problems = numbersOf(plugIn, parameters).flatMap(([name, parameter]) => {
    const value = centralOf(parameters.number(name))
    if (!outside(parameter, value)) return []
    const is = numberText(value)
    const [min, max] = [numberText(parameter.min ?? '−∞'), numberText(parameter.max ?? '∞')]
    return [
      problem(
        'parameterOutOfRange',
        [...where, name],
        t(`“${name}” is ${is.en}`, `“${name}” is ${is.nl}`),
        t(`a value from ${min.en} to ${max.en}`, `een waarde van ${min.nl} tot ${max.nl}`),
        t('correct the assumption', 'verbeter de aanname'),
      ),
    ]
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** What a number is that lies outside what the source of its parameter covers, for each such number. */
export const outsideSource = (
  plugIn: PlugIn,
  parameters: Parameters,
  centralOf: (quantity: Quantity<never>) => number,
): readonly Text[] =>
  numbersOf(plugIn, parameters).flatMap(([name, parameter]) => {
    if (!parameter.covers) return []
    const [low, high] = parameter.covers
    const value = centralOf(parameters.number(name))
    if (value >= low && value <= high) return []
    const { id } = parameter.source
    const [is, from, to] = [numberText(value), numberText(low), numberText(high)]
    return [
      t(
        `“${name}” of “${plugIn.id}” is ${is.en}; its source (${id}) covers ${from.en} to ${to.en}.`,
        `“${name}” van “${plugIn.id}” is ${is.nl}; de bron (${id}) dekt ${from.nl} tot ${to.nl}.`,
      ),
    ]
  })

/** The needs that are a part of the scenario file and no column. */
const parts = ['relocation', 'zones', 'criteria', 'weightSets', 'indicators', 'services'] as const
const isPart = (need: string): need is (typeof parts)[number] => (parts as readonly string[]).includes(need)

/** Refuses a plug-in whose needs a study does not meet, saying which data would mend it. */
export const requireNeeds = (plugIn: PlugIn, variant: Variant, where: Path): void => {
  const { input } = variant.study
  const missing = plugIn.needs.filter((need) =>
    isPart(need) ? input[need] === undefined : need !== 'directBenefits' && input.regions.columns[need] === undefined,
  )
  if (missing.length === 0) return
  throw new InputError(
    missing.map((need) =>
      problem(
        'missingNeed',
        where,
        t(
          `“${plugIn.id}” needs “${need}”, which the study does not have`,
          `“${plugIn.id}” heeft “${need}” nodig, en dat heeft de studie niet`,
        ),
        isPart(need)
          ? t(`a section ${need}`, `een onderdeel ${need}`)
          : t(`a column “${need}” of regional data`, `een kolom “${need}” met regionale gegevens`),
        t('add it to the scenario file', 'voeg het toe aan het scenariobestand'),
      ),
    ),
  )
}
