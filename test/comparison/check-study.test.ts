import { describe, expect, it } from 'vitest'
import { InputError } from '../../src/appraisal/input/problem.js'
import { builtIn } from '../../src/built-in.js'
import { checkStudy } from '../../src/comparison/check-study.js'
import { compare } from '../../src/comparison/compare.js'
import { readScenario } from '../../src/read-scenario.js'
import { scenario } from '../appraisal/scenario.js'
import { broken, lines } from './broken-study.js'

const study = () => readScenario(broken, { name: 'broken.yaml' })

describe('a file with three broken variants', () => {
  it('checkStudy reports all of them, each with its line', async () => {
    const problems = await checkStudy(study(), builtIn)
    expect([...new Set(problems.map(({ place }) => place?.line))]).toEqual(lines)
    expect(problems.every(({ place }) => place?.file === 'broken.yaml' && place.column > 1)).toBe(true)
    // A column that is not there; two elasticities for one; a large city of fewer people than a small one.
    const saying = ['geen kolom “nowhere”', 'eigen elasticiteit', 'de grote stad heeft 1000 inwoners']
    expect(problems.map(({ message }) => message.nl)).toEqual(saying.map((words) => expect.stringContaining(words)))
    expect(new Set(problems.map(({ path, message }) => JSON.stringify([path, message.en]))).size).toBe(problems.length)
  })

  it('compare refuses the chosen ones together, before it computes a row', async () => {
    const problemsOf = async (choices: Parameters<typeof compare>[2]) => {
      const error: unknown = await compare(study(), builtIn, choices).catch((thrown: unknown) => thrown)
      if (!(error instanceof InputError)) throw error
      return error.problems
    }
    const ofAll = await problemsOf({})
    expect(ofAll).toHaveLength(lines.length)
    expect(ofAll).toEqual(expect.arrayContaining([...(await checkStudy(study(), builtIn))]))
    const chosen = await problemsOf({ choices: { agglomeration: ['city'], welfare: ['weights'] } })
    expect([...new Set(chosen.map(({ place }) => place?.line))]).toEqual([lines[2], lines[0]])
    // What is not broken is still compared.
    const { rows } = await compare(study(), builtIn, {
      choices: { agglomeration: ['without'], welfare: ['unweighted'] },
    })
    expect(rows).toHaveLength(2)
  })

  it('nothing is wrong with a study whose rows can all be appraised', async () => {
    expect(await checkStudy(readScenario(scenario()), builtIn)).toEqual([])
  })
})

describe('cancelling', () => {
  it('is heard when it comes with the last progress', async () => {
    for (const run of [compare, checkStudy]) {
      const controller = new AbortController()
      const onProgress = ({ done, of }: { readonly done: number; readonly of: number }) => {
        if (done === of) controller.abort()
      }
      await expect(
        run(readScenario(scenario()), builtIn, { signal: controller.signal, onProgress }),
      ).rejects.toMatchObject({ code: 'cancelled' })
    }
  })
})
