import { expect } from 'vitest'

/** Expects numbers to be the printed ones, each to its own last digit: `expectPrinted([1.234], '1.23')`. */
export const expectPrinted = (actual: readonly (number | null)[], printed: string): void => {
  const texts = printed.split(' ')
  expect(actual).toHaveLength(texts.length)
  texts.forEach((text, i) => {
    expect(actual[i], text).toBeCloseTo(Number(text.replace('−', '-')), text.split('.')[1]?.length ?? 0)
  })
}
