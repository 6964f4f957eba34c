import { parse } from 'csv-parse/sync'
import { Decimal as Default } from 'decimal.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { presentValuesByYear } from '../../src/comparison/by-year.js'
import type { Comparison, Row } from '../../src/comparison/compare.js'
import { sensitivity } from '../../src/comparison/sensitivity.js'
import { switchingValues } from '../../src/comparison/switching-values.js'
import { appraisalCsv, comparisonCsv, sensitivityCsv, switchingCsv } from '../../src/report/csv.js'
import { smallComparison, smallStudy } from './fixture.js'

/** More digits than any sum here has. */
const Decimal = Default.clone({ precision: 60 })

type Record = Readonly<{ [column: string]: string }>

/** Strict reading after RFC 4180: every record as many cells as the header, quotes closed, CRLF. */
const read = (csv: string): readonly Record[] => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Record[]

const isNumber = (text: string | undefined): boolean => /^-?\d+(\.\d+)?$/.test(text ?? '')

let comparison: Comparison
beforeAll(async () => {
  comparison = await smallComparison()
})

describe('a comparison in CSV', () => {
  it('has one header and, for each choice and figure, one record with exact decimal text', () => {
    const csv = comparisonCsv(comparison, 'en')
    expect(csv.split('\r\n')[0]).toBe('scenario,alternative,discounting,agglomeration,welfare,section,id,label,value')
    const records = read(csv)
    for (const row of comparison.rows) {
      const own = records.filter(
        (each) =>
          each.discounting === row.discounting &&
          each.agglomeration === row.agglomeration &&
          each.welfare === row.welfare,
      )
      const figureOf = (section: string, id: string) =>
        own.find((each) => each.section === section && each.id === id)?.value
      expect(figureOf('indicator', 'netPresentValue')).toBe(row.netPresentValue.exact)
      expect(figureOf('indicator', 'benefitCostRatio')).toBe(row.benefitCostRatio.exact)
      for (const { id, exact } of row.regions) expect(figureOf('region', id)).toBe(exact)
      for (const effect of row.effects) {
        const { id, presentValue, gdp, regions } = effect
        expect([figureOf('effect', id), figureOf('effectGdp', id)]).toEqual([presentValue.exact, gdp.exact])
        expect(
          ['side', 'stream', 'category', 'bearer', 'role'].map(
            (key) => own.find((each) => each.section === 'effectIs' && each.id === `${id}/${key}`)?.label,
          ),
        ).toEqual([effect.side, effect.stream, effect.category, effect.bearer, effect.role])
        for (const region of regions) expect(figureOf('effectRegion', `${id}/${region.id}`)).toBe(region.exact)
      }
      for (const { code } of row.diagnostics) expect(figureOf('diagnostic', code)).toBe('')
      const weighted = figureOf('indicator', 'weighted.netPresentValue')
      expect(weighted).toBe(row.weighted?.netPresentValue.exact)
    }
  })

  it('adds up: the regions of every choice to its balance', () => {
    const records = read(comparisonCsv(comparison, 'nl'))
    for (const { discounting, agglomeration, welfare, netPresentValue } of comparison.rows) {
      const sum = records
        .filter(
          (each) =>
            each.section === 'region' &&
            each.discounting === discounting &&
            each.agglomeration === agglomeration &&
            each.welfare === welfare,
        )
        .reduce((total, { value }) => total.plus(value as string), new Decimal(0))
      expect(sum.toFixed()).toBe(new Decimal(netPresentValue.exact).toFixed())
    }
  })

  it('has conventions, status, labels and unpriced effects, in the language asked for', () => {
    const records = read(comparisonCsv(comparison, 'nl'))
    const labels = (section: string) => records.filter((each) => each.section === section).map(({ label }) => label)
    expect(labels('status')).toEqual(['verzonnen'])
    expect(labels('convention')).toEqual(comparison.conventions.map(({ nl }) => nl))
    expect(labels('unpriced')[0]).toContain('PM -')
    expect(labels('agglomeration').length).toBeGreaterThan(0)
  })

  it('has numbers with a point and no separators in the column of values, in Dutch too', () => {
    for (const { value, section, id } of read(comparisonCsv(comparison, 'nl')))
      expect(value === '' || isNumber(value), `${section} ${id}: ${value}`).toBe(true)
  })

  it('a ratio that does not exist is empty, with the reason as a record', async () => {
    const records = read(comparisonCsv(await smallComparison({}, { cost: '0' }), 'en'))
    expect(records.find(({ section, id }) => section === 'indicator' && id === 'benefitCostRatio')?.value).toBe('')
    expect(records.find(({ section, id }) => section === 'reason' && id === 'benefitCostRatio')?.label).toBe(
      'there are no costs to divide by',
    )
  })

  it('labels that a spreadsheet would take for a formula get an apostrophe; quotes and line breaks survive', () => {
    const [row] = comparison.rows
    const texts = ['=1+1', '+31', '-x', '@name', 'a "b", c\nd']
    const rows = texts.map((text) => ({ ...(row as Comparison['rows'][number]), name: { en: text, nl: text } }))
    const names = read(comparisonCsv({ ...comparison, rows }, 'en'))
      .filter(({ section, id }) => section === 'row' && id === 'name')
      .map(({ label }) => label)
    // A number with a sign is a number: it stays.
    expect(names).toEqual(["'=1+1", '+31', "'-x", "'@name", 'a "b", c\nd'])
  })
})

describe('an appraisal in CSV', () => {
  it('is the comparison of one row, with its present values by year, which add up to each effect', async () => {
    const study = smallStudy()
    const one = await smallComparison({ discounting: ['nl2020'], agglomeration: ['density'], welfare: ['unweighted'] })
    const [row] = one.rows as readonly [Row]
    const byYear = await presentValuesByYear(study, builtIn, row)
    const records = read(appraisalCsv(one, row, byYear, 'nl'))
    const added = ['effectYear', 'regionYear', 'year']
    expect(records.filter(({ section }) => !added.includes(section ?? ''))).toEqual(read(comparisonCsv(one, 'nl')))
    const of = (section: string, id: string) =>
      records
        .filter((each) => each.section === section && each.id?.startsWith(`${id}/`))
        .map(({ value }) => value ?? '')
    for (const { id, presentValue } of row.effects) {
      const years = of('effectYear', id)
      expect(years).toHaveLength(byYear.years.length)
      expect(years.reduce((sum, value) => sum.plus(value), new Decimal(0)).toFixed()).toBe(presentValue.exact)
    }
    for (const { id, presentValues } of byYear.regions)
      expect(of('regionYear', id)).toEqual(presentValues.map(({ exact }) => exact))
    expect(records.filter(({ section }) => section === 'year').map(({ id, value }) => [id, value])).toEqual(
      byYear.total.map(({ exact }, i) => [String(byYear.years[i]), exact]),
    )
  })
})

describe('a one-at-a-time table in CSV', () => {
  it('has a record for each assumption in tornado order, with all that was computed', async () => {
    const table = await sensitivity(smallStudy({ opening: '2036' }), builtIn)
    const records = read(sensitivityCsv(table, 'en'))
    expect(records.map(({ name }) => name)).toEqual(table.assumptions.map(({ name }) => name))
    for (const [i, each] of table.assumptions.entries()) {
      const record = records[i] as Record
      expect(record.base).toBe(each.exact)
      expect(Number(record.low)).toBe(each.low.value)
      if (each.high.netPresentValue === null) expect(record.highNetPresentValue).toBe('')
      else expect(Number(record.highNetPresentValue)).toBe(each.high.netPresentValue)
      expect(Number(record.swing)).toBe(each.swing)
      expect(record.mark).toBe(each.sources[0]?.mark)
    }
    const opening = records.find(({ name }) => name === 'opening')
    expect(opening?.highOutsideRange).toContain('operation runs from 2037')
  })
})

describe('switching values in CSV', () => {
  it('have a record for each value, jump and reason', async () => {
    const turns = await switchingValues(smallStudy({ cost: '3000000' }), builtIn)
    const records = read(switchingCsv(turns, 'nl'))
    for (const { name, values, jumps, why, range } of turns.assumptions) {
      const own = records.filter((each) => each.name === name)
      expect(own.filter(({ found }) => found === 'value').map(({ value }) => Number(value))).toEqual(
        values.map(({ value }) => value),
      )
      expect(own.filter(({ found }) => found === 'jump').length).toBe(jumps.length)
      expect(own.filter(({ found }) => found === 'none').map((each) => each.why)).toEqual(why ? [why.nl] : [])
      expect(Number(own[0]?.rangeTo)).toBe(range.to)
    }
    expect(records.some(({ found }) => found === 'leftOut')).toBe(true)
  })
})
