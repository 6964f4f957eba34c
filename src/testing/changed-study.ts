import { unknownName } from '../appraisal/input/nearest-names.js'
import { InputError, type Problem } from '../appraisal/input/problem.js'
import type { Study } from '../appraisal/study.js'
import { placed } from '../comparison/located.js'
import { problemsWith } from '../comparison/problems-with.js'
import { isDecimalText } from '../quantity/leaf.js'
import type { DecimalText } from '../quantity/quantity.js'
import type { Text } from '../quantity/text.js'
import { shown } from './problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** New values of assumptions by name, in the unit that the study gives them. */
export type NewValues = Readonly<Record<string, number | DecimalText>>

const problemOf = ({ input }: Study, name: string, value: number | DecimalText): readonly Problem[] => {
  const at = { path: ['set', name], place: null, got: typeof value === 'string' ? value : shown(value) }
  const known = Object.keys(input.assumptions)
  if (!known.includes(name))
    return [
      {
        ...at,
        code: 'unknownReference',
        message: t(`there is no assumption “${name}” to change`, `er is geen aanname “${name}” om te wijzigen`),
        ...unknownName(name, known, t('correct the name', 'verbeter de naam')),
        got: name,
      },
    ]
  if ((typeof value === 'string' || typeof value === 'number') && isDecimalText(String(value))) return []
  return [
    {
      ...at,
      code: 'wrongValue',
      message: t(`“${name}” cannot become this`, `“${name}” kan dit niet worden`),
      expected: t('a finite number', 'een eindig getal'),
      mend: t('write it like 0.0225', 'schrijf bijvoorbeeld 0.0225'),
    },
  ]
}

/**
 * The same study with assumptions at other values (als `--set`), under every scenario and alternative.
 *
 * @throws InputError for a name that does not exist, a value that is no number, and for what the checks of a scenario file
 * refuse with these values.
 */
export const changedStudy = (study: Study, values: NewValues): Study => {
  const wrong = Object.entries(values).flatMap(([name, value]) => problemOf(study, name, value))
  if (wrong.length > 0) throw new InputError(wrong)
  const texts = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
  const refused = problemsWith(study, texts)
  if (refused.length > 0) throw new InputError(placed(study, refused))
  return { ...study, changes: { ...study.changes, ...texts } }
}
