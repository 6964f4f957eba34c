import { describe, expect, test } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import type { Row } from '../../src/comparison/compare.js'
import { appraisalJson, comparisonJson } from '../../src/report/json.js'
import { smallComparison, smallStudy } from './fixture.js'

describe('a comparison as plain data', () => {
  test('has one language, and stays the same through JSON: no undefined, nothing non-finite, no class', async () => {
    const comparison = await smallComparison()
    const json = comparisonJson(comparison, 'nl')
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(JSON.stringify(json)).not.toMatch(/"en":|"nl":/)
    expect(json).toMatchObject({ title: 'klein', status: 'verzonnen', reference: comparison.reference })
    expect(json.conventions.length).toBeGreaterThan(0)
    expect(json.labels.discounting.own3).toBe('three percent')
    expect(json.rows).toHaveLength(8)
  })

  test('exact figures are the text of the figures, and regions add up to the nation', async () => {
    for (const row of comparisonJson(await smallComparison(), 'en').rows) {
      expect(Number(row.exact.netPresentValue)).toBe(row.netPresentValue)
      expect(Number(row.exact.benefitCostRatio)).toBe(row.benefitCostRatio)
      expect(row.exact.regions.map(({ netPresentValue }) => Number(netPresentValue))).toEqual(
        row.regions.map(({ netPresentValue }) => netPresentValue),
      )
      expect(row.regions.reduce((sum, { netPresentValue }) => sum + netPresentValue, 0)).toBeCloseTo(
        row.netPresentValue,
        3,
      )
      expect(row.exact.weighted === null).toBe(row.weighted === null)
      expect(row.weighted === null).toBe(row.welfare === 'unweighted')
    }
  })

  test('plain figures are unweighted: weights change only what stands under `weighted`', async () => {
    const { rows } = comparisonJson(
      await smallComparison({ discounting: ['nl2020'], agglomeration: ['density'] }),
      'en',
    )
    const [plain, weighted] = rows
    expect(weighted?.netPresentValue).toBe(plain?.netPresentValue)
    expect(weighted?.regions).toEqual(plain?.regions)
    expect(weighted?.weighted?.netPresentValue).not.toBe(plain?.netPresentValue)
    expect(weighted?.weighted?.normalisation).toBe('mean weight over inhabitants 1')
  })

  test('a ratio that does not exist is null with the reason beside it, also the weighted one', async () => {
    const choices = { discounting: ['nl2020'], agglomeration: ['without'], welfare: ['weights'] }
    const [row] = comparisonJson(await smallComparison(choices, { cost: '0' }), 'nl').rows
    expect(row).toMatchObject({ benefitCostRatio: null, exact: { benefitCostRatio: null } })
    expect(row?.benefitCostRatioWhy).toBe('er zijn geen kosten om door te delen')
    expect(row?.weighted).toMatchObject({ benefitCostRatio: null, benefitCostRatioWhy: row?.benefitCostRatioWhy })
    expect(row?.firstYearReturn).toBeNull()
    expect(row?.firstYearReturnWhy).toMatch(/vóór de eerste baten/)
    expect(row?.internalRatesOfReturn).toMatchObject({ kind: 'none', rates: [] })
    expect(row?.payback).toMatchObject({ kind: 'noInvestment', years: null })
    expect(row?.payback.why).toBeTruthy()
  })

  test('a reason stands only beside a null', async () => {
    const [row] = comparisonJson(await smallComparison(), 'en').rows
    expect(row).not.toHaveProperty('benefitCostRatioWhy')
    expect(row?.internalRatesOfReturn.kind).toBe('unique')
    expect(row?.internalRatesOfReturn).not.toHaveProperty('why')
  })

  test('one row carries the study with it', async () => {
    const comparison = await smallComparison()
    const byYear = await presentValuesByYear(smallStudy(), builtIn, comparison.reference)
    const json = appraisalJson(comparison, comparison.rows[0] as Row, byYear, 'en')
    expect(json.byYear.years).toEqual(byYear.years)
    expect(json.byYear.total).toHaveLength(byYear.years.length)
    expect(json).toMatchObject({ title: 'small', status: 'made up', scenario: 'only', unpriced: [{ sign: '-' }] })
    expect(json).not.toHaveProperty('rows')
  })
})
