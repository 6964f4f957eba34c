import { discountRegimes } from '../appraisal/discounting/regimes.js'
import type { builtIn } from '../built-in.js'
import { checkKeyFigures } from '../key-figures/check-key-figures.js'
import { keyFigureGaps } from '../key-figures/gaps.js'
import { keyFigures } from '../key-figures/key-figures.js'
import { searchKeyFigures } from '../key-figures/search-key-figures.js'
import { inLanguage } from '../report/in-language.js'
import { keyFigureCheckJson, keyFigureCheckText, keyFiguresJson, keyFiguresText } from '../report/key-figures.js'
import type { ReportOptions } from '../report/parts.js'
import { plugInsJson, plugInsText } from '../report/plug-ins.js'
import { regimesText } from '../report/regimes.js'
import type { Action } from './command-options.js'
import { exitCodes, UsageError } from './errors.js'
import { readKeyFiguresFile } from './files.js'
import { print, printJson, reportOptions } from './output.js'

/*
 * Commands that list what the library has, without a study.
 */

export const plugInsAction =
  (plugIns: typeof builtIn.models | typeof builtIn.methods): Action =>
  async (words, options) => {
    const found = plugIns.filter((plugIn) => words.every((word) => mentions(plugIn, word)))
    if (found.length === 0)
      throw new UsageError(`nothing has ${words.join(' ')}; there are ${plugIns.map(({ id }) => id).join(', ')}.`)
    if (options.format === 'json') printJson(plugInsJson(found))
    else print(plugInsText(found, reportOptions(options)))
    return exitCodes.done
  }

/** Whether a word stands in the id, the label or the claim of a plug-in, in either language. */
const mentions = (
  { id, label, claim }: Pick<(typeof builtIn.models)[number], 'id' | 'label' | 'claim'>,
  word: string,
): boolean =>
  [id, label.en, label.nl, claim.en, claim.nl].some((text) => text.toLowerCase().includes(word.toLowerCase()))

/** No figure has the words: perhaps one that is known to be missing does. */
const nothingFound = (words: readonly string[], report: ReportOptions): string => {
  const { language } = report
  const lower = words.map((word) => word.toLowerCase())
  const gaps = keyFigureGaps.filter(({ label }) =>
    lower.every((word) => `${label.en} ${label.nl}`.toLowerCase().includes(word)),
  )
  const none = keyFiguresText([], report)
  return gaps.length === 0
    ? none
    : [none, ...gaps.map(({ label, why }) => `- ${label[language]}: ${why[language]}`)].join('\n')
}

export const keyFiguresAction: Action = async (words, options) => {
  const own = options.file === undefined ? [] : await readKeyFiguresFile(options.file)
  const found = searchKeyFigures([...keyFigures, ...own], words)
  const report = reportOptions(options)
  const json = options.format === 'json'
  if (options.check) {
    const check = checkKeyFigures(found, { year: options.year ?? new Date().getFullYear() })
    if (json) printJson(keyFigureCheckJson(check))
    else print(keyFigureCheckText(check, report))
  } else if (json) printJson(keyFiguresJson(found))
  else print(found.length > 0 ? keyFiguresText(found, report) : nothingFound(words, report))
  return exitCodes.done
}

export const regimesAction: Action = async (_, options) => {
  if (options.format === 'json') printJson(inLanguage(discountRegimes, options.lang ?? 'en'))
  else print(regimesText(discountRegimes, reportOptions(options)))
  return exitCodes.done
}
