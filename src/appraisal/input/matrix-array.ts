import type { Text } from '../../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What is wrong with an matrix that is an array of the caller, or null. */
export const arrayFault = (name: string, values: Float64Array, zones: number) => {
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (values.length === zones ** 2 && wrong < 0) return null
  const { length } = values
  return {
    message:
      wrong < 0
        ? t(`array “${name}” has ${length} cells`, `array “${name}” heeft ${length} cellen`)
        : t(`cell ${wrong} of array “${name}” is not finite`, `cel ${wrong} van array “${name}” is niet eindig`),
    expected: t(`${zones} × ${zones} finite numbers`, `${zones} × ${zones} eindige getallen`),
    mend: t('give origins by destinations, row by row', 'geef herkomsten maal bestemmingen, rij voor rij'),
  }
}
