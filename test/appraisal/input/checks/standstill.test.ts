import { describe, expect, it } from 'vitest'
import { scenario } from '../../scenario.js'
import { onlyProblem, problemsOf } from '../problems-of.js'

type Shares = readonly [north: number, south: number]

const places = ([north, south]: Shares): string =>
  `{ shares: { north: ${north}, south: ${south} }, source: own, mark: assumed }`
const study = (jobs: readonly [Shares, Shares], residents: readonly [Shares, Shares], ...more: [string, string][]) =>
  scenario(
    [
      'preset: jobsFollowHomesFromCore\n',
      `preset: custom
  jobsFrom: ${places(jobs[0])}
  jobsTo: ${places(jobs[1])}
  residentsFrom: ${places(residents[0])}
  residentsTo: ${places(residents[1])}
`,
    ],
    ['  core: [south]\n  periphery: [north]\n', ''],
    ...more,
  )

const moved: readonly [Shares, Shares] = [
  [0, 1],
  [1, 0],
]
const still: readonly [Shares, Shares] = [
  [0, 1],
  [0, 1],
]

describe('a relocation of one’s own from regions to themselves', () => {
  it('of residents, and of jobs, is refused where it stands', () => {
    const problem = onlyProblem(study(moved, still))
    expect(problem).toMatchObject({
      code: 'movesNowhere',
      path: ['relocation', 'residentsTo', 'shares'],
      message: {
        en: 'as many residents would come to each region as leave it',
        nl: 'in elke regio zouden evenveel inwoners komen als er vertrekken',
      },
      got: null,
      mend: { en: 'correct one of the two, or let “residents” be 0 if no residents move' },
    })
    expect(problem.place?.line).toBeGreaterThan(0)
    expect(onlyProblem(study(still, moved)).path).toEqual(['relocation', 'jobsTo', 'shares'])
    expect(problemsOf(study(still, still)).map(({ code }) => code)).toEqual(['movesNowhere', 'movesNowhere'])
  })

  it('also when it moves some from everywhere to everywhere', () => {
    const half: Shares = [0.5, 0.5]
    expect(onlyProblem(study([half, half], moved)).code).toBe('movesNowhere')
  })

  it('says nothing wrong when some of the movers do move, or there are none', () => {
    expect(
      problemsOf(
        study(moved, [
          [0.5, 0.5],
          [0.75, 0.25],
        ]),
      ),
    ).toEqual([])
    const none: [string, string] = ['label: jobs moved, value: 100', 'label: jobs moved, value: 0']
    expect(problemsOf(study(still, moved, none))).toEqual([])
    const some: [string, string] = ['label: the line }', 'label: the line, set: { jobs: { value: 5 } } }']
    expect(problemsOf(study(still, moved, none, some)).map(({ code }) => code)).toEqual(['movesNowhere'])
  })
})
