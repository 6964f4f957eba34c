import { Exact } from '../../../quantity/decimal.js'
import { numberText, type Text } from '../../../quantity/text.js'
import type { CriterionInput } from '../assessment-input.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Present values of infrastructure are never this small: below it millions are probably meant. */
const smallest = 100_000

type Range = NonNullable<CriterionInput['range']>

const bounds = ({ low, high }: Range, factor: number): Text => {
  const [from, to] = [low, high].map((bound) => numberText(new Exact(bound).times(factor))) as [Text, Text]
  return t(`${from.en} to ${to.en}`, `${from.nl} tot ${to.nl}`)
}

/** Ranges of criteria in euro that look like millions (bereik in miljoenen): they are used as they stand. */
export const euroRanges = ({ criteria = [], currency }: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  criteria.flatMap(({ id, unit, range, scores }, i) => {
    if (range === undefined || unit !== currency || scores !== undefined) return []
    if ([range.low, range.high].some((bound) => new Exact(bound).abs().gte(smallest))) return []
    const [is, meant] = [bounds(range, 1), bounds(range, 1_000_000)]
    return [
      make(
        'rangeInMillions',
        ['criteria', i, 'range'],
        t(`the range of “${id}” is ${is.en} euro`, `het bereik van “${id}” is ${is.nl} euro`),
        t('a range in euro, not millions', 'een bereik in euro’s, niet in miljoenen'),
        t(`millions? write ${meant.en}`, `miljoenen? schrijf ${meant.nl}`),
      ),
    ]
  })
