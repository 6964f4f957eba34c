import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { type Comparison, compare, type Row } from '../../src/comparison/compare.js'
import { comparisonCsv } from '../../src/report/csv.js'
import { rowJson } from '../../src/report/json.js'

type Record = Readonly<{ [column: string]: string }>

const studies = {
  broad: 'examples/broad-welfare/broad-welfare.yaml',
  road: 'examples/road/road.yaml',
} as const

const rowOf = async (file: string, welfare?: string): Promise<{ row: Row; records: readonly Record[] }> => {
  const study = await readScenarioFile(file)
  const { reference } = study.input.comparison
  const choice = { ...reference, ...(welfare === undefined ? {} : { welfare }) }
  const one: Comparison = await compare(study, builtIn, {
    choices: Object.fromEntries(Object.entries(choice).map(([dimension, id]) => [dimension, [id]])),
  })
  const records = parse(comparisonCsv(one, 'nl'), { columns: true, record_delimiter: '\r\n' }) as Record[]
  return { row: one.rows[0] as Row, records }
}

/** Every number in data. */
const numbersIn = (data: unknown): readonly number[] => {
  if (typeof data === 'number') return [data]
  if (typeof data !== 'object' || data === null) return []
  return Object.values(data).flatMap(numbersIn)
}

describe.each([
  ['broad', undefined],
  ['broad', 'income'],
  ['broad', 'incomeByTaxes'],
  ['broad', 'need'],
  ['road', undefined],
] as const)('an appraisal in CSV (%s, %s)', (name, welfare) => {
  let row: Row
  let records: readonly Record[]
  beforeAll(async () => {
    ;({ row, records } = await rowOf(studies[name], welfare))
  })
  const textAt = (id: string, section = 'whatItWouldTake') =>
    records.find((each) => each.section === section && each.id === id)?.value
  const numberAt = (id: string) => {
    const text = textAt(id)
    return text === undefined ? null : Number(text)
  }

  it('has of each set that is asked about every figure that the row has, or why there is none', () => {
    for (const each of row.distribution.favoured) {
      const { id, netBenefit, others, throughTaxes, income, leaks } = each
      expect([textAt(`${id}/netBenefit`), textAt(`${id}/others`)]).toEqual([netBenefit.exact, others.exact])
      for (const key of ['weight', 'weightOnBenefits', 'weightBesideOthersWeighted', 'priceOfEquity'] as const) {
        expect(numberAt(`${id}/${key}`), key).toBe(each[key]?.value ?? null)
        const why = each[key]?.why
        if (why)
          expect(records).toContainEqual(expect.objectContaining({ id: `${id}/${key}`, label: why.nl, value: '' }))
      }
      expect(records.find((record) => record.id === `${id}/throughTaxes`)?.label).toBe(throughTaxes?.text.nl)
      expect(numberAt(`${id}/income/elasticity`)).toBe(income?.elasticity ?? null)
      expect(numberAt(`${id}/income/requiredRatio`)).toBe(income?.requiredRatio.value ?? null)
      expect(numberAt(`${id}/income/actualRatio`)).toBe(income?.actualRatio ?? null)
      expect(numberAt(`${id}/leaks/incomeRatio`)).toBe(leaks?.incomeRatio ?? null)
      for (const { elasticity, leastArriving, mostLost } of leaks?.bounds ?? []) {
        expect(numberAt(`${id}/leaks/leastArriving/${elasticity}`)).toBe(leastArriving)
        expect(numberAt(`${id}/leaks/mostLost/${elasticity}`)).toBe(mostLost)
      }
    }
  })

  it('has the break-even elasticities, where they were looked for, and why there is none', () => {
    const { breakEvenElasticity: found, searchedElasticities } = row.distribution
    if (!found) return expect(textAt('searchedElasticities/low')).toBeUndefined()
    for (const [i, { elasticity }] of found.roots.entries())
      expect(numberAt(`breakEvenElasticity/${i + 1}`)).toBe(elasticity)
    expect([numberAt('searchedElasticities/low'), numberAt('searchedElasticities/high')]).toEqual([
      searchedElasticities.low,
      searchedElasticities.high,
    ])
    if (found.kind !== 'unique')
      expect(records).toContainEqual(
        expect.objectContaining({ section: 'reason', id: 'breakEvenElasticity', label: found.explanation.nl }),
      )
  })

  it('has every number that JSON has of a row', () => {
    const { distribution, ...rest } = rowJson(row, 'nl')
    const { searchedElasticities, ...other } = distribution
    // Without incomes no elasticity was looked for.
    const data = { rest, other, ...(distribution.breakEvenElasticity ? { searchedElasticities } : {}) }
    // No number is rounded, so it stands there as it is; the elasticity that a figure is of stands in its id.
    const texts = records.flatMap(({ id = '', value = '' }) => [...id.split('/'), value])
    const inCsv = new Set(texts.filter((text) => text !== '').map(Number))
    expect(numbersIn(data).filter((value) => !inCsv.has(value))).toEqual([])
  })
})
