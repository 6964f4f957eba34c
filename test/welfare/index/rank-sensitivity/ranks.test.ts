import { expect, it } from 'vitest'
import { ranksOf } from '../../../../src/welfare/index/rank-sensitivity/ranks.js'

it('ranks the highest first; equal scores share the better rank', () => {
  expect(ranksOf([0.2, 0.9, 0.5, 0.9])).toEqual([4, 1, 3, 1])
  expect(ranksOf([])).toEqual([])
})
