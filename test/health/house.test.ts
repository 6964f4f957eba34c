import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import { discountRegimes } from '../../src/appraisal/discounting/regimes.js'
import { effect, effectKinds } from '../../src/appraisal/effects/kinds.js'
import { parametersOf } from '../../src/appraisal/parameter.js'
import { welfareMethods } from '../../src/welfare/methods.js'

const root = resolve(import.meta.dirname, '../../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const textOf = (name: string): string => readFileSync(join(root, name), 'utf8')

/** The house files that a file imports, as paths from src/. */
const importsOf = (name: string): readonly string[] =>
  [...textOf(name).matchAll(/from '(\.[^']+)\.js'/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(name), `${path}.ts`)),
  )

const folderOf = (name: string): string => name.split('/')[0] as string

/** Which folders each folder may import from: only what comes earlier on the way of the data, and quantity/. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  quantity: [],
  reading: ['quantity'],
  appraisal: ['quantity'],
  'key-figures': ['quantity', 'appraisal'],
  functions: ['quantity', 'reading', 'appraisal', 'agglomeration', 'welfare'],
  agglomeration: ['quantity', 'appraisal'],
  welfare: ['quantity', 'appraisal'],
  uncertainty: ['quantity', 'reading', 'appraisal'],
  comparison: ['quantity', 'reading', 'appraisal', 'agglomeration', 'welfare', 'uncertainty'],
  report: ['quantity', 'appraisal', 'key-figures', 'reading', 'uncertainty', 'comparison', 'agglomeration', 'welfare'],
  testing: ['quantity', 'appraisal', 'reading', 'uncertainty', 'comparison', 'report', 'cli', 'built-in.ts'],
}

describe('the house keeps its own rules', () => {
  it.each(files.filter((name) => allowed[folderOf(name)]))('%s imports only from earlier stages', (name) => {
    const own = folderOf(name)
    const wrong = importsOf(name).filter((path) => folderOf(path) !== own && !allowed[own]?.includes(folderOf(path)))
    expect(wrong).toEqual([])
  })

  it('only testing knows the test runner, by its types, and nothing else knows testing', () => {
    const runner = files.filter((name) => /(?:from|import) 'vitest'/.test(textOf(name)))
    expect(runner).toEqual(['testing/matcher-types.ts'])
    const users = files.filter((name) => importsOf(name).some((path) => folderOf(path) === 'testing'))
    expect(users.filter((name) => folderOf(name) !== 'testing')).toEqual([])
  })

  it('readings do not know each other, but for the explanation that shows decimal values', () => {
    const knows = (a: string, b: string) => importsOf(`reading/${a}.ts`).some((path) => path.startsWith(`reading/${b}`))
    expect(knows('decimal', 'sampled')).toBe(false)
    expect(knows('decimal', 'explained')).toBe(false)
    expect(knows('sampled', 'explained')).toBe(false)
  })

  it.each(files)('%s has at most 300 lines', (name) => {
    expect(textOf(name).split('\n').length).toBeLessThanOrEqual(301)
  })

  it.each(files.filter((name) => folderOf(name) !== 'cli'))(
    '%s runs in a browser and has no hidden clock, locale or chance',
    (name) => {
      const text = textOf(name).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(text).not.toMatch(
        /from 'node:|require\(|process\.|new Date|Date\.now|Math\.random|toLocale|Intl\.|console\./,
      )
    },
  )

  it.each(files)('%s has no hole in its types and nothing unfinished', (name) => {
    expect(textOf(name)).not.toMatch(/@ts-ignore|@ts-nocheck|: any\b|as any\b|TODO|FIXME/)
  })

  it('sampled readings compute exp, log and power with functions of the house only', () => {
    for (const name of files.filter((each) => each !== 'quantity/binary64.ts')) {
      expect(textOf(name), name).not.toMatch(/Math\.(exp|log|pow|expm1|log1p|sinh|cosh|tanh|sin|cos|tan)\b/)
    }
  })
})

describe('everything says what it is, in both languages and with a source', () => {
  const plugIns = [...agglomerationModels, ...welfareMethods]

  it.each(plugIns.map((plugIn) => [plugIn.id, plugIn] as const))(
    '%s has labels, a claim, evidence and sourced parameters',
    (_, plugIn) => {
      for (const text of [plugIn.label, plugIn.claim]) expect(text.en && text.nl).toBeTruthy()
      expect(plugIn.evidence.for.length).toBeGreaterThan(0)
      expect(plugIn.evidence.against.length).toBeGreaterThan(0)
      for (const { text, source } of [...plugIn.evidence.for, ...plugIn.evidence.against])
        expect(text.en && text.nl && source).toBeTruthy()
      for (const parameter of Object.values(parametersOf(plugIn.parameters))) {
        expect(parameter.label.en && parameter.label.nl).toBeTruthy()
        if (parameter.kind === 'number')
          expect(parameter.unit && parameter.source.id && parameter.source.mark).toBeTruthy()
      }
    },
  )

  it.each(discountRegimes.map((regime) => [regime.id, regime] as const))(
    'regime %s has a source, and a source for each stream',
    (_, regime) => {
      expect(regime.source.title && regime.label.nl && regime.label.en).toBeTruthy()
      if (regime.source.mark === 'recalled') {
        expect(regime.label.en).toContain('illustrative')
        expect(regime.label.nl).toContain('illustratief')
        expect(regime.note?.en && regime.note.nl).toBeTruthy()
      }
      for (const { label, condition, steps } of Object.values(regime.categories)) {
        expect(label.en && label.nl && condition.en && condition.nl).toBeTruthy()
        expect(steps[0]?.afterYears).toBe(0)
        expect(steps.every(({ afterYears }, i) => i === 0 || afterYears > (steps[i - 1]?.afterYears ?? 0))).toBe(true)
      }
      for (const { regime: other, why } of regime.sensitivities) {
        expect(why.en && why.nl).toBeTruthy()
        expect(discountRegimes.map(({ id }) => id)).toContain(other)
      }
      for (const stream of [...Object.values(regime.streams), regime.otherwise]) {
        expect(stream.source && stream.mark).toBeTruthy()
        expect(Object.keys(regime.categories)).toContain(stream.category)
      }
    },
  )

  it('every kind of effect is in the input language, with labels in both languages', () => {
    const options = (effect as unknown as { options: readonly z.ZodObject[] }).options.map(
      (each) => (each.shape.kind as z.ZodLiteral).value,
    )
    for (const { kind, label } of effectKinds) {
      expect(options).toContain(kind)
      expect(label.en && label.nl).toBeTruthy()
    }
  })
})
