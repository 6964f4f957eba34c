import { describe, expect, it } from 'vitest'
import { effectKinds } from '../../../src/appraisal/effects/kinds.js'
import { regionalMonitorIndicators } from '../../../src/welfare/index/data/regional-monitor.js'
import { regionalMonitorOverlaps } from '../../../src/welfare/index/data/regional-monitor-overlaps.js'
import { indexDoubleCounting } from '../../../src/welfare/index/double-counting.js'
import { messageOf } from './indicators.js'

const trains = { id: 'trains', label: { en: 'faster trains', nl: 'snellere treinen' }, kind: 'userBenefit' }
const roads = { id: 'roads', label: { en: 'safer roads', nl: 'veiliger wegen' }, kind: 'safety' }

describe('indexDoubleCounting', () => {
  it('names the indicator and the effect of each pair', () => {
    const found = indexDoubleCounting({
      indicators: regionalMonitorIndicators.filter(
        ({ id }) => id === 'travel-time-satisfaction' || id === 'social-contact',
      ),
      effects: [trains, roads],
      overlaps: regionalMonitorOverlaps,
    })
    expect(found).toEqual([
      {
        code: 'indicatorAlsoPriced',
        indicator: 'travel-time-satisfaction',
        effect: 'trains',
        message: {
          en: '“satisfied with travel time to work” is in the index and “faster trains” is in the balance: they measure the same. Show the index beside the balance and never add it up with it.',
          nl: '“tevreden met reistijd naar het werk” zit in de index en “snellere treinen” in het saldo: ze meten hetzelfde. Toon de index naast het saldo en tel ze nooit bij elkaar op.',
        },
      },
    ])
  })

  it('lists every problem at once', () => {
    const both = [trains, trains]
    const overlap = { indicator: 'a', effectKind: 'b' }
    expect(
      messageOf(() => indexDoubleCounting({ indicators: both, effects: both, overlaps: [overlap, overlap] })),
    ).toBe(
      'indicators: expected each name once, got “trains” twice. Rename or remove one.\n' +
        'effects: expected each name once, got “trains” twice. Rename or remove one.\n' +
        'overlaps: expected each name once, got “a with b” twice. Rename or remove one.',
    )
  })

  it('the overlaps of the monitor name indicators and kinds of effects that exist, each once', () => {
    const ids = new Set(regionalMonitorIndicators.map(({ id }) => id))
    const kinds = new Set<string>(effectKinds.map(({ kind }) => kind))
    for (const { indicator, effectKind } of regionalMonitorOverlaps) {
      expect(ids, indicator).toContain(indicator)
      expect(kinds, effectKind).toContain(effectKind)
    }
    expect(indexDoubleCounting({ indicators: [], effects: [], overlaps: regionalMonitorOverlaps })).toEqual([])
  })
})
