import type * as z from 'zod'
import { isDecimalText } from '../quantity/leaf.js'
import type { Text } from '../quantity/text.js'
import { unknownName } from './input/nearest-names.js'
import type { Path, Problem } from './input/problem.js'
import { inFewWords } from './input/schema-problems.js'
import { type Parameter, parametersOf } from './parameter.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A problem of a plug-in's data or parameters; its place in the file follows from its path. */
export const plugInProblem = (code: string, path: Path, message: Text, expected: Text, mend: Text): Problem => ({
  code,
  path,
  place: null,
  message,
  expected,
  got: null,
  mend,
})

/** Whose parameters they are. */
interface Owner {
  readonly id: string
  readonly parameters: z.ZodObject
}

/** What a parameter expects, in words. */
const wanted = (parameter: Parameter | undefined): Text => {
  if (parameter?.kind === 'number') return t(`an assumption in ${parameter.unit}`, `een aanname in ${parameter.unit}`)
  const list = parameter?.options?.join(', ')
  return list === undefined
    ? t('a text that is not empty', 'een tekst die niet leeg is')
    : t(`one of ${list}`, `één van ${list}`)
}

const unknownParameter = ({ id, parameters }: Owner, path: Path, key: string): Problem => {
  const said = unknownName(key, Object.keys(parameters.shape), t('correct its name', 'verbeter de naam'))
  const message = t(`“${id}” has no parameter “${key}”`, `“${id}” heeft geen parameter “${key}”`)
  return plugInProblem('unknownParameter', [...path, key], message, said.expected, said.mend)
}

/** The problem of a value that a parameter cannot take, with that value and what it may be. */
const unfitParameter = (owner: Owner, path: Path, value: unknown): Problem => {
  const name = String(path.at(-1))
  const parameter = parametersOf(owner.parameters)[name]
  const mend = t(
    'give it; `mkba models` and `mkba methods` describe it',
    'geef die; `mkba models` en `mkba methods` beschrijven hem',
  )
  const message =
    value === undefined
      ? t(`“${owner.id}” needs “${name}”`, `“${owner.id}” heeft “${name}” nodig`)
      : t(`“${owner.id}” cannot do with this “${name}”`, `“${owner.id}” kan niet met deze “${name}”`)
  const options = parameter?.kind === 'choice' ? parameter.options : undefined
  const said = {
    message,
    expected: wanted(parameter),
    mend,
    ...(options && typeof value === 'string' ? unknownName(value, options, mend) : {}),
  }
  const got = value === undefined ? null : inFewWords(value)
  return { ...plugInProblem('wrongParameter', path, said.message, said.expected, said.mend), got }
}

/** What is wrong with the words and names that a file gives for a plug-in's parameters. */
export const parameterProblems = (
  owner: Owner,
  given: Readonly<Record<string, unknown>>,
  where: Path,
  issues: readonly z.core.$ZodIssue[],
): readonly Problem[] =>
  issues.flatMap((issue): readonly Problem[] => {
    // A parameter is one value: what is wrong inside it is wrong with it.
    const path = [...where, ...(issue.path.slice(0, 1) as Path)]
    if (issue.code === 'unrecognized_keys' && issue.path.length === 0)
      return issue.keys.map((key) => unknownParameter(owner, path, key))
    return [unfitParameter(owner, path, given[String(issue.path[0])])]
  })

/** A number that stands where the name of an assumption should: without a unit and a source it is not let in. */
const bareNumber = (id: string, path: Path, chosen: string, unit: string): Problem => {
  const name = path.at(-1)
  const bare = plugInProblem(
    'wrongParameter',
    path,
    t(
      `“${name}” of “${id}” is a bare number: every number has a unit and a source`,
      `“${name}” van “${id}” is een kaal getal: elk getal heeft een eenheid en een bron`,
    ),
    t(`the name of an assumption in ${unit}`, `de naam van een aanname in ${unit}`),
    t(
      'put the number among the assumptions, with unit and source, and name it here',
      'zet het getal bij de aannames, met eenheid en bron, en noem het hier',
    ),
  )
  return { ...bare, got: chosen }
}

/** The problem of a parameter that names no assumption of the study. */
export const unknownAssumption = (
  { id, unit }: { readonly id: string; readonly unit: string },
  path: Path,
  chosen: string,
  among: readonly string[],
): Problem => {
  if (isDecimalText(chosen)) return bareNumber(id, path, chosen, unit)
  const said = unknownName(
    chosen,
    among,
    t('correct the name, or add the assumption', 'verbeter de naam, of voeg de aanname toe'),
  )
  const message = t(`there is no assumption “${chosen}”`, `er is geen aanname “${chosen}”`)
  return plugInProblem('unknownReference', path, message, said.expected, said.mend)
}
