import { readFileSync } from 'node:fs'
import {
  type AgglomerationModel,
  appraise,
  builtIn,
  compare,
  type Explanation,
  explain,
  InputError,
  type PlugIns,
  parametersOf,
  type Row,
  readScenario,
  sensitivity,
  switchingValues,
} from 'mkba'
import { describe, expect, it } from 'vitest'
import { marketPotential } from './market-potential.js'

/* What a package of your own would test: with the public face of the library, and arithmetic written out here. */

const beside = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const scenario = beside('own-model.yaml')

type Edit = (text: string) => string
const same: Edit = (text) => text
const withModel = (model: AgglomerationModel): PlugIns => ({ ...builtIn, models: [...builtIn.models, model] })

/** The study of the example, with another text of the scenario or of the files beside it. */
const study = ({ edit = same, editFiles = same, plugIns = withModel(marketPotential) } = {}) =>
  readScenario(edit(scenario), { name: 'own-model.yaml', plugIns, fileBeside: (name) => editFiles(beside(name)) })

const rows = async (edits: { readonly edit?: Edit; readonly editFiles?: Edit } = {}, agglomeration = ['market']) =>
  (await compare(study(edits), withModel(marketPotential), { choices: { agglomeration } })).rows

const only = async (edits?: { readonly edit?: Edit; readonly editFiles?: Edit }, agglomeration = 'market') =>
  (await rows(edits, [agglomeration]))[0] as Row

const amount = (row: Row, line: string, region: string): number =>
  row.agglomerationAccount?.lines.find(({ id }) => id === line)?.regions.find(({ id }) => id === region)?.value ?? NaN

const problemsOf = async (run: () => unknown) => {
  try {
    await run()
  } catch (error) {
    if (error instanceof InputError) return error.problems
    throw error
  }
  return []
}

// The arithmetic, without anything of the library: output in euro a year, minutes, and 30 years at three percent.

const regions = ['zeehaven', 'hoofdveen', 'tussendorp', 'grensmark']
const output = [8e9, 12e9, 2e9, 4e9]
const without = [
  [15, 40, 70, 120],
  [40, 20, 40, 80],
  [70, 40, 10, 50],
  [120, 80, 50, 15],
]
const withTrain = [
  [15, 40, 75, 100],
  [40, 20, 48, 60],
  [75, 48, 10, 55],
  [100, 60, 55, 15],
]
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0)
const potential = (minutes: readonly number[]) => total(minutes.map((each, s) => (output[s] as number) / each))
const change = (r: number) => (potential(withTrain[r] as number[]) / potential(without[r] as number[])) ** 0.15 - 1
const perYear = regions.map((_, r) => (output[r] as number) * change(r))
const factors = total(Array.from({ length: 30 }, (_, i) => 1.03 ** -(2030 + i - 2026)))
const close = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))

describe('the model is its formula', () => {
  it('gains and losses by region are those of the arithmetic', async () => {
    const row = await only()
    // By hand, Grensmark in million euro per minute: 8000/120 + 12000/80 + 2000/50 + 4000/15 = 523.3 without the train,
    // 8000/100 + 12000/60 + 2000/55 + 4000/15 = 583.0 with it; 1.114^0.15 − 1 is 1.63 %, of 4 billion: 65.3 million a year.
    expect(perYear.map((each) => (each / 1e6).toFixed(1))).toEqual(['6.4', '16.6', '-29.2', '65.3'])
    regions.forEach((region, r) => {
      const gain = (perYear[r] as number) > 0
      close(amount(row, gain ? 'marketGain' : 'marketLoss', region), (perYear[r] as number) * factors)
      expect(amount(row, gain ? 'marketLoss' : 'marketGain', region)).toBe(0)
    })
  })

  it('half is in direct benefits, half is additional and enters the balance', async () => {
    const [none, market] = (await rows({}, ['none', 'market'])) as [Row, Row]
    close(market.agglomerationAccount?.inDirectBenefits.value ?? NaN, 0.5 * total(perYear) * factors)
    close(market.netPresentValue.value - none.netPresentValue.value, 0.5 * total(perYear) * factors)
  })

  it('with a fixed nation the regions gain on each other, and the balance does not move', async () => {
    const [none, shift] = (await rows({}, ['none', 'marketShift'])) as [Row, Row]
    const average = total(perYear) / total(output)
    regions.forEach((region, r) => {
      const expected = ((perYear[r] as number) - (output[r] as number) * average) * factors
      close(amount(shift, 'marketGain', region) + amount(shift, 'marketLoss', region), expected)
    })
    expect(shift.netPresentValue.exact).toBe(none.netPresentValue.exact)
    const { grossGains, grossLosses } = shift.agglomerationAccount ?? {}
    expect(`-${grossGains?.exact}`).toBe(grossLosses?.exact)
  })
})

describe('what every model keeps to', () => {
  it('no change gives nothing', async () => {
    const row = await only({ edit: (text) => text.replaceAll('timesWith: minutesWith,', 'timesWith: minutesWithout,') })
    for (const region of regions)
      expect([amount(row, 'marketGain', region), amount(row, 'marketLoss', region)]).toEqual([0, 0])
  })

  it('twice the output gives twice the effect', async () => {
    const doubled: Edit = (text) => text.replace(/\d+000000000/g, (each) => String(2 * Number(each)))
    const [once, twice] = [await only(), await only({ editFiles: doubled })]
    for (const region of regions)
      for (const line of ['marketGain', 'marketLoss'])
        close(amount(twice, line, region), 2 * amount(once, line, region))
  })

  it('the order of regions does not matter', async () => {
    const last = '    - { id: grensmark, label: Grensmark }\n'
    const first = '    - { id: zeehaven, label: Zeehaven }\n'
    const [row, turned] = [
      await only(),
      await only({ edit: (text) => text.replace(last, '').replace(first, last + first) }),
    ]
    expect(turned.regions[0]?.id).toBe('grensmark')
    for (const region of regions)
      for (const line of ['marketGain', 'marketLoss']) close(amount(turned, line, region), amount(row, line, region))
  })

  it('every number has a unit, a source and a mark, and the explanation reaches it', async () => {
    const explained = await explain(study(), withModel(marketPotential), choice, 'agglomeration.marketGain')
    for (const [name, parameter] of Object.entries(parametersOf(marketPotential.parameters))) {
      expect(parameter.label.en && parameter.label.nl).toBeTruthy()
      if (parameter.kind !== 'number') continue
      expect(parameter.unit && parameter.source.title && parameter.source.mark).toBeTruthy()
      const used = name === 'inDirectShare' ? 'half' : `marketPotential.${name}`
      expect(find(explained, ({ formula }) => formula.en === used)?.sources.length).toBeGreaterThan(0)
    }
  })
})

const choice = {
  scenario: 'middle',
  alternative: 'express',
  discounting: 'flat3',
  agglomeration: 'market',
  welfare: 'unweighted',
}

/** The first part of an explanation that is meant; parts are worked out one by one, so it stops as soon as it can. */
const find = (part: Explanation, meant: (part: Explanation) => boolean): Explanation | undefined => {
  if (meant(part)) return part
  for (const each of part.parts()) {
    const found = find(each, meant)
    if (found) return found
  }
  return undefined
}

it('a number is explained down to its sources', async () => {
  const explained = await explain(study(), withModel(marketPotential), choice, 'marketGain', 'grensmark')
  const ratio = find(explained, ({ label }) => label.en === 'ratio of market potentials')
  close(Number(ratio?.value), (8 / 100 + 12 / 60 + 2 / 55 + 4 / 15) / (8 / 120 + 12 / 80 + 2 / 50 + 4 / 15))
  expect(ratio?.formula.en).toBe('market potential with / market potential without')
  const minutes = find(
    explained,
    ({ label, cell }) => label.en === 'minutes with the train' && cell.destination === 'hoofdveen',
  )
  expect([minutes?.value, minutes?.unit, minutes?.sources[0]?.mark]).toEqual(['60', 'minute/trip', 'illustrative'])
  const elasticity = find(explained, ({ formula }) => formula.en === 'marketPotential.elasticity')
  expect([elasticity?.value, elasticity?.sources[0]?.mark]).toEqual(['0.15', 'recalled'])
})

it('the report repeats what is not official, and that the effect is large', async () => {
  const { diagnostics } = await appraise(study(), withModel(marketPotential), choice)
  const codes = diagnostics.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['sensitivity', 'unofficialFigures', 'indirectShareHigh']))
  expect(diagnostics.find(({ code }) => code === 'unofficialFigures')?.text.en).toContain('marketPotential.elasticity')
})

it('sensitivity and switching values move the default of the model too, and read the formula to the same result', async () => {
  const { base, assumptions } = await sensitivity(study(), withModel(marketPotential), choice)
  close(base.netPresentValue, (await only()).netPresentValue.value)
  const switched = await switchingValues(study(), withModel(marketPotential), choice)
  for (const list of [assumptions, switched.assumptions])
    expect(list.map(({ name }) => name)).toEqual(expect.arrayContaining(['marketPotential.elasticity', 'half']))
})

describe('missing and unfit data', () => {
  const codesWith = async (edit: Edit, editFiles: Edit = same) =>
    (await problemsOf(() => only({ edit, editFiles }))).map(({ code }) => code)

  it('no travel times: the error says which data would mend it', async () => {
    const noZones: Edit = (text) => text.replace(/\nzones:[\s\S]*?\nbearers:/, '\nbearers:')
    const [problem] = await problemsOf(() => only({ edit: noZones }))
    expect(problem?.code).toBe('missingNeed')
    expect(problem?.message.nl).toBe('“marketPotential” heeft “zones” nodig, en dat heeft de studie niet')
    expect(problem?.mend.en).toBe('add it to the scenario file')
  })

  it('no output, no stated share, no such matrix', async () => {
    const noOutput: Edit = (text) => text.replace(/ {4}output:\n( {6}.*\n)+/, '')
    const noColumn: Edit = (text) => text.replace(/,\d+000000000,/g, ',').replace(',output,', ',')
    const missing = await problemsOf(() => only({ edit: noOutput, editFiles: noColumn }))
    expect(missing.map(({ message }) => message.en)).toContain(
      '“marketPotential” needs “output”, which the study does not have',
    )
    const [problem] = await problemsOf(() => only({ edit: (text) => text.replace(', inDirectShare: half', '') }))
    expect(problem?.message.en).toBe('“marketPotential” needs “inDirectShare”')
    expect(await codesWith((text) => text.replace('timesWith: minutesWith,', 'timesWith: minutes,'))).toEqual([
      'unknownReference',
    ])
  })

  it('another unit and a time of zero, both at once', async () => {
    const hours: Edit = (text) =>
      text.replace('minuten met de trein }, unit: minute', 'minuten met de trein }, unit: hour')
    const zero: Edit = (text) => text.replace('zeehaven,15,40,75', 'zeehaven,0,40,75')
    expect(await codesWith(hours, zero)).toEqual(['wrongUnit', 'costNotPositive'])
  })

  it('two zones in one region', async () => {
    const merged: Edit = (text) => text.replace('id: grensmark, region: grensmark', 'id: grensmark, region: tussendorp')
    expect(await codesWith(merged)).toEqual(['zonesAreNotRegions'])
  })
})

it('a model that contains the user benefits stands beside the balance, and cannot be added to it', async () => {
  const whole: AgglomerationModel = { ...marketPotential, role: 'beside' }
  const plugIns = withModel(whole)
  const run = (agglomeration: string) =>
    compare(study({ plugIns }), plugIns, { choices: { agglomeration: [agglomeration] } })
  const [none, shown] = [(await run('none')).rows[0], (await run('marketBeside')).rows[0]]
  expect(shown?.netPresentValue.exact).toBe(none?.netPresentValue.exact)
  close(shown?.agglomerationAccount?.additional.value ?? NaN, 0.5 * total(perYear) * factors)
  expect((await problemsOf(() => run('market'))).map(({ code }) => code)).toEqual(['besideOnly'])
})
