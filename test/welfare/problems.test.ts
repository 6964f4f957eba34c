import { describe, expect, it } from 'vitest'
import {
  choiceProblems,
  finite,
  listProblems,
  namedNumberOrNullProblems,
  namedNumberProblems,
  nameProblems,
  numberProblems,
  positive,
  Refusal,
  refuse,
  within,
} from '../../src/welfare/problems.js'
import { total } from '../../src/welfare/total.js'
import { english } from './english.js'

const mend = { en: 'Mend.', nl: 'Herstel.' }

describe('problems of plain functions', () => {
  it('a text is not taken for a number, nor a list or an object', () => {
    expect(
      english(
        [1, '1', [1, 2], {}, null, undefined, Number.NaN].flatMap((value) => numberProblems('X', value, finite, mend)),
      ),
    ).toEqual(
      ['the text “1”', 'a list of 2', 'an object', 'null', 'undefined', 'NaN'].map(
        (got) => `X: expected a finite number, got ${got}. Mend.`,
      ),
    )
  })

  it('a hole in a list is a missing number', () => {
    const holes = new Array<number>(2)
    holes[1] = 1
    expect(english(listProblems('X', holes, { length: 2, rule: positive, mend }))).toEqual([
      'X at position 0: expected a finite number above 0, got undefined. Mend.',
    ])
  })

  it('a choice is one of the options', () => {
    expect(english(choiceProblems('X', 'a', ['a', 'b']))).toEqual([])
    expect(english(choiceProblems('X', 3, ['a', 'b']))).toEqual([
      'X: expected one of a, b, got 3. Choose one; there is no default.',
    ])
  })

  it('numbers by name are as many as their names, and the first few that do not fit are named', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    expect(english(namedNumberProblems('X', [1, 2], names, finite))).toEqual([
      'X: expected 7 numbers, got 2. Give one for each, in the same order.',
    ])
    expect(english(namedNumberProblems('X', [1, -1, -2, -3, -4, -5, -6], names, positive))).toEqual([
      ...[1, 2, 3, 4, 5].map((i) => `X of “${names[i]}”: expected a finite number above 0, got ${-i}. Correct it.`),
      'X: 1 more like these.',
    ])
  })

  it('null stands for no number only where that is allowed', () => {
    expect(english(namedNumberOrNullProblems('X', [null, undefined], ['a', 'b'], finite))).toEqual([
      'X of “b”: expected a finite number, got undefined. Correct it.',
    ])
    expect(english(namedNumberOrNullProblems('X', [null], ['a', 'b'], finite))).toEqual([
      'X: expected 2 numbers, got 1. Give one for each, in the same order.',
    ])
  })

  it('names are there, not empty and each there once', () => {
    expect(english(nameProblems('X', ['a', 'b']))).toEqual([])
    expect(english(nameProblems('X', [], 2))).toEqual(['X: expected at least 2, got 0. Add what is missing.'])
    expect(english(nameProblems('X', ['a', '', 'a']))).toEqual([
      'X: expected names that are not empty, got an empty one. Give its name.',
      'X: expected each name once, got “a” twice. Rename or remove one.',
    ])
  })

  it('all are thrown as one error, and none throws nothing', () => {
    const [one, two] = [
      { en: 'one', nl: 'een' },
      { en: 'two', nl: 'twee' },
    ] as const
    expect(() => refuse([one, two])).toThrow(RangeError)
    expect(() => refuse([one, two])).toThrow(/^one\ntwo$/)
    expect(() => refuse([])).not.toThrow()
  })

  it('each stands in both languages, and one that is there twice is said once', () => {
    const one = numberProblems({ en: 'weights', nl: 'gewichten' }, -0.5, positive, mend)
    expect(one).toEqual([
      {
        en: 'weights: expected a finite number above 0, got -0.5. Mend.',
        nl: 'gewichten: verwacht een eindig getal boven 0, gevonden -0,5. Herstel.',
      },
    ])
    expect(new Refusal([...one, ...one]).problems).toEqual(one)
    expect(new Refusal([...one, ...one]).message).toBe(one[0]?.en)
  })

  it('a result that is not finite never leaves, and −0 leaves as 0', () => {
    expect(() => within(Number.POSITIVE_INFINITY, 'X')).toThrow(
      'X: expected a result that fits in a number, got Infinity.',
    )
    expect(Object.is(within(-0, 'X'), 0)).toBe(true)
  })
})

describe('total', () => {
  it('keeps small terms beside large ones that cancel', () => {
    expect(total([1, 1e100, 1, -1e100])).toBe(2)
    expect(total([])).toBe(0)
  })
})
