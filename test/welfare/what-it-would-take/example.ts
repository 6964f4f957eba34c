/** The synthetic example of three regions, millions of euros of present value: North, Randstad and the rest. */
export const example = {
  benefits: [900, 120, 80],
  costsByPlace: [150, 1350, 700],
  /** 2,200 by tax shares .08, .52, .40. */
  costsByTaxes: [176, 1144, 880],
  incomes: [28, 36, 32],
  reference: 33.5,
  north: [true, false, false],
  one: [1, 1, 1],
}

export const net = (benefits: readonly number[], costs: readonly number[]): readonly number[] =>
  benefits.map((benefit, i) => benefit - costs[i]!)

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)
