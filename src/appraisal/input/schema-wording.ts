import type { Text } from '../../quantity/text.js'

interface Wording {
  readonly expected: Text
  readonly mend: Text
}

const t = (en: string, nl: string): Text => ({ en, nl })
const oneOf = (list: string): Wording => ({
  expected: t(`one of ${list}`, `één van ${list}`),
  mend: t('choose one of them', 'kies er één van'),
})

/** What each check of the schema expects and how to mend it; the keys are the messages in the schema's files. */
export const schemaWording: Readonly<Record<string, Wording>> = {
  decimal: {
    expected: t('a finite decimal number', 'een eindig decimaal getal'),
    mend: t(
      'write it like 13800000000 or 0.0225: no percent sign, no thousands separators, a point for decimals',
      'schrijf 13800000000 of 0.0225: geen procentteken, geen duizendtallen, een punt voor decimalen',
    ),
  },
  year: {
    expected: t('a calendar year of four digits', 'een kalenderjaar van vier cijfers'),
    mend: t('write it like 2038', 'schrijf bijvoorbeeld 2038'),
  },
  yearOrName: {
    expected: t('a calendar year or the name of an assumption', 'een kalenderjaar of de naam van een aanname'),
    mend: t('write 2038 or openingYear', 'schrijf 2038 of openingYear'),
  },
  identifier: {
    expected: t(
      'a name of letters, digits and hyphens that starts with a letter',
      'een naam van letters, cijfers en streepjes die met een letter begint',
    ),
    mend: t('rename it, for instance travelTime', 'hernoem het, bijvoorbeeld travelTime'),
  },
  changeIs: oneOf('increase, decrease'),
  fixed: oneOf('true, false'),
  zoneName: {
    expected: t(
      'a name of letters, digits, points, hyphens and spaces',
      'een naam van letters, cijfers, punten, streepjes en spaties',
    ),
    mend: t('rename the zone', 'hernoem de zone'),
  },
  assumptionName: {
    expected: t('the name of an assumption', 'de naam van een aanname'),
    mend: t(
      'put the number among the assumptions, with unit and source, and name it here',
      'zet het getal bij de aannames, met eenheid en bron, en noem het hier',
    ),
  },
  keyFigureId: {
    expected: t('the id of a key figure', 'het id van een kengetal'),
    mend: t('`mkba key-figures` lists them', '`mkba key-figures` noemt ze'),
  },
  between: oneOf('linear, geometric, step'),
  before: oneOf('zero, constant, refuse'),
  after: oneOf('zero, constant, sameGrowth, refuse'),
  series: {
    expected: t(
      '{ label, points, between, before, after } or { label, keyFigure }',
      '{ label, points, between, before, after } of { label, keyFigure }',
    ),
    mend: t('give the values of some years and the rules', 'geef de waarden van een paar jaren en de regels'),
  },
  priceIndex: {
    expected: t(
      '{ label, source, mark, values } or { label, keyFigure }',
      '{ label, source, mark, values } of { label, keyFigure }',
    ),
    mend: t('give the index of each year', 'geef het indexcijfer van elk jaar'),
  },
  terms: oneOf('real, nominal'),
  role: oneOf('capital, operating, revenue, benefit, transfer'),
  budget: oneOf('constrained, other'),
  clock: oneOf('restarts, runsOn'),
  layout: oneOf('pairs, square'),
  missingPairs: oneOf('refuse, zero'),
  formula: {
    expected: t('a formula, such as trips * gain * operating', 'een formule, zoals trips * gain * operating'),
    mend: t('see docs/formula.md', 'zie docs/formula.md'),
  },
  reserved: {
    expected: t('a name that JavaScript does not use itself', 'een naam die JavaScript niet zelf gebruikt'),
    mend: t('rename it, for instance with a letter more', 'hernoem het, bijvoorbeeld met een letter meer'),
  },
  label: {
    expected: t('a text, or { en, nl } with both languages', 'een tekst, of { en, nl } met beide talen'),
    mend: t('write the text in both languages', 'schrijf de tekst in beide talen'),
  },
  mark: {
    ...oneOf('quoted, transcribed, derived, recalled, assumed, illustrative'),
    mend: t('say how sure the figure is', 'zeg hoe zeker het cijfer is'),
  },
  unit: {
    expected: t('a unit such as EUR/hour, trip/year or 1', 'een eenheid zoals EUR/hour, trip/year of 1'),
    mend: t('write the unit', 'schrijf de eenheid'),
  },
  priceUnit: oneOf('marketPrices, factorCosts'),
  vat: oneOf('included, excluded, notApplicable'),
  sourceName: {
    expected: t('the name of a source, or a list of names', 'de naam van een bron, of een lijst van namen'),
    mend: t('name a source that the list of sources has', 'noem een bron die in de bronnenlijst staat'),
  },
  twoNames: {
    expected: t(
      'names of assumptions: two for a quotient or difference, at least two otherwise',
      'namen van aannames: twee bij een quotiënt of verschil, anders minstens twee',
    ),
    mend: t('list the names', 'noem de namen'),
  },
  distribution: {
    ...oneOf('uniform, triangular, normal, lognormal'),
    mend: t('give its kind and parameters', 'geef de soort en de parameters'),
  },
  incidence: {
    expected: t('{ by: a column } or { shares, source, mark }', '{ by: een kolom } of { shares, source, mark }'),
    mend: t('say over which regions the effect falls', 'zeg over welke regio’s het effect valt'),
  },
  groupIncidence: {
    expected: t('{ by: a column } or { shares, source, mark }', '{ by: een kolom } of { shares, source, mark }'),
    mend: t('say over which income groups the effect falls', 'zeg over welke inkomensgroepen het effect valt'),
  },
  weightedCosts: oneOf('weighted, unweighted'),
  incomeKind: oneOf('standardisedDisposable, disposable, gross, grossDomesticProduct'),
  statistic: oneOf('mean, median'),
  better: oneOf('high, low'),
  indicatorScale: oneOf('linear, logarithmic'),
  wellbeing: oneOf('wellby, qaly'),
  outcome: oneOf('netPresentValue, benefits, costs, gdp'),
  preference: oneOf('usual, uShape, vShape, level, linear, gaussian'),
  weightSetKind: oneOf('fixed, swing, rankOrderCentroid, rankSum, pairwise, discreteChoice'),
  normalise: oneOf('true, false'),
  openingYear: oneOf('zero, firstStep'),
  side: oneOf('cost, benefit'),
  valuation: oneOf('standardValue, ownWillingnessToPay, cash'),
  inGdp: oneOf('yes, no, part'),
  sign: oneOf('gain, loss'),
  unpricedSign: oneOf('+, -, 0, ?'),
  spending: {
    expected: t('{ from, through } or { shares } by year', '{ from, through } of { shares } per jaar'),
    mend: t('say in which years the amount is spent', 'zeg in welke jaren het bedrag wordt uitgegeven'),
  },
  effectKind: {
    ...oneOf(
      'investment, recurring, renewal, residualValue, costsAvoided, userBenefit, userBenefitMatrix, reliability, comfort, operatorResult, unitValue, safety, emissions, noise, nature, constructionNuisance, landDevelopment, transfer, publicFunds, formula, unpriced',
    ),
    mend: t('choose a kind of effect', 'kies een soort effect'),
  },
  delimiter: oneOf('“,”, “;”'),
  decimalMark: oneOf('“.”, “,”'),
  parameter: {
    expected: t(
      'the name of an assumption, a choice, true or false, a text, or a list of names',
      'de naam van een aanname, een keuze, true of false, een tekst, of een lijst van namen',
    ),
    mend: t(
      'put a number among the assumptions, with unit and source, and name it here',
      'zet een getal bij de aannames, met eenheid en bron, en noem het hier',
    ),
  },
  enters: oneOf('balance, ownLine'),
  version: { expected: t('version 1', 'versie 1'), mend: t('write mkba: 1', 'schrijf mkba: 1') },
  currency: { expected: t('EUR', 'EUR'), mend: t('convert to euro first', 'reken eerst om naar euro') },
  timing: {
    ...oneOf('wholeYears, startOfYear, midYear, endOfYear'),
    mend: t(
      'write timing: wholeYears for flows at whole years, factor 1 in the year discounted to',
      'schrijf timing: wholeYears voor stromen op hele jaren, factor 1 in het basisjaar',
    ),
  },
  yearsLater: {
    expected: t('a whole number of years from 1 on', 'een geheel aantal jaren vanaf 1'),
    mend: t('write it like 35', 'schrijf bijvoorbeeld 35'),
  },
  termStructureFrom: oneOf('firstFlow, discountTo'),
  regime: {
    expected: t(
      'the id of a discount regime, { id, label, rate }, { id, label, categories, streams, otherwise } or { id, label, base, streams }',
      'het id van een discontoregime, { id, label, rate }, { id, label, categories, streams, otherwise } of { id, label, base, streams }',
    ),
    mend: t('use nl2020, nl2025 or a regime of your own', 'gebruik nl2020, nl2025 of een eigen regime'),
  },
  nationalTotals: {
    expected: t('fixed, or { open: why }', 'fixed, of { open: waarom }'),
    mend: t('keep national totals fixed, or say why they are not', 'houd nationale totalen vast, of zeg waarom niet'),
  },
  relocation: {
    ...oneOf('jobsFollowHomesFromCore, jobsFollowHomesProRata, residentsOnly, jobsToCore, custom'),
    mend: t(
      'choose a preset, or custom with origins and destinations',
      'kies een preset, of custom met herkomst en bestemming',
    ),
  },
}
