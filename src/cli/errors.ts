import pc from 'picocolors'
import { InputError, type Problem, problemText } from '../appraisal/input/problem.js'
import type { Language } from '../quantity/text.js'
import { ReadingError } from '../reading/reading-error.js'
import { problemsJson } from '../report/json.js'

export const exitCodes = { done: 0, invalid: 1, misused: 2, unexpected: 3, cancelled: 130 } as const

/** How a result may be printed; problems are text unless JSON is asked for. */
export type OutputFormat = 'table' | 'json' | 'markdown' | 'csv'

/** A command that was called in a way that has no meaning. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Colours go to standard error only, and only when that is a terminal. */
const red = pc.createColors(process.stderr.isTTY && pc.isColorSupported).red

const countText = (count: number, language: Language): string => {
  const [one, several] = language === 'nl' ? ['probleem', 'problemen'] : ['problem', 'problems']
  return `${count} ${count === 1 ? one : several}`
}

const printProblems = (problems: readonly Problem[], language: Language): void => {
  for (const problem of problems) console.error(`${red('✗')} ${problemText(problem, language)}`)
  console.error(countText(problems.length, language))
}

/** Says on standard error what was read as it stands and is probably not meant. */
export const printWarnings = (warnings: readonly Problem[], language: Language = 'en'): void => {
  for (const warning of warnings) console.error(`⚠ ${problemText(warning, language)}`)
}

/** Says on standard error what went wrong, and gives the exit code for it. @throws whatever nobody foresaw */
export const wentWrong = (
  error: unknown,
  { lang = 'en', format }: { readonly lang?: Language; readonly format?: OutputFormat },
): number => {
  if (error instanceof InputError) {
    if (format === 'json') console.error(JSON.stringify(problemsJson(error.problems, lang), null, 2))
    else printProblems(error.problems, lang)
    return exitCodes.invalid
  }
  if (error instanceof UsageError) {
    console.error(`error: ${error.message}`)
    return exitCodes.misused
  }
  if (error instanceof ReadingError) {
    console.error(error.text[lang])
    return error.code === 'cancelled' ? exitCodes.cancelled : exitCodes.invalid
  }
  throw error
}
