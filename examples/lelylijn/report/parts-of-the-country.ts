/** The provinces of the two parts of the country that the dispute is about. */
export const provincesOf = {
  north: ['groningen', 'fryslan', 'drenthe'],
  randstad: ['utrecht', 'noordHolland', 'zuidHolland'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Whether a province is one of those. */
export const isIn = (part: keyof typeof provincesOf, province: string): boolean =>
  provincesOf[part].some((id) => id === province)

/** What regional amounts come to in a part of the country. */
export const amountIn = (
  part: keyof typeof provincesOf,
  regions: readonly { readonly id: string; readonly value: number }[],
): number => regions.filter(({ id }) => isIn(part, id)).reduce((sum, { value }) => sum + value, 0)
