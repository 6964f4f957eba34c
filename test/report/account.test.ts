import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { type Comparison, compare } from '../../src/comparison/compare.js'
import type { Language } from '../../src/quantity/text.js'
import { readScenario } from '../../src/read-scenario.js'
import { readingNotes } from '../../src/report/account-notes.js'
import { amountsOf } from '../../src/report/amounts.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { comparisonCsv } from '../../src/report/csv.js'
import { comparisonJson } from '../../src/report/json.js'
import { comparisonMarkdown } from '../../src/report/markdown.js'
import { formatMillions } from '../../src/report/number.js'
import { scenario } from '../appraisal/scenario.js'
import { building, effect, figure, relocation, scenario as small } from '../comparison/scenario.js'

const words = {
  en: { heading: 'The agglomeration effect in full', yes: 'yes', no: 'no: it contains the user benefits already' },
  nl: { heading: 'Het agglomeratie-effect voluit', yes: 'ja', no: 'nee: het bevat de reizigersbaten al' },
} as const
const languages: readonly Language[] = ['en', 'nl']

/** The overview of models in a report: from its heading to the first account. */
const overviewOf = (text: string, language: Language): readonly string[] => {
  const lines = text.split('\n')
  const from = lines.findIndex((line) => line.startsWith(words[language].heading))
  return lines.slice(from + 2, lines.indexOf('', from + 2))
}

describe('the overview of agglomeration models', () => {
  let models: Comparison
  beforeAll(async () => {
    models = await compare(await readScenarioFile('examples/lelylijn-models/lelylijn-models.yaml'), builtIn, {
      choices: { welfare: ['unweighted'] },
    })
  })

  it.each(languages)('has every number whole: a row is a line in a pipe, and fits a terminal (%s)', (language) => {
    for (const options of [
      { language, width: 140 },
      { language, width: 200, tableWidth: 200 },
      { language, width: 100, tableWidth: 100 },
    ]) {
      const lines = overviewOf(comparisonText(models, options), language)
      const wide = 'tableWidth' in options ? options.tableWidth : Number.POSITIVE_INFINITY
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(wide)
      const accounts = new Set(
        models.rows.flatMap(({ agglomerationAccount: each }) => (each ? [JSON.stringify(each)] : [])),
      )
      // A header and a rule above them.
      if (wide > 100) expect(lines).toHaveLength(accounts.size + 2)
      for (const { agglomerationAccount: account } of models.rows) {
        if (!account) continue
        const { grossGains, grossLosses, redistributed, inDirectBenefits, additional } = account
        const numbers = [grossGains, grossLosses, redistributed, inDirectBenefits, additional].map(({ exact }) =>
          formatMillions(exact, language),
        )
        const row = new RegExp(
          ` ${numbers.map((each) => each.replace('.', '\\.')).join(' +')} +${account.enters === 'balance' ? `${words[language].yes}$` : words[language].no.split(' ')[0]}`,
        )
        expect(lines.filter((line) => row.test(line)).length).toBeGreaterThan(0)
      }
    }
  })

  it.each(languages)('says of every model why it is in the balance or beside it (%s)', (language) => {
    const markdown = comparisonMarkdown(models, language)
    const beside = models.rows.filter(({ agglomerationAccount: account }) => account?.enters === 'ownLine')
    expect(beside).toHaveLength(2)
    expect(markdown.split(`| ${words[language].no} |`).length - 1).toBe(beside.length)
    for (const { name, agglomerationAccount: account } of models.rows) {
      if (!account) continue
      const said =
        account.enters === 'balance'
          ? { en: 'in the balance: its additional part is added', nl: 'in het saldo: het additionele deel telt mee' }
          : {
              en: 'shown, not added: it contains the user benefits already',
              nl: 'getoond, niet opgeteld: het bevat de reizigersbaten al',
            }
      expect(markdown).toMatch(
        new RegExp(`\\n[^\\n|]*${(name?.[language] ?? '').slice(0, 12)}[^\\n|]* \\(${said[language]}\\)\\n`),
      )
    }
  })
})

describe('variants that no named row has', () => {
  const named = {
    name: 'plain',
    scenario: 'laag',
    alternative: 'project',
    discounting: 'nl2020',
    welfare: 'unweighted',
  }
  const study = () =>
    small({
      assumptions: {
        cost: figure(100, 'EUR'),
        yearly: figure(20, 'EUR/year'),
        growth: figure('0.01', '1/year'),
        jobs: figure(1000, 'job'),
        residents: figure(1000, 'person'),
        ramp: figure(1, 'year'),
        elasticity: figure('0.038', '1'),
        all: figure(1, '1'),
        none: figure(0, '1'),
      },
      effects: [building('cost', 2026, 2027), effect('recurring', 'benefit', { amount: 'yearly' })],
      more: {
        relocation: relocation('jobs'),
        agglomeration: [
          { id: 'nothing', label: 'nothing at all', model: 'none', enters: 'balance' },
          ...(['gainsOnly', 'both'] as const).map((counted) => ({
            id: counted,
            label: { en: `density, ${counted}`, nl: `dichtheid, ${counted}` },
            model: 'densityRelocation',
            enters: counted === 'both' ? 'ownLine' : 'balance',
            parameters: { elasticity: 'elasticity', additionalShare: 'all', ownProductivity: 'none', counted },
          })),
        ],
        comparison: {
          reference: { ...withoutName(named), agglomeration: 'nothing' },
          rows: [{ ...named, agglomeration: 'nothing' }],
        },
      },
    })

  it.each(languages)(
    'have their account and what they change, under their label, and a hint (%s)',
    async (language) => {
      const text = comparisonText(await compare(study(), builtIn), { language, width: 300 })
      const [, account = ''] = text.split(words[language].heading)
      const label = language === 'nl' ? 'dichtheid' : 'density'
      expect(account).toContain(`\n${label}, gainsOnly (`)
      expect(account).toContain(`\n${label}, both (`)
      expect(account).toContain('--agglomeration gainsOnly')
      expect(text).toContain(
        'agglomeration: nothing → both'.replace('agglomeration', language === 'nl' ? 'agglomeratie' : 'agglomeration'),
      )
      expect(text).toMatch(
        language === 'nl' ? /zonder benoemde rij.*: gainsOnly, both/ : /without a named row.*: gainsOnly, both/,
      )
    },
  )

  it('a row that leaves out losses says so, and where the rest of the output goes is said', async () => {
    const { rows } = await compare(study(), builtIn, { choices: { agglomeration: ['gainsOnly', 'both'] } })
    const amounts = amountsOf(1e6, 'en')
    const notes = rows.map(({ agglomerationAccount: each }) => each && readingNotes(each, amounts, 'en'))
    expect(notes[0]?.[0]).toMatch(/^Additional \(.+\) leaves out the gross losses \(-.+\), though .+ of the gains/)
    expect(notes[1]).toEqual([])
    const amount = (value: number) => ({ value, exact: String(value) })
    const account = {
      model: 'any',
      enters: 'balance',
      why: { en: '', nl: '' },
      grossGains: amount(76e6),
      grossLosses: amount(0),
      inDirectBenefits: amount(10e6),
      redistributed: amount(0),
      additional: amount(43e6),
      notes: [],
      lines: [],
    } as const
    expect(readingNotes(account, amountsOf(1e9, 'en'), 'en')).toEqual([
      expect.stringContaining(
        'Of gains less losses (76) 43 is additional and 10 already in the direct benefits; the other 23 is',
      ),
    ])
    expect(readingNotes({ ...account, additional: amount(66e6) }, amountsOf(1e9, 'nl'), 'nl')).toEqual([])
  })
})

/** A row without its name. */
const withoutName = <Row extends { readonly name: string }>({ name: _, ...rest }: Row): Omit<Row, 'name'> => rest

describe('what a study says of a variant', () => {
  const changed = scenario(
    [
      'enters: balance, parameters: { elasticity: elasticity } }',
      'enters: ownLine, note: { en: only to see, nl: alleen om te zien }, parameters: { elasticity: elasticity } }',
    ],
    [
      '  - { id: unweighted, label: unweighted, method: unweighted }',
      '  - { id: unweighted, label: unweighted, method: unweighted, note: { en: nobody is weighed., nl: niemand weegt. } }',
    ],
  )
  const notes = {
    en: ['density: only to see.', 'unweighted: nobody is weighed.'],
    nl: ['density: alleen om te zien.', 'unweighted: niemand weegt.'],
  } as const
  const why = { en: 'the study only shows it', nl: 'de studie toont het alleen' } as const

  it.each(languages)(
    'its note, and why it is only shown, are in text, Markdown, JSON and CSV (%s)',
    async (language) => {
      const comparison = await compare(readScenario(changed), builtIn)
      const one = await compare(readScenario(changed), builtIn, {
        choices: { agglomeration: ['density'], discounting: ['nl2020'] },
      })
      const options = { language, width: 140 } as const
      const json = comparisonJson(comparison, language)
      const csv: readonly Record<string, string>[] = parse(comparisonCsv(comparison, language), { columns: true })
      for (const note of notes[language]) {
        expect(comparisonText(comparison, options)).toContain(`- ${note}\n`)
        expect(appraisalText(one, options)).toContain(`- ${note}\n`)
        expect(comparisonMarkdown(comparison, language)).toContain(`- ${note}\n`)
        expect(json.conventions).toContain(note)
        expect(csv.filter(({ section, label }) => section === 'convention' && label === note)).toHaveLength(1)
      }
      expect(comparisonText(comparison, options)).toContain(`: ${why[language]})`)
      expect(json.rows.map(({ agglomerationAccount: account }) => account?.why ?? null)).toEqual(
        comparison.rows.map(({ agglomeration }) => (agglomeration === 'density' ? why[language] : null)),
      )
      expect(
        csv.some(({ section, id, label }) => section === 'agglomeration' && id === 'why' && label === why[language]),
      ).toBe(true)
    },
  )

  it('the note of a variant that is not chosen is not printed', async () => {
    const one = await compare(readScenario(changed), builtIn, { choices: { agglomeration: ['without'] } })
    expect(one.conventions.map(({ en }) => en).join()).not.toContain('only to see')
  })
})
