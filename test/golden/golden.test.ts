import { describe, expect, it } from 'vitest'
import { golden } from './golden.js'

describe('golden', () => {
  const oneRate = golden('npv-12-ross-westerfield-jordan-ch9')

  it('accepts the unrounded figure', () => {
    oneRate.expectClose(0.209703260721, 'a/irr')
  })

  it('refuses a figure within the published rounding that is not the unrounded figure', () => {
    expect(() => oneRate.expectClose(0.2097, 'a/irr')).toThrow('a/irr')
  })

  it('refuses a figure outside the tolerance of its own key, though inside that of the file', () => {
    expect(() => oneRate.expectClose(0.2127, 'a/irr')).toThrow('published 0.2097')
  })

  it('refuses a path that is not in the file', () => {
    expect(() => oneRate.expectClose(1, 'a/payback')).toThrow('not in the file')
  })

  it('refuses a list of another length', () => {
    const roots = golden('npv-07-multiple-and-missing-irr')
    expect(() => roots.expectClose([0.25], 'roots/oil_pump')).toThrow()
  })
})
