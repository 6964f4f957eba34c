import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearestNames, unknownName } from '../../../src/appraisal/input/nearest-names.js'

describe('edit distance', () => {
  it.each([
    // Two replaced and one put in, as in every textbook of Levenshtein; a swap of neighbours counts once (Damerau 1964).
    ['kitten', 'sitting', 3],
    ['ca', 'ac', 1],
    ['borowedSize', 'borrowedSize', 1],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['same', 'same', 0],
  ])('%s → %s is %i', (a, b, far) => expect(editDistance(a, b)).toBe(far))

  it('is 0 for the same only, the same both ways, and no more than the longer word', () => {
    const word = fc.string({ maxLength: 12 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        const far = editDistance(a, b)
        expect(far).toBe(editDistance(b, a))
        expect(far === 0).toBe(a === b)
        expect(far).toBeLessThanOrEqual(Math.max([...a].length, [...b].length))
        expect(far).toBeGreaterThanOrEqual(Math.abs([...a].length - [...b].length))
      }),
    )
  })
})

const mend = { en: 'correct the name', nl: 'verbeter de naam' }

describe('a name that does not exist', () => {
  it('a slip of the pen: the right name is asked for, in both languages, case aside', () => {
    const said = unknownName('borowedsize', ['none', 'borrowedSize'], mend)
    expect(said.expected.en).toBe('one of none, borrowedSize')
    expect(said.mend).toEqual({
      en: 'did you mean “borrowedSize”? If not, correct the name',
      nl: 'bedoelde u “borrowedSize”? Zo niet, verbeter de naam',
    })
  })

  it('of a long list the count and the nearest few', () => {
    const names = Array.from({ length: 80 }, (_, i) => `assumption${i + 10}`)
    const said = unknownName('asumption42', names, mend)
    expect(said.expected.en).toBe(
      // One letter is missing; with another digit two edits, or with its two digits swapped.
      'one of 80 names, nearest: assumption42, assumption12, assumption22, assumption24, assumption32',
    )
    expect(said.expected.nl).toContain('één van 80 namen, het dichtst bij: assumption42')
    expect(said.mend.en).toContain('did you mean “assumption42”?')
  })

  it('nothing near: nothing is guessed; nothing there: that is said', () => {
    expect(unknownName('zzzzzz', ['none', 'borrowedSize'], mend).mend).toEqual(mend)
    expect(unknownName('a', [], mend).expected.nl).toBe('een die bestaat: er zijn er geen')
    expect(nearestNames('b', ['a', 'a', 'b'])).toEqual(['b', 'a'])
  })
})
