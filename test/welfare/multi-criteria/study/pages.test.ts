import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { builtIn } from '../../../../src/built-in.js'
import { assess } from '../../../../src/comparison/assess.js'
import { building, effect, figure, scenario } from '../../../comparison/scenario.js'

const pages = ['weighted-sum', 'weighted-product', 'topsis', 'promethee', 'smaa'] as const
const read = (name: string): string => readFileSync(`docs/welfare/${name}.md`, 'utf8')

describe.each(pages)('docs/welfare/%s.md', (name) => {
  it('its piece of a file gives a ranking of both alternatives', async () => {
    const piece = parse(/```yml\n([\s\S]*?)```/.exec(read(name))?.[1] ?? '') as Readonly<Record<string, unknown>>
    const study = scenario({
      assumptions: { cost: figure(200e6, 'EUR'), yearly: figure(9e6, 'EUR/year') },
      effects: [building('cost', 2026, 2027), effect('recurring', 'gain', { amount: 'yearly' })],
      more: {
        ...piece,
        sources: { test: { title: 'test' }, own: { title: 'own' }, panel: { title: 'panel' } },
        alternatives: ['tram', 'bus'].map((id) => ({ id, label: id })),
        comparison: {
          reference: {
            scenario: 'laag',
            alternative: 'tram',
            discounting: 'nl2020',
            agglomeration: 'none',
            welfare: 'unweighted',
          },
        },
      },
    })
    const [found] = (await assess(study, builtIn)).assessments
    const ranked = found?.figures.filter(({ id }) => /^(rank|acceptability)\./.test(id)) ?? []
    expect(new Set(ranked.map(({ alternative }) => alternative))).toEqual(new Set(['tram', 'bus']))
    expect(ranked.every(({ value }) => value !== null)).toBe(true)
  })
})

// 0.7 · 0.8 + 0.3 · 0.2; √0.81 · √0.16; the lines w and 0.4 w + 0.8 (1 − w) cross at 4/7.
it('their examples follow from the formulas', () => {
  expect(0.7 * 0.8 + 0.3 * 0.2).toBeCloseTo(0.62, 12)
  expect(read('weighted-sum')).toContain('scores 0.62.')
  expect(Math.sqrt(0.81) * Math.sqrt(0.16)).toBeCloseTo(0.36, 12)
  expect(read('weighted-product')).toContain('0.9 · 0.4 = 0.36')
  expect(4 / 7).toBeCloseTo(0.4 * (4 / 7) + 0.8 * (3 / 7), 12)
  expect(read('smaa')).toContain('above 4/7, so for 3/7 of all weights')
})
