import type { Text } from '../quantity/text.js'
import { misuse } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Each year is tried, so a range of more would keep the machine busy for ever. */
const mostYears = 1000

/** Refuses a range of years that are not whole, or too many to try. @throws InputError `yearNotWhole` or `wrongValue` */
export const requireYears = (name: string, range: readonly [number, number], matcher: string): void => {
  const path = [matcher, 'between']
  const got = range.join(', ')
  if (!range.every(Number.isInteger))
    throw misuse(
      'yearNotWhole',
      path,
      t(`“${name}” is counted in whole years`, `“${name}” telt in hele jaren`),
      t('whole numbers', 'hele getallen'),
      t('round both ends', 'rond beide grenzen af'),
      got,
    )
  if (range[1] - range[0] < mostYears) return
  throw misuse(
    'wrongValue',
    path,
    t(
      `“${name}” is tried year by year, and these are too many`,
      `“${name}” wordt jaar voor jaar geprobeerd; dit zijn er te veel`,
    ),
    t(`at most ${mostYears} years`, `hoogstens ${mostYears} jaren`),
    t('narrow the range', 'maak het bereik smaller'),
    got,
  )
}
