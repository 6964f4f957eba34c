import { describe, expect, it } from 'vitest'
import {
  anything,
  bothLanguages,
  checkedOptions,
  inputProblems,
  list,
  object,
  oneOf,
  optional,
  orNull,
  text,
  trueOrFalse,
} from '../../src/welfare/shape.js'
import { english } from './english.js'

describe('what values are made of', () => {
  it('texts, and yes or no', () => {
    expect([text('X', 'a'), trueOrFalse('X', false), anything('X', undefined)]).toEqual([[], [], []])
    expect(english(text('X', 3))).toEqual(['X: expected a text, got 3. Give one.'])
    expect(english(trueOrFalse('X', 'no'))).toEqual(['X: expected true or false, got the text “no”. Give one.'])
  })

  it('lists with their members, holes too', () => {
    expect(english(list()('X', [1, undefined]))).toEqual([])
    expect(english(list()('X', { length: 2 }))).toEqual(['X: expected a list, got an object. Give one.'])
    const holes = new Array<string>(2)
    holes[1] = 'a'
    expect(english(list(text)('X', holes))).toEqual(['X at position 0: expected a text, got undefined. Give one.'])
  })

  it('objects with their fields, one in another', () => {
    const shape = object({ a: text, b: object({ c: list() }) })
    expect(english(shape('X', { a: 'a', b: { c: [] }, other: 1 }))).toEqual([])
    expect(english(shape('X', { b: {} }))).toEqual([
      'X, a: expected a text, got undefined. Give one.',
      'X, b, c: expected a list, got undefined. Give one.',
    ])
    for (const [value, got] of [
      [null, 'null'],
      [[1], 'a list of 1'],
      [() => 1, 'a function'],
      ['a', 'the text “a”'],
    ] as const)
      expect(english(shape('X', value))).toEqual([`X: expected an object with a, b, got ${got}. Give one.`])
    expect(english(object({})('X', 1))).toEqual(['X: expected an object, got 1. Give one.'])
  })

  it('one of some kinds, each with its own fields', () => {
    const shape = oneOf({ one: { a: text }, other: {} })
    expect([shape('X', { kind: 'one', a: '' }), shape('X', { kind: 'other' })]).toEqual([[], []])
    expect(english(shape('X', { kind: 'one' }))).toEqual(['X, a: expected a text, got undefined. Give one.'])
    expect(english(shape('X', { kind: 'toString' }))).toEqual([
      'X: expected one of one, other, got the text “toString”. Choose one; there is no default.',
    ])
    expect(english(shape('X', null))).toEqual(['X: expected an object with kind, got null. Give one.'])
  })

  it('what may be left out or null', () => {
    expect([optional(text)('X', undefined), orNull(text)('X', null)]).toEqual([[], []])
    expect(english(optional(text)('X', null))).toHaveLength(1)
    expect(english(orNull(text)('X', undefined))).toHaveLength(1)
    expect(english(bothLanguages('X', { en: 'a' }))).toEqual(['X, nl: expected a text, got undefined. Give one.'])
  })

  it('the one argument of a function, all at once, and its options', () => {
    expect(english(inputProblems({ a: 1 }, { a: text, b: list() }))).toEqual([
      'a: expected a text, got 1. Give one.',
      'b: expected a list, got undefined. Give one.',
    ])
    expect(english(inputProblems(undefined, { a: text }))).toEqual([
      'Input: expected an object with a, got undefined. Give one.',
    ])
    const options = { population: [1] }
    expect(checkedOptions(options, 'population')).toBe(options)
    // A list in the place of options would otherwise be passed over in silence.
    expect(() => checkedOptions([1, 2], 'population')).toThrow(
      new RangeError('Options: expected an object with population, got a list of 2. Give one.'),
    )
  })
})
