import { Decimal as Default } from 'decimal.js'
import { describe, expect, it } from 'vitest'
import { InputError, problemText } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { explain } from '../../src/comparison/explain.js'
import { smallStudy } from '../report/fixture.js'

const ofWelfare = (study: ReturnType<typeof smallStudy>, welfare: string) => ({
  ...study.input.comparison.reference,
  welfare,
})

/** More digits than any figure has. */
const Decimal = Default.clone({ precision: 60 })

/** Sums that are contracted before they are read are rounded elsewhere, at the 34th digit. */
const digits = (text: string) => new Decimal(text).toSignificantDigits(25).toFixed()

const indicators = [
  ['weightedNetPresentValue', 'netPresentValue'],
  ['weightedBenefits', 'benefits'],
  ['weightedCosts', 'costs'],
] as const

describe('the explanation of a weighted figure', () => {
  it('has beside it the unweighted one and what it would take, as the row of appraise has', async () => {
    const study = await readScenarioFile('examples/broad-welfare/broad-welfare.yaml')
    const variants = study.input.welfare.filter(({ method }) => method !== 'unweighted')
    expect(variants.length).toBeGreaterThan(2)
    for (const { id, costs } of variants) {
      const choice = ofWelfare(study, id)
      const row = await appraise(study, builtIn, choice)
      for (const [indicator, plain] of indicators) {
        const { besideWeighted } = await explain(study, builtIn, choice, indicator)
        expect(besideWeighted.unweighted.value, `${id} ${indicator}`).toBe(row[plain].exact)
        expect(besideWeighted.distribution).toEqual(row.distribution)
        expect(besideWeighted.costsAre).toBe(costs ?? 'weighted')
      }
    }
  })

  it('is of the balance too: weighted benefits less weighted costs, as in the row', async () => {
    const study = smallStudy()
    const choice = ofWelfare(study, 'weights')
    const [balance, benefits, costs] = await Promise.all(
      indicators.map(async ([indicator]) => (await explain(study, builtIn, choice, indicator)).value),
    )
    expect(balance).toBe(
      new Decimal(benefits ?? '')
        .minus(costs ?? '')
        .toSignificantDigits(34)
        .toFixed(),
    )
    const { weighted } = await appraise(study, builtIn, choice)
    expect(digits(balance ?? '')).toBe(digits(weighted?.netPresentValue.exact ?? ''))
  })

  it('gives a weight that does what it says: put on theirs, with others at 1, it makes the unweighted balance zero', async () => {
    const study = smallStudy()
    const { besideWeighted } = await explain(study, builtIn, ofWelfare(study, 'weights'), 'weightedBenefits')
    const { favoured } = besideWeighted.distribution
    // The study asks about no set, so about each region by itself.
    expect(favoured.map(({ id }) => id)).toEqual(study.regions.members)
    const withWeight = favoured.flatMap(({ weight, netBenefit, others }) =>
      weight.value === null ? [] : [{ turned: weight.value * netBenefit.value + others.value, of: others.value }],
    )
    expect(withWeight.length).toBeGreaterThan(0)
    for (const { turned, of } of withWeight) expect(Math.abs(turned / of)).toBeLessThan(1e-12)
  })

  it('follows the financing of the variant', async () => {
    const study = await readScenarioFile('examples/broad-welfare/broad-welfare.yaml')
    const { besideWeighted } = await explain(
      study,
      builtIn,
      ofWelfare(study, 'incomeByTaxes'),
      'weightedNetPresentValue',
    )
    const asEffectsSay = await appraise(study, builtIn, ofWelfare(study, 'income'))
    expect(besideWeighted.distribution.financing?.bearers.length).toBeGreaterThan(0)
    expect(besideWeighted.distribution.favoured).not.toEqual(asEffectsSay.distribution.favoured)
  })

  it('of a figure without weights stands alone, under a variant with weights too', async () => {
    const study = smallStudy()
    for (const welfare of ['unweighted', 'weights'])
      for (const [indicator, region] of [
        ['netPresentValue'],
        ['benefitCostRatio'],
        ['benefits', 'north'],
        ['benefits'],
      ])
        expect(
          (await explain(study, builtIn, ofWelfare(study, welfare), indicator ?? '', region)).besideWeighted,
          `${welfare} ${indicator}`,
        ).toBeNull()
  })

  it('has no regions, whichever of the three', async () => {
    const study = smallStudy()
    for (const [indicator] of indicators) {
      const name: string = indicator
      const refused = explain(study, builtIn, ofWelfare(study, 'weights'), name, 'north')
      await expect(refused).rejects.toMatchObject({ problems: [{ code: 'indicatorWithoutRegions' }] })
    }
  })

  it('is among the names that a mistyped one is compared with, only where there are weights', async () => {
    const study = smallStudy()
    const mend = async (welfare: string): Promise<string> => {
      const error: unknown = await explain(study, builtIn, ofWelfare(study, welfare), 'weightedBenefit').catch(
        (refusal: unknown) => refusal,
      )
      return error instanceof InputError ? error.problems.map((problem) => problemText(problem, 'en')).join() : ''
    }
    expect(await mend('weights')).toContain('weightedBenefits')
    expect(await mend('unweighted')).toContain('no indicator “weightedBenefit”')
    expect(await mend('unweighted')).not.toContain('weightedBenefits')
  })
})
