import type { Quantity } from '../../quantity/quantity.js'
import { type Text, textOf } from '../../quantity/text.js'
import { InputError, type Problem } from '../input/problem.js'
import type { DiscountingItem, OwnRegimeInput, ReassignedRegimeInput } from './input.js'
import { allStreams, category, regime, t } from './make-regime.js'
import { type DiscountRegime, highestRate, type RegimeRates, type RegimeSource, type StreamCategory } from './regime.js'

const source: RegimeSource = { id: 'the study', title: 'a regime of the study', mark: 'assumed', url: '' }

const assigned = (name: string): StreamCategory => ({ category: name, source: 'the study', mark: 'assumed' })

const assignment = (streams: Readonly<Record<string, string>> = {}): Readonly<Record<string, StreamCategory>> =>
  Object.fromEntries(Object.entries(streams).map(([stream, name]) => [stream, assigned(name)]))

/** A flat rate of the study's own, for all streams. */
export const flatRegime = (id: string, label: Text, rate: Quantity<never>): RegimeRates => ({
  regime: regime({
    id,
    label,
    source: { ...source, title: 'a flat rate of the study' },
    categories: { all: category(t('all', 'alle'), allStreams) },
    otherwise: assigned('all'),
  }),
  rates: { all: [{ afterYears: 0, rate }] },
})

/** A regime of the study's own: rates by category, each an assumption, and the streams that take them. */
const ownRegime = (item: OwnRegimeInput, rateOf: (name: string) => Quantity<never>): RegimeRates => {
  const rates = Object.fromEntries(
    Object.entries(item.categories).map(([name, { rate, later = [] }]) => [
      name,
      [
        { afterYears: 0, rate: rateOf(rate) },
        ...later.map((step) => ({ afterYears: Number(step.afterYears), rate: rateOf(step.rate) })),
      ],
    ]),
  )
  return {
    rates,
    regime: regime({
      id: item.id,
      label: textOf(item.label),
      source,
      note: item.note === undefined ? null : textOf(item.note),
      categories: Object.fromEntries(
        Object.entries(item.categories).map(([name, { label, condition }]) => [
          name,
          {
            label: textOf(label ?? name),
            condition:
              condition === undefined ? t('as the study assigns', 'zoals de studie toedeelt') : textOf(condition),
            steps: [],
          },
        ]),
      ),
      streams: assignment(item.streams),
      otherwise: assigned(item.otherwise),
    }),
  }
}

/** Categories that a study names and the regime that it builds on lacks. */
const requireCategories = (item: ReassignedRegimeInput, base: DiscountRegime): void => {
  const known = Object.keys(base.categories)
  const wrong = Object.entries({
    ...item.streams,
    ...(item.otherwise === undefined ? {} : { otherwise: item.otherwise }),
  })
    .filter(([, name]) => !known.includes(name))
    .map(([stream, name]) => ({
      code: 'unknownReference',
      path: ['discounting', item.id, stream],
      place: null,
      message: t(`${base.id} has no category “${name}”`, `${base.id} heeft geen categorie “${name}”`),
      expected: t(`one of ${known.join(', ')}`, `één van ${known.join(', ')}`),
      got: name,
      mend: t('correct the name', 'verbeter de naam'),
    }))
  if (wrong.length > 0) throw new InputError(wrong)
}

/** A known regime with streams assigned as the study says; what it does not name stays as it was. */
const reassignedRegime = (item: ReassignedRegimeInput, base: RegimeRates): RegimeRates => {
  requireCategories(item, base.regime)
  return {
    rates: base.rates,
    regime: regime({
      ...base.regime,
      id: item.id,
      label: textOf(item.label),
      note: item.note === undefined ? base.regime.note : textOf(item.note),
      streams: { ...base.regime.streams, ...assignment(item.streams) },
      otherwise: item.otherwise === undefined ? base.regime.otherwise : assigned(item.otherwise),
    }),
  }
}

/**
 * The regime that a scenario file defines, as quantities.
 *
 * @param rateOf the quantity of an assumption
 * @param baseOf a known regime by its id
 * @throws InputError when it assigns streams to categories that its base lacks.
 */
export const studyRegime = (
  item: Exclude<DiscountingItem, string>,
  rateOf: (name: string) => Quantity<never>,
  baseOf: (id: string) => RegimeRates,
): RegimeRates => {
  if ('base' in item) return reassignedRegime(item, baseOf(item.base))
  if ('rate' in item) return flatRegime(item.id, textOf(item.label), rateOf(item.rate))
  return ownRegime(item, rateOf)
}

/**
 * Refuses rates of a study's own that are −1 or less or above 0.5, whatever made them: a formula, or a change by the
 * caller.
 *
 * @param central the central value of a rate
 * @throws InputError with every rate that is out of range.
 */
export const requireRates = ({ regime, rates }: RegimeRates, central: (rate: Quantity<never>) => number): void => {
  const problems = Object.entries(rates).flatMap(([name, steps]) =>
    steps.flatMap(({ rate }): readonly Problem[] => {
      const value = central(rate)
      if (value > -1 && value <= highestRate) return []
      const place = { path: ['discounting', regime.id, name], place: null, got: String(value) }
      const expected = t('a fraction above -1 and at most 0.5', 'een fractie boven -1 en hoogstens 0,5')
      const mend = t('write 2.25 % as 0.0225', 'schrijf 2,25 % als 0.0225')
      return value <= -1
        ? [
            {
              ...place,
              code: 'rateTooLow',
              message: t('a rate that leaves nothing', 'een voet die niets overlaat'),
              expected,
              mend,
            },
          ]
        : [{ ...place, code: 'rateTooHigh', message: t('a rate above 50 %', 'een voet boven 50 %'), expected, mend }]
    }),
  )
  if (problems.length > 0) throw new InputError(problems)
}
