import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import type { Study } from '../../src/appraisal/study.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { building, figure, scenarioData } from '../comparison/scenario.js'

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData']
type Options = Partial<Parameters<typeof parquetWriteBuffer>[0]>

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mkba-parquet-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const source = { source: 'test', mark: 'illustrative' }
const zoneNames = ['1', '2', 'three']
const pairs = zoneNames.flatMap((origin) => zoneNames.map((destination) => ({ origin, destination })))
const good: Columns = [
  { name: 'origin', data: pairs.map(({ origin }) => origin), type: 'STRING' },
  { name: 'destination', data: pairs.map(({ destination }) => destination), type: 'STRING' },
  { name: 'value', data: pairs.map((_, at) => at + 0.5), type: 'DOUBLE' },
]

/** Writes a file in Parquet and the scenario beside it that names it as a matrix, and reads both. */
const read = async (
  columnData: Columns | Uint8Array | null,
  more: {
    readonly matrix?: object
    readonly zones?: object
    readonly regions?: object
    readonly options?: Options
    readonly file?: string
  } = {},
): Promise<Study> => {
  const { matrix = {}, zones = {}, regions, options = {}, file = 'costs.parquet' } = more
  const rows = { north: { population: 1, jobs: 1, output: 1, land: 1, income: 1 } }
  const scenario = scenarioData({
    rows,
    assumptions: { cost: figure(1, 'EUR') },
    effects: [building('cost', 2026, 2027)],
    more: {
      zones: { members: zoneNames.map((id) => ({ id, region: 'north' })), ...zones },
      ...(regions ? { regions } : {}),
      matrices: { costs: { label: 'costs', unit: 'hour', ...source, file, layout: 'pairs', ...matrix } },
    },
  })
  writeFileSync(join(folder, 'study.json'), JSON.stringify(scenario))
  rmSync(join(folder, 'costs.parquet'), { force: true })
  if (columnData)
    writeFileSync(
      join(folder, 'costs.parquet'),
      columnData instanceof Uint8Array
        ? columnData
        : new Uint8Array(parquetWriteBuffer({ columnData, ...options } as Parameters<typeof parquetWriteBuffer>[0])),
    )
  return readScenarioFile(join(folder, 'study.json'))
}

const problemsOf = async (...input: Parameters<typeof read>): Promise<InputError['problems']> => {
  try {
    await read(...input)
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

const replaced = (name: string, data: readonly unknown[], type?: string): Columns =>
  good.map((column) => (column.name === name ? { name, data: [...data], ...(type ? { type } : {}) } : column) as never)

describe('a matrix in Parquet', () => {
  it('is the same as its pairs, in any order of rows and columns, over several row groups', async () => {
    const expected = pairs.map((_, at) => at + 0.5)
    expect([...((await read(good)).matrices.costs ?? [])]).toEqual(expected)
    const turned = [...good].reverse().map(({ data, ...rest }) => ({ ...rest, data: [...data].reverse() })) as Columns
    expect([...((await read(turned, { options: { rowGroupSize: 2 } })).matrices.costs ?? [])]).toEqual(expected)
    const plain = await read(good, { options: { codec: 'UNCOMPRESSED' } })
    expect([...(plain.matrices.costs ?? [])]).toEqual(expected)
  })

  it('may have zones and values in whole numbers of 64 bits, and decimal text', async () => {
    const names = zoneNames.map((name) => (name === 'three' ? 3n : BigInt(name)))
    const members = ['1', '2', '3'].map((id) => ({ id, region: 'north' }))
    const whole: Columns = [
      { name: 'origin', data: names.flatMap((name) => names.map(() => name)), type: 'INT64' },
      { name: 'destination', data: names.flatMap(() => [1, 2, 3]), type: 'INT32' },
      { name: 'value', data: pairs.map((_, at) => BigInt(at)), type: 'INT64' },
    ]
    const study = await read(whole, { zones: { members } })
    expect([...(study.matrices.costs ?? [])]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    const text = await read(
      replaced(
        'value',
        pairs.map((_, at) => `${at}.25`),
        'STRING',
      ),
    )
    expect(text.matrices.costs?.[8]).toBe(8.25)
  })

  it('may leave out pairs when the study says that they are zero', async () => {
    const part = good.map((column) => ({ ...column, data: [...column.data].slice(0, 8) })) as Columns
    expect((await read(part, { matrix: { missing: 'zero' } })).matrices.costs?.[8]).toBe(0)
    const [problem] = await problemsOf(part)
    expect(problem?.code).toBe('missing')
    expect(problem?.message.en).toContain('three → three')
  })

  const nine = (first: unknown): readonly unknown[] => pairs.map((_, at) => (at === 4 ? first : at))
  const cases: readonly [string, Parameters<typeof read>, readonly string[]][] = [
    ['no file', [null], ['fileNotFound']],
    ['a file outside the folder', [null, { file: '../costs.parquet' }], ['fileNotFound']],
    ['a file that is not Parquet', [new TextEncoder().encode('origin,destination,value')], ['parquetUnreadable']],
    ['an empty file', [new Uint8Array()], ['parquetUnreadable']],
    ['no rows', [good.map((column) => ({ ...column, data: [] })) as Columns], ['emptyFile']],
    ['no column of values', [good.slice(0, 2) as Columns], ['matrixShape']],
    ['a column in a square', [good, { matrix: { layout: 'square' } }], ['matrixShape']],
    ['no layout', [good, { matrix: { layout: undefined } }], ['matrixShape']],
    ['a value that is not there', [replaced('value', nine(null), 'DOUBLE')], ['emptyCell']],
    [
      'a zone that is not there',
      [
        replaced(
          'origin',
          pairs.map(({ origin }, at) => (at === 2 ? null : origin)),
          'STRING',
        ),
      ],
      ['emptyCell'],
    ],
    ['a value that is no number', [replaced('value', nine(Number.NaN), 'DOUBLE')], ['wrongValue']],
    ['an infinite value', [replaced('value', nine(Infinity), 'DOUBLE')], ['wrongValue']],
    [
      'a whole number beyond 2^53',
      [
        replaced(
          'value',
          nine(2n ** 60n).map((value) => BigInt(value as number)),
          'INT64',
        ),
      ],
      ['wrongValue'],
    ],
    [
      'true and false',
      [
        replaced(
          'value',
          pairs.map((_, at) => at > 3),
          'BOOLEAN',
        ),
      ],
      ['wrongValue'],
    ],
    ['a text that is no number', [replaced('value', nine('many').map(String), 'STRING')], ['wrongValue']],
    [
      'a zone of another study',
      [
        replaced(
          'origin',
          pairs.map(({ origin }, at) => (at === 2 ? 'x' : origin)),
          'STRING',
        ),
      ],
      ['unknownReference'],
    ],
    [
      'a pair twice',
      [
        replaced(
          'origin',
          pairs.map(({ origin }, at) => (at === 3 ? '1' : origin)),
          'STRING',
        ),
      ],
      ['duplicateId'],
    ],
    ['a negative value', [replaced('value', nine(-1), 'DOUBLE')], ['negativeMatrix']],
    ['rows of the scenario beside it', [good, { matrix: { rows: { '1': { '2': '3' } } } }], ['matrixOneWay']],
  ]

  it.each(cases)('%s', async (_, input, codes) => {
    expect((await problemsOf(...input)).map(({ code }) => code)).toEqual(codes)
  })

  it('says the file and the row, in both languages', async () => {
    const [problem] = await problemsOf(replaced('value', nine(null), 'DOUBLE'))
    expect(problem?.place).toEqual({ file: 'costs.parquet', line: 5, column: 1 })
    expect(problem?.path).toEqual(['costs.parquet', 4, 'value'])
    expect(problem?.message).toEqual({ en: 'the cell is empty', nl: 'de cel is leeg' })
  })

  it('names a compression that it cannot read', async () => {
    const options: Options = { codec: 'GZIP', compressors: { GZIP: (bytes: Uint8Array) => bytes } }
    const [problem] = await problemsOf(good, { options })
    expect(problem?.code).toBe('parquetCodec')
    expect(problem?.got).toBe('GZIP')
    expect(problem?.mend.nl).toContain('snappy')
  })

  it('refuses a file that is cut off or changed, and never takes what is lacking for a zero', async () => {
    const whole = new Uint8Array(parquetWriteBuffer({ columnData: good }))
    for (const cut of [
      whole.slice(0, whole.length - 20),
      whole.slice(20),
      whole.map((byte, at) => (at === 30 ? byte ^ 255 : byte)),
    ]) {
      const found = await problemsOf(cut)
      expect(found.length).toBeGreaterThan(0)
      for (const { code } of found)
        expect([
          'parquetUnreadable',
          'unknownReference',
          'missing',
          'wrongValue',
          'emptyCell',
          'duplicateId',
        ]).toContain(code)
    }
  })
})

describe('data by zone in Parquet', () => {
  const columns = { jobs: { label: 'jobs', unit: 'job', ...source } }
  const zones = { columns, file: 'zones.parquet' }
  const write = (columnData: Columns) =>
    writeFileSync(join(folder, 'zones.parquet'), new Uint8Array(parquetWriteBuffer({ columnData })))

  it('is read as from a CSV file; other columns are not looked at', async () => {
    write([
      { name: 'zone', data: ['three', '1', '2'], type: 'STRING' },
      { name: 'jobs', data: [0.1, 7, 12345678.5], type: 'DOUBLE' },
      { name: 'noise', data: [true, false, true], type: 'BOOLEAN' },
    ])
    expect((await read(good, { zones })).zones.columns.jobs).toEqual(['7', '12345678.5', '0.1'])
  })

  it('has the same problems', async () => {
    write([
      { name: 'zone', data: ['three', '1', '1'], type: 'STRING' },
      { name: 'jobs', data: [Number.NaN, 7, 8], type: 'DOUBLE' },
    ])
    const found = await problemsOf(good, { zones })
    expect(found.map(({ code }) => code).sort()).toEqual(['duplicateId', 'missing', 'wrongValue'])
    write([{ name: 'jobs', data: [1, 7, 8], type: 'DOUBLE' }])
    expect((await problemsOf(good, { zones })).map(({ code }) => code)).toEqual(['missing'])
  })

  it('and so is data by region', async () => {
    write([
      { name: 'region', data: ['north'], type: 'STRING' },
      { name: 'population', data: [1767582], type: 'INT32' },
    ])
    const regions = {
      members: [{ id: 'north', label: 'north' }],
      columns: { population: { label: 'population', unit: 'person', ...source } },
      file: 'zones.parquet',
    }
    expect((await read(good, { regions })).columns).toEqual({ population: ['1767582'] })
  })
})
