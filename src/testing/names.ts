import { unknownName } from '../appraisal/input/nearest-names.js'
import type { Problem } from '../appraisal/input/problem.js'
import type { Text } from '../quantity/text.js'
import { misuse, shown } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const fallback = t('correct the name', 'verbeter de naam')

/** Refuses a name that is none of those known. @throws InputError `unknownReference`, or `wrongValue` for what is no text */
export const requireKnown = (
  names: readonly unknown[],
  known: readonly string[],
  path: Problem['path'],
  what: Text,
  message = (name: string): Text => t(`there is no ${what.en} “${name}”`, `er is geen ${what.nl} “${name}”`),
): void => {
  for (const name of names) {
    if (typeof name !== 'string')
      throw misuse(
        'wrongValue',
        path,
        t(`no ${what.en} is called this`, `geen ${what.nl} heet zo`),
        unknownName('', known, fallback).expected,
        t('write one name, as text', 'schrijf één naam, als tekst'),
        shown(name),
      )
    if (known.includes(name)) continue
    const { expected, mend } = unknownName(name, known, fallback)
    throw misuse('unknownReference', path, message(name), expected, mend, name)
  }
}

/** Refuses what cannot be the name of an assumption. @throws InputError `wrongValue` */
export const requireAssumptionName = (name: unknown, path: Problem['path']): void => {
  if (typeof name === 'string') return
  throw misuse(
    'wrongValue',
    path,
    t('this does not say which assumption', 'dit zegt niet welke aanname'),
    t('the name of an assumption', 'de naam van een aanname'),
    t("write its name in the file, like 'investment'", "schrijf de naam uit het bestand, zoals 'investment'"),
    shown(name),
  )
}
