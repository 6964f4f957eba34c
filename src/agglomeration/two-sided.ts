import { numberParameter } from '../appraisal/parameter.js'
import { constant } from '../quantity/leaf.js'
import { labelled, max, min, multiply, subtract } from '../quantity/operations.js'
import type { Quantity } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import type { AgglomerationLine, Amount } from './model.js'

const unity = constant(1)
const zeroShare = constant(0)

/** The parameter that says how much of an effect the direct benefits of the study already hold; none by default. */
export const inDirectParameter = (of: Text) =>
  numberParameter({
    label: {
      en: `share of ${of.en} that is already in direct benefits`,
      nl: `deel van ${of.nl} dat al in de directe baten zit`,
    },
    unit: '1',
    default: '0',
    source: {
      id: 'Werkwijzer MKBA bij MIRT (KiM 2022)',
      title: 'only what is neither in direct effects nor redistributed is additional; how much is in them is a choice',
      mark: 'assumed',
    },
    min: 0,
    max: 1,
  })

/** The parameter that says how much of an effect is additional; all of it by default. */
export const additionalShareParameter = (label: Text) =>
  numberParameter({
    label,
    unit: '1',
    default: '1',
    source: {
      id: 'Eliasson & Fosgerau 2019',
      title: 'spill-overs count in full, matching only for the additional share',
      mark: 'assumed',
    },
    min: 0,
    max: 1,
  })

/**
 * An effect by region as two lines, its gross gains (bruto winst) and its gross losses (bruto verlies).
 *
 * gain = max(effect, 0), loss = min(effect, 0); in direct benefits = share × each, additional = (1 − share) × each.
 * Units: EUR/year, shares as fractions.
 */
export const twoSided = (options: {
  readonly id: string
  readonly label: Text
  readonly effect: Quantity<'region'>
  readonly ramp: Quantity<'year'>
  readonly inDirectShare: Quantity<never>
  /** False for what is no output. */
  readonly inGdp?: boolean
}): readonly AgglomerationLine[] => {
  const { id, label, ramp, inDirectShare, inGdp = true } = options
  const effect = labelled(options.effect, label)
  const nothing = multiply(effect, zeroShare)
  const rest = subtract(unity, inDirectShare, {
    en: 'share not in direct benefits',
    nl: 'deel buiten de directe baten',
  })
  const steady = (perYear: Quantity<'region'>): Amount => ({ kind: 'steady', perYear, ramp })
  const side = (part: 'gain' | 'loss', perYear: Quantity<'region'>): AgglomerationLine => ({
    id: `${id}${part === 'gain' ? 'Gain' : 'Loss'}`,
    label:
      part === 'gain'
        ? { en: `${label.en}: gains`, nl: `${label.nl}: winst` }
        : { en: `${label.en}: losses`, nl: `${label.nl}: verlies` },
    stream: 'agglomeration',
    part,
    output: steady(perYear),
    inGdp,
    inDirect: steady(multiply(perYear, inDirectShare)),
    additional: steady(multiply(perYear, rest)),
  })
  return [side('gain', max(effect, nothing)), side('loss', min(effect, nothing))]
}

/** An effect that is shown and never added: a transfer, or the account of one group. */
export const shown = (
  id: string,
  label: Text,
  perYear: Quantity<'region'>,
  ramp: Quantity<'year'>,
): AgglomerationLine => ({
  id,
  label,
  stream: 'agglomeration',
  part: 'shown',
  output: { kind: 'steady', perYear, ramp },
  inDirect: null,
  additional: null,
})
