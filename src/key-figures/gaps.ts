import type { Text } from '../quantity/text.js'
import { t } from './figure.js'

/** A figure that appraisals need and that the catalogue lacks, because its source could not be read. */
export interface KeyFigureGap {
  /** Like the id of a figure, or the start of one. */
  readonly subject: string
  readonly label: Text
  readonly why: Text
  /** Where it probably stands. */
  readonly sourceHint: string
}

const notRead = t('The source could not be read.', 'De bron was niet te lezen.')
const kim2023 =
  'KiM, Nieuwe waarderingskengetallen voor reistijd, betrouwbaarheid en comfort, 4 Dec 2023, and its technical report'
const environmentalPrices = 'CE Delft, Handboek Milieuprijzen 2023'

const gap = (subject: string, label: Text, sourceHint: string, why: Text = notRead): KeyFigureGap =>
  Object.freeze({ subject, label, why, sourceHint })

/** What the Dutch catalogue lacks (ontbrekende kengetallen). */
export const keyFigureGaps: readonly KeyFigureGap[] = Object.freeze([
  gap(
    'nl.value-of-time.kim2023.by-purpose',
    t('Values of time 2023 by purpose', 'Reistijdwaarderingen 2023 per motief'),
    kim2023,
    t(
      'Only means over purposes were found, in a transcription.',
      'Alleen gemiddelden over motieven zijn gevonden, in een overname.',
    ),
  ),
  gap(
    'nl.value-of-time.kim2023.other-modes',
    t('Values of time 2023 for train, walking and freight', 'Reistijdwaarderingen 2023 voor trein, lopen en vracht'),
    kim2023,
  ),
  gap(
    'nl.value-of-time.growth.kim2023',
    t('Growth path of the values of time 2023', 'Groeipad van de reistijdwaarderingen 2023'),
    'SEE, kengetallen bereikbaarheid',
  ),
  gap(
    'nl.value-of-time.index.wlo-hoog',
    t('Growth of the value of time, WLO Hoog', 'Groei van de reistijdwaardering, WLO Hoog'),
    'SEE, kengetallen bereikbaarheid',
    t('The page that was read is cut off after WLO Laag.', 'De gelezen pagina is afgekapt na WLO Laag.'),
  ),
  gap(
    'nl.value-of-time.vat',
    t('VAT correction of business and freight values of time', 'Btw-correctie van zakelijke en vrachtwaarderingen'),
    'CPB note of 28 Oct 2015, at SEE',
  ),
  gap('nl.reliability.kim2023', t('Values of reliability 2023', 'Betrouwbaarheidswaarderingen 2023'), kim2023),
  gap(
    'nl.comfort.kim2023.crowding',
    t('Crowding multipliers and comfort of walking, 2023', 'Drukte in het ov en comfort van lopen, 2023'),
    kim2023,
  ),
  gap(
    'nl.accidents.injuries',
    t(
      'Slight injuries, other injuries and damage-only accidents after 2009',
      'Licht gewonden, overige gewonden en ongevallen met alleen schade na 2009',
    ),
    'SEE, memo with values of 2020 per casualty class; SWOV, Kosten van verkeersongevallen',
    t('Only their shares in the total were read.', 'Alleen hun aandeel in het totaal is gelezen.'),
  ),
  gap(
    'nl.accidents.risk',
    t('Accident risk per vehicle-kilometre', 'Ongevalsrisico per voertuigkilometer'),
    'SEE, kengetallen veiligheid; SWOV',
  ),
  gap(
    'nl.carbon.new-wlo',
    t(
      'CO2 prices of the new WLO, with a well-below-two-degrees scenario',
      'CO2-prijzen van de nieuwe WLO, met een scenario ruim onder twee graden',
    ),
    'CPB/PBL, WLO, planned for 2024',
  ),
  gap(
    'nl.carbon.after-2050',
    t('CO2 prices after 2050', 'CO2-prijzen na 2050'),
    'CPB/PBL, WLO-klimaatscenario’s en de waardering van CO2-uitstoot in MKBA’s',
    t('The text that was read ends in 2050.', 'De gelezen tekst eindigt in 2050.'),
  ),
  gap(
    'nl.air.milieuprijzen2023.low-and-high',
    t(
      'Lower and upper prices of air pollutants, which appraisals use',
      'Onder- en bovenwaarden van luchtverontreiniging, die MKBA’s gebruiken',
    ),
    environmentalPrices,
    t('Only central values are here, recalled.', 'Hier staan alleen centrale waarden, uit het geheugen.'),
  ),
  gap('nl.noise', t('Noise, per decibel', 'Geluid, per decibel'), `${environmentalPrices}; KiM, leefomgeving`),
  gap(
    'nl.prices.consumer-price-index',
    t('Price indices: consumer prices and construction costs', 'Prijsindexen: consumentenprijzen en bouwkosten'),
    'CBS StatLine; SSK price level for costs',
    t(
      'No series was read; add one in a file of your own.',
      'Geen reeks gelezen; voeg er een toe in een eigen bestand.',
    ),
  ),
  gap(
    'nl.prices.market-price-mark-up.recent',
    t('A mark-up to market prices more recent than 18.2 %', 'Een recentere opslag naar marktprijzen dan 18,2 %'),
    'CPB, SEE',
    t('None was found.', 'Geen gevonden.'),
  ),
  gap(
    'nl.prices.relative-price-nature.2025',
    t('Nature under the discount rates of 2025', 'Natuur bij de discontovoeten van 2025'),
    'PBL, guidance for nature under the 2025 rates',
  ),
  gap('nl.scenarios.new-wlo', t('Parameters of the new WLO', 'Parameters van de nieuwe WLO'), 'CPB/PBL, WLO'),
  gap(
    'nl.transport.occupancy',
    t('Vehicle occupancy by purpose', 'Bezettingsgraad per motief'),
    'SEE, applicatie MKBA',
  ),
  gap(
    'nl.transport.annualisation',
    t('Annualisation factors', 'Jaarfactoren (ophoogfactoren)'),
    'SEE, applicatie MKBA',
  ),
  gap(
    'nl.transport.ramp-up',
    t('Ramp-up of use after opening', 'Ingroei van het gebruik na opening'),
    'Werkwijzer MKBA bij MIRT',
    t('No national default was seen.', 'Geen landelijke standaard gezien.'),
  ),
])
