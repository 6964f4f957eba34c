import { describe, expect, it } from 'vitest'
import type { AgglomerationContext, AgglomerationLine, AgglomerationModel } from '../../src/agglomeration/model.js'
import { none } from '../../src/agglomeration/none.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { constant } from '../../src/quantity/leaf.js'
import { add, multiply, sum } from '../../src/quantity/operations.js'
import type { Quantity } from '../../src/quantity/quantity.js'
import { building, figure, scenario } from './scenario.js'

const appraised = (linesOf: (context: AgglomerationContext) => readonly AgglomerationLine[]) => {
  const model: AgglomerationModel = { ...none, id: 'own', lines: linesOf }
  const plugIns = { ...builtIn, models: [...builtIn.models, model] }
  const study = scenario({
    plugIns,
    assumptions: { cost: figure(1e6, 'EUR') },
    effects: [building('cost', 2026, 2027)],
    more: {
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        { id: 'variant', label: 'variant', model: 'own', enters: 'ownLine' },
      ],
    },
  })
  return appraise(study, plugIns, { agglomeration: 'variant' })
}

/** A line of one part, whose output is a share of that of the regions. */
const line = (
  part: 'gain' | 'loss',
  { column, operating }: AgglomerationContext,
  share: number,
): AgglomerationLine => ({
  id: part,
  label: { en: part, nl: part },
  stream: 'agglomeration',
  part,
  output: { kind: 'steady', perYear: multiply(column('output'), constant(share)), ramp: operating },
  inDirect: null,
  additional: null,
})

describe('the sign of gross gains and losses', () => {
  it('a gain below zero and a loss above it are refused, both, with model, line and region', async () => {
    const run = appraised((context) => [line('gain', context, -0.01), line('loss', context, 0.01)])
    const text = await run.then(String, (error: Error) => `${error.name}: ${error.message}`)
    const [gain, loss] = text.split('\n')
    expect(gain).toMatch(
      /^TypeError: Model “own”, line "gain": it is a gain and comes to -\d[\d.e+]* EUR in region “\w+”: expected 0 or more; give what is above zero and what is below it as two lines\.$/,
    )
    expect(loss).toMatch(/^Model “own”, line "loss": it is a loss and comes to \d.*: expected 0 or less; give /)
  })

  it('the right signs pass, and so does nothing at all', async () => {
    for (const share of [0, 0.01]) {
      const row = await appraised((context) => [line('gain', context, share), line('loss', context, -share)])
      const { grossGains, grossLosses } = row.agglomerationAccount ?? {}
      expect(grossGains?.value).toBe(-(grossLosses?.value ?? NaN) + 0)
    }
  })
})

describe('units and axes of amounts', () => {
  const refusal = (perYear: (context: AgglomerationContext) => Quantity<'region'>) =>
    appraised((context) => [
      {
        ...line('gain', context, 0.01),
        output: { kind: 'steady', perYear: perYear(context), ramp: context.operating },
      },
    ]).then(String, (error: Error) => `${error.name}: ${error.message}`)

  it('jobs instead of euros a year are a fault of the model, named with its line', async () => {
    expect(await refusal(({ column }) => column('jobs'))).toMatch(
      /^TypeError: Model “own”, line "gain": output\.perYear is in job: expected .*EUR.*\.$/,
    )
  })

  it('a national total where a flow by region should be', async () => {
    const total = ({ column }: AgglomerationContext) => sum(column('output'), 'region') as unknown as Quantity<'region'>
    expect(await refusal(total)).toBe(
      'TypeError: Model “own”, line "gain": output.perYear lies along no axis: expected region.',
    )
  })

  it('units that do not fit within its formula name the model too', async () => {
    expect(await refusal(({ column }) => add(column('output'), column('jobs')))).toMatch(/^BuildError: Model “own”: /)
  })
})
