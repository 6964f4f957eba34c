import { expect, it } from 'vitest'
import * as z from 'zod'
import {
  type AgglomerationModel,
  builtIn,
  compare,
  numberParameter,
  readScenario,
  type WelfareMethod,
} from '../../src/index.js'
import { add, constant, divide, multiply, type Quantity, sum } from '../../src/quantity/index.js'
import { building, effect, figure, relocation, scenarioData } from '../comparison/scenario.js'
import { agglomerationContract } from './agglomeration.js'
import { welfareContract } from './welfare.js'

/*
 * Proof that the interfaces are add-only: a throw-away plug-in of each role and kind, made of nothing but what the public
 * face gives, and no file of the house touched.
 */

const t = (text: string) => ({ en: text, nl: text })
const itself = {
  claim: t('a claim'),
  evidence: { for: [{ text: t('for'), source: 'nobody' }], against: [{ text: t('against'), source: 'nobody' }] },
}
const share = z.object({
  share: numberParameter({
    label: t('share'),
    unit: '1',
    default: '0.1',
    source: { id: 'test', title: 'made up', mark: 'illustrative' },
    min: 0,
    max: 1,
  }),
})

const perMover: AgglomerationModel = {
  ...itself,
  id: 'perMover',
  label: t('a share of output per mover'),
  role: 'additional',
  claims: [],
  needs: ['jobs', 'output', 'relocation'],
  parameters: share,
  lines: ({ column, relocation: moving, parameters }) => {
    if (!moving) return []
    const perYear = multiply(
      multiply(divide(column('output'), column('jobs')), moving.jobsChange),
      parameters.number('share'),
    )
    const steady = { kind: 'steady', perYear, ramp: moving.ramp } as const
    const yearly = { kind: 'yearly', flow: multiply(perYear, moving.ramp) } as const
    return [
      {
        id: 'steady',
        label: t('steady'),
        stream: 'agglomeration',
        part: 'ownProductivity',
        output: steady,
        inDirect: null,
        additional: steady,
      },
      {
        id: 'yearly',
        label: t('yearly'),
        stream: 'agglomeration',
        part: 'ownProductivity',
        output: yearly,
        inDirect: yearly,
        additional: yearly,
      },
    ]
  },
}

const equilibrium: AgglomerationModel = {
  ...perMover,
  id: 'equilibrium',
  label: t('an equilibrium that contains the user benefits'),
  role: 'beside',
  needs: ['directBenefits'],
  lines: ({ effects, parameters }) =>
    effects
      .filter(({ isDirectBenefit }) => isDirectBenefit)
      .map(({ id, welfare }) => {
        const output = { kind: 'yearly', flow: add(welfare, multiply(welfare, parameters.number('share'))) } as const
        return {
          id: `total.${id}`,
          label: t('total'),
          stream: 'agglomeration',
          part: 'shown',
          output,
          inDirect: { kind: 'yearly', flow: welfare },
          additional: null,
        }
      }),
}

agglomerationContract({ model: perMover })
agglomerationContract({ model: equilibrium })

const method = { ...itself, needs: ['population'], parameters: z.object({}) }
const total = (cells: Quantity<'region' | 'group'>) => sum(sum(cells, 'group'), 'region')
const methods: readonly WelfareMethod[] = [
  {
    ...method,
    id: 'double',
    label: t('double'),
    kind: 'weights',
    weights: ({ column }) => ({
      weights: multiply(divide(column('population'), column('population')), constant(2)),
      normalisation: t('weight 2 everywhere'),
      warnings: [],
    }),
  },
  {
    ...method,
    id: 'half',
    label: t('half'),
    kind: 'welfareFunction',
    weigh: (_, { benefits, costs }) => ({
      benefits: multiply(total(benefits), constant('0.5')),
      costs: total(costs),
      normalisation: t('benefits count for half'),
      warnings: [],
    }),
  },
  {
    ...method,
    id: 'largest',
    label: t('net by alternative'),
    kind: 'measure',
    assess: ({ alternatives, numbers }) => ({
      figures: alternatives.map(({ id, netPresentValue }) => ({
        id: 'net',
        label: t('net'),
        unit: 'EUR',
        alternative: id,
        value: numbers(netPresentValue)[0] ?? null,
        why: t('there is always one'),
      })),
    }),
  },
  {
    ...method,
    id: 'shares',
    label: t('shares of the population'),
    kind: 'index',
    assess: ({ regions, column, numbers }) => {
      const shares = numbers(divide(column('population'), sum(column('population'), 'region')))
      return {
        figures: regions.members.map((region, i) => ({
          id: 'share',
          label: t('share'),
          unit: '1',
          region,
          value: shares[i] ?? null,
          why: t('there is always one'),
        })),
      }
    },
  },
  {
    ...method,
    id: 'byCosts',
    label: t('cheapest first'),
    kind: 'ranking',
    assess: ({ alternatives, numbers }) => ({
      figures: alternatives.map(({ id, incidence }) => ({
        id: 'costs',
        label: t('costs'),
        unit: 'EUR',
        alternative: id,
        value: numbers(incidence().costs).reduce((all, each) => all + each, 0),
      })),
    }),
  },
  {
    ...method,
    id: 'inhabitants',
    label: t('inhabitants'),
    kind: 'accessibility',
    assess: ({ regions, column, numbers, alternatives }) => ({
      figures: alternatives.flatMap(({ id }) =>
        numbers(column('population')).map((value, i) => ({
          id: 'inhabitants',
          label: t('inhabitants'),
          unit: 'person',
          alternative: id,
          region: regions.members[i] ?? '',
          value,
        })),
      ),
      notes: [t('a note')],
    }),
  },
]
for (const each of methods) welfareContract(each)

const plugIns = {
  ...builtIn,
  models: [...builtIn.models, perMover, equilibrium],
  methods: [...builtIn.methods, ...methods],
}
const study = (model: string, enters: string) => {
  const data = scenarioData({
    assumptions: {
      cost: figure(50e6, 'EUR'),
      trips: figure(1e6, 'trip/year'),
      none: figure(0, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      time: figure(10, 'EUR/hour'),
      jobs: figure(10000, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(5, 'year'),
    },
    effects: [
      building('cost', 2026, 2027),
      effect('userBenefit', 'users', {
        existingTravellers: 'trips',
        newTravellers: 'none',
        timeGain: 'gain',
        valueOfTime: 'time',
      }),
    ],
    more: {
      relocation: relocation('jobs'),
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        { id: 'mine', label: 'mine', model, enters },
      ],
      welfare: [
        { id: 'unweighted', label: 'unweighted', method: 'unweighted' },
        { id: 'double', label: 'double', method: 'double' },
        { id: 'half', label: 'half', method: 'half' },
      ],
    },
  })
  return readScenario(JSON.stringify(data), { plugIns })
}

it('an additional model and both kinds of methods form rows of the grid', async () => {
  const { rows } = await compare(study('perMover', 'balance'), plugIns)
  expect(rows.length).toBe(6)
  for (const { netPresentValue, benefits, costs, welfare, weighted, agglomerationAccount, agglomeration } of rows) {
    const expected = { unweighted: null, double: 2 * netPresentValue.value, half: benefits.value / 2 - costs.value }[
      welfare
    ]
    if (expected === null) expect(weighted).toBeNull()
    else expect(weighted?.netPresentValue.value).toBeCloseTo(expected ?? Number.NaN, 3)
    expect(agglomerationAccount === null).toBe(agglomeration === 'none')
  }
})

it('a model beside the balance is shown and changes nothing in it; added, it is refused', async () => {
  const { rows } = await compare(study('equilibrium', 'ownLine'), plugIns, { choices: { welfare: ['unweighted'] } })
  const [none, beside] = rows
  expect(beside?.netPresentValue).toEqual(none?.netPresentValue)
  expect(beside?.agglomerationAccount?.lines[0]?.presentValue.value).toBeCloseTo((none?.benefits.value ?? 0) * 1.1, 3)
  expect(beside?.agglomerationAccount?.inDirectBenefits.value).toBeCloseTo(none?.benefits.value ?? 0, 3)
  await expect(compare(study('equilibrium', 'balance'), plugIns)).rejects.toMatchObject({
    problems: [{ code: 'besideOnly' }],
  })
})

it('a model that re-expresses an effect of the study is not added to it', async () => {
  const claiming = { ...perMover, id: 'claiming', claims: ['other'] }
  const both = { ...plugIns, models: [...plugIns.models, claiming] }
  const data = readScenario(
    JSON.stringify({
      ...study('perMover', 'balance').input,
      agglomeration: [{ id: 'mine', label: 'mine', model: 'claiming', enters: 'balance' }],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'mine',
          welfare: 'unweighted',
        },
      },
    }),
    { plugIns: both },
  )
  await expect(compare(data, both)).rejects.toMatchObject({ problems: [{ code: 'doubleCounting' }] })
})
