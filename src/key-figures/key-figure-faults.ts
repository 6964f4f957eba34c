import type { Path } from '../appraisal/input/problem.js'
import type { KeyFigure, KeyFigureStatus, ValuesByYear } from '../appraisal/key-figure.js'
import { BuildError } from '../quantity/build-error.js'
import { isDecimalText } from '../quantity/leaf.js'
import { type Mark, unofficialMarks } from '../quantity/source.js'
import type { Text } from '../quantity/text.js'
import { parseUnit } from '../quantity/unit.js'
import { t } from './figure.js'

/** Something in a key figure that does not fit together; the path is within the figure. */
export interface KeyFigureFault {
  readonly code: string
  readonly path: Path
  readonly message: Text
  readonly expected: Text
  readonly mend: Text
  /** Whether the fault is in the key at the end of the path. */
  readonly atKey?: boolean
}

/** Which marks go with a status. Illustrative goes with all of them. */
const marksOf: Readonly<Record<Exclude<KeyFigureStatus, 'illustrative'>, readonly Mark[]>> = {
  official: ['quoted'],
  research: ['quoted', 'transcribed', 'derived'],
  transcribed: ['transcribed'],
  derived: ['derived'],
}

const idPattern = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/

const idFaults = ({ id }: KeyFigure): readonly KeyFigureFault[] =>
  idPattern.test(id)
    ? []
    : [
        {
          code: 'wrongName',
          path: ['id'],
          message: t(`“${id}” cannot be the id of a key figure`, `“${id}” kan geen id van een kengetal zijn`),
          expected: t(
            'at least two words of small letters, digits and hyphens, joined by dots',
            'minstens twee woorden van kleine letters, cijfers en streepjes, met punten ertussen',
          ),
          mend: t('rename it, for instance own.noise.home', 'hernoem het, bijvoorbeeld eigen.geluid.woning'),
        },
      ]

const statusFaults = ({ status, mark }: KeyFigure): readonly KeyFigureFault[] => {
  if (status === 'illustrative' || marksOf[status].includes(mark)) return []
  const list = marksOf[status].join(', ')
  const unofficial = unofficialMarks.includes(mark)
  return [
    {
      code: 'statusAndMark',
      path: ['status'],
      message: t(
        `a figure marked ${mark} cannot have status ${status}`,
        `een kengetal met merk ${mark} kan niet de status ${status} hebben`,
      ),
      expected: unofficial
        ? t(
            'status illustrative for what is recalled, assumed or made up',
            'status illustrative voor wat uit het geheugen, aangenomen of bedacht is',
          )
        : t(`mark ${list} for status ${status}`, `merk ${list} bij status ${status}`),
      mend: unofficial
        ? t(
            'look it up in the source, or write status: illustrative',
            'zoek het op in de bron, of schrijf status: illustrative',
          )
        : t('correct the status or the mark', 'verbeter de status of het merk'),
    },
  ]
}

const unitFaults = ({ unit, prices }: KeyFigure): readonly KeyFigureFault[] => {
  const currency = /^\s*(EUR|GBP)\b/.exec(unit)?.[1]
  if (currency === undefined && prices !== null) {
    return [
      {
        code: 'wrongUnit',
        path: ['unit'],
        message: t('prices are stated of what is no money', 'er staan prijzen bij wat geen geld is'),
        expected: t('a unit that starts with EUR or GBP', 'een eenheid die met EUR of GBP begint'),
        mend: t('correct the unit, or remove prices', 'verbeter de eenheid, of verwijder prices'),
      },
    ]
  }
  if (currency !== undefined && prices === null) {
    return [
      {
        code: 'pricesNotStated',
        path: ['prices'],
        message: t('this is money without prices', 'dit is geld zonder prijzen'),
        expected: t('prices: level, unit, vat and mark', 'prices: level, unit, vat en mark'),
        mend: t(
          'state the prices, marked assumed when the source does not say',
          'vermeld de prijzen, met merk assumed als de bron het niet zegt',
        ),
      },
    ]
  }
  if (prices !== null && prices.currency !== currency) {
    return [
      {
        code: 'wrongUnit',
        path: ['unit'],
        message: t(
          `the unit is in ${currency} and the prices in ${prices.currency}`,
          `de eenheid is in ${currency} en de prijzen zijn in ${prices.currency}`,
        ),
        expected: t('one currency', 'één munt'),
        mend: t('correct the unit or prices.currency', 'verbeter de eenheid of prices.currency'),
      },
    ]
  }
  try {
    const money =
      prices && ({ terms: 'real', valuation: 'atItsYear', priceLevel: prices.level, priceUnit: prices.unit } as const)
    parseUnit(unit.replace(/^\s*GBP\b/, 'EUR'), money)
    return []
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    return [
      {
        code: 'wrongUnit',
        path: ['unit'],
        message: t(`“${unit}” is not a unit`, `“${unit}” is geen eenheid`),
        expected: t('a unit such as EUR/hour, EUR/tonne or 1', 'een eenheid zoals EUR/hour, EUR/tonne of 1'),
        mend: t('see docs/input.md for the units that exist', 'zie docs/input.md voor de eenheden die bestaan'),
      },
    ]
  }
}

const yearFault = (path: Path): KeyFigureFault => ({
  code: 'wrongValue',
  path,
  message: t(`“${path.at(-1)}” is not a year`, `“${path.at(-1)}” is geen jaar`),
  expected: t('a calendar year of four digits', 'een kalenderjaar van vier cijfers'),
  mend: t('write it like 2030', 'schrijf bijvoorbeeld 2030'),
  atKey: true,
})

const usesRule = ({ between, before, after }: ValuesByYear): boolean =>
  between !== 'none' || before === 'constant' || after === 'constant'

const valueFaults = ({ values }: KeyFigure): readonly KeyFigureFault[] => {
  const faults: KeyFigureFault[] = []
  const stated = values.kind === 'single' ? { value: values.value } : values.values
  for (const [key, value] of Object.entries(stated)) {
    const path = values.kind === 'single' ? ['values', 'value'] : ['values', 'values', key]
    if (values.kind === 'byYear' && !/^\d{4}$/.test(key)) faults.push(yearFault(path))
    if (!isDecimalText(value))
      faults.push({
        code: 'wrongValue',
        path,
        message: t('this is not a number', 'dit is geen getal'),
        expected: t('a finite decimal number', 'een eindig decimaal getal'),
        mend: t('write it like 10.42', 'schrijf bijvoorbeeld 10.42'),
      })
    else if (values.kind === 'byYear' && values.between === 'geometric' && Number(value) <= 0)
      faults.push({
        code: 'wrongValue',
        path,
        message: t(
          'a constant growth rate cannot lead to this value',
          'een vast groeipercentage kan niet naar deze waarde leiden',
        ),
        expected: t('values above zero with between: geometric', 'waarden boven nul bij between: geometric'),
        mend: t('choose linear, step or none', 'kies linear, step of none'),
      })
  }
  if (values.kind === 'single') return faults
  if (Object.keys(values.values).length === 0)
    faults.push({
      code: 'missing',
      path: ['values', 'values'],
      message: t('there are no values', 'er zijn geen waarden'),
      expected: t('at least one year with its value', 'minstens één jaar met zijn waarde'),
      mend: t('add them', 'voeg ze toe'),
    })
  for (const year of Object.keys(values.marks ?? {}))
    if (values.values[year] === undefined)
      faults.push({
        code: 'unknownReference',
        path: ['values', 'marks', year],
        message: t(`there is a mark for ${year} and no value`, `er is een merk voor ${year} en geen waarde`),
        expected: t('a year of values', 'een jaar van values'),
        mend: t('remove the mark, or add the value', 'verwijder het merk, of voeg de waarde toe'),
        atKey: true,
      })
  if (usesRule(values) && values.ruleMark === null)
    faults.push({
      code: 'missing',
      path: ['values', 'ruleMark'],
      message: t('the rule for other years has no mark', 'de regel voor andere jaren heeft geen merk'),
      expected: t('how sure the rule is', 'hoe zeker de regel is'),
      mend: t(
        'add ruleMark: assumed, unless a source states the rule',
        'voeg ruleMark: assumed toe, tenzij een bron de regel noemt',
      ),
    })
  return faults
}

const validityFaults = ({ validFrom, validThrough }: KeyFigure): readonly KeyFigureFault[] =>
  validFrom === null || validThrough === null || validFrom <= validThrough
    ? []
    : [
        {
          code: 'yearsReversed',
          path: ['validThrough'],
          message: t('the last year of use comes before the first', 'het laatste gebruiksjaar ligt vóór het eerste'),
          expected: t(`${validFrom} or later`, `${validFrom} of later`),
          mend: t('swap them', 'verwissel ze'),
        },
      ]

/** What in a key figure does not fit together: unit and prices, status and mark, values and rule, years of use. */
export const keyFigureFaults = (figure: KeyFigure): readonly KeyFigureFault[] => [
  ...idFaults(figure),
  ...unitFaults(figure),
  ...valueFaults(figure),
  ...validityFaults(figure),
  ...statusFaults(figure),
]
