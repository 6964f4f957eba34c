import type { Exact } from '../../../quantity/decimal.js'
import { numberText, type Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import { type Range, share } from '../../effects/kind.js'
import type { PricedEffect } from '../../effects/kinds.js'
import type { Problem } from '../problem.js'
import type { RelocationInput } from '../relocation-input.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'
import type { Central } from './central.js'
import { rateProblem } from './rates.js'
import { referencesOf } from './references.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const within = (value: Exact, { least, most, above, whole }: Range): boolean =>
  (least === undefined || value.gte(least)) &&
  (most === undefined || value.lte(most)) &&
  (above === undefined || value.gt(above)) &&
  (!whole || value.isInteger())

const rangeText = ({ least, most, above, whole }: Range): Text => {
  const lower: Text =
    above === undefined ? t(`at least ${least}`, `minstens ${least}`) : t(`more than ${above}`, `meer dan ${above}`)
  const both = most === undefined ? lower : t(`from ${least ?? above} to ${most}`, `van ${least ?? above} tot ${most}`)
  return whole
    ? t(`a whole number, ${both.en}`, `een geheel getal, ${both.nl}`)
    : t(`a value ${both.en}`, `een waarde ${both.nl}`)
}

interface Bounded {
  readonly name: string
  readonly range: Range
}

const boundedOf = new WeakMap<PricedEffect, readonly Bounded[]>()

/** The figures of an effect that have a range, found once. */
const bounded = (effect: PricedEffect): readonly Bounded[] => {
  const known =
    boundedOf.get(effect) ??
    referencesOf(effect).flatMap(({ name, range, to }) =>
      range && (to === 'assumption' || to === 'amount') ? [{ name, range }] : [],
    )
  boundedOf.set(effect, known)
  return known
}

/** Yearly growth that others make, mark-ups, and points of a series that grows by a factor. */
const otherRanges = (input: ScenarioInput, central: Central, make: ProblemMaker): readonly Problem[] => {
  const derived = Object.values(input.growthPaths ?? {})
    .flatMap(({ periods }) => periods.map(({ rate }) => rate))
    .filter((name) => input.assumptions[name] && partsOf(input.assumptions[name]).length > 0)
  const growth = [...new Set(derived)].flatMap((name) => {
    const value = central.value(name)
    return value ? rateProblem(central.path(name), value.toString(), make) : []
  })
  const markUps = Object.values(input.assumptions).flatMap(({ convert }) =>
    [convert?.markUp, convert?.vat].flatMap((name) => (name === undefined ? [] : [{ name, range: share }])),
  )
  const points = Object.values(input.series ?? {}).flatMap((series) =>
    'points' in series && (series.between === 'geometric' || series.after === 'sameGrowth')
      ? Object.values(series.points).map((name) => ({ name, range: { above: 0 } as Range }))
      : [],
  )
  const outside = [...markUps, ...points].flatMap(({ name, range }) => {
    const value = central.value(name)
    if (!value || within(value, range)) return []
    return [
      make(
        'valueOutOfRange',
        central.path(name),
        t(`“${name}” is ${value}`, `“${name}” is ${numberText(value).nl}`),
        rangeText(range),
        t('correct the value, or name another assumption', 'verbeter de waarde, of noem een andere aanname'),
        { got: value.toString() },
      ),
    ]
  })
  return [...growth, ...outside]
}

/** A number of movers below zero would turn the direction round, against what the preset says. */
const negativeRelocation = (
  relocation: RelocationInput | undefined,
  central: Central,
  make: ProblemMaker,
): readonly Problem[] => {
  if (!relocation) return []
  const movers = { jobs: t('jobs', 'banen'), residents: t('residents', 'inwoners') }
  return (['jobs', 'residents'] as const).flatMap((what) => {
    const name = relocation[what]
    const value = central.value(name)
    if (!value?.lt(0)) return []
    const who = movers[what]
    return [
      make(
        'negativeRelocation',
        central.path(name),
        t(
          `“${name}” is ${value}: ${who.en} would move the other way round`,
          `“${name}” is ${numberText(value).nl}: ${who.nl} zouden de andere kant op verhuizen`,
        ),
        t(`a number of ${who.en} of 0 or more`, `een aantal ${who.nl} van 0 of meer`),
        t('choose a relocation that goes the other way', 'kies een verplaatsing die de andere kant op gaat'),
        { got: value.toString() },
      ),
    ]
  })
}

/** Figures outside the range in which they mean anything, under one scenario and one alternative. */
export const rangeProblems = (
  input: ScenarioInput,
  relocation: RelocationInput | undefined,
  central: Central,
  make: ProblemMaker,
): readonly Problem[] => [
  ...otherRanges(input, central, make),
  ...negativeRelocation(relocation, central, make),
  ...effectRanges(input, central, make),
]

const effectRanges = (input: ScenarioInput, central: Central, make: ProblemMaker): readonly Problem[] =>
  input.effects.flatMap((effect) => {
    if (effect.kind === 'unpriced') return []
    const single = bounded(effect).flatMap(({ name, range }) => {
      const value = central.value(name)
      if (!value || within(value, range)) return []
      return [
        make(
          'valueOutOfRange',
          central.path(name),
          t(
            `“${name}” is ${value}, in effect “${effect.id}”`,
            `“${name}” is ${numberText(value).nl}, in effect “${effect.id}”`,
          ),
          rangeText(range),
          t('correct the value, or name another assumption', 'verbeter de waarde, of noem een andere aanname'),
          { got: value.toString() },
        ),
      ]
    })
    if (effect.kind === 'residualValue' && effect.method.kind === 'perpetuity') {
      const [rate, growth] = [central.value(effect.method.rate), central.value(effect.method.growth)]
      if (rate && growth?.gte(rate))
        single.push(
          make(
            'growthNotBelowRate',
            central.path(effect.method.growth),
            t(
              `growth of ${growth} a year is not below the rate of ${rate}`,
              `een groei van ${numberText(growth).nl} per jaar ligt niet onder de voet van ${numberText(rate).nl}`,
            ),
            t('growth below the rate', 'een groei onder de voet'),
            t('lower the growth, or use remainingBenefits', 'verlaag de groei, of gebruik remainingBenefits'),
          ),
        )
    }
    const shares = Object.values(effect.overlaps ?? {}).map((overlap) => ({
      share: overlap.share,
      value: central.value(overlap.share),
    }))
    const [first] = shares
    const over = shares.every(({ value }) => value !== null)
      ? shares.reduce((sum, { value }) => sum + Number(value), 0) > 1 + 1e-12
      : false
    if (!first || !over || shares.length === 1) return single
    return [
      ...single,
      make(
        'valueOutOfRange',
        central.path(first.share),
        t(
          `the overlaps of “${effect.id}” are more than the whole effect`,
          `de overlappen van “${effect.id}” zijn meer dan het hele effect`,
        ),
        t('shares that add up to at most 1', 'aandelen die tot hoogstens 1 optellen'),
        t('correct the shares', 'verbeter de aandelen'),
      ),
    ]
  })
