import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtIn } from '../../src/built-in.js'
import { readScenarioFile } from '../../src/cli/files.js'
import { appraise } from '../../src/comparison/appraise-study.js'
import { explain } from '../../src/comparison/explain.js'
import type { WeightedExplanation } from '../../src/comparison/explain-weighted.js'
import type { Appraised } from '../../src/comparison/result.js'
import { explanationText } from '../../src/report/explanation.js'
import { explanationCsv } from '../../src/report/explanation-csv.js'
import { explanationJson } from '../../src/report/explanation-json.js'
import { inLanguage } from '../../src/report/in-language.js'
import { formatDecimal } from '../../src/report/number.js'

type Record = Readonly<{ [column: string]: string }>

let row: Appraised
let explained: WeightedExplanation
beforeAll(async () => {
  const study = await readScenarioFile('examples/broad-welfare/broad-welfare.yaml')
  const choice = { ...study.input.comparison.reference, welfare: 'worseOff' }
  row = await appraise(study, builtIn, choice)
  explained = await explain(study, builtIn, choice, 'weightedBenefits')
})

const headings = {
  en: 'Beside the weighted figure: the unweighted one, and what it would take for the balance to turn',
  nl: 'Naast het gewogen cijfer: het ongewogen cijfer, en wat ervoor nodig is dat het saldo omslaat',
} as const
const unweighted = { en: 'unweighted: benefits', nl: 'ongewogen: baten' } as const
const nearest = {
  en: 'The break-even weight nearest to 1, at which the unweighted balance turns first, everyone else at 1',
  nl: 'Het omslaggewicht het dichtst bij 1, waarbij het ongewogen saldo het eerst omslaat, alle anderen op 1',
} as const

describe.each(['en', 'nl'] as const)('a weighted figure that is explained (%s)', (language) => {
  const decimals = (value: number | null) => (value === null ? '–' : formatDecimal(String(value), 2, language))
  /** Written to the euro, as amounts of six digits and more are. */
  const euros = () => formatDecimal(row.benefits.exact, 0, language)

  it('has first in text, before its tree, the unweighted one, each break-even weight and the elasticity', () => {
    const lines = explanationText(explained, { language, depth: 1 }).split('\n')
    expect(lines[0]).toBe(headings[language])
    expect(lines[1]).toContain(`${explained.label[language]} = `)
    expect(lines[2]).toContain(`${unweighted[language]} = ${euros()} EUR`)
    const tree = lines.findIndex((line) => line.startsWith(`${explained.label[language]} = `))
    const before = lines.slice(0, tree)
    for (const { label, weight, weightBesideOthersWeighted: beside } of row.distribution.favoured) {
      const line = before.find((each) => each.startsWith(label[language]))
      expect(line?.slice(label[language].length).trim().split(/ +/)).toEqual([
        decimals(weight.value),
        decimals(beside?.value ?? null),
      ])
      if (weight.why) expect(before.join('\n')).toContain(`- ${label[language]}: ${weight.why[language]}`)
    }
    const [first] = row.distribution.favoured
    // The other set has no net benefit, and so no weight.
    expect(before).toContain(
      `- ${nearest[language]}: ${decimals(first?.weight.value ?? null)} (${first?.label[language]})`,
    )
    const { breakEvenElasticity: found } = row.distribution
    const elasticities = found?.roots.map(({ elasticity }) => decimals(elasticity)).join('; ')
    const last = before.filter((line) => line.startsWith('- ')).at(-1)
    expect(last).toContain(`: ${elasticities || '–'}`)
    if (found && 'explanation' in found) expect(last).toContain(found.explanation[language])
  })

  it('says so where costs are not weighted', () => {
    const words = { en: '- costs are not weighted', nl: '- kosten zijn niet gewogen' }[language]
    const of = (costsAre: 'weighted' | 'unweighted') =>
      explanationText(
        { ...explained, besideWeighted: { ...explained.besideWeighted, costsAre } },
        { language, depth: 0 },
      ).split('\n')
    expect(of('unweighted')).toContain(words)
    expect(of('weighted')).not.toContain(words)
  })

  it('in Markdown has the same under headings, its tree as a list', () => {
    const text = explanationText(explained, { language, depth: 1, markup: 'markdown' })
    const lines = text.split('\n')
    expect(lines[0]).toBe(`## ${headings[language]}`)
    expect(text).toContain(`- ${unweighted[language]} = ${euros()} EUR`)
    for (const { label, weight, weightBesideOthersWeighted: beside } of row.distribution.favoured)
      expect(lines).toContain(`| ${label[language]} | ${decimals(weight.value)} | ${decimals(beside?.value ?? null)} |`)
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(3)
    // One line for each of the four regions, a level below the total.
    expect(lines.filter((line) => /^ {2}- .*\[(haven|rand|veen|kust)\] = /.test(line))).toHaveLength(4)
  })

  it('in JSON has the tree of the unweighted one and all that the row says of what it would take', () => {
    const json = explanationJson(explained, { language, depth: 1 })
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
    expect(json.besideWeighted?.unweighted).toMatchObject({
      label: unweighted[language].split(': ')[1],
      value: row.benefits.exact,
    })
    expect(json.besideWeighted?.unweighted.parts).toHaveLength(4)
    expect(json.besideWeighted?.distribution).toEqual(inLanguage(row.distribution, language))
    expect(json.besideWeighted?.costsAre).toBe('weighted')
  })

  it('in CSV has records of both trees, of what it would take as in appraise, and of each assumption', () => {
    const records = parse(explanationCsv(explained, { language, depth: 1 }), {
      columns: true,
      record_delimiter: '\r\n',
    }) as Record[]
    const of = (section: string) => records.filter((each) => each.section === section)
    expect(of('explanation').map(({ level, value }) => [level, value])).toEqual([
      ['0', explained.value],
      ...explained.parts().map(({ value }) => ['1', value]),
    ])
    expect(of('unweighted').map(({ level, cell }) => [level, cell])).toEqual([
      ['0', ''],
      ...['haven', 'rand', 'veen', 'kust'].map((region) => ['1', region]),
    ])
    expect(of('unweighted')[0]?.value).toBe(row.benefits.exact)
    for (const { id, weight } of row.distribution.favoured) {
      const found = of(weight.value === null ? 'reason' : 'whatItWouldTake').find((each) => each.id === `${id}/weight`)
      if (weight.value === null) expect(found?.label).toBe(weight.why[language])
      else expect(Number(found?.value)).toBe(weight.value)
    }
    expect(of('assumption').map(({ id }) => id)).toEqual(explained.assumptions().map(({ formula }) => formula.en))
    for (const { value } of records) expect(value).toMatch(/^(-?\d+(\.\d+)?)?$/)
  })
})

it('a figure without weights has no such records, and null in JSON', async () => {
  const study = await readScenarioFile('examples/broad-welfare/broad-welfare.yaml')
  const plain = await explain(study, builtIn, study.input.comparison.reference, 'benefits')
  const options = { language: 'en', depth: 1 } as const
  expect(explanationJson(plain, options).besideWeighted).toBeNull()
  expect(explanationText(plain, options).split('\n')[0]).toMatch(/^benefits = /)
  const sections = parse(explanationCsv(plain, options), { columns: true, record_delimiter: '\r\n' }) as Record[]
  expect(new Set(sections.map(({ section }) => section))).toEqual(new Set(['explanation', 'assumption']))
  expect(explanationText(plain, { ...options, markup: 'markdown' })).toMatch(/^## Where it comes from\n\n- benefits = /)
})
