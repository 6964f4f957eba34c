import type { KeyFigure } from '../appraisal/key-figure.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { figure, single, t } from './figure.js'
import { sources } from './sources.js'

/*
 * Comfort of cycling (fietscomfort) as a mark-up on the value of time: an hour on a road without comfort weighs more.
 * Crowding in public transport and the comfort of walking were valued too, but could not be read.
 */

const markUp = (id: string, label: Text, value: DecimalText): KeyFigure =>
  figure({
    id: `nl.comfort.kim2023.bicycle.${id}`,
    label,
    unit: '1',
    values: single(value),
    kind: 'willingnessToPay',
    validFrom: 2024,
    edition: 'KiM 2023',
    source: sources.cycling2023,
    place: 'comfort as a mark-up on the value of time',
    mark: 'quoted',
    status: 'official',
  })

/** Comfort mark-ups (comfortopslagen) on the value of time. */
export const comfort: readonly KeyFigure[] = [
  markUp(
    'road-50-among-cars',
    t(
      'Mark-up on the value of time, cycling on a 50 km/h road among cars (KiM 2023)',
      'Opslag op de reistijdwaardering, fietsen op een 50 km/u-weg tussen auto’s (KiM 2023)',
    ),
    '0.23',
  ),
  markUp(
    'attractive-route',
    t(
      'Mark-up on the value of time, cycling along an attractive route (KiM 2023)',
      'Opslag op de reistijdwaardering, fietsen langs een aantrekkelijke route (KiM 2023)',
    ),
    '-0.05',
  ),
]
