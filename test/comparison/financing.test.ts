import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { assess } from '../../src/comparison/assess.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import { compare } from '../../src/comparison/compare.js'
import { explain } from '../../src/comparison/explain.js'
import { incidenceTable } from '../../src/comparison/incidence-table.js'
import { preambleOf } from '../../src/comparison/preamble.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { incidenceText } from '../../src/report/incidence-text.js'
import type { MeasureMethod } from '../../src/welfare/method.js'
import { onlyProblem } from '../appraisal/input/problems-of.js'
import { scenario } from '../appraisal/scenario.js'
import { figureOf } from '../welfare/methods/level-study.js'
import { weightsStudy } from '../welfare/methods/weights-study.js'

const cell = (income: number, population: number, benefits: number, costs: number, taxes: number) => ({
  income,
  population,
  benefits,
  costs,
  taxes,
})

/** 100 of benefits and 60 of costs, which the effects divide as 10, 20, 10 and 20; taxes as 1 : 2 : 3 : 4. */
const study = (reference = 'asEffectsSay') => {
  const cells = {
    north: { low: cell(20, 2, 40, 10, 1), high: cell(40, 1, 20, 20, 2) },
    west: { low: cell(25, 3, 30, 10, 3), high: cell(50, 4, 10, 20, 4) },
  }
  return weightsStudy({
    cells,
    more: {
      bearers: { government: { en: 'the State', nl: 'het Rijk' } },
      welfare: [
        { id: 'asEffectsSay', label: { en: 'unweighted', nl: 'ongewogen' }, method: 'unweighted' },
        {
          id: 'byTaxes',
          label: { en: 'paid by taxes', nl: 'betaald uit belastingen' },
          method: 'unweighted',
          financing: { bearers: ['government'], by: 'taxes' },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'none',
          welfare: reference,
        },
      },
      assessments: [
        {
          id: 'measure',
          label: 'measure',
          method: 'inequality',
          parameters: { years: 'years', population: 'population' },
        },
        { id: 'worst', label: 'worst', method: 'maximin', parameters: { years: 'years', population: 'population' } },
      ],
    },
    assumptions: {
      years: { label: 'years', value: '1', unit: 'year', source: 'test', mark: 'illustrative' },
    },
  })
}

const exact = (list: readonly { readonly exact: string }[] | undefined) => list?.map((each) => Number(each.exact))

describe('who pays is the same in every table of an appraisal', () => {
  it('regions, groups and effects follow the financing of the variant; the national result stays', async () => {
    const [plain, financed] = await Promise.all([
      appraise(study(), builtIn),
      appraise(study(), builtIn, { welfare: 'byTaxes' }),
    ])
    // 60 − 30 and 40 − 30 as the effects say; 60 · 3/10 = 18 and 42 by taxes.
    expect(exact(plain.regions)).toEqual([30, 10])
    expect(exact(financed.regions)).toEqual([42, -2])
    // Low: 70 − 20, by taxes 60 · (1 + 3)/10 = 24.
    expect(exact(plain.groups?.members)).toEqual([50, -10])
    expect(exact(financed.groups?.members)).toEqual([46, -6])
    expect(exact(financed.effects.find(({ id }) => id === 'spent')?.regions)).toEqual([-18, -42])
    expect(financed.netPresentValue.exact).toBe(plain.netPresentValue.exact)
    expect(exact(financed.bearers)).toEqual(exact(plain.bearers))
  })

  it('as the incidence table has it, for every region, and as what it would take reckons with', async () => {
    for (const welfare of ['asEffectsSay', 'byTaxes']) {
      const row = await appraise(study(), builtIn, { welfare })
      const table = await incidenceTable(study(), builtIn, { welfare })
      expect(exact(row.regions)).toEqual(table.byRegion.map(({ net }) => Number(net.exact)))
      expect(exact(row.groups?.members)).toEqual(table.byGroup?.map(({ net }) => Number(net.exact)))
      expect(exact(row.distribution.favoured.map(({ netBenefit }) => netBenefit))).toEqual(exact(row.regions))
    }
  })

  it('an explanation and the years follow it too', async () => {
    const choice = { ...study('byTaxes').input.comparison.reference }
    expect((await explain(study(), builtIn, choice, 'netPresentValue', 'west')).value).toBeCloseTo(-2, 12)
    const { regions } = await presentValuesByYear(study(), builtIn, choice)
    const total = (at: number) => regions[at]?.presentValues.reduce((sum, { value }) => sum + value, 0)
    expect([total(0), total(1)]).toEqual([expect.closeTo(42, 9), expect.closeTo(-2, 9)])
  })

  it('a switch of financing moves regions and nothing else', async () => {
    const { rows } = await compare(study(), builtIn)
    const [change] = rows.find(({ welfare }) => welfare === 'byTaxes')?.changes ?? []
    expect(change?.netPresentValue.value).toBe(0)
    expect(exact(change?.regions)).toEqual([12, -12])
  })

  it.each(['en', 'nl'] as const)('the reports say who pays, in %s', async (language) => {
    const words = {
      en: 'What falls on the State is divided by “taxes”, the financing of “paid by taxes”, not as the effects say.',
      nl: 'Wat valt op het Rijk is verdeeld naar “taxes”, de financiering van “betaald uit belastingen”, niet zoals de effecten zeggen.',
    }[language]
    const options = { language, width: 1000 }
    const of = async (welfare: string) => {
      const comparison = await compare(study(), builtIn, { choices: { welfare: [welfare] } })
      const table = await incidenceTable(study(), builtIn, { welfare })
      return [
        appraisalText(comparison, options),
        comparisonText(comparison, options),
        incidenceText(table, await preambleOf(study(), builtIn, {}, [], {}), options),
      ]
    }
    for (const text of await of('byTaxes')) expect(text).toContain(words)
    for (const text of await of('asEffectsSay')) expect(text).not.toContain('“taxes”')
    const [appraisal] = await of('byTaxes')
    expect(appraisal).toContain(
      {
        en: 'all figures of regions and income groups, here and above',
        nl: 'alle cijfers van regio’s en inkomensgroepen',
      }[language],
    )
  })
})

describe('assessments have the financing of the welfare variant', () => {
  const lowest = async (reference: string, welfare?: string) => {
    const { assessments } = await assess(study(reference), builtIn, welfare ? { choice: { welfare } } : {})
    const [measure, worst] = assessments
    if (!measure || !worst) throw new RangeError('No assessments.')
    return { lowest: figureOf(worst, 'lowest', 'project'), notes: measure.notes, worst }
  }

  it('of the reference, or of the one that is chosen, and say which', async () => {
    const plain = await lowest('asEffectsSay')
    const financed = await lowest('byTaxes')
    expect(plain.notes.at(-1)).toEqual({
      en: 'Who gains and pays is as the effects say: “unweighted” states no financing.',
      nl: 'Wie wint en betaalt is zoals de effecten zeggen: “ongewogen” noemt geen financiering.',
    })
    expect(financed.notes.at(-1)?.en).toMatch(/^What falls on the State is divided by “taxes”/)
    expect(financed.notes.at(-1)?.nl).toMatch(/^Wat valt op het Rijk is verdeeld naar “taxes”/)
    expect(await lowest('asEffectsSay', 'byTaxes')).toEqual(financed)
    expect(financed.lowest).not.toBe(plain.lowest)
  })

  it('what reads no incidence says nothing of it', async () => {
    const text = { en: 'own', nl: 'eigen' }
    const own: MeasureMethod = {
      id: 'own',
      kind: 'measure',
      label: text,
      claim: text,
      evidence: { for: [{ text, source: 'nobody' }], against: [{ text, source: 'nobody' }] },
      needs: [],
      parameters: z.object({}),
      assess: () => ({ figures: [], notes: [text] }),
    }
    const plugIns = { ...builtIn, methods: [...builtIn.methods, own] }
    const { assessments } = await assess(study('byTaxes'), plugIns, { assessments: ['own'] })
    expect(assessments[0]?.notes).toEqual([text])
  })

  it('a variant that does not exist is refused', async () => {
    await expect(assess(study(), builtIn, { choice: { welfare: 'nobody' } })).rejects.toMatchObject({
      problems: [{ code: 'unknownReference', got: 'nobody' }],
    })
  })
})

it('a bearer that is named twice is refused', () => {
  const twice = scenario([
    'method: unweighted }',
    'method: unweighted, financing: { bearers: [government, travellers, government], by: population } }',
  ])
  expect(onlyProblem(twice)).toMatchObject({
    code: 'duplicateId',
    path: ['welfare', 'unweighted', 'financing', 'bearers', 2],
    message: { en: '“government” stands twice', nl: '“government” staat er tweemaal' },
  })
})

it('an assessment is not paid for by a method that forms no rows', async () => {
  await expect(assess(study(), builtIn, { choice: { welfare: 'topsis' } })).rejects.toThrow('forms no rows')
})
