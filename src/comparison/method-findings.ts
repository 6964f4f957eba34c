import { type Text, textOf } from '../quantity/text.js'
import type { Figure, Finding } from '../welfare/method.js'
import { type Fault, isObject, type Origin, objectFaults, refuse, textFaults, wrong } from './method-faults.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** What may come instead of a type: each field of it, of any value. */
type Anything<Type> = Readonly<Partial<Record<keyof Type, unknown>>>

const isName = (value: unknown): boolean => typeof value === 'string' && value !== ''

const nameFaults = (name: string, value: unknown): readonly Fault[] =>
  isName(value) ? [] : [wrong(name, value, t('a text, not empty', 'een tekst, niet leeg'))]

const memberFaults = (name: string, value: unknown, members: readonly string[]): readonly Fault[] =>
  value === undefined || members.some((each) => each === value)
    ? []
    : [
        wrong(
          name,
          value,
          t(`one of ${members.join(', ')}, or left out`, `één van ${members.join(', ')}, of weggelaten`),
        ),
      ]

/** What figures of a study may be of. */
export interface Members {
  readonly alternatives: readonly string[]
  readonly regions: readonly string[]
}

const figureFaults = (at: string, figure: unknown, { alternatives, regions }: Members): readonly Fault[] => {
  if (!isObject(figure)) return [wrong(at, figure, textOf('{ id, label, unit, value }'))]
  const { id, label, unit, part, alternative, region, value, why }: Anything<Figure> = figure
  return [
    ...nameFaults(`${at}.id`, id),
    ...textFaults(`${at}.label`, label),
    ...nameFaults(`${at}.unit`, unit),
    ...(part === undefined ? [] : textFaults(`${at}.part`, part)),
    ...memberFaults(`${at}.alternative`, alternative, alternatives),
    ...memberFaults(`${at}.region`, region, regions),
    ...(value === null || typeof value === 'number'
      ? []
      : [wrong(`${at}.value`, value, t('a number, or null with the reason', 'een getal, of null met de reden'))]),
    ...(why === undefined && value !== null ? [] : textFaults(`${at}.why`, why)),
  ]
}

const listFaults = (
  name: string,
  value: unknown,
  of: (at: string, each: unknown) => readonly Fault[],
): readonly Fault[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown, i) => of(`${name}[${i}]`, each))
    : [wrong(name, value, t('a list', 'een lijst'))]

/**
 * Refuses what a method with results of its own gives when it is not what the interface of methods says.
 *
 * @throws InputError `wrongMethodResult` with everything that is wrong, naming the method
 */
export const requireFinding = (origin: Origin, found: Finding, members: Members): Finding => {
  refuse(
    origin,
    objectFaults('assess', found, textOf('{ figures, notes, warnings }'), ({ figures, notes = [], warnings = [] }) => [
      ...listFaults('figures', figures, (at, each) => figureFaults(at, each, members)),
      ...listFaults('notes', notes, textFaults),
      ...listFaults('warnings', warnings, textFaults),
    ]),
  )
  return found
}
