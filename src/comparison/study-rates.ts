import { discountFactors, regimeRates } from '../appraisal/discounting/discount-factors.js'
import { perpetuityFactor } from '../appraisal/discounting/infinite-horizon.js'
import { categoryOf, type DiscountRegime, type RegimeRates } from '../appraisal/discounting/regime.js'
import { requireRates, studyRegime } from '../appraisal/discounting/study-regime.js'
import { InputError } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'
import type { Exact } from '../quantity/decimal.js'
import { constant, given } from '../quantity/leaf.js'
import { add, multiply } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import { numberText } from '../quantity/text.js'
import { one } from '../quantity/unit.js'
import type { DecimalReading } from '../reading/decimal.js'
import { choiceProblem as problem, remembered, unknownChoice } from './workshop-parts.js'

/** What decides how a line is discounted. */
export interface DiscountedLine {
  readonly id: string
  readonly stream: string
  /** Yearly growth with which its last flow goes on for ever, or null. */
  readonly forever: Quantity<never> | null
}

interface Ground {
  readonly study: Study
  readonly regimes: readonly DiscountRegime[]
  readonly reading: DecimalReading
  /** The year from which term structures count. */
  readonly origin: () => number
  readonly assumption: (name: string) => Quantity<never>
}

/** The rates and discount factors of a study (discontovoeten en discontofactoren), each made once. */
export class StudyRates {
  readonly #on: Ground
  readonly #rates = new Map<string, RegimeRates>()
  readonly #knownRates = new Map<string, RegimeRates>()
  readonly #factors = new Map<string, Readonly<Record<string, Quantity<'year'>>>>()
  readonly #foreverFactors = new Map<string, Quantity<'year'>>()

  constructor(ground: Ground) {
    this.#on = ground
  }

  regime(id: string): RegimeRates {
    return remembered(this.#rates, id, () => {
      const own = this.#on.study.input.discounting.find((each) => typeof each !== 'string' && each.id === id)
      if (own && typeof own !== 'string') {
        const made = studyRegime(own, this.#on.assumption, (base) => this.#knownRegime(base))
        requireRates(made, (rate) => Number(this.#on.reading.value(rate)))
        return made
      }
      return this.#knownRegime(id)
    })
  }

  /** The rates of a known regime, made once also when other regimes of the study build on it. */
  #knownRegime(id: string): RegimeRates {
    return remembered(this.#knownRates, id, () => {
      const known = this.#on.regimes.find((each) => each.id === id)
      if (known) return regimeRates(known)
      throw new InputError([
        unknownChoice(
          'discounting',
          id,
          this.#on.regimes.map((each) => each.id),
        ),
      ])
    })
  }

  factors(id: string): Readonly<Record<string, Quantity<'year'>>> {
    return remembered(this.#factors, id, () =>
      discountFactors(this.#on.study.years, this.regime(id), {
        discountTo: Number(this.#on.study.input.discountTo),
        origin: this.#on.origin(),
        timing: this.#on.study.input.timing,
      }),
    )
  }

  /**
   * The discount factors of a line: of the category of its stream, and in the last year also the value of all years after
   * it when the line goes on for ever.
   *
   * @throws InputError when the horizon is too short for it, or the growth is not below the rate.
   */
  factorOf(discounting: string, { id, stream, forever }: DiscountedLine): Quantity<'year'> {
    const made = this.regime(discounting)
    const { category } = categoryOf(made.regime, stream)
    const factor = this.factors(discounting)[category] as Quantity<'year'>
    if (!forever) return factor
    return remembered(this.#foreverFactors, `${discounting} ${category} ${forever.id}`, () => {
      this.#requireForever(id, made, category, forever)
      const lastYear = Number(this.#on.study.years.members.at(-1))
      const later = perpetuityFactor({ regime: made, category, growth: forever, lastYear, origin: this.#on.origin() })
      const last = given({
        label: { en: 'the last year', nl: 'het laatste jaar' },
        axes: [this.#on.study.years],
        values: this.#on.study.years.members.map((year) => (Number(year) === lastYear ? 1 : 0)),
        unit: one,
      })
      return multiply(factor, add(constant(1), multiply(last, later)), {
        en: 'discount factor, for ever after the last year',
        nl: 'discontofactor, voor altijd na het laatste jaar',
      })
    })
  }

  #requireForever(id: string, { rates }: RegimeRates, category: string, growth: Quantity<never>): void {
    const last = rates[category]?.at(-1)
    const read = (quantity: Quantity<never>) => this.#on.reading.cells(quantity)[0] as Exact
    const [rate, grows] = [read(last?.rate ?? growth), read(growth)]
    const path = [
      'effects',
      this.#on.study.input.effects.findIndex((effect) => effect.id === id.split('.')[0]),
      'forever',
    ]
    const begins = this.#on.origin() + (last?.afterYears ?? 0)
    if (begins > Number(this.#on.study.years.members.at(-1)))
      throw new InputError([
        problem(
          'horizonBeforeLastRate',
          path,
          { en: `the last rate begins after ${begins}`, nl: `de laatste voet begint na ${begins}` },
          { en: `a horizon through ${begins} at least`, nl: `een horizon tot minstens ${begins}` },
          { en: 'widen the horizon, or use a flat rate', nl: 'verruim de horizon, of gebruik één vaste voet' },
        ),
      ])
    if (grows.gte(rate))
      throw new InputError([
        problem(
          'growthNotBelowRate',
          path,
          {
            en: `growth of ${grows} a year is not below the rate of ${rate}`,
            nl: `een groei van ${numberText(grows).nl} per jaar ligt niet onder de voet van ${numberText(rate).nl}`,
          },
          { en: 'growth below the discount rate', nl: 'een groei onder de discontovoet' },
          { en: 'lower the growth, or end the flow', nl: 'verlaag de groei, of laat de stroom eindigen' },
        ),
      ])
  }
}
