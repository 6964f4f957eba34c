import { Exact, zero } from '../../../quantity/decimal.js'
import type { Text } from '../../../quantity/text.js'
import { partsOf } from '../../assumption-graph.js'
import type { PricedEffect } from '../../effects/kinds.js'
import { spendingsOf } from '../../effects/spending.js'
import type { Path, Problem } from '../problem.js'
import { relocationsIn } from '../relocations.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { AssumptionInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'
import { variantsOf } from './overrides.js'
import { discountRates, rateProblem } from './rates.js'
import { incidencesOf } from './references.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const shape = (name: string, figure: AssumptionInput, make: ProblemMaker): readonly Problem[] => {
  const path = ['assumptions', name]
  const made = (['value', 'keyFigure', 'product', 'sum', 'quotient', 'difference'] as const).filter(
    (key) => figure[key] !== undefined,
  )
  if (made.length !== 1) {
    return [
      make(
        'oneWay',
        path,
        t('an assumption is given in exactly one way', 'een aanname wordt op precies één manier gegeven'),
        t(
          'one of value, keyFigure, product, sum, quotient, difference',
          'één van value, keyFigure, product, sum, quotient, difference',
        ),
        t('keep one of them', 'houd er één over'),
        { got: made.join(', ') || 'nothing' },
      ),
    ]
  }
  const needed = figure.value === undefined ? [] : (['unit', 'source', 'mark'] as const)
  return needed
    .filter((key) => figure[key] === undefined)
    .map((key) =>
      make(
        'missing',
        path,
        t(`“${name}” has no ${key}`, `“${name}” heeft geen ${key}`),
        t('a unit, a source and a mark for every number', 'bij elk getal een eenheid, een bron en een zekerheidsmerk'),
        t(`add ${key} to it`, `voeg ${key} toe`),
        { got: null },
      ),
    )
}

/** The assumptions that are used as a yearly rate: growth and discount rates. */
const rateNames = (input: ScenarioInput): ReadonlySet<string> =>
  new Set([
    ...Object.values(input.growthPaths ?? {}).flatMap(({ periods }) => periods.map(({ rate }) => rate)),
    ...discountRates(input),
  ])

const rates = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  [...rateNames(input)].flatMap((name) => [
    ...rateProblem(['assumptions', name, 'value'], input.assumptions[name]?.value ?? 0, make),
    ...variantsOf(input).flatMap(({ path, set }) => rateProblem([...path, name, 'value'], set[name]?.value ?? 0, make)),
  ])

const sharesProblem = (
  path: Path,
  shares: Readonly<Record<string, string | number>>,
  make: ProblemMaker,
): readonly Problem[] => {
  const total = Object.values(shares).reduce((sum: Exact, share) => sum.plus(new Exact(String(share))), zero)
  const negative = Object.entries(shares).find(([, share]) => Number(share) < 0)
  if (negative) {
    return [
      make(
        'negativeShare',
        [...path, negative[0]],
        t('a share below zero', 'een aandeel onder nul'),
        t('shares from 0 to 1', 'aandelen van 0 tot 1'),
        t('correct the share', 'verbeter het aandeel'),
      ),
    ]
  }
  return total.eq(1)
    ? []
    : [
        make(
          'sharesNotOne',
          path,
          t(`the shares add up to ${total.toString()}`, `de aandelen tellen op tot ${total.toString()}`),
          t('shares that add up to exactly 1', 'aandelen die precies tot 1 optellen'),
          total.eq(100)
            ? t('these are percentages: divide each by 100', 'dit zijn percentages: deel ze elk door 100')
            : t(
                'correct the shares; use a fraction with as many decimals as it takes',
                'verbeter de aandelen; gebruik zoveel decimalen als nodig',
              ),
          { got: null },
        ),
      ]
}

const everyRegion = (input: ScenarioInput, path: Path, shares: object, make: ProblemMaker): readonly Problem[] =>
  input.regions.members
    .filter(({ id }) => !(id in shares))
    .map(({ id }) =>
      make(
        'missing',
        path,
        t(`there is no share for region “${id}”`, `er is geen aandeel voor regio “${id}”`),
        t('a share for every region', 'een aandeel voor elke regio'),
        t(`add ${id}: 0 if nothing falls there`, `voeg ${id}: 0 toe als daar niets valt`),
        { got: null },
      ),
    )

/** Shares over income groups: of every group, adding up to 1, and only when the study has groups. */
const groupShares = (
  input: ScenarioInput,
  { groups }: PricedEffect,
  i: number,
  make: ProblemMaker,
): readonly Problem[] => {
  if (!groups || 'by' in groups) return []
  const path = ['effects', i, 'groups', 'shares']
  const absent = (input.groups?.members ?? []).filter(({ id }) => !(id in groups.shares))
  return [
    ...sharesProblem(path, groups.shares, make),
    ...absent.map(({ id }) =>
      make(
        'missing',
        path,
        t(`there is no share for group “${id}”`, `er is geen aandeel voor groep “${id}”`),
        t('a share for every income group', 'een aandeel voor elke inkomensgroep'),
        t(`add ${id}: 0 if nothing falls there`, `voeg ${id}: 0 toe als daar niets valt`),
        { got: null },
      ),
    ),
  ]
}

const shares = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => {
  const effects = input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced') return []
    const spending = spendingsOf(effect).flatMap(({ field, input: spent }) =>
      'shares' in spent ? sharesProblem(['effects', i, field, 'shares'], spent.shares, make) : [],
    )
    const regional = incidencesOf(effect).flatMap(({ path, incidence }) => {
      if ('by' in incidence) return []
      const at = ['effects', i, ...path, 'shares']
      return [...sharesProblem(at, incidence.shares, make), ...everyRegion(input, at, incidence.shares, make)]
    })
    return [...spending, ...regional, ...groupShares(input, effect, i, make)]
  })
  const moves = relocationsIn(input).flatMap(({ relocation, path: at }) => {
    if (relocation.preset !== 'custom') return []
    const open = relocation.nationalTotals !== 'fixed'
    return (['jobsFrom', 'jobsTo', 'residentsFrom', 'residentsTo'] as const).flatMap((key) => {
      const path = [...at, key, 'shares']
      return [
        ...(open ? [] : sharesProblem(path, relocation[key].shares, make)),
        ...everyRegion(input, path, relocation[key].shares, make),
      ]
    })
  })
  return [...effects, ...moves]
}

/** A share of gross domestic product is given when an effect is partly in it, and only then. */
const gdp = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced' || (effect.inGdp === 'part') === (effect.gdpShare !== undefined)) return []
    return [
      make(
        'gdpShare',
        ['effects', i, 'inGdp'],
        t('inGdp and gdpShare do not fit together', 'inGdp en gdpShare passen niet bij elkaar'),
        t('gdpShare with inGdp: part, and only then', 'gdpShare bij inGdp: part, en alleen dan'),
        t('add or remove gdpShare', 'voeg gdpShare toe of verwijder het'),
      ),
    ]
  })

/** Every cost says at which prices it is stated, and whether with value added tax. */
const costPrices = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  input.effects.flatMap((effect, i) => {
    if (effect.kind === 'unpriced' || effect.side !== 'cost' || !('amount' in effect)) return []
    const seen = new Set<string>()
    const leaves = (name: string): readonly string[] => {
      const figure = input.assumptions[name]
      if (!figure || seen.has(name)) return []
      seen.add(name)
      return partsOf(figure).length > 0 ? partsOf(figure).flatMap(leaves) : [name]
    }
    return leaves(effect.amount)
      .filter((name) => input.assumptions[name]?.unit?.startsWith('EUR') && !input.assumptions[name]?.prices)
      .map((name) =>
        make(
          'pricesNotStated',
          ['assumptions', name],
          t(
            `“${name}” is a cost (effect ${i + 1}) without its prices`,
            `“${name}” is een kostenpost (effect ${i + 1}) zonder prijzen`,
          ),
          t('prices: { level, unit, vat, mark }', 'prices: { level, unit, vat, mark }'),
          t(
            'state the price level and the VAT status, marked assumed when the source does not say',
            'geef prijspeil en btw-status, met merk assumed als de bron het niet zegt',
          ),
          { got: null },
        ),
      )
  })

/** Checks on figures that need no graph. */
export const figureProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] => [
  ...Object.entries(input.assumptions).flatMap(([name, figure]) => shape(name, figure, make)),
  ...rates(input, make),
  ...shares(input, make),
  ...gdp(input, make),
  ...costPrices(input, make),
]
