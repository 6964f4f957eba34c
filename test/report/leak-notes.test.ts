import { describe, expect, it } from 'vitest'
import { leakTest } from '../../src/comparison/leak-test.js'
import { Exact } from '../../src/quantity/decimal.js'
import { leakNotes } from '../../src/report/leak-notes.js'

const label = { en: 'north (all)', nl: 'noord (heel)' }
const notes = (own: readonly [number, number], others: readonly [number, number]) => {
  const [a, b] = [own, others].map(([net, income]) => ({ net: new Exact(net), income: new Exact(income) }))
  const leaks = leakTest(a!, b!, 1)
  return [...leakNotes([{ label, leaks }], 'en'), ...leakNotes([{ label, leaks }], 'nl')]
}

describe('the leaky bucket in words', () => {
  it('where the favoured have more than others nothing may be lost', () => {
    expect(notes([50, 40], [-100, 20])).toEqual([
      'north: leaky bucket: the mean income of others is 0.50 times theirs; others have no more, so a euro from them must arrive in full or with a gain. Of what others lose through the project 50.0% is lost.',
      'noord: lekkende emmer: het gemiddelde inkomen van anderen is 0,50 maal dat van hen; anderen hebben niet meer, dus een euro van hen moet heel of met winst aankomen. Van wat anderen door het project verliezen gaat 50,0% verloren.',
    ])
  })

  it('where the project adds something', () => {
    expect(notes([150, 20], [-100, 40])).toEqual([
      'north: leaky bucket: the mean income of others is 2.00 times theirs; of a euro from others at most 50.0% (elasticity 1) may be lost on the way. Of what others lose through the project nothing is lost: 50.0% is added.',
      'noord: lekkende emmer: het gemiddelde inkomen van anderen is 2,00 maal dat van hen; van een euro van anderen mag hoogstens 50,0% (elasticiteit 1) onderweg verloren gaan. Van wat anderen door het project verliezen gaat niets verloren: er komt 50,0% bij.',
    ])
  })

  it('where nothing is taken from others', () => {
    expect(notes([50, 20], [0, 40])[0]).toMatch(/They gain nothing, or others lose nothing: there is no transfer/)
  })

  it('says nothing where incomes are not known', () => {
    expect(leakNotes([{ label, leaks: null }], 'en')).toEqual([])
  })
})
