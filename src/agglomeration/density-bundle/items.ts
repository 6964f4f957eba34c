import type { NumberParameter } from '../../appraisal/parameter.js'
import type { Mark } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** One outcome that density changes, with its elasticity (elasticiteit van een uitkomst naar dichtheid). */
export interface DensityItem {
  readonly id: string
  readonly label: Text
  /** What the baseline is: the yearly amount that the elasticity works on. */
  readonly baseline: Text
  /** `more` when more of it is welfare, `less` when it is a cost, `transfer` when others receive what some pay. */
  readonly better: 'more' | 'less' | 'transfer'
  readonly elasticity: Pick<NumberParameter, 'default' | 'source'> & { readonly illustrative: boolean }
  /** Null when the user must say it. */
  readonly shareDefault: string | null
}

const item = (
  id: string,
  label: Text,
  baseline: Text,
  better: DensityItem['better'],
  elasticity: readonly [value: string, id: string, title: string, Mark],
  shareDefault: string | null = null,
): DensityItem => ({
  id,
  label,
  baseline,
  better,
  elasticity: {
    default: elasticity[0],
    source: { id: elasticity[1], title: elasticity[2], mark: elasticity[3] },
    illustrative: elasticity[3] === 'recalled',
  },
  shareDefault,
})

/** The items of the bundle, from the synthesis of Ahlfeldt & Pietrostefani (2019) and its successors. */
export const densityItems: readonly DensityItem[] = [
  item(
    'productivity',
    { en: 'productivity', nl: 'productiviteit' },
    { en: 'output', nl: 'productie' },
    'more',
    ['0.04', 'Ahlfeldt & Pietrostefani 2019', 'wage to density, high-income countries', 'quoted'],
    '1',
  ),
  item(
    'congestion',
    { en: 'congestion', nl: 'congestie' },
    { en: 'time spent in traffic', nl: 'tijd in het verkeer' },
    'less',
    ['0.12', 'recalled, no source read', 'car speed −0.12, so time per km +0.12; remembered, not checked', 'recalled'],
  ),
  item(
    'pollution',
    { en: 'environment: pollution', nl: 'milieu: luchtvervuiling' },
    { en: 'damage from pollution', nl: 'schade door luchtvervuiling' },
    'less',
    [
      '0.13',
      'Ahlfeldt & Pietrostefani 2019, second-hand',
      'pollution, mixed; for Germany NO2 0.25, PM 0.08, O3 −0.14 (Borck & Schrauth 2021)',
      'transcribed',
    ],
  ),
  item(
    'energy',
    { en: 'environment: energy use', nl: 'milieu: energiegebruik' },
    { en: 'external costs of energy use', nl: 'externe kosten van energiegebruik' },
    'less',
    ['-0.07', 'Ahlfeldt & Pietrostefani 2019, second-hand', 'energy use', 'transcribed'],
  ),
  item(
    'housing',
    { en: 'housing: construction', nl: 'wonen: bouwkosten' },
    { en: 'yearly construction costs of homes', nl: 'jaarlijkse bouwkosten van woningen' },
    'less',
    ['0.055', 'Ahlfeldt & Pietrostefani 2019', 'construction cost, middle of 0.04 to 0.07', 'derived'],
  ),
  item(
    'publicServices',
    { en: 'local public services', nl: 'lokale voorzieningen' },
    { en: 'costs of local public services', nl: 'kosten van lokale voorzieningen' },
    'less',
    ['-0.17', 'Ahlfeldt & Pietrostefani 2019, second-hand', 'unit cost of local public services', 'transcribed'],
  ),
  item(
    'rent',
    { en: 'housing: rents (transfer, never added)', nl: 'wonen: huren (overdracht, nooit opgeteld)' },
    { en: 'yearly rents of homes', nl: 'jaarlijkse huren van woningen' },
    'transfer',
    ['0.15', 'Ahlfeldt & Pietrostefani 2019', 'rents, United States', 'quoted'],
  ),
]
