import type { Better, Goalposts, Indicator } from '../../../src/welfare/index/indicator.js'

/** An indicator made up for a test. */
export const indicator = (
  id: string,
  lo: number,
  hi: number,
  better: Better = 'high',
  scale: Goalposts['scale'] = 'linear',
): Indicator => ({
  id,
  label: { en: id, nl: id },
  unit: '1',
  better,
  goalposts: { lo, hi, scale, source: { id: 'test', mark: 'illustrative' } },
})

/** The message of the error that a call throws. */
export const messageOf = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
  throw new Error('Nothing was thrown.')
}
