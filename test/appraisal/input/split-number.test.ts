import { expect, it } from 'vitest'
import { splitNumber } from '../../../src/appraisal/input/split-number.js'
import { scenario } from '../scenario.js'
import { problemsOf } from './problems-of.js'

it.each<readonly [why: string, split: string | null, columns: number, lines: readonly string[]]>([
  ['the only pair', '0,76', 2, ['a,0,76']],
  ['a negative number', '-1,5', 2, ['a,-1,5']],
  ['no long number of people or euros', '12,5', 4, ['haven,300000,15600000000,12,5']],
  ['of several pairs the one from 0', '0,78', 6, ['haven,300000,15600000000,120,0,78,45']],
  ['of two pairs the one after which a name is a name', '0,78', 4, ['5,12,Noord,0,78', '6,15,Zuid,1']],
  ['and the other way round', '5,12', 4, ['5,12,Noord,7,78', '6,Zuid,1,2']],
  ['two numbers in a row', '0,5', 3, ['a,0,5,0,25']],
  ['two pairs from 0', null, 4, ['a,0,300000,0,78']],
  ['two pairs that fit as well', null, 3, ['a,12,50,7']],
  ['long numbers only', null, 2, ['a,300000,1560']],
  ['no digits side by side', null, 2, ['a,x,7']],
  ['a column of names', null, 2, ['1,2,3', 'x,4']],
  ['no cells too many', null, 4, ['a,0,78']],
])('%s: %s', (_, split, columns, lines) => {
  const [row = [], ...others] = lines.map((line) => line.split(','))
  expect(splitNumber(row, [row, ...others], columns)).toBe(split)
})

const rows =
  '  rows:\n    north: { population: 1000, jobs: 500, output: 40000000, land: 50 }\n    south: { population: 3000, jobs: 1500, output: 150000000, land: 50 }\n'
const mendOf = (north: string) =>
  problemsOf(scenario([rows, '  file: regions.csv\n']), {
    fileBeside: () => `region,population,output,jobs,land\n${north}\nsouth,3000,150000000,1500,50\n`,
  }).map(({ code, mend }) => [code, mend])

it('the number is named, or none when nothing tells which it is', () => {
  const semicolons = {
    en: "or separate the cells by ';' and state delimiter: ';' and decimalMark: ','",
    nl: "of scheid de cellen met ';' en geef delimiter: ';' en decimalMark: ','",
  }
  expect(mendOf('north,300000,15600000000,120,0,78')).toEqual([
    [
      'raggedRow',
      {
        en: `is 0,78 a number with a decimal comma? write 0.78, ${semicolons.en}`,
        nl: `is 0,78 een getal met een decimale komma? schrijf 0.78, ${semicolons.nl}`,
      },
    ],
  ])
  expect(mendOf('north,300000,15600000000,120,7,78')).toEqual([
    [
      'raggedRow',
      {
        en: `add or remove cells, and put cells that hold the delimiter in quotes; decimal commas? write 0.78 for 0,78, ${semicolons.en}`,
        nl: `voeg cellen toe of verwijder ze, en zet cellen met het scheidingsteken tussen aanhalingstekens; decimale komma’s? schrijf 0.78 voor 0,78, ${semicolons.nl}`,
      },
    ],
  ])
})
