import { describe, expect, it } from 'vitest'
import type { AgglomerationLine, AgglomerationModel, Amount } from '../../src/agglomeration/model.js'
import { none } from '../../src/agglomeration/none.js'
import { builtIn } from '../../src/built-in.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { InputError } from '../../src/index.js'
import { building, figure, relocation, scenario } from './scenario.js'

const own: AgglomerationModel = { ...none, id: 'own' }
const withOwn = { ...builtIn, models: [...builtIn.models, own] }

const study = (model: string, enters: 'balance' | 'ownLine', plugIns = builtIn) =>
  scenario({
    plugIns,
    assumptions: {
      cost: figure(1e6, 'EUR'),
      jobs: figure(25000, 'job'),
      residents: figure(0, 'person'),
      ramp: figure(5, 'year'),
    },
    effects: [building('cost', 2026, 2027)],
    more: {
      relocation: relocation('jobs'),
      agglomeration: [
        { id: 'none', label: 'none', model: 'none', enters: 'balance' },
        { id: 'variant', label: 'variant', model, enters },
      ],
    },
  })

const problemsOf = async (run: () => Promise<unknown>) => {
  const error = await run().catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw error
  return error.problems
}

describe('models that a caller brings', () => {
  it('a study read with a model is not appraised without it: the problem names the model and the line', async () => {
    const read = study('own', 'balance', withOwn)
    const [problem] = await problemsOf(() => appraise(read, builtIn, { agglomeration: 'variant' }))
    expect(problem).toMatchObject({
      code: 'unknownReference',
      path: ['agglomeration', 'variant', 'model'],
      message: { en: 'there is no model “own”', nl: 'er is geen model “own”' },
      place: { file: 'test.json' },
    })
    // The text is one line, so the place is a column: that of the value.
    const text = JSON.stringify('own')
    expect(problem?.place?.column).toBeGreaterThan(text.length)
  })

  it('two of one id are refused, as it could not be told which is meant', async () => {
    const twice = { ...builtIn, models: [...builtIn.models, { ...own, id: 'none' }] }
    await expect(appraise(study('none', 'balance'), twice)).rejects.toThrow(
      'Two models have the id “none”: expected each id once. Give yours another.',
    )
    const methods = { ...builtIn, methods: [...builtIn.methods, ...builtIn.methods] }
    await expect(appraise(study('none', 'balance'), methods)).rejects.toThrow('Two methods have the id “unweighted”')
  })

  it('a word that a model does not declare is an error of the model, not the text “undefined”', async () => {
    const wrong: AgglomerationModel = {
      ...own,
      lines: ({ parameters }) => {
        parameters.word('typo')
        return []
      },
    }
    const plugIns = { ...builtIn, models: [...builtIn.models, wrong] }
    const run = appraise(study('own', 'balance', plugIns), plugIns, { agglomeration: 'variant' })
    await expect(run).rejects.toThrow('“own” has no word “typo” among its parameters.')
  })

  it('what is only found when it is counted stands at its line too: a model beside the balance that enters it', async () => {
    const beside: AgglomerationModel = { ...own, role: 'beside' }
    const plugIns = { ...builtIn, models: [...builtIn.models, beside] }
    const [problem] = await problemsOf(() =>
      appraise(study('own', 'balance', plugIns), plugIns, { agglomeration: 'variant' }),
    )
    expect(problem).toMatchObject({ code: 'besideOnly', path: ['agglomeration', 'variant', 'enters'] })
    expect(problem?.place).toMatchObject({ file: 'test.json', line: 1 })
  })
})

describe('lines that do not keep to the interface', () => {
  const right: AgglomerationLine = {
    id: 'right',
    label: { en: 'right', nl: 'goed' },
    stream: 'agglomeration',
    part: 'shown',
    output: { kind: 'steady' } as unknown as Amount,
    inDirect: null,
    additional: null,
  }
  const refusal = async (lines: unknown) => {
    const model = { ...own, lines: () => lines } as AgglomerationModel
    const plugIns = { ...builtIn, models: [...builtIn.models, model] }
    return appraise(study('own', 'balance', plugIns), plugIns, { agglomeration: 'variant' }).catch(
      (error: Error) => `${error.name}: ${error.message}`,
    )
  }

  it.each([
    [{ ...right, additional: right.output }, 'what is shown is never added: expected additional null'],
    [{ ...right, part: 'zzz' }, 'part is "zzz": expected one of gain, loss, ownProductivity, shown'],
    [{ ...right, stream: undefined }, 'stream is undefined: expected the name of a stream'],
    [{ ...right, label: 'right' }, 'label: expected { en, nl }, both not empty'],
    [{ ...right, output: undefined }, 'output is missing: expected kind yearly or steady'],
    [{ ...right, inDirect: { kind: 'zzz' } }, 'inDirect is of no known kind: expected kind yearly or steady, or null'],
    [{ ...right, additional: undefined }, 'additional is missing: expected kind yearly or steady, or null'],
  ])('%# is a fault of the model, named with its line', async (line, fault) => {
    expect(await refusal([line])).toContain(`TypeError: Model “own”, line "right": ${fault}.`)
  })

  it('all faults together: no id, the same id twice', async () => {
    const text = await refusal([{ ...right, id: '' }, right, right])
    expect(text).toContain('line "": id is "": expected a text that is not empty.')
    expect(text).toContain('line "right": another line has this id: expected each id once.')
  })

  it.each([undefined, [null]])('lines that are none: %j', async (lines) => {
    expect(await refusal(lines)).toBe('TypeError: Model “own”, lines: expected a list of lines.')
  })
})

describe('what a model says beside money', () => {
  it('an inverted U says where its net turns: as a ratio, and as a peak only within the data', async () => {
    const row = await appraise(study('concaveDensity', 'ownLine'), builtIn, { agglomeration: 'variant' })
    const notes = row.agglomerationAccount?.notes.map(({ en }) => en) ?? []
    // ε = 0.06 · (1 − ln(D/50) / ln(1500/50)): Randstad 4837800/6851 = 706.15, North 905800/8291 = 109.25 jobs per km².
    const local = (density: number) => 1 - Math.log(density / 50) / Math.log(30)
    const actual = local(4837800 / 6851) / local(905800 / 8291)
    // Output per worker: North 76490e6/905800, Randstad 492877e6/4837800.
    const breakEven = 76490e6 / 905800 / (492877e6 / 4837800)
    expect(notes[0]).toContain(`origin to destination: ${actual.toFixed(3)}`)
    expect(notes[0]).toContain(`below ${breakEven.toFixed(3)}`)
    expect(notes[1]).toMatch(/^No peak between the densities of the regions \(109 to 706 jobs per km²\)/)
    expect(row.agglomerationAccount?.notes[0]?.nl).toContain(actual.toFixed(3).replace('.', ','))
  })

  it('a model without anything to add says nothing', async () => {
    const row = await appraise(study('densityRelocation', 'ownLine'), builtIn, { agglomeration: 'variant' })
    expect(row.agglomerationAccount?.notes).toEqual([])
  })
})
