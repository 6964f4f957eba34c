import type { Text } from '../../../quantity/text.js'
import { moneyOf } from '../../study.js'
import type { Path, Problem } from '../problem.js'
import type { ScenarioInput } from '../scenario-schema.js'
import type { AssumptionInput, OverrideInput } from '../schema-parts.js'
import type { ProblemMaker } from '../schema-problems.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** An amount with the prices that hold for it: its own, or those that a scenario or alternative gives. */
const amountsOf = (input: ScenarioInput) =>
  Object.entries(input.assumptions).flatMap(([name, figure]) => [
    { name, figure, prices: figure.prices, path: ['assumptions', name] as Path, base: true },
    ...(['scenarios', 'alternatives'] as const).flatMap((list) =>
      input[list].flatMap(({ set = {} }, i) => {
        const own: OverrideInput | undefined = set[name]
        return own?.prices
          ? [{ name, figure, prices: own.prices, path: [list, i, 'set', name] as Path, base: false }]
          : []
      }),
    ),
  ])

type Amount = ReturnType<typeof amountsOf>[number]

const idle = (path: Path, en: string, nl: string, make: ProblemMaker): Problem =>
  make(
    'conversionNotNeeded',
    path,
    t(en, nl),
    t('a conversion between different prices', 'een omrekening tussen verschillende prijzen'),
    t('remove it, or correct `prices`', 'verwijder die, of verbeter `prices`'),
    { got: null },
  )

const ofAmount = (
  { name, figure, prices, path, base }: Amount,
  input: ScenarioInput,
  make: ProblemMaker,
): readonly Problem[] => {
  const { convert = {} }: AssumptionInput = figure
  const [from, to] = [moneyOf(input, prices), moneyOf(input)]
  const at = (key: keyof typeof convert): Path => ['assumptions', name, 'convert', key]
  const problems: Problem[] = []
  if (base && convert.priceIndex !== undefined && from.priceLevel === to.priceLevel)
    problems.push(
      idle(
        at('priceIndex'),
        `“${name}” is at prices of ${to.priceLevel} already`,
        `“${name}” staat al in prijzen van ${to.priceLevel}`,
        make,
      ),
    )
  if (base && convert.markUp !== undefined && from.priceUnit === to.priceUnit)
    problems.push(
      idle(
        at('markUp'),
        `“${name}” is in the price unit of the study already`,
        `“${name}” staat al in de prijseenheid van de studie`,
        make,
      ),
    )
  if (base && convert.vat !== undefined && prices?.vat !== 'excluded')
    problems.push(idle(at('vat'), `“${name}” does not say vat: excluded`, `“${name}” zegt niet vat: excluded`, make))
  if ((convert.deflator !== undefined) !== (from.terms === 'nominal'))
    problems.push(
      make(
        'nominalNotDeflated',
        convert.deflator === undefined ? path : at('deflator'),
        t(
          `“${name}”: nominal terms and a deflator belong together`,
          `“${name}”: nominale bedragen en een deflator horen bij elkaar`,
        ),
        t(
          'prices.terms: nominal with convert.deflator, or neither',
          'prices.terms: nominal met convert.deflator, of geen van beide',
        ),
        t(
          'add the growth path of prices, or remove one of the two',
          'voeg het groeipad van prijzen toe, of verwijder één van beide',
        ),
        { got: null },
      ),
    )
  const index = convert.priceIndex === undefined ? undefined : input.priceIndices?.[convert.priceIndex]
  if (index && 'values' in index && from.priceLevel !== to.priceLevel)
    for (const year of [from.priceLevel, to.priceLevel])
      if (index.values[year] === undefined)
        problems.push(
          make(
            'priceIndexYear',
            at('priceIndex'),
            t(
              `price index “${convert.priceIndex}” has no value for ${year}`,
              `prijsindex “${convert.priceIndex}” heeft geen waarde voor ${year}`,
            ),
            t(`one of ${Object.keys(index.values).join(', ')}`, `één van ${Object.keys(index.values).join(', ')}`),
            t('add that year to the index', 'voeg dat jaar toe aan de index'),
            { got: null },
          ),
        )
      else if (Number(index.values[year]) <= 0)
        problems.push(
          make(
            'wrongValue',
            ['priceIndices', convert.priceIndex as string, 'values', year],
            t('a price index is above zero', 'een prijsindex ligt boven nul'),
            t('a number above 0', 'een getal boven 0'),
            t('correct it', 'verbeter het'),
          ),
        )
  return problems
}

/** Conversions of prices that cannot be made, or that there is nothing to convert for. */
export const conversionProblems = (input: ScenarioInput, make: ProblemMaker): readonly Problem[] =>
  amountsOf(input).flatMap((amount) => ofAmount(amount, input, make))
