import { expect, it } from 'vitest'
import * as z from 'zod'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { none } from '../../src/agglomeration/none.js'
import { numberParameter } from '../../src/appraisal/parameter.js'
import { builtIn } from '../../src/built-in.js'
import { external, multiply } from '../../src/quantity/operations.js'
import { matchers } from '../../src/testing/index.js'
import { failureOf, figure, footbridgeWith } from './footbridge.js'

expect.extend(matchers)

const t = (text: string) => ({ en: text, nl: text })

/** Adds a part of the town's output, by a solver that is not meant to run once per value of an assumption. */
const slow: AgglomerationModel = {
  ...none,
  id: 'slow',
  parameters: z.object({
    part: numberParameter({
      label: t('part'),
      unit: '1',
      default: null,
      source: { id: 'test', title: 'test', mark: 'illustrative' },
    }),
  }),
  lines: ({ parameters, column, operating, regions }) => {
    const given = multiply(column('output'), parameters.number('part'))
    const solved = external({
      solver: { id: 'slow', perDraw: false, solve: ([values]) => Float64Array.from(values as Float64Array) },
      inputs: [given],
      axes: [regions],
      unit: given.unit,
      label: 'solved',
    })
    const amount = { kind: 'steady', perYear: solved, ramp: operating } as const
    return [
      {
        id: 'gain',
        label: t('gain'),
        stream: 'other',
        part: 'gain',
        output: amount,
        inDirect: null,
        additional: amount,
      },
    ]
  },
}

it('a model that cannot be read with assumptions moved does not hide the failure, and is said', async () => {
  const own = { source: 'own', mark: 'illustrative' }
  const parts = {
    assumptions: { part: figure(0.5, '1') },
    regions: {
      members: [{ id: 'town', label: 'town' }],
      columns: {
        population: { label: 'population', unit: 'person', ...own },
        output: { ...figure(0, 'EUR/year'), value: undefined },
      },
      rows: { town: { population: 1000, output: 100_000 } },
    },
    agglomeration: [{ id: 'none', label: 'slow', model: 'slow', enters: 'balance', parameters: { part: 'part' } }],
  }
  const plugIns = { ...builtIn, models: [...builtIn.models, slow] }
  // Half of 100,000 a year for ten years comes to the million.
  const study = await footbridgeWith(parts, { plugIns })
  await expect(study.netPresentValue).toBeWorth(1_500_000, { within: 1e-9 })
  expect(await failureOf(expect(study.netPresentValue).toStayBelow(0))).toMatch(
    /^The balance should stay below € 0\.\nThat is not so: .*\nIt is € 1\.500 million\.\nWhat the balance hangs on cannot be read here: .*“?slow/,
  )
  const studie = await footbridgeWith(parts, { plugIns, language: 'nl' })
  expect(await failureOf(expect(studie.netPresentValue).toStayBelow(0))).toContain(
    'De uitkomst is € 1,500 mln.\nWaar het saldo van afhangt is hier niet te lezen: ',
  )
})
