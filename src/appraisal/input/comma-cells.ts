import type { Text } from '../../quantity/text.js'
import { commaMend } from './decimal-comma.js'
import type { Problem } from './problem.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A cell that holds no number as the table writes them. */
export type WrittenCell = Pick<Problem, 'path' | 'place'> & { readonly value: string }

/** The problem of a cell that is no number in any way. */
export const notANumber = ({ path, place, value }: WrittenCell): Problem => ({
  code: 'wrongValue',
  path,
  place,
  message: t('this is not a number', 'dit is geen getal'),
  expected: t('a finite decimal number', 'een eindig decimaal getal'),
  got: value,
  mend: t('write it like 1767582 or 84.4', 'schrijf bijvoorbeeld 1767582 of 84.4'),
})

/** The problem of all figures with a decimal comma in a table that does not state it. */
export const withComma = ({ path, place, value }: WrittenCell, count: number): Problem => {
  const mend = commaMend(value) ?? t('write a point', 'schrijf een punt')
  const cells =
    count === 1 ? t('', '') : t(`, the first of ${count} such cells`, `, de eerste van ${count} zulke cellen`)
  return {
    code: 'wrongDecimalMark',
    path,
    place,
    message: t(`this number has a comma${cells.en}`, `dit getal heeft een komma${cells.nl}`),
    expected: t('numbers with a decimal point', 'getallen met een decimale punt'),
    got: value,
    mend: t(
      `state decimalMark: "," beside file; or ${mend.en}`,
      `zet decimalMark: "," bij het bestand (file); of ${mend.nl}`,
    ),
  }
}
