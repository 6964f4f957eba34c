import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { placeOf, scenario } from '../appraisal/scenario.js'

const built = '.cache/cli-input-problems'

beforeAll(() => {
  execFileSync('node_modules/.bin/tsup', ['--silent', '--no-dts', '--out-dir', built])
}, 60_000)

const mkba = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`${built}/cli.js`, ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'mkba-')), 'small.yaml')
  writeFileSync(path, text)
  return path
}

const withPoint = scenario(['value: 30000, unit: trip/year', 'value: 30.000, unit: trip/year'])

describe('a warning of the input', () => {
  it('stands on standard error, in both languages, and stops nothing', () => {
    const path = file(withPoint)
    const { status, stdout, stderr } = mkba('validate', path)
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'In order: 3 effects, 18 assumptions.\n' })
    const { line, column } = placeOf(withPoint, '30.000')
    expect(stderr.startsWith(`⚠ small.yaml:${line}:${column} assumptions.newTrips.value: 30.000 counts as 30`)).toBe(
      true,
    )
    expect(stderr.split('\n')).toHaveLength(2)
    const dutch = mkba('appraise', path, '--lang', 'nl')
    expect(dutch.status).toBe(0)
    expect(dutch.stderr).toContain('een duizendtalpunt? schrijf 30000')
  })

  it('is a part of the JSON of validate', () => {
    const { stdout, stderr } = mkba('validate', file(withPoint), '--format', 'json')
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ valid: true, problems: [], warnings: [{ code: 'thousandsPoint' }] })
    expect(JSON.parse(mkba('validate', file(scenario()), '--format', 'json').stdout).warnings).toEqual([])
  })
})

it('a decimal comma in --set says how to write it', () => {
  const { status, stderr } = mkba('appraise', file(scenario()), '--set', 'gain=0,3')
  expect(status).toBe(1)
  expect(stderr).toContain('a decimal comma? write 0.3 [decimalComma]')
})

const incomes = scenario(
  [
    '    jobs: { label: jobs, unit: job',
    '    money: { label: income, unit: EUR/person/year, source: own, mark: assumed }\n    jobs: { label: jobs, unit: job',
  ],
  ['north: { population: 1000,', 'north: { population: 1000, money: 30000,'],
  ['south: { population: 3000,', 'south: { population: 3000, money: 40000,'],
  [
    'comparison:',
    'assessments:\n  - { id: ongelijkheid, label: inequality, method: inequality, parameters: { column: money, years: life } }\ncomparison:',
  ],
)

it('a method that the file has under another id is pointed at when it cannot run with its defaults', () => {
  const path = file(incomes)
  expect(mkba('assess', path, '--assessment', 'ongelijkheid')).toMatchObject({ status: 0, stderr: '' })
  const { status, stderr } = mkba('assess', path, '--assessment', 'inequality')
  expect([status, stderr]).toEqual([1, expect.stringContaining('the file has it as “ongelijkheid”')])
  expect(mkba('assess', path, '--assessment', 'inequality', '--lang', 'nl').stderr).toContain(
    'het bestand heeft haar als “ongelijkheid”: schrijf --assessment ongelijkheid',
  )
})

it('only the help of compare offers several choices', () => {
  const several = /--(?:scenario|alternative|discounting|agglomeration|welfare) <id> +.*(?:repeatable|commas)/
  expect(mkba('compare', '--help').stdout).toMatch(several)
  for (const command of ['appraise', 'sensitivity', 'switch', 'incidence', 'explain', 'assess']) {
    const { stdout } = mkba(command, '--help')
    expect(stdout).toContain('--scenario <id>')
    expect(stdout).not.toMatch(several)
  }
})
