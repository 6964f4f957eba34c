import { it } from 'vitest'
import { builtIn } from '../../../src/built-in.js'
import { appraise } from '../../../src/comparison/appraise-study.js'
import { assess } from '../../../src/comparison/assess.js'
import { building, effect, figure, scenario } from '../../comparison/scenario.js'
import { expectPrinted } from '../printed.js'

/* An index becomes a column of scores, and that is all that need weights ask: see docs/welfare/broad-welfare-index.md. */

const source = { source: 'test', mark: 'derived' } as const
const population = { a: 200, b: 500, c: 300 }

/** A study whose gain falls in one region; weights of need from its column of scores. */
const study = (region: string, scores: readonly number[], column: string, more: object) =>
  scenario({
    assumptions: { cost: figure(50e6, 'EUR'), yearly: figure(9e6, 'EUR/year') },
    effects: [
      building('cost', 2026, 2027),
      effect('recurring', 'gain', {
        amount: 'yearly',
        incidence: {
          shares: Object.fromEntries(['a', 'b', 'c'].map((id) => [id, id === region ? 1 : 0])),
          source: 'test',
          mark: 'illustrative',
        },
      }),
    ],
    more: {
      regions: {
        members: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
        columns: {
          population: { label: 'population', unit: 'person', ...source },
          [column]: { label: column, unit: '1', ...source },
        },
        rows: Object.fromEntries(
          Object.entries(population).map(([id, people], i) => [
            id,
            { population: String(people), [column]: String(scores[i]) },
          ]),
        ),
      },
      ...more,
    },
  })

it('B5 (computed): scores of .5, .6 and .7 as an index, and the need weights they give at strength 1', async () => {
  const indicators = [{ id: 'trust', label: 'trust', column: 'trust', better: 'high', low: '20', high: '80' }]
  const assessments = [{ id: 'index', label: 'index', method: 'broadWelfareIndex' }]
  // (x − 20) / 60 of 50, 56 and 62.
  const indexed = await assess(study('a', [50, 56, 62], 'trust', { indicators, assessments }), builtIn)
  const scores = indexed.assessments[0]!.figures.filter(({ id }) => id === 'index').map(({ value }) => value!)
  expectPrinted(scores, '0.5 0.6 0.7')
  const parameters = { score: 'welfare', normalisation: 'reference' }
  const welfare = [
    { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
    { id: 'need', label: 'need', method: 'needScore', parameters, costs: 'unweighted' },
  ]
  const weights = await Promise.all(
    ['a', 'b', 'c'].map(async (region) => {
      const row = await appraise(study(region, scores, 'welfare', { welfare }), builtIn, { welfare: 'need' })
      return (row.weighted!.netPresentValue.value + row.costs.value) / row.benefits.value
    }),
  )
  expectPrinted(weights, '1.22 1.016667 0.871429')
})
