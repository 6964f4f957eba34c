import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { distributionalWeights } from '../../src/functions/distributional-weights.js'
import { welfareMethods } from '../../src/welfare/methods.js'
import type { NormalisationKind } from '../../src/welfare/weights/normalisation.js'
import { elasticityPresets } from '../../src/welfare/weights/presets.js'
import { expectPrinted } from '../welfare/printed.js'
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

const { path, read } = pagesIn('welfare')

describe.each(welfareMethods.map((method) => [method.id, method] as const))('the page of %s', (id, method) => {
  it('is there, and its heading gives the id and the name in both languages', () => {
    expect(existsSync(path(kebab(id)))).toBe(true)
    expect(headingMissing(method, read(kebab(id)))).toEqual([])
  })

  it('gives every parameter with its default and mark, or says that it must be given', () => {
    expect(parametersMissing(method, read(kebab(id)))).toEqual([])
  })

  it('says what the method reads and of which kind it is', () => {
    const page = read(kebab(id))
    expect(needsMissing(method, page)).toEqual([])
    expect(page).toContain(`Kind \`${method.kind}\``)
    expect(inDutch(page)).toContain(`Soort \`${method.kind}\``)
  })

  it.each(['en', 'nl'] as const)('has claim, for and against in %s', (language) => {
    expect(evidenceMissing(method, read(kebab(id)), language)).toEqual([])
  })
})

const weighing = welfareMethods.filter(({ kind, id }) => kind === 'weights' && id !== 'unweighted')

it.each(weighing.map((method) => [method.id, method] as const))(
  'the variant on the page of %s is one that can be',
  (id, method) => {
    const [, text = ''] = /```yaml\n([\s\S]*?)```/.exec(read(kebab(id))) ?? []
    const { welfare } = parse(text) as { readonly welfare: readonly { method: string; parameters?: object }[] }
    expect(welfare.map((variant) => variant.method)).toEqual([id])
    expect(method.parameters.strict().safeParse(welfare[0]?.parameters ?? {}).error).toBeUndefined()
  },
)

describe('the page of income weights', () => {
  const page = read('iso-elastic')

  it('has every published elasticity with its status, mark and source', () => {
    expect(tableOf(page, '| name | η | status | mark | source |')).toEqual(
      elasticityPresets.map(
        ({ id, value, status, source }) =>
          `| \`${id}\` | ${value} | ${status} | ${source.mark} | ${source.title}: ${source.place} |`,
      ),
    )
  })

  it('has the weights and balances that its formula gives under each normalisation', () => {
    const rows = tableOf(page, '| `normalisation` | weights | fixes | net benefits 40, 10 and −30 |')
    expect(rows).toHaveLength(6)
    for (const row of rows) {
      const [, name = '', printed = '', , balance = ''] = row.split('|').map((cell) => cell.trim())
      const normalisation = /`(\w+)`/.exec(name)?.[1] as NormalisationKind
      const weights = distributionalWeights(
        { kind: 'isoElastic', elasticity: 1.3, reference: 'mean', normalisation },
        { income: [24, 30, 36], population: [0.2, 0.5, 0.3], taxes: [0.15, 0.5, 0.35] },
      )
      const [a = 0, b = 0, c = 0] = weights
      expectPrinted([40 * a + 10 * b - 30 * c], balance)
      if (normalisation !== 'none') expectPrinted(weights, printed.replaceAll(', ', ' '))
    }
  })

  it('says how far weights of whole regions go: benefits 900, 120 and 80, costs 150, 1350 and 700', () => {
    const ratio = (elasticity: number) => {
      const [a = 0, b = 0, c = 0] = distributionalWeights(
        { kind: 'isoElastic', elasticity, reference: 33.5, normalisation: 'reference' },
        { income: [28, 36, 32] },
      )
      return (900 * a + 120 * b + 80 * c) / (150 * a + 1350 * b + 700 * c)
    }
    expectPrinted([ratio(0), ratio(1.3), ratio(2)], '0.5 0.615471 0.688034')
    for (const number of ['0.615471 at 1.3', '0.688034 at 2']) expect(page).toContain(number)
  })
})

it('the page of explicit weights gives what a region needs: 1 + (1 / ratio − 1) / s', () => {
  const page = read('explicit-weights')
  const needed = (ratio: number) => [1, 0.75, 0.5, 0.25].map((share) => 1 + (1 / ratio - 1) / share)
  expectPrinted(needed(0.5), '2 2.333333 3 5')
  expectPrinted(needed(0.8), '1.25 1.333333 1.5 2')
  expect(page).toContain('2 with all benefits, 2.333333 with three quarters, 3 with half and 5 with a quarter')
  expect(page).toContain('at 0.8 it is 1.25, 1.333333, 1.5 and 2')
})

describe('the overview', () => {
  const [english = '', dutch = ''] = read('README').split(/^(?=# Welvaartsmethoden$)/m)
  const both = [
    ['English', english],
    ['Dutch', dutch],
  ] as const

  it.each(both)('lists every method with its page and kind, in %s', (_, text) => {
    for (const { id, kind } of welfareMethods) {
      const row = rowsOf(text).find((each) => each.includes(`[\`${id}\`](`)) ?? ''
      expect(row, id).toContain(`(${kebab(id)}.md)`)
      expect(row, id).toContain(`\`${kind}\``)
    }
  })

  it.each(both)('says that nothing is added to the balance, and what guidelines say, in %s', (_, text) => {
    for (const words of ['`normalisation`', '`financing: {', '`costs: unweighted`', 'doubleWeighting', 'NOU 2012:16'])
      expect(text).toContain(words)
    expect(text).toContain('../../examples/own-weights/README.md')
    const guidelines = tableOf(
      text,
      text === english
        ? '| guideline | weights | distribution shown | break-even values | how it is known here |'
        : '| leidraad | gewichten | verdeling getoond | omslagwaarden | hoe het hier bekend is |',
    )
    expect(guidelines).toHaveLength(11)
  })

  it('refers to every published source that a method with weights names', () => {
    const weights = welfareMethods.filter(({ kind }) => kind === 'weights')
    expect(sourcesMissing(weights, section(english, 'Sources'))).toEqual([])
  })
})
