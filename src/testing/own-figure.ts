import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Quotient } from '../comparison/quotient.js'
import type { Language, Text } from '../quantity/text.js'
import type { FigureKind } from './figure-kinds.js'
import { isRecord } from './options.js'
import { misuse, problemAt, saidIn, shown } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const isText = (value: unknown): boolean =>
  isRecord(value) && typeof value.en === 'string' && typeof value.nl === 'string'

const isOutcome = (outcome: unknown): boolean =>
  isRecord(outcome) &&
  (outcome.value === null
    ? isText(outcome.why)
    : typeof outcome.value === 'number' && Number.isFinite(outcome.value) && outcome.why === null)

/** What a figure gave. @throws InputError `wrongValue` for one of your own that gives no number, and no reason either */
export const requireOutcome = (outcome: Quotient, { label }: FigureKind, matcher: string, from: string): Quotient => {
  if (isOutcome(outcome)) return outcome
  throw misuse(
    'wrongValue',
    [matcher, from],
    t(`\`${from}\` of ${label.en} gives no outcome`, `\`${from}\` van ${label.nl} geeft geen uitkomst`),
    t(
      '{ value, why: null } with a finite number, or { value: null, why: { en, nl } }',
      '{ value, why: null } met een eindig getal, of { value: null, why: { en, nl } }',
    ),
    t(`mend \`${from}\` of the figure`, `herstel \`${from}\` van de uitkomst`),
    isRecord(outcome) ? String(outcome.value) : shown(outcome),
  )
}

const isFunction = (value: unknown): boolean => typeof value === 'function'

const parts: readonly (readonly [keyof FigureKind, (value: unknown) => boolean, Text])[] = [
  ['label', isText, t('{ en, nl }', '{ en, nl }')],
  ['unit', (value) => value === 'euro' || value === 'ratio', t("'euro' or 'ratio'", "'euro' of 'ratio'")],
  ['isWeighted', (value) => typeof value === 'boolean', t('true or false', 'true of false')],
  ['read', isFunction, t('a function of a row', 'een functie van een rij')],
  [
    'along',
    (value) => value === null || isFunction(value),
    t('a function of an outcome, or null', 'een functie van een uitkomst, of null'),
  ],
]

/** Refuses a figure of your own that lacks a part. @throws InputError `wrongValue` for each */
export const requireFigure = (kind: unknown, language: Language): void => {
  const given = isRecord(kind) ? kind : {}
  const problems = parts.flatMap(([name, isRight, expected]): readonly Problem[] =>
    isRight(given[name])
      ? []
      : [
          problemAt(
            'wrongValue',
            ['Figure', name],
            t(`this is no \`${name}\` of a figure`, `dit is geen \`${name}\` van een uitkomst`),
            expected,
            t('write { label, unit, isWeighted, read, along }', 'schrijf { label, unit, isWeighted, read, along }'),
            shown(given[name]),
          ),
        ],
  )
  saidIn(language, () => {
    if (problems.length > 0) throw new InputError(problems)
  })
}
