import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { type Comparison, compare } from '../../src/comparison/compare.js'
import type { Language } from '../../src/quantity/text.js'
import { readScenario } from '../../src/read-scenario.js'
import { appraisalText } from '../../src/report/appraisal-text.js'
import { comparisonText } from '../../src/report/comparison-text.js'
import { comparisonCsv } from '../../src/report/csv.js'
import { comparisonJson } from '../../src/report/json.js'
import { comparisonMarkdown } from '../../src/report/markdown.js'
import { formatMillions } from '../../src/report/number.js'
import { scenario } from '../appraisal/scenario.js'

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
    models = await compare(await readScenarioFile('examples/lelylijn-models/lelylijn-models.yaml'), builtIn)
  })

  it.each(languages)('fits 100 columns with every number whole, in a pipe and on a wide terminal (%s)', (language) => {
    for (const options of [
      { language, width: 140 },
      { language, width: 200, tableWidth: 200 },
      { language, width: 100, tableWidth: 100 },
    ]) {
      const lines = overviewOf(comparisonText(models, options), language)
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
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
