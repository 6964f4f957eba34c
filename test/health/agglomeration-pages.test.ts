import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AgglomerationModel } from '../../src/agglomeration/model.js'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import { type NumberParameter, parametersOf } from '../../src/appraisal/parameter.js'
import type { Language } from '../../src/quantity/text.js'

const folder = resolve(import.meta.dirname, '../../docs/agglomeration')
const read = (name: string): string => readFileSync(resolve(folder, `${name}.md`), 'utf8')
const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The page of a model: its id in kebab case. Presets of effective density share one. */
const pageName = ({ id }: AgglomerationModel): string =>
  id.startsWith('effectiveDensity') ? 'effective-density' : kebab(id)

/** The page without the parts under a heading of another model. */
const pageOf = (model: AgglomerationModel): string =>
  read(pageName(model))
    .split(/^(?=#{1,3} )/m)
    .filter((part) => !agglomerationModels.some(({ id }) => id !== model.id && part.startsWith(`### \`${id}\``)))
    .join('')

/** A part of a page: from a heading to the next of the same level. */
const section = (page: string, heading: string): string =>
  page.split(/^(?=## )/m).find((part) => part.startsWith(`## ${heading}\n`)) ?? ''

const words = {
  en: { heading: 'For and against', claim: 'Claim', for: '| for | source |', against: '| against | source |' },
  nl: { heading: 'In het Nederlands', claim: 'Wat het beweert', for: '| voor | bron |', against: '| tegen | bron |' },
} as const

/** The rows of the table that begins with this row, without the rule below it. */
const tableOf = (text: string, first: string): readonly string[] => {
  const lines = text.split('\n')
  const start = lines.indexOf(first)
  if (start < 0) return []
  const rest = lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith('|'))
  return end < 0 ? rest : rest.slice(0, end)
}

/** Names of sources: a text may name several, divided by semicolons. */
const sourcesOf = (model: AgglomerationModel, side: 'for' | 'against'): readonly string[] =>
  model.evidence[side].flatMap(({ source }) => source.split('; '))

const rowsOf = (page: string): readonly string[] => page.split('\n').filter((line) => line.startsWith('|'))

/** Rows that stand for a parameter: by its name, or by its family (`decay…`, `…Share`) and the row of its sector or item. */
const rowsFor = (name: string, page: string): { rows: readonly string[]; family: string | null } => {
  const rows = rowsOf(page)
  const holding = (text: string) => rows.filter((row) => row.includes(`\`${text}\``))
  const itself = holding(name)
  if (itself.length > 0) return { rows: itself, family: null }
  for (const { index } of name.matchAll(/[A-Z]/g)) {
    const [begin, end] = [name.slice(0, index), name.slice(index)]
    const sector = `${end.charAt(0).toLowerCase()}${end.slice(1)}`
    for (const [family, member, part] of [
      [`${begin}…`, sector, end],
      [`…${end}`, begin, begin],
    ] as const)
      if (holding(family).length > 0 && holding(member).length > 0)
        return { rows: [...holding(family), ...holding(member)], family: part }
  }
  return { rows: [], family: null }
}

/** All numbers of a row, without separators of thousands. */
const numbersOf = (row: string): readonly number[] =>
  [...row.replaceAll('−', '-').matchAll(/(?<![\w.])-?\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([number]) =>
    Number(number.replaceAll(',', '')),
  )

const missing = (what: string, found: boolean): readonly string[] => (found ? [] : [what])

const numberMissing = (name: string, parameter: NumberParameter, rows: readonly string[]): readonly string[] => {
  const { default: value, source } = parameter
  return [
    ...(value === null
      ? missing(
          `${name}: “must be given”`,
          rows.some((row) => row.includes('must be given')),
        )
      : missing(
          `${name}: default ${value}`,
          rows.some((row) => numbersOf(row).includes(Number(value))),
        )),
    ...missing(
      `${name}: mark ${source.mark}`,
      rows.some((row) => row.includes(source.mark)),
    ),
  ]
}

/** What a page lacks of the parameters of its model. */
const parametersMissing = (model: AgglomerationModel, page: string): readonly string[] =>
  Object.entries(parametersOf(model.parameters)).flatMap(([name, parameter]) => {
    const { rows, family } = rowsFor(name, page)
    if (rows.length === 0) return [`${name}: a row`]
    if (parameter.kind === 'number') return numberMissing(name, parameter, rows)
    if (parameter.default === null)
      return missing(
        `${name}: “must be given”`,
        rows.some((row) => row.includes('must be given')),
      )
    const value = family ? parameter.default.replace(family, '…') : parameter.default
    const named = (option: string) => rows.some((row) => row.includes(`\`${option}\``))
    return [
      ...(value === '' ? [] : missing(`${name}: default ${value}`, named(value))),
      ...(parameter.options ?? []).flatMap((option) =>
        missing(
          `${name}: option ${option}`,
          named(option) || page.includes(`\`${name}: ${option}\``) || page.includes(`| \`${option}\` |`),
        ),
      ),
    ]
  })

/** How a page names what a model needs. */
const needNamed = (need: string, page: string): boolean =>
  page.includes(
    { relocation: 'relocation', zones: 'zones', directBenefits: 'direct benefits' }[need as 'zones'] ?? `\`${need}\``,
  )

describe.each(agglomerationModels.map((model) => [model.id, model] as const))('the page of %s', (_, model) => {
  it('is there, and its heading gives the id and the name in both languages', () => {
    expect(existsSync(resolve(folder, `${pageName(model)}.md`))).toBe(true)
    const page = pageOf(model)
    expect(page).toContain(`\`${model.id}\``)
    if (kebab(model.id) !== pageName(model)) return
    const heading = page.split('\n')[0]?.toLowerCase() ?? ''
    for (const label of [model.label.en, model.label.nl])
      expect(heading).toContain(label.replace(/ \(illustrati.*/, '').toLowerCase())
  })

  it('gives every parameter with its default and mark, or says that it must be given', () => {
    expect(parametersMissing(model, pageOf(model))).toEqual([])
  })

  it('says what the model reads, what it re-expresses and its role', () => {
    const page = pageOf(model)
    expect(model.needs.filter((need) => !needNamed(need, page))).toEqual([])
    for (const language of ['en', 'nl'] as const) {
      const said = language === 'en' ? page : section(page, words.nl.heading)
      expect(said).toContain(`${language === 'en' ? 'Role' : 'Rol'} \`${model.role}\``)
      for (const stream of model.claims) expect(said).toContain(`\`${stream}\``)
    }
  })

  it.each(['en', 'nl'] as const satisfies readonly Language[])('has claim, for and against in %s', (language) => {
    const page = pageOf(model)
    const { heading, claim } = words[language]
    const part = section(page, heading)
    expect((language === 'en' ? page : part).split('\n')).toContain(`**${claim}.** ${model.claim[language]}`)
    for (const side of ['for', 'against'] as const) {
      const rows = tableOf(part, words[language][side])
      const wanted = model.evidence[side].map(({ text, source }) => `| ${text[language]} | ${source} |`)
      expect(wanted.length).toBeGreaterThan(0)
      expect(wanted.filter((row) => !rows.includes(row))).toEqual([])
    }
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
    const sources = section(english, 'Sources')
    const named = agglomerationModels.flatMap((model) => [...sourcesOf(model, 'for'), ...sourcesOf(model, 'against')])
    const published = [...new Set(named)].filter((source) => source !== 'own remark')
    const nameOf = (source: string) => /^[\p{L}\-’]+(?: [A-Z]\w*\.\d)?/u.exec(source)?.[0] ?? source
    expect(published.filter((source) => !sources.includes(nameOf(source)))).toEqual([])
  })
})
