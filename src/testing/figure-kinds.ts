import type { Row } from '../comparison/compare.js'
import type { Outcome } from '../comparison/probe.js'
import { type Quotient, quotientOf } from '../comparison/quotient.js'
import { Exact, zero } from '../quantity/decimal.js'
import type { Text } from '../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What a figure is, whichever study it is asked of. */
export interface FigureKind {
  /** With its article: “the balance”. */
  readonly label: Text
  readonly unit: 'euro' | 'ratio'
  /** Whether the choice of a welfare method changes it. */
  readonly isWeighted: boolean
  readonly read: (row: Row) => Quotient
  /** The same from a reading in which one assumption is moved; null when that reading does not have it. */
  readonly along: ((outcome: Outcome) => Quotient) | null
}

const found = (value: number): Quotient => ({ value, why: null })

const balanceAlong = (outcome: Outcome): Quotient =>
  outcome.why ? { value: null, why: outcome.why } : found(outcome.netPresentValue)

const ratioAlong = (outcome: Outcome): Quotient =>
  outcome.why ? { value: null, why: outcome.why } : quotientOf(outcome.benefits, outcome.costs)

/** The net present value (saldo), euro. */
export const balance: FigureKind = {
  label: t('the balance', 'het saldo'),
  unit: 'euro',
  isWeighted: false,
  read: ({ netPresentValue }) => found(netPresentValue.value),
  along: balanceAlong,
}

/** Benefits over costs (baten-kostenverhouding). */
export const ratio: FigureKind = {
  label: t('the benefit-cost ratio', 'de baten-kostenverhouding'),
  unit: 'ratio',
  isWeighted: false,
  read: ({ benefitCostRatio }) => benefitCostRatio,
  along: ratioAlong,
}

/** The balance by the weights of the welfare method (gewogen saldo); a row without weights counts with its plain one. */
export const weightedBalance: FigureKind = {
  label: t('the weighted balance', 'het gewogen saldo'),
  unit: 'euro',
  isWeighted: true,
  read: ({ weighted, netPresentValue }) => found((weighted?.netPresentValue ?? netPresentValue).value),
  along: balanceAlong,
}

/** The ratio by those weights (gewogen baten-kostenverhouding). */
export const weightedRatio: FigureKind = {
  label: t('the weighted benefit-cost ratio', 'de gewogen baten-kostenverhouding'),
  unit: 'ratio',
  isWeighted: true,
  read: ({ weighted, benefitCostRatio }) => weighted?.benefitCostRatio ?? benefitCostRatio,
  along: ratioAlong,
}

const headlines: readonly FigureKind[] = [balance, ratio, weightedBalance, weightedRatio]

/** Whether a figure is the balance or the ratio themselves: only these are drawn, and have switching values. */
export const isHeadline = (kind: FigureKind): boolean => headlines.includes(kind)

/** The part of the balance that falls on a region (saldo van een regio), euro. */
export const balanceOf = (id: string, label: Text): FigureKind => ({
  label: t(`the balance of ${label.en}`, `het saldo van ${label.nl}`),
  unit: 'euro',
  isWeighted: false,
  read: ({ regions }) => found(regions.find((region) => region.id === id)?.value ?? 0),
  along: null,
})

/** The present value of an effect, all its lines together (contante waarde van een effect), euro; a loss is negative. */
export const valueOfEffect = (id: string, label: Text): FigureKind => ({
  label: t(`the present value of “${label.en}”`, `de contante waarde van “${label.nl}”`),
  unit: 'euro',
  isWeighted: false,
  read: ({ effects }) =>
    found(
      effects
        .filter((line) => line.id === id || line.id.startsWith(`${id}.`))
        .reduce((sum, { presentValue }) => sum.plus(presentValue.exact), new Exact(zero))
        .toNumber(),
    ),
  along: null,
})
