import { InputError, type Problem } from '../appraisal/input/problem.js'

/** So many problems are listed; of more, the last says how many are not. */
const most = 50

const andMore = (first: Problem, count: number): Problem => ({
  code: 'moreProblems',
  path: first.path.slice(0, 1),
  place: null,
  message: { en: `there are ${count} more problems`, nl: `er zijn nog ${count} andere fouten` },
  expected: { en: 'none', nl: 'geen' },
  got: null,
  mend: { en: 'mend those above first', nl: 'herstel eerst die hierboven' },
})

/** Problems of very many things: each once, and no more than can be read. */
export class ProblemList {
  readonly #seen = new Set<string>()
  readonly #problems: Problem[] = []

  /** @param key what says the same has the same key, and is one problem */
  add(key: string, make: () => Problem): void {
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    if (this.#problems.length < most) this.#problems.push(make())
  }

  addAll(problems: readonly Problem[]): void {
    for (const problem of problems)
      this.add(JSON.stringify([problem.code, problem.path, problem.message.en, problem.got]), () => problem)
  }

  /** @throws InputError with the problems, if there are any */
  throwIfAny(): void {
    const [first] = this.#problems
    if (first === undefined) return
    const count = this.#seen.size
    if (count <= most) throw new InputError(this.#problems)
    throw new InputError([...this.#problems.slice(0, most - 1), andMore(first, count - most + 1)])
  }
}
