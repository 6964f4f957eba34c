import type { PricedEffect } from '../appraisal/effects/kinds.js'
import type { Choice } from '../appraisal/input/scenario-schema.js'
import { readsMove, relocationOf } from '../appraisal/relocation.js'
import { zero } from '../quantity/decimal.js'
import { exactTotal } from '../quantity/exact-sum.js'
import type { Text } from '../quantity/text.js'
import { check, names, priced } from './check.js'
import { costRatioChecks } from './cost-ratios.js'
import type { Diagnostic } from './result.js'
import type { RowGraph } from './row-graph.js'
import { slipChecks } from './slips.js'
import { wellbeingChecks } from './wellbeing-checks.js'
import type { Workshop } from './workshop.js'

/*
 * What a second opinion looks for (toetsing van methode), as notes beside a result: nothing here changes a number.
 */

/** The last year until which growth of traffic is advised, and the largest usual share of indirect in direct effects. */
const [advisedYear, usualShare] = [2040, '0.3']

/** The growth path of the volume of an effect, under whichever name its kind has it. */
const volumePath = (effect: PricedEffect): string | undefined =>
  ('volumeGrowth' in effect ? effect.volumeGrowth : undefined) ??
  ('quantityGrowth' in effect ? effect.quantityGrowth : undefined) ??
  ('growth' in effect && effect.side === 'benefit' ? effect.growth : undefined)

const growth = (workshop: Workshop): readonly Diagnostic[] => {
  const { growthPaths = {} } = workshop.study.input
  const beyond = priced(workshop).filter((effect) => {
    const periods = growthPaths[volumePath(effect) ?? '']?.periods ?? []
    const matrix = effect.kind === 'userBenefitMatrix' && effect.after === 'sameGrowth'
    return matrix || Number(periods.at(-1)?.through ?? 0) > advisedYear
  })
  return beyond.length === 0
    ? []
    : [
        check(
          'growthBeyondAdvisedYear',
          `Volumes grow after ${advisedYear} in ${names(beyond)}; the advice is to keep them constant from then on.`,
          `Volumes groeien na ${advisedYear} in ${names(beyond)}; het advies is ze vanaf dan constant te houden.`,
          'Notitie Groeicijfers verkeer en verliestijd, SEE 2018',
        ),
      ]
}

const riskMarkUp = (workshop: Workshop, { discounting }: Choice): readonly Diagnostic[] => {
  const { regime } = workshop.regime(discounting)
  const marked = priced(workshop).filter(
    (effect) => effect.kind === 'investment' && (effect.contingency || effect.optimismBias),
  )
  return marked.length === 0 || !regime.id.startsWith('nl')
    ? []
    : [
        check(
          'riskMarkUpInCosts',
          `${names(marked)} has a mark-up for risk, while the discount rate has a risk premium: risk may count twice.`,
          `${names(marked)} heeft een risico-opslag, terwijl in de discontovoet een risicopremie zit: risico kan dubbel tellen.`,
          'Werkwijzer MKBA bij MIRT-verkenningen',
        ),
      ]
}

const publicFunds = (workshop: Workshop, choice: Choice): readonly Diagnostic[] => {
  const effects = priced(workshop).filter(({ kind }) => kind === 'publicFunds')
  const { regime } = workshop.regime(choice.discounting)
  return effects.length === 0 || !regime.id.startsWith('nl')
    ? []
    : [
        check(
          'publicFundsCounted',
          `${names(effects)} adds a cost of public funds; in the Netherlands value added tax on public spending stands for it.`,
          `${names(effects)} telt kosten van publieke middelen op; in Nederland staat de btw op overheidsuitgaven daarvoor.`,
          'De btw in kosten-batenanalyses, CPB 2011',
        ),
      ]
}

const valueAddedTax = (workshop: Workshop): readonly Diagnostic[] => {
  const { assumptions, priceUnit } = workshop.study.input
  const without = Object.entries(assumptions).filter(
    ([, { prices, convert }]) =>
      prices?.vat === 'excluded' && convert?.vat === undefined && convert?.markUp === undefined,
  )
  return priceUnit !== 'marketPrices' || without.length === 0
    ? []
    : [
        check(
          'valueAddedTaxLeftOut',
          `Without value added tax in a study in market prices: ${without.map(([name]) => name).join('; ')}.`,
          `Zonder btw in een studie in marktprijzen: ${without.map(([name]) => name).join('; ')}.`,
          'De btw in kosten-batenanalyses, CPB 2011',
        ),
      ]
}

const completeness = (workshop: Workshop): readonly Diagnostic[] => {
  const { scenarios, effects, alternatives } = workshop.study.input
  const single = new Set(alternatives.flatMap(({ measures = [] }) => (measures.length === 1 ? measures : [])))
  const packages = alternatives.filter(
    ({ measures = [] }) => measures.length > 1 && !measures.every((measure) => single.has(measure)),
  )
  return [
    ...(scenarios.length > 1
      ? []
      : [
          check(
            'oneScenario',
            'There is one scenario; both WLO scenarios belong in it, with equal prominence.',
            'Er is één scenario; beide WLO-scenario’s horen erin, even prominent.',
            'questions and answers on discounting, SEE 2021',
          ),
        ]),
    ...(effects.some(({ kind }) => kind === 'unpriced')
      ? []
      : [
          check(
            'noUnpricedEffects',
            'No effect without a price is listed; what has no price belongs in the table too.',
            'Er is geen PM-post; wat geen prijs heeft hoort ook in de tabel.',
            'Werkwijzer MKBA bij MIRT-verkenningen',
          ),
        ]),
    ...(packages.length === 0
      ? []
      : [
          check(
            'packageNotUnbundled',
            `The measures of ${names(packages)} are not all appraised apart as well.`,
            `De maatregelen van ${names(packages)} zijn niet alle ook afzonderlijk beoordeeld.`,
            'Advies discontovoet MKBA Rivierverruiming, CPB 2017',
          ),
        ]),
  ]
}

const overlaps = (workshop: Workshop, { scenario, alternative }: Choice): readonly Diagnostic[] => {
  const variant = workshop.variant(scenario, alternative)
  const counts = (share: string) => Number(workshop.reading.value(variant.assumption(share))) !== 0
  const stated = priced(workshop).flatMap(({ id, overlaps: of = {} }) =>
    Object.entries(of)
      .filter(([, { share }]) => counts(share))
      .map(([other]) => `${id} / ${other}`),
  )
  return stated.length === 0
    ? []
    : [
        check(
          'overlapsStated',
          `Part of an effect is left out because it is counted with another one: ${stated.join('; ')}.`,
          `Een deel van een effect is weggelaten omdat het bij een ander is geteld: ${stated.join('; ')}.`,
          'Agglomeratie-effecten in MKBA, KiM 2022',
        ),
      ]
}

const agglomeration = (
  workshop: Workshop,
  { scenario, alternative }: Choice,
  { account, agglomeration: model, lines }: RowGraph,
): readonly Diagnostic[] => {
  if (model.variant.enters !== 'balance' || account.length === 0) return []
  const read = (quantity: RowGraph['netPresentValue']) => workshop.reading.cells(quantity)
  const additional = account.flatMap((each) => (each.additional ? read(each.additional) : []))
  const direct = exactTotal(
    lines
      .filter(({ kind }) => ['userBenefit', 'userBenefitMatrix', 'reliability', 'comfort'].includes(kind))
      .flatMap(({ presentValue }) => read(presentValue)),
  )
  const share = direct.gt(zero) ? exactTotal(additional).div(direct) : null
  // What movers gain by their own move is no gain that others may lose; and many models count no move at all.
  const relocation = relocationOf(workshop.variant(scenario, alternative))
  const moved = account.flatMap(({ line, additional: counted }) =>
    relocation && counted && (line.part === 'gain' || line.part === 'loss') && readsMove(relocation, [counted])
      ? read(counted)
      : [],
  )
  const onlyGains = moved.some((value) => value.gt(zero)) && !moved.some((value) => value.lt(zero))
  return [
    ...(onlyGains
      ? [
          check(
            'redistributionAsGain',
            'People and jobs move between regions and only gains are counted: what one region gains another may lose.',
            'Mensen en banen verhuizen tussen regio’s en alleen winst is geteld: wat de ene regio wint kan een andere verliezen.',
            'kengetallen indirecte effecten, SEE; Agglomeratie-effecten in MKBA, KiM 2022',
          ),
        ]
      : []),
    ...(share?.gt(usualShare)
      ? [
          check(
            'indirectShareHigh',
            `Additional agglomeration effects are ${share.times(100).toFixed(0)} % of the direct benefits; the old rule of thumb was 0 to 30 %, with strong evidence.`,
            `Additionele agglomeratie-effecten zijn ${share.times(100).toFixed(0)} % van de directe baten; de oude vuistregel was 0 tot 30 %, met sterk bewijs.`,
            'kengetallen indirecte effecten, SEE',
          ),
        ]
      : []),
  ]
}

/** Key figures of the file that are not in use in the year that the study discounts to. */
const keyFigures = (workshop: Workshop): readonly Diagnostic[] => {
  const { keyFigures: used, input } = workshop.study
  const year = Number(input.discountTo)
  const source = 'mkba key-figures'
  const old = used.filter(({ validThrough }) => validThrough !== null && validThrough < year)
  const early = used.filter(({ validFrom }) => validFrom !== null && validFrom > year)
  const list = (figures: typeof used, years: (figure: (typeof used)[number]) => string) =>
    figures.map((figure) => `${figure.id} (${years(figure)})`).join('; ')
  return [
    ...(old.length === 0
      ? []
      : [
          check(
            'keyFigureExpired',
            `Key figures no longer in use in ${year}: ${list(old, ({ validThrough }) => `–${validThrough}`)}.`,
            `Kengetallen die in ${year} niet meer gelden: ${list(old, ({ validThrough }) => `–${validThrough}`)}.`,
            source,
          ),
        ]),
    ...(early.length === 0
      ? []
      : [
          check(
            'keyFigureNotYetValid',
            `Key figures not yet in use in ${year}: ${list(early, ({ validFrom }) => `${validFrom}–`)}.`,
            `Kengetallen die in ${year} nog niet gelden: ${list(early, ({ validFrom }) => `${validFrom}–`)}.`,
            source,
          ),
        ]),
  ]
}

/** The method checks of a row, each with a code, a text in both languages and a source. */
export const methodChecks = (workshop: Workshop, choice: Choice, graph: RowGraph): readonly Diagnostic[] => [
  ...completeness(workshop),
  ...growth(workshop),
  ...riskMarkUp(workshop, choice),
  ...publicFunds(workshop, choice),
  ...valueAddedTax(workshop),
  ...overlaps(workshop, choice),
  ...slipChecks(workshop, choice),
  ...wellbeingChecks(workshop, choice),
  ...keyFigures(workshop),
  ...costRatioChecks(workshop, choice),
  ...agglomeration(workshop, choice, graph),
]

/** The scenarios of the study that a choice of rows leaves out, which is to be said with every row. */
export const droppedScenarios = (all: readonly string[], shown: readonly string[]): readonly Diagnostic[] => {
  const left = all.filter((id) => !shown.includes(id))
  const list: Text = { en: left.join('; '), nl: left.join('; ') }
  return left.length === 0
    ? []
    : [
        check(
          'scenarioLeftOut',
          `Scenarios of the study that are not shown here: ${list.en}; they deserve equal prominence.`,
          `Scenario’s van de studie die hier niet staan: ${list.nl}; ze verdienen evenveel aandacht.`,
          'questions and answers on discounting, SEE 2021',
        ),
      ]
}
