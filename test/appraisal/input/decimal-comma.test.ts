import { describe, expect, it } from 'vitest'
import { commaMend } from '../../../src/appraisal/input/decimal-comma.js'
import { parseDocument } from '../../../src/appraisal/input/document.js'
import { placeOf, scenario } from '../scenario.js'
import { expectComplete, onlyProblem, problemsOf } from './problems-of.js'

describe('a number with commas', () => {
  it.each([
    ['0,25', 'a decimal comma? write 0.25', 'een decimale komma? schrijf 0.25'],
    ['-1,3e9', 'a decimal comma? write -1.3e9', 'een decimale komma? schrijf -1.3e9'],
    ['1234,567', 'a decimal comma? write 1234.567', 'een decimale komma? schrijf 1234.567'],
    ['0,125', 'a decimal comma? write 0.125', 'een decimale komma? schrijf 0.125'],
    [
      '1,500',
      'a decimal comma? write 1.500; a thousands comma? write 1500',
      'een decimale komma? schrijf 1.500; een duizendtalkomma? schrijf 1500',
    ],
    ['13,800,000,000', 'thousands commas? write 13800000000', 'duizendtalkomma’s? schrijf 13800000000'],
  ])('%s: %s', (text, en, nl) => expect(commaMend(text)).toEqual({ en, nl }))

  it.each(['0.25', '25', '1,2,3', 'a,b', ',5', ''])('“%s” is none', (text) => expect(commaMend(text)).toBeNull())
})

describe('a number with a comma in braces', () => {
  const gain = 'value: 0.2, unit: hour/trip'
  const shares = 'shares: { north: 0.4, south: 0.6 }'

  it('is one problem, at the number, and not also an unknown key', () => {
    const text = scenario([gain, 'value: 0,25, unit: hour/trip'])
    const problem = onlyProblem(text)
    expect(problem).toMatchObject({
      code: 'decimalComma',
      path: ['assumptions', 'gain', 'value'],
      place: placeOf(text, '0,25, unit'),
      got: '0,25',
      mend: { en: 'a decimal comma? write 0.25', nl: 'een decimale komma? schrijf 0.25' },
    })
  })

  it('is told at each of several places, without what follows from it', () => {
    // The rest of both is 0 and 4: as keys they would stand twice, and the shares would not add up.
    const problems = problemsOf(
      scenario([gain, 'value: 0,4, unit: hour/trip'], [shares, 'shares: { north: 0,4, south: 0,4 }']),
    )
    expect(problems.map(({ code, path, got }) => [code, path.at(-1), got])).toEqual([
      ['decimalComma', 'value', '0,4'],
      ['decimalComma', 'north', '0,4'],
      ['decimalComma', 'south', '0,4'],
    ])
    for (const problem of problems) expectComplete(problem)
  })

  it('may have thousands', () => {
    expect(onlyProblem(scenario(['value: 1000000, unit: EUR', 'value: 1,000,000, unit: EUR']))).toMatchObject({
      code: 'decimalComma',
      got: '1,000,000',
      mend: { en: 'thousands commas? write 1000000' },
    })
  })

  it('is found in JSON too', () => {
    expect(() => parseDocument('{"value": 6,5}', 'a.json')).toThrow('decimalComma')
  })

  it('is not what a key apart by a space, a key with a value, or a number in quotes is', () => {
    expect(parseDocument('{ a: 6, 5: 7 }', 'a.yaml').data).toEqual({ a: '6', 5: '7' })
    expect(parseDocument('{ a: 6,5: 7 }', 'a.yaml').data).toEqual({ a: '6', 5: '7' })
    expect(parseDocument('{ a: 6, 5 }', 'a.yaml').data).toEqual({ a: '6', 5: null })
    expect(parseDocument('{ a: "6",5 }', 'a.yaml').data).toEqual({ a: '6', 5: null })
    expect(parseDocument('a: 6\n5: null', 'a.yaml').data).toEqual({ a: '6', 5: null })
  })
})

it('a decimal comma on a line of its own or in quotes', () => {
  const text = scenario(['value: 0.2, unit: hour/trip', 'value: "0,25", unit: hour/trip'])
  expect(onlyProblem(text)).toMatchObject({
    code: 'decimalComma',
    path: ['assumptions', 'gain', 'value'],
    mend: { en: 'a decimal comma? write 0.25' },
  })
})

it('a decimal comma in a change of an assumption', () => {
  expect(onlyProblem(scenario(), { changes: { gain: '0,3' } })).toMatchObject({
    code: 'decimalComma',
    path: ['--set', 'gain'],
    got: '0,3',
    mend: { en: 'a decimal comma? write 0.3', nl: 'een decimale komma? schrijf 0.3' },
  })
})
