import { expect, it } from 'vitest'
import { placeOf, scenario } from '../../scenario.js'
import { onlyProblem } from '../problems-of.js'

const one = '- { id: only, label: the only scenario }'
const relocation = (core: string, periphery: string) =>
  `{ preset: jobsFollowHomesFromCore, jobs: jobs, residents: residents, core: [${core}], periphery: [${periphery}], start: opening, rampYears: ramp, nationalTotals: fixed }`

it('more movers than a region has, in the relocation of a scenario, names the scenario', () => {
  // South has 1500 jobs, of which the study moves 1000; North has 500, and 500 − 1000 = −500.
  const jobs: readonly [string, string] = ['label: jobs moved, value: 100', 'label: jobs moved, value: 1000']
  const other = `- { id: other, label: the other, relocation: ${relocation('north', 'south')} }`
  const text = scenario(jobs, [one, `${one}\n  ${other}`])
  const { line } = placeOf(text, 'label: jobs moved, value: 1000')
  expect(onlyProblem(text)).toMatchObject({
    code: 'moreMovedThanThere',
    path: ['assumptions', 'jobs', 'value'],
    place: { line },
    message: {
      en: 'in the relocation of scenario “other”, region “north” has 500 of “jobs” and would be left with -500',
      nl: 'in de verplaatsing van scenario “other”, regio “north” heeft 500 van “jobs” en zou er -500 overhouden',
    },
    got: '1000',
  })
})

it('in the relocation of the study it names none, and gives the figure of a product, not its parts', () => {
  // 200 jobs ten times are 2000 jobs; South has 1500 of them.
  const made: readonly [string, string] = [
    'jobs: { label: jobs moved, value: 100, unit: job, source: own, mark: assumed }',
    'jobs: { label: jobs moved, product: [some, times] }\n  some: { label: some, value: 200, unit: job, source: own, mark: assumed }\n  times: { label: times, value: 10, unit: "1", source: own, mark: assumed }',
  ]
  expect(onlyProblem(scenario(made))).toMatchObject({
    code: 'moreMovedThanThere',
    path: ['assumptions', 'jobs'],
    message: { en: 'region “south” has 1500 of “jobs” and would be left with -500' },
    got: '2000',
  })
})
