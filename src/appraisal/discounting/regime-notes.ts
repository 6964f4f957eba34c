import type { Text } from '../../quantity/text.js'
import { t } from './make-regime.js'
import { categoriesInUse, categoryOf, type DiscountRegime, isValidIn } from './regime.js'

/** What must be said of a regime that a study uses, with its code in `docs/problems.md`. */
export interface RegimeNote {
  readonly code: string
  readonly text: Text
}

/** What of a study the notes on its regime depend on. */
export interface RegimeUseContext {
  readonly baseYear: number
  readonly lastYear: number
  /** The streams of its effects. */
  readonly streams: readonly string[]
}

const validity = (regime: DiscountRegime, baseYear: number): readonly RegimeNote[] => {
  if (!regime.validityKnown) {
    return [
      {
        code: 'regimeValidityUnknown',
        text: t(
          `The years in which “${regime.label.en}” is in force are not known.`,
          `In welke jaren “${regime.label.nl}” geldt is niet bekend.`,
        ),
      },
    ]
  }
  if (isValidIn(regime, baseYear)) return []
  const { validFrom, validThrough } = regime
  const years =
    validThrough === null
      ? t(`base years from ${validFrom} on`, `basisjaren vanaf ${validFrom}`)
      : validFrom === null
        ? t(`base years through ${validThrough}`, `basisjaren tot en met ${validThrough}`)
        : t(`base years ${validFrom}–${validThrough}`, `de basisjaren ${validFrom}–${validThrough}`)
  return [
    {
      code: 'regimeOutsideValidity',
      text: t(
        `“${regime.label.en}” holds for ${years.en}; this study discounts to ${baseYear}.`,
        `“${regime.label.nl}” geldt voor ${years.nl}; deze studie verdisconteert naar ${baseYear}.`,
      ),
    },
  ]
}

/** The conditions of rates that streams take only because a study says so. */
const conditions = (regime: DiscountRegime, { baseYear, lastYear }: RegimeUseContext): readonly RegimeNote[] =>
  categoriesInUse(regime).flatMap((name): readonly RegimeNote[] => {
    const { label, condition, maximumHorizon, mustBeProven } = regime.categories[
      name
    ] as DiscountRegime['categories'][string]
    const horizon = lastYear - baseYear
    return [
      ...(mustBeProven
        ? [
            {
              code: 'rateMustBeProven',
              text: t(
                `The rate “${label.en}” is only for: ${condition.en}.`,
                `De voet “${label.nl}” is alleen voor: ${condition.nl}.`,
              ),
            },
          ]
        : []),
      ...(maximumHorizon !== undefined && horizon > maximumHorizon
        ? [
            {
              code: 'horizonOverMaximum',
              text: t(
                `The rate “${label.en}” is for horizons of at most ${maximumHorizon} years; this one runs ${horizon} years.`,
                `De voet “${label.nl}” is voor een zichtperiode van hoogstens ${maximumHorizon} jaar; deze duurt ${horizon} jaar.`,
              ),
            },
          ]
        : []),
    ]
  })

/** Relative prices of streams of the study: they belong in a growth path of the effect, and are never taken off the rate. */
const relativePrices = (regime: DiscountRegime, streams: readonly string[]): readonly RegimeNote[] =>
  regime.relativePrices.flatMap(({ stream, growth, note }) =>
    growth !== null && streams.includes(stream)
      ? [
          {
            code: 'relativePrice',
            text: t(
              `Stream “${stream}” has a relative price rise, to be given as a growth path of the effect and not taken off the rate of ${categoryOf(regime, stream).category}: ${note.en}.`,
              `Stroom “${stream}” heeft een relatieve prijsstijging, op te geven als groeipad van het effect en niet af te trekken van de voet ${categoryOf(regime, stream).category}: ${note.nl}.`,
            ),
          },
        ]
      : [],
  )

/** What a reader should know of a regime in a study: validity, conditions of its rates, relative prices. */
export const regimeNotes = (regime: DiscountRegime, context: RegimeUseContext): readonly RegimeNote[] => [
  ...validity(regime, context.baseYear),
  ...conditions(regime, context),
  ...relativePrices(regime, context.streams),
]
