/** Incomes of the World Bank's Handbook on Poverty and Inequality (2009), table 6.3: data A of the worked numbers I1–I6. */
export const handbook = [10, 15, 20, 25, 40, 20, 30, 35, 45, 90] as const

/** Levels of three regions with shares of the population: I16–I18. */
export const threeRegions = { levels: [24, 30, 36], population: [0.2, 0.5, 0.3] } as const

/** I14: shares of quintiles, the poorest first, in income, in a cost and in a benefit. */
export const quintiles = {
  incomes: [0.08, 0.13, 0.18, 0.24, 0.37],
  costs: [0.12, 0.16, 0.2, 0.23, 0.29],
  benefits: [0.3, 0.25, 0.2, 0.15, 0.1],
} as const

/**
 * R1, R2: gross domestic product per inhabitant by COROP region, 2021, thousands of euros, unweighted; CBS, Regionale
 * brede welvaart 2022 (2023). The first nine are in the North.
 */
export const corop = [
  27.1, 43.2, 49.3, 34.4, 30.2, 38.8, 32.5, 31.4, 36.3, 44.1, 38.3, 40.2, 43.9, 35.5, 41.8, 43.1, 59.9, 32.9, 37.2,
  38.0, 34.8, 33.5, 91.9, 45.9, 39.6, 47.8, 57.5, 37.2, 53.5, 46.1, 48.1, 38.7, 49.7, 42.2, 48.0, 58.1, 44.8, 41.3,
  44.7, 36.4,
] as const
export const coropGroups = corop.map((_, i) => (i < 9 ? 'north' : 'other'))
