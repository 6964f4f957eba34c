import { assumption } from '../../quantity/leaf.js'
import type { DecimalText, Quantity } from '../../quantity/quantity.js'
import type { Mark, Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'
import { one } from '../../quantity/unit.js'

/**
 * Whether it is from before or after correction for the sorting of workers: more skilled people live in denser places.
 * `mixed` differs by study; `chosen` is a value that the library picked from the others. The note says how it was done.
 */
export type SortingCorrection = 'before' | 'after' | 'mixed' | 'chosen'

/** A published elasticity of wages or productivity to density: a value, a range, or both. */
export interface ElasticityPreset {
  readonly id: string
  readonly label: Text
  /** Null when the source gives only a range. */
  readonly value: DecimalText | null
  /** Null when the source gives only a value. */
  readonly range: readonly [low: DecimalText, high: DecimalText] | null
  readonly sorting: SortingCorrection
  readonly source: Source
}

type Figures = Pick<ElasticityPreset, 'value' | 'range'>

const at = (value: DecimalText): Figures => ({ value, range: null })
const between = (low: DecimalText, high: DecimalText): Figures => ({ value: null, range: [low, high] })

const entry = <const Id extends string>(
  id: Id,
  label: readonly [en: string, nl: string],
  figures: Figures,
  sorting: SortingCorrection,
  mark: Mark,
  source: Omit<Source, 'mark'>,
) => ({ id, label: { en: label[0], nl: label[1] }, ...figures, sorting, source: { ...source, mark } })

const groot = {
  title: 'Regional wage differences in the Netherlands: wages on employment density, micro-data 2000–2005',
  note: 'What is left after individual characteristics of workers.',
}
const meta = 'mean and median of 729 estimates'
const synthesis = 'The economic effects of density: a synthesis (347 estimates)'
const ahrend = 'What makes cities more productive?'
const chosen = { id: 'the published range of elasticities', title: 'chosen from the studies in this list' }

const presets = [
  entry('low', ['low', 'laag'], at('0.015'), 'chosen', 'derived', chosen),
  entry('central', ['central', 'midden'], at('0.03'), 'chosen', 'derived', chosen),
  entry('high', ['high', 'hoog'], at('0.048'), 'chosen', 'derived', chosen),
  entry(
    'groot2011',
    ['Netherlands, discussion paper 2011', 'Nederland, discussion paper 2011'],
    at('0.038'),
    'after',
    'quoted',
    { id: 'Groot, De Groot & Smit 2011', ...groot, url: 'http://www.tinbergen.nl/discussionpaper/?paper=1741' },
  ),
  entry('groot2014', ['Netherlands, article 2014', 'Nederland, artikel 2014'], at('0.048'), 'after', 'quoted', {
    id: 'Groot, De Groot & Smit 2014',
    ...groot,
    url: 'https://zendy.io/title/10.1111/jors.12070',
  }),
  entry(
    'netherlandsAfterSorting',
    ['Netherlands after correction for sorting (illustrative)', 'Nederland na correctie voor sortering (illustratief)'],
    at('0.02'),
    'after',
    'recalled',
    { id: 'recalled, no source read', title: 'order of size; 0.02 to 0.05 before the correction' },
  ),
  entry(
    'netherlandsPerDoubling',
    ['Netherlands, 2 to 10 % per doubling', 'Nederland, 2 tot 10 % per verdubbeling'],
    between('0.0286', '0.1375'),
    'mixed',
    'derived',
    {
      id: 'CPB/PBL 2015',
      title: 'De economie van de stad; ln 1.02 / ln 2 and ln 1.10 / ln 2',
      url: 'https://fdocuments.nl/document/cpb-pblde-economie-van-de-stad-4mrt15.html',
    },
  ),
  entry(
    'donovan2024',
    ['294 studies, likely range', '294 studies, waarschijnlijke bandbreedte'],
    between('0.015', '0.039'),
    'mixed',
    'quoted',
    {
      id: 'Donovan, De Graaff, De Groot & Koopmans 2024',
      title: 'Unraveling urban advantages: a meta-analysis (6,684 estimates)',
      url: 'https://tinbergen.nl/publication/167911/unraveling-urban-advantages-a-meta-analysis-of-agglomeration-economies',
    },
  ),
  entry(
    'donovan2021',
    ['the same, draft of 2021', 'idem, concept van 2021'],
    between('0.027', '0.064'),
    'mixed',
    'quoted',
    {
      id: 'Donovan, De Graaff, De Groot & Koopmans 2021',
      title: 'draft of the meta-analysis',
      url: 'http://econpapers.repec.org/RePEc:tin:wpaper:20210026',
    },
  ),
  entry(
    'meloMean',
    ['729 estimates, mean (illustrative)', '729 schattingen, gemiddelde (illustratief)'],
    at('0.058'),
    'mixed',
    'recalled',
    { id: 'Melo, Graham & Noland 2009', title: meta },
  ),
  entry(
    'meloMedian',
    ['729 estimates, median (illustrative)', '729 schattingen, mediaan (illustratief)'],
    at('0.041'),
    'mixed',
    'recalled',
    { id: 'Melo, Graham & Noland 2009', title: meta },
  ),
  entry(
    'ahlfeldtHighIncome',
    ['347 estimates, wages in high-income countries', '347 schattingen, lonen in rijke landen'],
    at('0.04'),
    'mixed',
    'quoted',
    {
      id: 'Ahlfeldt & Pietrostefani 2019',
      title: synthesis,
      url: 'https://cepr.org/voxeu/columns/economic-effects-density-synthesis',
    },
  ),
  entry(
    'ahlfeldtOther',
    ['347 estimates, wages in other countries', '347 schattingen, lonen in andere landen'],
    at('0.08'),
    'mixed',
    'quoted',
    {
      id: 'Ahlfeldt & Pietrostefani 2019',
      title: synthesis,
      url: 'https://cepr.org/voxeu/columns/economic-effects-density-synthesis',
    },
  ),
  entry(
    'oecdComparableWorkers',
    ['OECD, comparable workers', 'OESO, vergelijkbare werkenden'],
    between('0.02', '0.05'),
    'after',
    'quoted',
    {
      id: 'Ahrend, Farchy, Kaplanis & Lembcke 2014',
      title: ahrend,
      url: 'https://www.oecd.org/en/publications/what-makes-cities-more-productive_2ce4b893-en.html',
    },
  ),
  entry('oecdRaw', ['OECD, all workers', 'OESO, alle werkenden'], at('0.12'), 'before', 'quoted', {
    id: 'Ahrend, Farchy, Kaplanis & Lembcke 2014',
    title: ahrend,
    url: 'https://www.oecd.org/en/publications/what-makes-cities-more-productive_2ce4b893-en.html',
  }),
  entry(
    'sweden',
    ['Sweden, wages to accessibility', 'Zweden, lonen naar bereikbaarheid'],
    between('0.028', '0.035'),
    'after',
    'quoted',
    {
      id: 'Börjesson, Isacsson, Andersson & Anderstig 2019',
      title: 'Economics of Transportation 18',
      note: 'Fixed effects and instruments; accessibility in place of density.',
      url: 'https://econpapers.repec.org/article/eeeecotra/v_3a18_3ay_3a2019_3ai_3ac_3ap_3a27-39.htm',
    },
  ),
  entry(
    'newZealandAfterSorting',
    ['New Zealand after correction for sorting', 'Nieuw-Zeeland na correctie voor sortering'],
    between('0.02', '0.04'),
    'after',
    'transcribed',
    { id: 'Donovan, De Graaff, De Groot, Grimes & Maré 2022', title: 'as summarised in a public register of claims' },
  ),
  entry(
    'britainAllSectors',
    ['Britain, all sectors, effective density', 'Groot-Brittannië, alle sectoren, effectieve dichtheid'],
    at('0.04'),
    'before',
    'quoted',
    {
      id: 'Graham, Gibbons & Martin 2009',
      title: 'Transport investment and the distance decay of agglomeration benefits',
      note: 'Effective density in place of density; workers are not sorted out.',
      url: 'https://studylib.net/doc/8707018/transport-investment-and-the-distance-decay-of',
    },
  ),
] as const

export type ElasticityPresetId = (typeof presets)[number]['id']

/**
 * Published elasticities of productivity to density (dichtheidselasticiteiten), before and after correction for sorting,
 * each with its source and mark. An elasticity of 0.04 means: ten per cent more jobs per km2, 1.1^0.04 − 1 = 0.38 % more
 * output per worker.
 *
 * Unit: pure numbers. Recalled ones are illustrative. Source: stated with each.
 */
export const elasticityPresets: readonly (ElasticityPreset & { readonly id: ElasticityPresetId })[] = presets

const all = elasticityPresets.flatMap(({ value, range }) => [...(value ? [value] : []), ...(range ?? [])]).map(Number)

/** The lowest and the highest published elasticity that the library knows. */
export const coveredElasticities: readonly [low: number, high: number] = [Math.min(...all), Math.max(...all)]

/** The presets that a scenario can name: those with one value. A range is an assumption with a distribution. */
export const namedElasticities = elasticityPresets.flatMap(({ id, value }) => (value === null ? [] : [id]))

const leaves = new Map<string, Quantity<never>>(
  elasticityPresets.flatMap(({ id, label, value, source }) =>
    value === null
      ? []
      : [[id, assumption({ name: `elasticity.${id}`, label, value, unit: one, sources: [source] })] as const],
  ),
)

/** The elasticity of a preset as an assumption. @throws RangeError for an id without a value. */
export const elasticityOfPreset = (id: string): Quantity<never> => {
  const leaf = leaves.get(id)
  if (leaf) return leaf
  throw new RangeError(`Expected one of ${namedElasticities.join(', ')}; got “${id}”. Name one of them.`)
}
