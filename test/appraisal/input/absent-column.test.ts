import { describe, expect, it } from 'vitest'
import { scenario } from '../scenario.js'
import { onlyProblem, problemsOf } from './problems-of.js'

const rows =
  '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }\n'
const inFile = (more = '') => scenario([rows, `  file: regions.csv\n${more}`])
const from = (csv: string) => ({ fileBeside: () => csv })
const header = 'region,population,jobs,output,land'

describe('a table without a column', () => {
  it('is one problem with the columns that it has, however many rows, and which was probably meant', () => {
    const csv = 'region,population,jobs,outputs,land\nnorth,1000,500,4,50\nsouth,3000,1500,15,50\n'
    expect(onlyProblem(inFile(), from(csv))).toMatchObject({
      code: 'missing',
      path: ['regions', 'columns', 'output'],
      message: {
        en: 'regions.csv has no column “output”; it has region, population, jobs, outputs, land',
        nl: 'regions.csv heeft geen kolom “output”; wel region, population, jobs, outputs, land',
      },
      mend: {
        en: expect.stringMatching(/^did you mean “outputs”\? /),
        nl: expect.stringMatching(/^bedoelde u “outputs”\? /),
      },
    })
  })

  it('is not told to have meant a column that is asked for itself', () => {
    const csv = 'region,population,jobs,output,lands\nnorth,1000,500,4,50\nsouth,3000,1500,15,50\n'
    const changed = inFile().replace(
      '    land: { label: land',
      '    jobz: { label: jobz, unit: job, source: own, mark: assumed }\n    land: { label: land',
    )
    expect(problemsOf(changed, from(csv)).map(({ path, mend }) => [path.at(-1), mend.en])).toEqual([
      ['jobz', 'add it to the header, or correct its name'],
      ['land', expect.stringContaining('“lands”')],
    ])
  })

  it('of the ids of its rows', () => {
    const csv = 'regio,population,jobs,output,land\nnorth,1000,500,4,50\n'
    expect(onlyProblem(inFile(), from(csv))).toMatchObject({
      code: 'missing',
      path: ['regions', 'file'],
      message: { en: expect.stringContaining('has no column “region”; it has regio, ') },
      mend: { en: expect.stringContaining('“regio”') },
    })
  })
})

describe('figures with a decimal comma where none is stated', () => {
  it('are one problem, at the first, with how many there are', () => {
    const csv = `${header.replaceAll(',', ';')}\nnorth;1000;500;4,5;50,5\nsouth;3000;1500;15;50\n`
    expect(onlyProblem(inFile('  delimiter: ";"\n'), from(csv))).toMatchObject({
      code: 'wrongDecimalMark',
      path: ['regions.csv', 'north', 'output'],
      place: { file: 'regions.csv', line: 2, column: 'north;1000;500;'.length + 1 },
      message: {
        en: 'this number has a comma, the first of 2 such cells',
        nl: 'dit getal heeft een komma, de eerste van 2 zulke cellen',
      },
      got: '4,5',
      mend: {
        en: 'state decimalMark: "," beside file; or a decimal comma? write 4.5',
        nl: 'zet decimalMark: "," bij het bestand (file); of een decimale komma? schrijf 4.5',
      },
    })
  })

  it('are apart from cells that are no number at all', () => {
    const csv = `${header}\nnorth,1000,500,"4,5",many\nsouth,3000,1500,15,50\n`
    expect(problemsOf(inFile(), from(csv)).map(({ code, got }) => [code, got])).toEqual([
      ['wrongValue', 'many'],
      ['wrongDecimalMark', '4,5'],
    ])
  })
})

describe('a matrix in a file with a decimal comma where none is stated', () => {
  const matrix = (layout: string) =>
    scenario([
      'nullAlternative: { label: nothing',
      `zones: { members: [{ id: a, region: north }, { id: b, region: south }] }
matrices:
  hours: { label: hours, unit: hour, source: own, mark: assumed, file: hours.csv, layout: ${layout}, delimiter: ";" }
nullAlternative: { label: nothing`,
    ])

  it.each([
    ['square', 'zone;a;b\na;0,2;0,5\nb;0,5;1\n', 'zone;a;b\na;'.split('\n').at(-1), 3],
    ['pairs', 'origin;destination;value\na;a;0,2\na;b;0,5\nb;a;1\nb;b;1\n', 'a;a;', 2],
  ])('in a %s is one problem', (layout, csv, left, count) => {
    expect(onlyProblem(matrix(layout), from(csv))).toMatchObject({
      code: 'wrongDecimalMark',
      place: { file: 'hours.csv', line: 2, column: String(left).length + 1 },
      message: { en: `this number has a comma, the first of ${count} such cells` },
    })
  })
})
