import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { compare } from '../../src/comparison/compare.js'
import { building, figure, scenario } from './scenario.js'

const gains = {
  kind: 'recurring',
  id: 'gains',
  label: 'gains',
  side: 'benefit',
  stream: 'liveability',
  bearer: 'residents',
  incidence: { by: 'population' },
  inGdp: 'no',
  valuation: { kind: 'cash' },
  amount: 'gain',
}
const study = (cost: string, gain: string) =>
  scenario({
    assumptions: { cost: figure(cost, 'EUR'), gain: figure(gain, 'EUR/year') },
    effects: [building('cost', 2026, 2027), gains],
  })
const compared = (cost: string, gain: string) => compare(study(cost, gain), builtIn)

describe('figures that are too small or too large to compute with', () => {
  it('a modified return that does not fit in a number has no value, with the reason in both languages', async () => {
    const { rows } = await compared('1e-300', '1e9')
    const { modifiedReturn } = rows[0]!.indicators
    expect(modifiedReturn).toMatchObject({
      value: null,
      exact: null,
      why: {
        en: 'costs are too small or too large beside gains for the rate to fit in a number',
        nl: 'kosten zijn naast de opbrengsten te klein of te groot om de rentevoet in een getal te laten passen',
      },
    })
    expect((await compared('2e6', '1e6')).rows[0]?.indicators.modifiedReturn.value).toEqual(expect.any(Number))
  })

  it('flows that do not fit in a number are a problem of the input that says so, with its mend', async () => {
    const error: unknown = await compared('1e6', '1e308').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(InputError)
    expect((error as InputError).problems).toMatchObject([
      {
        code: 'notComputable',
        message: {
          en: expect.stringMatching(/^the study cannot be computed with these figures: .*too large/),
          nl: expect.stringMatching(/^de studie is met deze cijfers niet te berekenen: .*te groot/),
        },
        mend: { nl: expect.stringMatching(/^verbeter de aannames/) },
      },
    ])
  })
})
