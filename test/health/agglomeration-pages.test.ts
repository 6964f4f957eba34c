import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import { type NumberParameter, parametersOf } from '../../src/appraisal/parameter.js'
import {
  evidenceMissing,
  headingMissing,
  inDutch,
  kebab,
  needsMissing,
  pagesIn,
  parametersMissing,
  rowsOf,
  section,
  sourcesMissing,
  tableOf,
} from './plug-in-pages.js'

const { path, read } = pagesIn('agglomeration')

/** The page of a model: its id in kebab case. Presets of effective density share one. */
const pageName = ({ id }: AgglomerationModel): string =>
  id.startsWith('effectiveDensity') ? 'effective-density' : kebab(id)

/** The page without the parts under a heading of another model. */
const pageOf = (model: AgglomerationModel): string =>
  read(pageName(model))
    .split(/^(?=#{1,3} )/m)
    .filter((part) => !agglomerationModels.some(({ id }) => id !== model.id && part.startsWith(`### \`${id}\``)))
    .join('')

describe.each(agglomerationModels.map((model) => [model.id, model] as const))('the page of %s', (_, model) => {
  it('is there, and its heading gives the id and the name in both languages', () => {
    expect(existsSync(path(pageName(model)))).toBe(true)
    const page = pageOf(model)
    expect(page).toContain(`\`${model.id}\``)
    if (kebab(model.id) === pageName(model)) expect(headingMissing(model, page)).toEqual([])
  })

  it('gives every parameter with its default and mark, or says that it must be given', () => {
    expect(parametersMissing(model, pageOf(model))).toEqual([])
  })

  it('says what the model reads, what it re-expresses and its role', () => {
    const page = pageOf(model)
    expect(needsMissing(model, page)).toEqual([])
    for (const [word, said] of [
      ['Role', page],
      ['Rol', inDutch(page)],
    ] as const) {
      expect(said).toContain(`${word} \`${model.role}\``)
      for (const stream of model.claims) expect(said).toContain(`\`${stream}\``)
    }
  })

  it.each(['en', 'nl'] as const)('has claim, for and against in %s', (language) => {
    expect(evidenceMissing(model, pageOf(model), language)).toEqual([])
  })
})

const bySector = agglomerationModels.filter(({ id }) => /^effectiveDensity./.test(id))

it.each(bySector.map((model) => [model.id, model] as const))(
  'the table of sectors of %s has its figures',
  (id, model) => {
    const parameters = parametersOf(model.parameters)
    const [, part = ''] = read('effective-density').split(`### \`${id}\`\n`)
    const figure = (name: string) => parameters[name] as NumberParameter
    const wanted = Object.keys(parameters).flatMap((name) => {
      if (!name.startsWith('decay')) return []
      const [suffix, { default: decay, source }] = [name.slice('decay'.length), figure(name)]
      const sector = `${suffix.charAt(0).toLowerCase()}${suffix.slice(1)}`
      return [`| \`${sector}\` | ${decay} | ${figure(`elasticity${suffix}`).default} | ${source.mark} |`]
    })
    expect(wanted.length).toBeGreaterThan(3)
    expect(tableOf(part, '| sector | decay | elasticity | mark |')).toEqual(wanted)
  },
)

describe('the overview', () => {
  const [english = '', dutch = ''] = read('README').split(/^(?=# Agglomeratiemodellen$)/m)

  it.each([
    ['English', english],
    ['Dutch', dutch],
  ])('lists every model, with its page and role, in %s', (_, text) => {
    for (const model of agglomerationModels) {
      const row = rowsOf(text).find((each) => each.includes(`\`${model.id}\``)) ?? ''
      expect(row, model.id).toContain(`(${pageName(model)}.md)`)
      expect(row, model.id).toContain(`\`${model.role}\``)
      for (const stream of model.claims) expect(row, model.id).toContain(`\`${stream}\``)
    }
    expect(text).toContain('(core-periphery.md)')
  })

  it.each([
    ['English', english],
    ['Dutch', dutch],
  ])('gives the identity, the switch and what is always shown, in %s', (_, text) => {
    for (const word of [
      'ε · m · (y_N − y_R)',
      '`enters: balance`',
      '`enters: ownLine`',
      '`additionalShare`',
      '`inGdp: false`',
      '`inDirect`',
    ])
      expect(text).toContain(word)
    for (const example of ['../../examples/lelylijn-models/README.md', '../../examples/own-model/README.md'])
      expect(text).toContain(example)
  })

  it('works out the identity: 25,000 jobs from the Randstad to the North at 0.038', () => {
    // Output per worker by hand: 76,490 million euro / 905.8 thousand jobs and 492,877 / 4,837.8 thousand.
    const gap = 76_490 / 0.9058 - 492_877 / 4.8378
    expect((0.038 * 25_000 * gap) / 1e6).toBeCloseTo(-16.564, 3)
    expect((25_000 * gap) / 1e6).toBeCloseTo(-435.893, 3)
    expect(english).toContain('−16.6')
    expect(dutch).toContain('−16,6')
    expect(english).toContain('−435.9')
    expect(dutch).toContain('−435,9')
  })

  it('refers to every published source that a model names', () => {
    expect(sourcesMissing(agglomerationModels, section(english, 'Sources'))).toEqual([])
  })
})
