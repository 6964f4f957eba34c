import { expect, it } from 'vitest'
import { constant } from '../../src/quantity/leaf.js'
import { external } from '../../src/quantity/operations.js'
import { one } from '../../src/quantity/unit.js'
import { decimalReading } from '../../src/reading/decimal.js'
import { ReadingError } from '../../src/reading/reading-error.js'

const failing = (error: unknown) =>
  external({
    solver: {
      id: 'balance',
      perDraw: true,
      solve: () => {
        throw error
      },
    },
    inputs: [constant(1)],
    axes: [],
    unit: one,
    label: 'solved',
  })

const thrownBy = (error: unknown): unknown => {
  try {
    decimalReading().value(failing(error))
  } catch (thrown) {
    return thrown
  }
  throw new Error('Nothing was thrown.')
}

it('a solver that fails is a reading that fails: it names the solver, and keeps the error', () => {
  const cause = new RangeError('no balance after 9 iterations, residual 0.5; take a smaller damping.')
  const thrown = thrownBy(cause)
  expect(thrown).toBeInstanceOf(ReadingError)
  expect(thrown).toMatchObject({
    code: 'solverFailed',
    message: '“balance”: no balance after 9 iterations, residual 0.5; take a smaller damping.',
    cause,
  })
})

it('what is wrong with the input of a study is said in its own words', () => {
  const problem = Object.assign(new Error('a zone that reaches nothing'), { name: 'InputError' })
  expect(thrownBy(problem)).toBe(problem)
})
