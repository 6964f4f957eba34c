import type { Parameters } from '../../appraisal/plug-in.js'
import type { Text } from '../../quantity/text.js'
import type { AgglomerationModel } from '../model.js'
import { elasticityWarning } from './elasticity.js'
import { densityRelocationLines } from './lines.js'
import { densityRelocationParameters } from './parameters.js'

const sideWarning = (parameters: Parameters): Text | null =>
  parameters.word('counted') === 'both'
    ? null
    : {
        en: 'One side of the relocation is left out: a sensitivity, not a theory.',
        nl: 'Eén kant van de verplaatsing is weggelaten: een gevoeligheidsanalyse, geen theorie.',
      }

const both = (a: Text | null, b: Text | null): Text | null =>
  a && b ? { en: `${a.en} ${b.en}`, nl: `${a.nl} ${b.nl}` } : (a ?? b)

/**
 * Density and relocation (dichtheid en verplaatsing): productivity follows density with one elasticity, and jobs that move
 * change densities.
 *
 * ΔY_r = Y_r · [(D_r' / D_r)^ε − 1], D = jobs / land; to first order the net over regions is ε · m · (y_to − y_from), so
 * density itself drops out and the gap in output per worker decides the sign. `onOutput: new` applies the change to the jobs
 * after the move. The movers' own change, y_from · [(D_to / D_from)^ε − 1] each, counts for its tax wedge only (none by
 * default); the raw gap m · (y_to − y_from) contains it and is shown, never added. Amenities of residents, V_r ·
 * [(P_r' / P_r)^η − 1], are left out unless asked for, and are no gross domestic product.
 * Units: output EUR/year at the study's prices, jobs, persons, km2. Published elasticities: `elasticityPresets`.
 *
 * @throws InputError `oneWay` for an elasticity of the study and one by name, `missingNeed` or `wrongUnit` for the column of
 * amenities. Source: own form, with elasticities of Groot, De Groot & Smit 2011, 2014 and Donovan et al. 2024;
 * the elasticity of amenities, Ahlfeldt & Pietrostefani 2019.
 */
export const densityRelocation: AgglomerationModel = {
  id: 'densityRelocation',
  label: { en: 'density and relocation', nl: 'dichtheid en verplaatsing' },
  claim: {
    en: 'Output per worker rises with the density of jobs with one elasticity everywhere. Jobs that move make the region of origin less and that of destination more productive; the net effect has the sign of the gap in output per worker.',
    nl: 'De productie per werkende stijgt met de dichtheid van banen, overal met dezelfde elasticiteit. Banen die verhuizen maken de regio van herkomst minder en die van bestemming meer productief; het saldo heeft het teken van het verschil in productie per werkende.',
  },
  evidence: {
    for: [
      {
        text: {
          en: 'Dutch micro-data on wages give an elasticity of 0.038 to 0.048; likely range of 294 studies 0.015 to 0.039.',
          nl: 'Nederlandse microgegevens over lonen geven een elasticiteit van 0,038 tot 0,048; waarschijnlijke bandbreedte van 294 studies 0,015 tot 0,039.',
        },
        source: 'Groot, De Groot & Smit 2011, 2014; Donovan et al. 2024',
      },
      {
        text: {
          en: 'Reverse causality hardly matters for such estimates (729 of them).',
          nl: 'Omgekeerde oorzakelijkheid maakt voor zulke schattingen nauwelijks uit (729 stuks).',
        },
        source: 'Melo, Graham & Noland 2009',
      },
      {
        text: {
          en: 'Concentration helps growth in high-income countries, and the largest cities are found undersized.',
          nl: 'Concentratie helpt groei in rijke landen, en de grootste steden blijken eerder te klein.',
        },
        source: 'Frick & Rodríguez-Pose 2018; Albouy et al. 2019',
      },
    ],
    against: [
      {
        text: {
          en: 'No causal channel from a line to a move; whole-region averages hide where movers come from; output contains sector mix and gas; limits to agglomeration are left out.',
          nl: 'Geen oorzakelijk verband van lijn naar verhuizing; regiogemiddelden verhullen waar verhuizers vandaan komen; in de productie zitten sectorstructuur en gas; grenzen aan agglomeratie ontbreken.',
        },
        source: 'own remark; SER Noord-Nederland 2024',
      },
      {
        text: {
          en: 'Part of the raw relation is sorting: skilled people live in denser places. Over the OECD 0.12 for all workers becomes 0.02 to 0.05 for comparable ones.',
          nl: 'Een deel van het ruwe verband is sortering: hoger opgeleiden wonen in dichtere gebieden. In de OESO wordt 0,12 voor alle werkenden 0,02 tot 0,05 voor vergelijkbare.',
        },
        source: 'Ahrend, Farchy, Kaplanis & Lembcke 2014',
      },
      {
        text: {
          en: 'Within the Netherlands mass at 5 to 10 km raises productivity, and none beyond 40 to 80 km: a whole region is not one market.',
          nl: 'Binnen Nederland verhoogt massa op 5 tot 10 km de productiviteit, en voorbij 40 tot 80 km niet meer: een hele regio is niet één markt.',
        },
        source: 'Verstraten, Verweij & Zwaneveld, CPB 2018',
      },
      {
        text: {
          en: 'Redistribution must not change the national balance; only the additional part counts.',
          nl: 'Herverdeling mag het nationale saldo niet veranderen; alleen het additionele deel telt.',
        },
        source: 'Werkwijzer MKBA bij MIRT (KiM 2022)',
      },
    ],
  },
  role: 'additional',
  claims: ['indirect'],
  needs: ['jobs', 'land', 'output', 'population', 'relocation'],
  positive: (parameters) => ['jobs', 'land', ...(parameters.word('amenities') === 'leftOut' ? [] : ['population'])],
  parameters: densityRelocationParameters,
  warning: (parameters) => both(sideWarning(parameters), elasticityWarning(parameters)),
  lines: densityRelocationLines,
}
