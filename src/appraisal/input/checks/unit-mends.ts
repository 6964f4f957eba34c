import type { Text } from '../../../quantity/text.js'
import { shortUnitText, type Unit } from '../../../quantity/unit.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** A unit with minutes in the place of hours. */
const inMinutes = (unit: Unit): string => shortUnitText(unit).replace('hour', 'minute')

/** How to turn minutes into hours or the other way round (minuten, uren); null for units that differ otherwise. */
export const timeMend = (is: Unit, wanted: Unit): Text | null => {
  const unit = shortUnitText(wanted)
  const [own, other] = [shortUnitText(is), unit]
  if (own === other || inMinutes(is) !== inMinutes(wanted)) return null
  const [power, minutes] = [wanted.exponents.hour ?? is.exponents.hour ?? 0, (is.exponents.minute ?? 0) !== 0]
  if (Math.abs(power) !== 1) return null
  const [names, dutch] = [
    ['minutes', 'hours'],
    ['minuten', 'uren'],
  ].map(([minute, hour]) => (minutes ? [minute, hour] : [hour, minute])) as [string[], string[]]
  const divide = minutes === power > 0
  return t(
    `these are ${names[0]}, and ${names[1]} are expected: ${divide ? 'divide' : 'multiply'} by 60 and write unit: ${unit}`,
    `dit zijn ${dutch[0]}, en er worden ${dutch[1]} verwacht: ${divide ? 'deel door' : 'vermenigvuldig met'} 60 en schrijf unit: ${unit}`,
  )
}
