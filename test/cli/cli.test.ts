import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { agglomerationModels } from '../../src/agglomeration/models.js'
import { welfareMethods } from '../../src/welfare/methods.js'
import { broken, lines } from '../comparison/broken-study.js'

const built = '.cache/cli-test'
const lelylijn = 'examples/lelylijn/lelylijn.yaml'
/** Few of its rows, for what every comparison shows. */
const few = ['--scenario', 'laag', '--alternative', 'mirtMiddle', '--alternative', 'essayMiddle']

beforeAll(() => {
  execFileSync('node_modules/.bin/tsup', ['--silent', '--no-dts', '--out-dir', built])
}, 60_000)

const mkba = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${built}/cli.js`, ...words], {
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  return { status, stdout, stderr }
}

/** A file in a folder of its own. */
const file = (name: string, text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'mkba-')), name)
  writeFileSync(path, text)
  return path
}

describe('mkba compare --format json', () => {
  const one = ['--scenario', 'laag', '--alternative', 'mirtMiddle', '--discounting', 'nl2025', '--format', 'json']
  const rowsOf = (...more: string[]) => JSON.parse(mkba('compare', lelylijn, ...one, ...more).stdout).rows

  it('prints one object whose rows have the documented fields, plain figures unweighted', () => {
    const rows = rowsOf('--agglomeration', 'essay')
    expect(rows.map((row: { welfare: string }) => row.welfare)).toEqual(['unweighted', 'incomeWeights'])
    const [plain, weighted] = rows
    for (const key of [
      'scenario',
      'alternative',
      'discounting',
      'agglomeration',
      'welfare',
      'netPresentValue',
      'benefitCostRatio',
      'weighted',
      'regions',
      'exact',
      'changes',
      'effects',
      'unpriced',
      'diagnostics',
    ]) {
      expect(plain).toHaveProperty(key)
    }
    expect(plain.weighted).toBeNull()
    expect(weighted.netPresentValue).toBe(plain.netPresentValue)
    expect(Object.keys(weighted.weighted)).toEqual([
      'netPresentValue',
      'benefitCostRatio',
      'normalisation',
      'costsAre',
      'equityContribution',
      'weights',
      'range',
      'atElasticities',
    ])
    expect(plain.regions.map(({ id }: { id: string }) => id)).toEqual([
      'north',
      'flevoland',
      'randstad',
      'east',
      'south',
    ])
    expect(Number(plain.exact.netPresentValue)).toBe(plain.netPresentValue)
    expect(typeof plain.exact.benefitCostRatio).toBe('string')
  })

  it('takes a model by its own id, choices more than once, and changes of assumptions', () => {
    const rows = rowsOf('--agglomeration', 'none,densityRelocation', '--welfare', 'unweighted')
    expect(rows.map((row: { agglomeration: string }) => row.agglomeration)).toEqual(['none', 'densityRelocation'])
    // Under the 2020 rates: with a term structure, a study without costs would count its 35 years from another first flow.
    const under2020 = [
      '--discounting',
      'nl2020',
      '--agglomeration',
      'none',
      '--welfare',
      'unweighted',
      '--format',
      'json',
    ]
    const first = (...more: string[]) => JSON.parse(mkba('compare', lelylijn, ...under2020, ...more).stdout).rows[0]
    const before = first()
    const after = first('--set', 'investment=0', '--set', 'maintenance=0')
    expect(after.costs).toBe(0)
    expect(after.benefits).toBe(before.benefits)
    expect(after.benefitCostRatio).toBeNull()
    expect(after.benefitCostRatioWhy).toMatch(/no costs/)
  })
})

describe('the other commands', () => {
  it('appraise prints the overview with PM rows, indicators and the status, in Dutch', () => {
    const { status, stdout, stderr } = mkba('appraise', lelylijn, '--lang', 'nl')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const words of [
      'Illustratieve reconstructie',
      'PM +',
      'baten-kostenverhouding',
      'interne rentevoeten',
      'terugverdientijd',
      'eerstejaarsrendement',
      'bbp',
    ])
      expect(stdout).toContain(words)
  })

  it('compare prints the named rows, the grid, PM, changes, the account and the status at both ends', () => {
    const { stdout } = mkba('compare', lelylijn, ...few)
    for (const words of [
      'official guidance',
      'standard density',
      'essay',
      'PM +',
      'one switch at a time',
      'composition (shown, never added)',
      'mandatory sensitivity',
      'jobs and residents move from Randstad to North',
    ])
      expect(stdout).toContain(words)
    expect(stdout.split('Illustrative reconstruction from published inputs').length).toBeGreaterThan(2)
  })

  it('explain goes down to an assumption and its source', () => {
    const { status, stdout } = mkba('explain', lelylijn, 'travelTime.existing', '--region', 'north', '--depth', '9')
    expect(status).toBe(0)
    expect(stdout).toContain('10.76')
    expect(stdout).toContain('KiM2023, transcribed')
  })

  it('explain never shows a weighted figure alone, whatever the format', () => {
    const said = {
      table: 'unweighted: benefits = ',
      markdown: '- unweighted: benefits = ',
      json: '"besideWeighted": {',
      csv: '\r\nunweighted,0,,benefits,',
    }
    for (const [format, words] of Object.entries(said)) {
      const choice = ['weightedBenefits', '--welfare', 'incomeWeights', '--depth', '0']
      const { status, stdout } = mkba('explain', lelylijn, ...choice, '--format', format)
      expect({ status, said: stdout.includes(words) }, format).toEqual({ status: 0, said: true })
    }
  })

  it('models, methods and schema describe themselves', () => {
    expect(JSON.parse(mkba('models', '--format', 'json').stdout).map(({ id }: { id: string }) => id)).toEqual(
      agglomerationModels.map(({ id }) => id),
    )
    expect(JSON.parse(mkba('methods', '--format', 'json').stdout).map(({ id }: { id: string }) => id)).toEqual(
      welfareMethods.map(({ id }) => id),
    )
    expect(mkba('models').stdout).toContain('elasticity')
    expect(mkba('methods', '--lang', 'nl').stdout).toContain('inkomensgewichten')
    // What may be left out is said to be nothing; what must be given has no default.
    const [english, dutch] = [mkba('models').stdout, mkba('models', '--lang', 'nl').stdout]
    for (const text of [english, dutch]) expect(text).not.toMatch(/ = +(\(|$|–)/m)
    expect(english).toMatch(/• growth: [^•]*= none\s+\(text\)/)
    expect(dutch).toMatch(/• growth: [^•]*= geen\s+\(tekst\)/)
    expect(dutch).toMatch(/• justification: [^•]*= op\s+te\s+geven\s+\(tekst\)/)
    expect(JSON.parse(mkba('schema').stdout).properties).toHaveProperty('assumptions')
  })

  it('validate says that a file is in order', () => {
    expect(mkba('validate', lelylijn).stdout).toMatch(/In order: 11 effects/)
  })

  it('the version is that of the package; words narrow models and methods', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(mkba('--version')).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' })
    const ids = (...words: readonly string[]) =>
      JSON.parse(mkba(...words, '--format', 'json').stdout).map(({ id }: { id: string }) => id)
    expect(ids('models', 'effectivedensity', 'ireland')).toEqual(['effectiveDensityIreland'])
    expect(ids('methods', 'isoElastic')).toEqual(['isoElastic'])
    expect(mkba('models', 'nope')).toMatchObject({ status: 2, stdout: '' })
    expect(mkba('models', 'nope').stderr).toContain('nothing has nope; there are none, ')
    expect(mkba('models', 'effectiveDensity', '--lang', 'nl').stdout).toContain('[eigen opmerking]')
  })

  it('explain takes the whole agglomeration effect, and speaks Dutch of marks and money', () => {
    const { stdout } = mkba('explain', lelylijn, 'agglomeration', '--agglomeration', 'standardDensity', '--lang', 'nl')
    expect(stdout.split('\n')[0]).toMatch(
      /additioneel agglomeratie-effect = .* \(prijspeil \d+, marktprijzen, reëel, contante waarde van /,
    )
    expect(stdout).toContain('Gebruikte aannames')
    expect(stdout).not.toMatch(/market prices|illustrative|transcribed|stack\(|book\(/)
  })

  it('help is there for the command and each of its commands', () => {
    expect(mkba('--help')).toMatchObject({ status: 0, stderr: '' })
    for (const name of [
      'appraise',
      'compare',
      'sensitivity',
      'switch',
      'explain',
      'validate',
      'schema',
      'models',
      'methods',
    ])
      expect(mkba(name, '--help').status).toBe(0)
  })
})

describe('sensitivity and switching values', () => {
  it('sensitivity prints the tornado in both languages, with its steps among the conventions', () => {
    const { status, stdout, stderr } = mkba('sensitivity', lelylijn, '--lang', 'nl')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const words of ['Eén aanname tegelijk', 'investment', 'nl2025.low', 'uitslag', '|---', '25 %', '1 heel jaar'])
      expect(stdout).toContain(words)
    const wide = mkba('sensitivity', lelylijn, '--step', '0.5', '--years', '15', '--format', 'json').stdout
    const { assumptions, step, years, choice } = JSON.parse(wide)
    expect([step, years, choice.alternative]).toEqual([0.5, 15, 'mirtMiddle'])
    const of = (name: string) => assumptions.find((each: { name: string }) => each.name === name)
    expect([of('investment').low.value, of('openingYear').low.value]).toEqual([6.9e9, 2023])
    expect(of('openingYear').high.netPresentValue).toBeNull()
    expect(of('openingYear').high.outsideRange).toContain('2152')
  })

  it('switch takes a target, a range and names, and agrees with an appraisal of what it finds', () => {
    const { assumptions, target } = JSON.parse(
      mkba('switch', lelylijn, '--assumption', 'travellersPerDay,fare', '--format', 'json').stdout,
    )
    expect(target).toEqual({ indicator: 'netPresentValue', value: 0 })
    expect(assumptions.map(({ name }: { name: string }) => name)).toEqual(['travellersPerDay', 'fare'])
    const [travellers, fare] = assumptions
    expect([travellers.kind, fare.kind]).toEqual(['unique', 'none'])
    const at = `travellersPerDay=${travellers.values[0].value}`
    const appraised = JSON.parse(mkba('appraise', lelylijn, '--set', at, '--format', 'json').stdout)
    expect(Math.abs(appraised.netPresentValue / appraised.costs)).toBeLessThan(1e-11)
    const ratio = mkba('switch', lelylijn, '--for', 'ratio', '--value', '0.5', '--assumption', 'travellersPerDay')
    expect(ratio.stdout).toContain('Switching values (B/C = 0.5)')
    const text = mkba('switch', lelylijn, '--lang', 'nl', '--from', '-10', '--assumption', 'fare').stdout
    expect(text).toContain('-120 tot 120')
  })

  it.each([['appraise'], ['compare'], ['sensitivity'], ['switch']])('%s prints Markdown and CSV', (command) => {
    const rows = command === 'compare' ? few : []
    const markdown = mkba(command, lelylijn, ...rows, '--format', 'markdown')
    expect({ status: markdown.status, stderr: markdown.stderr }).toEqual({ status: 0, stderr: '' })
    expect(markdown.stdout.startsWith('# Lelylijn')).toBe(true)
    expect(markdown.stdout).toMatch(/\n\| --- \|/)
    expect(markdown.stdout.endsWith('\n\n')).toBe(false)
    const csv = mkba(command, lelylijn, ...rows, '--format', 'csv', '--lang', 'nl')
    expect(csv.status).toBe(0)
    const records = parse(csv.stdout, { columns: true, record_delimiter: '\r\n' })
    expect(records.length).toBeGreaterThan(20)
  })
})

describe('what goes wrong', () => {
  it('a file with problems gives 1, each problem on standard error, nothing on standard output', () => {
    const path = file('wrong.yaml', 'mkba: 1\ntitel: fout\n')
    const { status, stdout, stderr } = mkba('validate', path)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toContain('wrong.yaml:2:1 titel: unknown key “titel”')
    expect(mkba('validate', path, '--lang', 'nl').stderr).toContain('onbekende sleutel')
    expect(stderr).toMatch(/\d+ problems\n$/)
    const { problems } = JSON.parse(mkba('compare', path, '--format', 'json', '--lang', 'nl').stderr)
    expect(problems.length).toBeGreaterThan(5)
    expect(problems.every(({ message, text }: { message: string; text: string }) => text.includes(message))).toBe(true)
  })

  it.each(['validate', 'compare'])('%s reports every broken variant of a file, each with its line', (command) => {
    const path = file('broken.yaml', broken)
    const { status, stdout, stderr } = mkba(command, path, '--lang', 'nl')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    const inOrder = (places: readonly number[]) => [...places].sort((a, b) => a - b)
    const said = [...stderr.matchAll(/ broken\.yaml:(\d+):\d+ /g)].map(([, line]) => Number(line))
    expect(inOrder(said)).toEqual(lines)
    expect(stderr).toMatch(/\n3 problemen\n$/)
    // Problems are what validate is asked for: its result, on standard output.
    const json = mkba(command, path, '--format', 'json')
    const { problems, valid } = JSON.parse(command === 'validate' ? json.stdout : json.stderr)
    expect(valid).toBe(command === 'validate' ? false : undefined)
    expect(inOrder(problems.map(({ place }: { place: { line: number } }) => place.line))).toEqual(lines)
  })

  it.each([
    [['compare', 'nowhere.yaml'], 1, 'cannot be read'],
    [['compare', lelylijn, '--agglomeration', 'nope'], 1, 'no agglomeration variant or model “nope”'],
    [['compare', lelylijn, '--set', 'nope=1'], 1, 'no assumption “nope”'],
    [['compare', lelylijn, '--set', 'investment=much'], 1, 'finite decimal number'],
    [['explain', lelylijn, 'nope'], 1, 'no indicator “nope”'],
    [['appraise', lelylijn, '--agglomeration', 'essay,official'], 2, 'takes one choice'],
    [['compare', lelylijn, '--set', 'investment'], 2, 'assumption=value'],
    [['compare', lelylijn, '--alternative', ''], 2, 'expected an id'],
    [['compare', lelylijn, '--format', 'xml'], 2, 'Allowed choices are table, json, markdown, csv'],
    [['models', '--format', 'csv'], 2, 'Allowed choices are table, json.'],
    [['explain', lelylijn, 'benefits', '--format', 'xml'], 2, 'Allowed choices are table, json, markdown, csv.'],
    [['sensitivity', lelylijn, '--step', '0'], 2, 'a fraction above 0'],
    [['sensitivity', lelylijn, '--step', '0,25'], 2, 'a fraction above 0'],
    [['sensitivity', lelylijn, '--years', '1.5'], 2, 'a whole number from 1'],
    [['sensitivity', lelylijn, '--welfare', 'unweighted,incomeWeights'], 2, 'takes one choice'],
    [['sensitivity', lelylijn, '--scenario', 'nope'], 1, 'no scenario “nope”'],
    [['switch', lelylijn, '--for', 'benefits'], 2, 'Allowed choices are net-present-value, ratio'],
    [['switch', lelylijn, '--value', 'much'], 2, 'expected a number'],
    [['switch', lelylijn, '--from', '5', '--to', '5'], 2, 'expected a range that rises'],
    [['switch', lelylijn, '--assumption', 'nope'], 1, 'no assumption “nope”'],
    [['compare', lelylijn, '--lang', 'fr'], 2, 'Allowed choices are nl, en'],
    [['compare', lelylijn, '--nope'], 2, 'unknown option'],
    [['compare'], 2, 'missing required argument'],
    [['nope'], 2, 'unknown command'],
  ] as const)('mkba %j gives %i', (words, status, text) => {
    const result = mkba(...words)
    expect(result.status).toBe(status)
    expect(result.stdout).toBe('')
    expect(result.stderr).toContain(text)
  })

  it('a reader that closes the pipe is no error', () => {
    const line = execFileSync(
      'bash',
      ['-c', `set -o pipefail; "${process.execPath}" ${built}/cli.js compare ${lelylijn} --format json | head -1`],
      { encoding: 'utf8' },
    )
    expect(line).toBe('{\n')
  })
})

describe('mkba key-figures and regimes', () => {
  it('lists and cites figures, narrowed by words, in both languages and as JSON', () => {
    const all = JSON.parse(mkba('key-figures', '--format', 'json').stdout)
    expect(all.figures.length).toBeGreaterThan(50)
    const english = mkba('key-figures', 'accidents', '2022').stdout
    expect(english).toContain('nl.accidents.2022.fatality')
    expect(english).not.toContain('nl.accidents.2009.fatality')
    expect(english).toContain('SWOV')
    expect(mkba('key-figures', 'co2', '--lang', 'nl').stdout).toContain('ILLUSTRATIEF')
  })

  it('--check reports gaps and expired figures for a stated year', () => {
    const { stdout, status } = mkba('key-figures', '--check', '--year', '2026')
    expect(status).toBe(0)
    expect(stdout).toContain('nl.accidents.2009.fatality')
    expect(stdout).toContain('2026')
    expect(mkba('key-figures', '--check', '--year', '26').status).toBe(2)
  })

  it('takes a file of your own, and says where it is wrong', () => {
    const { stderr, status } = mkba('key-figures', '--file', file('own.yaml', 'keyFigures:\n  - { id: own.one }\n'))
    expect(status).toBe(1)
    expect(stderr).toContain('own.yaml:2')
    expect(mkba('key-figures', '--file', '/nowhere.yaml').status).toBe(1)
  })

  it('lists the regimes with rates and sources', () => {
    expect(mkba('regimes').stdout).toMatch(/nl2025 +2026–/)
    expect(mkba('regimes', '--lang', 'nl').stdout).toContain('Discontoregimes')
    const regimes: readonly { id: string }[] = JSON.parse(mkba('regimes', '--format', 'json').stdout)
    expect(regimes.map(({ id }) => id)).toContain('ukGreenBook')
  })
})

describe('the README', () => {
  const readme = readFileSync('README.md', 'utf8')

  it.each(
    [...readme.matchAll(/`mkba (\w+) (examples\/\S+\.yaml)`/g)].map(([, command, path]) => [command, path] as const),
  )('mkba %s %s runs', (command = '', path = '') => {
    expect(mkba(command, path)).toMatchObject({ status: 0, stderr: '' })
  })

  it('effective density in blocks gives what it says, on two threads', () => {
    const [, code = ''] = /```ts\n(import \{ effectiveDensityInBlocks[\s\S]*?)```/.exec(readme) ?? []
    const library = pathToFileURL(resolve(built, 'index.js')).href
    const path = file('readme.mjs', code.replace("'mkba'", `'${library}'`))
    const { status, stdout } = spawnSync(process.execPath, [path], { encoding: 'utf8' })
    expect(status).toBe(0)
    // Density of a: 12000/10 + 3000/60 = 1250, then 1200 + 3000/40 = 1275; of b: 300 + 12000/60 = 500, then 300 + 300 = 600.
    const gain = 12000 * 80000 * ((1275 / 1250) ** 0.04 - 1) + 3000 * 80000 * ((600 / 500) ** 0.04 - 1)
    expect(Number(stdout)).toBeCloseTo(gain, 3)
    expect(code).toContain(`// ${(gain / 1e6).toFixed(1)} million euro a year`)
  })
})

describe('mkba appraise --ratios', () => {
  it('puts the ratios by name side by side, with what each counts', () => {
    const plain = mkba('appraise', lelylijn).stdout
    const named = mkba('appraise', lelylijn, '--ratios').stdout
    expect(plain).not.toContain('Ratios by name')
    expect(named).toContain('Ratios by name')
    expect(named).toContain('ratio to capital cost only: Below:')
    expect(mkba('appraise', lelylijn, '--ratios', '--lang', 'nl').stdout).toContain('Verhoudingen op naam')
    expect(mkba('appraise', lelylijn, '--ratios', '--format', 'markdown').stdout).toContain('## Ratios by name')
  })

  it('names who gains and pays, and its JSON and CSV have the indicators', () => {
    expect(mkba('appraise', lelylijn).stdout).toContain('Who gains and who pays')
    const row = JSON.parse(mkba('appraise', lelylijn, '--format', 'json').stdout)
    expect(row.bearers.map(({ id }: { id: string }) => id)).toContain('travellers')
    expect(row.indicators.ratios).toHaveLength(5)
    expect(row.indicators.ratios[0].value).toBe(row.benefitCostRatio)
    const records: Record<string, string>[] = parse(mkba('appraise', lelylijn, '--format', 'csv').stdout, {
      columns: true,
    })
    expect(records.some(({ id }) => id === 'ratio/dutch')).toBe(true)
    expect(records.some(({ section }) => section === 'bearer')).toBe(true)
  })

  it('what was changed on the command line is among the conventions', () => {
    const changed = ['--set', 'investment=5000000000', '--set', 'openingYear=2040', '--set', 'vatAdded=0.21']
    const said = (language: string) => mkba('appraise', lelylijn, '--lang', language, ...changed).stdout
    expect(said('en')).toContain('investment = 5,000,000,000; openingYear = 2040; vatAdded = 0.21')
    expect(said('nl').replaceAll(/\s+/g, ' ')).toContain('Gewijzigd ten opzichte van het bestand')
    expect(said('nl')).toContain('5.000.000.000')
    expect(mkba('appraise', lelylijn).stdout).not.toContain('Changed from the file')
  })

  it('compare shows each alternative against the next cheaper one', () => {
    expect(mkba('compare', lelylijn, ...few).stdout).toContain('From one alternative to the next dearer one')
    expect(JSON.parse(mkba('compare', lelylijn, ...few, '--format', 'json').stdout).incremental.length).toBeGreaterThan(
      0,
    )
  })
})

describe('formulas in a file', () => {
  it('are read by the command itself, with the place of a mistake in them', () => {
    const text = (formula: string) =>
      /```yaml\n([\s\S]*?)```/
        .exec(readFileSync('docs/input.md', 'utf8'))?.[1]
        ?.replace(
          'effects:\n',
          `effects:\n  - { kind: formula, id: own, label: own, side: benefit, stream: other, bearer: all, incidence: { by: population }, inGdp: no, formula: "${formula}" }\n`,
        ) ?? ''
    expect(mkba('validate', file('good.yaml', text('trips * gain * time * operating'))).status).toBe(0)
    const wrong = text('trips * gain * tiem * operating')
    const { stderr, status } = mkba('validate', file('wrong.yaml', wrong))
    expect(status).toBe(1)
    const line = wrong.split('\n').findIndex((each) => each.includes('tiem'))
    const column = wrong.split('\n')[line]?.indexOf('tiem') ?? -1
    expect(stderr).toContain(`wrong.yaml:${line + 1}:${column + 1} `)
  })
})

describe('mkba incidence', () => {
  const own = 'examples/broad-welfare/broad-welfare.yaml'
  interface Cell {
    readonly bearer: string
    readonly region: string
    readonly group: string
    readonly net: string
  }
  const records = (...more: string[]): readonly Cell[] =>
    parse(mkba('incidence', own, '--format', 'csv', ...more).stdout, { columns: true })
  const net = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + Number(cell.net), 0)

  it('adds up to the balance by bearer, region and group, whoever pays', () => {
    const balance = JSON.parse(mkba('appraise', own, '--format', 'json').stdout).netPresentValue
    const cells = records()
    expect(cells.length).toBe(3 * 4 * 3)
    expect(net(cells)).toBeCloseTo(balance, 3)
    const paid = records('--welfare', 'incomeByTaxes')
    expect(net(paid)).toBeCloseTo(balance, 3)
    const government = (all: readonly Cell[]) => all.filter(({ bearer }) => bearer === 'government')
    expect(net(government(paid))).toBeCloseTo(net(government(cells)), 3)
    expect(government(paid)).not.toEqual(government(cells))
  })

  it('puts groups together when asked, and prints columns that add up', () => {
    expect(records('--groups', 'together').map(({ group }) => group)).toEqual(Array(12).fill(''))
    const { stdout } = mkba('incidence', own, '--lang', 'nl')
    expect(stdout).toContain('Wie wint en wie betaalt')
    const rows = stdout.split('\n')
    const start = rows.findIndex((line) => line.startsWith('drager     Havenstad'))
    const numbers = (line = '') =>
      (line.match(/-?[\d.]+(?=\s|$)/g) ?? []).map((each) => Number(each.replaceAll('.', '')))
    const [first = [], second = [], third = [], total] = rows.slice(start + 2, start + 6).map(numbers)
    expect(first.map((each, i) => each + (second[i] ?? 0) + (third[i] ?? 0))).toEqual(total)
  })

  it('has Markdown and JSON', () => {
    expect(mkba('incidence', own, '--format', 'markdown').stdout).toContain('| bearer |')
    expect(JSON.parse(mkba('incidence', own, '--format', 'json').stdout).byRegion).toHaveLength(4)
  })

  it('says of which choice it is, as assess does, in every format', () => {
    const asked = ['--alternative', 'bus', '--welfare', 'incomeByTaxes'] as const
    const start = 'one middle scenario · fast buses to the coast and Veenland · Dutch rates 2025'
    const end = 'no agglomeration effect · income weights, paid by taxes'
    for (const format of ['table', 'markdown']) {
      // A terminal may break the line.
      const said = mkba('incidence', own, ...asked, '--format', format).stdout.replaceAll(/\s+/g, ' ')
      expect(said).toContain(start)
      expect(said).toContain(end)
    }
    expect(records(...asked)[0]).toMatchObject({
      scenario: 'middle',
      alternative: 'bus',
      discounting: 'nl2025',
      agglomeration: 'none',
      welfare: 'incomeByTaxes',
    })
    const { choice, labels, conventions } = JSON.parse(mkba('incidence', own, ...asked, '--format', 'json').stdout)
    expect([choice.alternative, labels.alternative.bus]).toEqual(['bus', 'fast buses to the coast and Veenland'])
    expect(conventions.length).toBeGreaterThan(0)
    const assessed = ['assess', own, '--assessment', 'whoPays', '--welfare', 'incomeByTaxes'] as const
    expect(mkba(...assessed, '--lang', 'nl').stdout.replaceAll(/\s+/g, ' ')).toMatch(
      / één middenscenario · Discontovoeten 2025 .* · geen agglomeratie-effect · inkomensgewichten, betaald uit belastingen /,
    )
    expect(JSON.parse(mkba(...assessed, '--format', 'json').stdout).labels.welfare).toEqual({
      incomeByTaxes: 'income weights, paid by taxes',
    })
    expect(mkba(...assessed, '--format', 'csv').stdout).toContain(
      'middle,nl2025,none,incomeByTaxes,whoPays,progressivity',
    )
  })
})

describe('what is not there', () => {
  it('a study without assessments is said to have none, in every format, and data stay data', () => {
    for (const format of ['table', 'markdown'])
      expect(mkba('assess', lelylijn, '--format', format).stdout).toContain('No assessments: the study lists none.')
    const csv = mkba('assess', lelylijn, '--format', 'csv', '--lang', 'nl')
    expect(csv.stderr).toContain('Geen toetsen: de studie noemt er geen.')
    expect(csv.stdout.trim().split('\n')).toHaveLength(1)
    const json = mkba('assess', lelylijn, '--format', 'json')
    expect(json.stderr).toContain('No assessments: the study lists none.')
    expect(JSON.parse(json.stdout).assessments).toEqual([])
    expect(json.status).toBe(0)
  })

  it('a welfare variant is not there: methods that form no rows are not among what is offered instead', () => {
    for (const command of ['incidence', 'appraise']) {
      const { stderr, status } = mkba(command, lelylijn, '--welfare', 'foo')
      expect(status).toBe(1)
      expect(stderr).toContain('isoElastic')
      for (const { id, kind } of welfareMethods)
        if (kind !== 'weights' && kind !== 'welfareFunction') expect(stderr).not.toContain(id)
    }
  })
})

/** The tables of questions of docs/welfare/README.md, with a file that answers them. */
const questions = [
  ...readFileSync('docs/welfare/README.md', 'utf8').matchAll(/^\| [^|]+\? \| `mkba ([^`]+)` \| ([^|]+) \|/gm),
].map(([, command = '', section = '']) => [command, section] as const)

it('docs/welfare/README.md names eleven questions and more, in two languages', () => {
  expect(questions.filter(([command]) => command.endsWith('--lang nl')).length).toBe(questions.length / 2)
  expect(questions.length).toBeGreaterThanOrEqual(22)
})

it.each(questions)('mkba %s has the section “%s”', (command, section) => {
  const words = command.replace('FILE', 'examples/broad-welfare/broad-welfare.yaml').split(' ')
  const { status, stdout } = mkba(...words)
  expect(status).toBe(0)
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(section)
})

it('a broken criterion hides no misspelt method, payer or assessment, and is told with them', () => {
  const own = 'examples/broad-welfare'
  const wrong = readFileSync(`${own}/broad-welfare.yaml`, 'utf8')
    .replace('better: low', 'better: lower')
    .replace('by: taxes', 'by: taxs')
    .replace('method: maximin', 'method: maximim')
  const folder = mkdtempSync(join(tmpdir(), 'mkba-'))
  cpSync(own, folder, { recursive: true })
  writeFileSync(join(folder, 'broad-welfare.yaml'), wrong)
  const { status, stdout } = mkba('validate', join(folder, 'broad-welfare.yaml'), '--format', 'json')
  expect(status).toBe(1)
  const found: readonly { code: string; got: unknown; message: { en: string } }[] = JSON.parse(stdout).problems
  expect(found.map(({ code }) => code)).toEqual(['wrongValue', 'unknownReference', 'unknownReference'])
  expect(JSON.stringify(found)).toContain('did you mean “taxes”')
  expect(JSON.stringify(found)).toContain('did you mean “maximin”')
})

describe('Ctrl-C', () => {
  it('ends a long assessment cleanly: no result, a line that says so, exit code 130', async () => {
    // Says on standard output when the command has begun to listen.
    const ready = "process.on('newListener', (name) => name === 'SIGINT' && process.stdout.write('ready'))"
    const command = spawn(process.execPath, [
      '--import',
      `data:text/javascript,${encodeURIComponent(ready)}`,
      `${built}/cli.js`,
      'assess',
      'examples/broad-welfare/broad-welfare.yaml',
      '--assessment',
      'broadWelfare',
      '--set',
      'draws=1000000',
    ])
    const [out, err]: [string[], string[]] = [[], []]
    command.stdout.on('data', (chunk) => out.push(String(chunk)))
    command.stderr.on('data', (chunk) => err.push(String(chunk)))
    await once(command.stdout, 'data')
    command.kill('SIGINT')
    const [code] = await once(command, 'close')
    expect([code, out.join('')]).toEqual([130, 'ready'])
    expect(err.join('')).toMatch(/^Cancelled after \d+ of \d+ \(\w+\)\.\n$/)
  }, 60_000)
})
