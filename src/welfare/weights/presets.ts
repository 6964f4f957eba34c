import type { DecimalText } from '../../quantity/quantity.js'
import type { Mark, Source } from '../../quantity/source.js'
import type { Text } from '../../quantity/text.js'

/** A value of the elasticity of marginal utility of income (elasticiteit van het marginale nut van inkomen) that was used somewhere. */
export interface ElasticityPreset {
  readonly id: string
  readonly label: Text
  /** A pure number, sign dropped. */
  readonly value: DecimalText
  /** `inForce` guidance, `revoked` guidance, guidance that was `superseded`, `research`, or an `example` without authority. */
  readonly status: 'inForce' | 'revoked' | 'superseded' | 'research' | 'example'
  readonly source: Source
}

const preset = (
  id: string,
  value: DecimalText,
  status: ElasticityPreset['status'],
  [en, nl]: readonly [string, string],
  [mark, title, place]: readonly [Mark, string, string],
  note?: string,
): ElasticityPreset =>
  Object.freeze({
    id,
    value,
    status,
    label: { en, nl },
    source: { id, mark, title, place, ...(note === undefined ? {} : { note }) },
  })

/**
 * Published elasticities. None is official for the Netherlands: CPB Discussion Paper 364 (Van der Pol, Bos & Romijn,
 * 2017) asks for national guidance first.
 */
export const elasticityPresets: readonly ElasticityPreset[] = Object.freeze([
  preset(
    'noWeighting',
    '0',
    'inForce',
    ['no weighting (Dutch practice)', 'geen weging (Nederlandse praktijk)'],
    ['recalled', 'Romijn & Renes, Algemene leidraad voor maatschappelijke kosten-batenanalyse (2013)', 'distribution'],
  ),
  preset(
    'guideExampleLow',
    '0.3',
    'example',
    ['EU guide, lowest example', 'EU-gids, laagste voorbeeld'],
    ['quoted', 'European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2008)', 'Annex E'],
  ),
  preset(
    'lowEnd',
    '0.5',
    'example',
    ['low end of practice', 'onderkant van de praktijk'],
    ['assumed', 'Chosen for the sensitivity set of this library', 'standardElasticities'],
  ),
  preset(
    'guideExampleMiddle',
    '0.7',
    'example',
    ['EU guide, middle example', 'EU-gids, middelste voorbeeld'],
    ['quoted', 'European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2008)', 'Annex E'],
  ),
  preset(
    'greenBook2003',
    '1',
    'superseded',
    ['Green Book 2003', 'Green Book 2003'],
    ['quoted', 'HM Treasury, The Green Book (2003)', 'Annex 5'],
  ),
  preset(
    'guideExampleHigh',
    '1.2',
    'example',
    ['EU guide, highest example', 'EU-gids, hoogste voorbeeld'],
    ['quoted', 'European Commission, Guide to Cost-Benefit Analysis of Investment Projects (2008)', 'Annex E'],
  ),
  preset(
    'greenBook2022',
    '1.3',
    'superseded',
    ['Green Book 2018–2022', 'Green Book 2018–2022'],
    ['quoted', 'HM Treasury, The Green Book (2018, 2020, 2022)', 'Annex A3'],
  ),
  preset(
    'greenBook2026',
    '1.3',
    'inForce',
    ['Green Book 2026', 'Green Book 2026'],
    ['transcribed', 'HM Treasury, The Green Book (2026)', 'chapter 7'],
    'By way of the R package greenbook (2026); the text itself was not seen.',
  ),
  preset(
    'circularA4',
    '1.4',
    'revoked',
    ['Circular A-4 of 2023 (revoked in 2025)', 'Circular A-4 uit 2023 (ingetrokken in 2025)'],
    ['transcribed', 'US Office of Management and Budget, Circular A-4 (9 November 2023)', 'distributional effects'],
    'Revoked by Executive Order 14192 of 31 January 2025. Reference: median income of the United States.',
  ),
  preset(
    'groomMaddison',
    '1.5',
    'research',
    ['Groom & Maddison, United Kingdom', 'Groom & Maddison, Verenigd Koninkrijk'],
    [
      'transcribed',
      'Groom & Maddison, New Estimates of the Elasticity of Marginal Utility for the UK (2019)',
      'central estimate',
    ],
  ),
  preset(
    'evansKulaSezer',
    '1.6',
    'research',
    ['regional weights for the United Kingdom', 'regionale gewichten voor het Verenigd Koninkrijk'],
    ['quoted', 'Evans, Kula & Sezer, Regional Welfare Weights for the UK, Regional Studies 39 (2005)', 'abstract'],
  ),
  preset(
    'aclandGreenberg',
    '1.6',
    'research',
    ['meta-analysis, range 1.2 to 2.0', 'meta-analyse, bereik 1,2 tot 2,0'],
    [
      'transcribed',
      'Acland & Greenberg, The Elasticity of Marginal Utility of Income for Distributional Weighting and Social Discounting: A Meta-Analysis (2023)',
      'central value',
    ],
  ),
  preset(
    'highEnd',
    '2',
    'example',
    ['high end of practice', 'bovenkant van de praktijk'],
    ['assumed', 'Chosen for the sensitivity set of this library', 'standardElasticities'],
  ),
] satisfies readonly ElasticityPreset[])

/** The elasticities that are run side by side unless someone chooses others (gevoeligheidsreeks). */
export const standardElasticities: readonly DecimalText[] = Object.freeze(['0', '0.5', '1', '1.3', '1.4', '1.6', '2'])
