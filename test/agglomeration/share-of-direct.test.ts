import { describe, expect, it } from 'vitest'
import { coveredShares, shareOfDirectPresets } from '../../src/agglomeration/share-of-direct/presets.js'
import { builtIn } from '../../src/built-in.js'
import { yearly } from '../../src/comparison/agglomeration.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { Workshop } from '../../src/comparison/workshop.js'
import { sum } from '../../src/quantity/operations.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { building, effect, figure, scenario } from '../comparison/scenario.js'
import { pageOf } from './page-of.js'

/** Direct benefits of 10 million euro a year from 2030 to 2039, and a share of them. */
const studyOf = (share: Readonly<Record<string, unknown>>) =>
  scenario({
    assumptions: {
      cost: figure(1e6, 'EUR'),
      trips: figure(1e6, 'trip/year'),
      none: figure(0, 'trip/year'),
      gain: figure(1, 'hour/trip'),
      ten: figure(10, 'EUR/hour'),
      half: figure('0.5', '1'),
      share,
    },
    effects: [
      building('cost', 2026, 2027),
      effect('userBenefit', 'users', {
        stream: 'bottleneckTravelTime',
        existingTravellers: 'trips',
        newTravellers: 'none',
        timeGain: 'gain',
        valueOfTime: 'ten',
      }),
    ],
    more: {
      agglomeration: [
        {
          id: 'indirect',
          label: 'indirect',
          model: 'shareOfDirect',
          enters: 'balance',
          parameters: { share: 'share', justification: 'to test' },
        },
      ],
      comparison: {
        reference: {
          scenario: 'laag',
          alternative: 'project',
          discounting: 'nl2020',
          agglomeration: 'indirect',
          welfare: 'unweighted',
        },
      },
    },
  })

const run = (share: Readonly<Record<string, unknown>>) => {
  const study = studyOf(share)
  const { lines, outsideSource } = new Workshop(study, builtIn).agglomeration('laag', 'project', 'indirect')
  const at = study.years.members.indexOf('2030')
  const inYear = lines.reduce((all, { additional }) => {
    if (!additional) return all
    return all + Number(decimalReading().table(sum(yearly(additional), 'region')).values[at])
  }, 0)
  return { lines, outsideSource, inYear }
}
const ofShare = (value: string | number) => run(figure(value, '1'))

describe('published mark-ups, each with its source', () => {
  it('are −1 %, 0, 10 %, 20 %, 30 % and 38 %, each quoted, with source and both languages', () => {
    expect(shareOfDirectPresets.map(({ share }) => share)).toEqual(['-0.01', '0', '0.10', '0.20', '0.30', '0.38'])
    for (const { label, source } of shareOfDirectPresets)
      expect(label.en && label.nl && source.id && source.title && source.mark === 'quoted').toBeTruthy()
    expect(new Set(shareOfDirectPresets.map(({ id }) => id)).size).toBe(6)
    expect(coveredShares).toEqual([-0.01, 0.38])
  })

  it('stand on the page of the model', () => {
    for (const { id, share } of shareOfDirectPresets)
      expect(pageOf('share-of-direct')).toContain(`| \`${id}\` | ${share} |`)
  })

  // Arithmetic: the share of 10 million euro a year.
  it.each(shareOfDirectPresets.map(({ id, share }) => [id, share] as const))('%s: %s of 10 million', (_, share) => {
    const { inYear, outsideSource, lines } = ofShare(share)
    expect(inYear).toBeCloseTo(Number(share) * 1e7, 6)
    expect(outsideSource).toEqual([])
    for (const { stream, inDirect } of lines) expect([stream, inDirect]).toEqual(['bottleneckTravelTime', null])
  })
})

describe('a share outside what sources cover', () => {
  it.each([-0.02, 0.381, 0.5, 8])('%d is computed, and said to be outside', (share) => {
    const { inYear, outsideSource } = ofShare(share)
    expect(inYear).toBeCloseTo(share * 1e7, 5)
    expect(outsideSource).toEqual([
      {
        en: `“share” of “shareOfDirect” is ${share}; its source (the published range of mark-ups) covers -0.01 to 0.38.`,
        nl: `“share” van “shareOfDirect” is ${String(share).replace('.', ',')}; de bron (the published range of mark-ups) dekt -0,01 tot 0,38.`,
      },
    ])
  })

  it.each([-1.1, 10.1, 30])('%d is refused: a percentage typed as a fraction', (share) => {
    expect(() => ofShare(share)).toThrow(/a value from -1 to 10/)
  })

  it('also when the share is made of other assumptions', () => {
    const label = 'made'
    expect(run({ label, sum: ['half', 'half'] }).outsideSource).toHaveLength(1)
    expect(run({ label, product: ['half', 'half'] }).outsideSource).toEqual([])
  })

  it('stands among the diagnostics, next to that of the old rule of thumb', async () => {
    const { diagnostics } = await appraise(studyOf(figure(0.5, '1')), builtIn)
    const codes = diagnostics.map(({ code }) => code)
    expect(codes).toContain('outsideSource')
    expect(codes).toContain('indirectShareHigh')
  })
})
