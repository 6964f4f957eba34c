import { InputError, type Problem } from '../appraisal/input/problem.js'
import { dimensions } from '../comparison/changes.js'
import type { Text } from '../quantity/text.js'
import { requireKnown } from './names.js'
import { isRecord } from './options.js'
import { misuse, problemAt, shown } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const changes = t('{ set } with values by name, or other choices', '{ set } met waarden bij naam, of andere keuzes')
const example = t("write it like { alternative: 'ferry' }", "schrijf bijvoorbeeld { alternative: 'veer' }")

const wrong = (path: Problem['path'], expected: Text, mend: Text, got: unknown): Problem =>
  problemAt('wrongValue', path, t('this changes nothing', 'dit wijzigt niets'), expected, mend, shown(got))

/** Refuses what names no other choice and no other values. @throws InputError */
export const requireOtherwise = (otherwise: unknown): void => {
  if (!isRecord(otherwise)) throw new InputError([wrong(['with'], changes, example, otherwise)])
  const { set, ...choice } = otherwise
  requireKnown(Object.keys(choice), dimensions, ['with'], t('choice', 'keuze'))
  const problems = Object.entries(choice)
    .filter(([, id]) => typeof id !== 'string')
    .map(([name, id]) => wrong(['with', name], t('one id, as text', 'één id, als tekst'), example, id))
  const mend = t('write it like { set: { cost: 1.2e6 } }', 'schrijf bijvoorbeeld { set: { kosten: 1.2e6 } }')
  if ('set' in otherwise && !isRecord(set))
    problems.push(
      wrong(['with', 'set'], t('an object of values by name', 'een object met waarden bij naam'), mend, set),
    )
  if (problems.length > 0) throw new InputError(problems)
}

/** Refuses what is neither a path nor a study. @throws InputError `wrongValue` */
export const requireSource = (source: unknown): void => {
  if (typeof source === 'string' || (isRecord(source) && isRecord(source.input) && 'locate' in source)) return
  throw misuse(
    'wrongValue',
    ['assumptionsOf'],
    t('this is no study', 'dit is geen studie'),
    t(
      'the path of a scenario file, or a study that was read',
      'het pad van een scenariobestand, of een gelezen studie',
    ),
    t("write it like assumptionsOf('bridge.yaml')", "schrijf bijvoorbeeld assumptionsOf('brug.yaml')"),
    shown(source),
  )
}
