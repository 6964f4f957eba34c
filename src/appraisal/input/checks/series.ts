import type { Text } from '../../../quantity/text.js'
import type { Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** Values by year that do not say enough for every year of the horizon. */
export const seriesProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const [first, last] = [Number(input.horizon.firstYear), Number(input.horizon.lastYear)]
  const named = [
    ...Object.entries(input.series ?? {}).flatMap(([name, series]) =>
      'points' in series
        ? [{ path: ['series', name], rules: series, years: Object.keys(series.points).map(Number), key: 'points' }]
        : [],
    ),
    ...input.effects.flatMap((effect, i) =>
      effect.kind === 'userBenefitMatrix'
        ? [
            {
              path: ['effects', i],
              rules: effect,
              years: effect.modelYears.map(({ year }) => Number(year)),
              key: 'modelYears',
            },
          ]
        : [],
    ),
  ]
  return named.flatMap(({ path, rules, years, key }) => {
    if (years.length === 0)
      return [
        make(
          'missing',
          [...path, key],
          t('there is no value for any year', 'er is voor geen enkel jaar een waarde'),
          t('at least one year', 'minstens één jaar'),
          t('add a year with the name of an assumption', 'voeg een jaar toe met de naam van een aanname'),
          { got: null },
        ),
      ]
    const [begins, ends] = [Math.min(...years), Math.max(...years)]
    const outside =
      (rules.before === 'refuse' && begins > first && String(begins)) ||
      (rules.after === 'refuse' && ends < last && String(ends))
    const problems: Problem[] = []
    if (outside)
      problems.push(
        make(
          'seriesTooShort',
          [...path, key],
          t(
            `the values run from ${begins} to ${ends}, the horizon from ${first} to ${last}`,
            `de waarden lopen van ${begins} tot ${ends}, de horizon van ${first} tot ${last}`,
          ),
          t('values for the whole horizon, or a rule', 'waarden voor de hele horizon, of een regel'),
          t(
            'state what holds before and after: constant, zero or sameGrowth',
            'zeg wat ervoor en erna geldt: constant, zero of sameGrowth',
          ),
          { got: null },
        ),
      )
    if (rules.after === 'sameGrowth' && years.length < 2)
      problems.push(
        make(
          'seriesNeedsTwoPoints',
          [...path, 'after'],
          t('there is no growth to go on with', 'er is geen groei om door te trekken'),
          t('at least two years with sameGrowth', 'minstens twee jaren bij sameGrowth'),
          t('add a year, or choose constant', 'voeg een jaar toe, of kies constant'),
        ),
      )
    if (new Set(years).size < years.length || years.some((year, i) => i > 0 && year < (years[i - 1] as number)))
      problems.push(
        make(
          'yearsReversed',
          [...path, key],
          t('the years are not in rising order, each once', 'de jaren staan niet in opklimmende volgorde, elk eenmaal'),
          t('every year once, in order of time', 'elk jaar eenmaal, in volgorde van tijd'),
          t('put them in order', 'zet ze op volgorde'),
          { got: null },
        ),
      )
    return problems
  })
}
