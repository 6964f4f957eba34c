import { expect, it } from 'vitest'
import * as z from 'zod'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { numberParameter } from '../../src/appraisal/parameter.js'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { building, figure, scenario } from './scenario.js'

const t = (text: string) => ({ en: text, nl: text })
const source = { id: 'A source', title: 'a title', mark: 'quoted' } as const
const number = { label: t('a number'), unit: '1', default: '0.1', source, min: 0, max: 1 }

/** A model of nobody: what holds for its numbers holds for those of every model. */
const model: AgglomerationModel = {
  id: 'anyModel',
  label: t('any model'),
  claim: t('nothing'),
  evidence: { for: [{ text: t('for'), source: 'nobody' }], against: [{ text: t('against'), source: 'nobody' }] },
  role: 'additional',
  claims: [],
  needs: [],
  parameters: z.object({
    covered: numberParameter({ ...number, covers: [0.05, 0.2] }),
    free: numberParameter(number),
  }),
  lines: () => [],
}

const saidOf = async (value: string | null) => {
  const plugIns = { ...builtIn, models: [...builtIn.models, model] }
  const study = scenario({
    plugIns,
    assumptions: { cost: figure(1, 'EUR'), own: figure(value ?? 0, '1') },
    effects: [building('cost', 2026, 2027)],
    more: {
      agglomeration: [
        {
          id: 'any',
          label: 'any',
          model: 'anyModel',
          enters: 'balance',
          parameters: value === null ? {} : { covered: 'own', free: 'own' },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'any',
          welfare: 'unweighted',
        },
      },
    },
  })
  const { rows } = await compare(study, plugIns)
  return rows[0]?.diagnostics.filter(({ code }) => code === 'outsideSource').map(({ text }) => text)
}

it('a number of any model that its source does not cover is let in and said', async () => {
  expect(await saidOf('0.3')).toEqual([
    {
      en: '“covered” of “anyModel” is 0.3; its source (A source) covers 0.05 to 0.2.',
      nl: '“covered” van “anyModel” is 0,3; de bron (A source) dekt 0,05 tot 0,2.',
    },
  ])
})

it.each(['0.05', '0.2', '0.1', null])('%s lies within what it covers, ends included', async (value) => {
  expect(await saidOf(value)).toEqual([])
})
