/** What the key figures are taken from; the ids are those of the project's list of Dutch guidance, with a country before and the page after. */
const source = (id: string, title: string, url: string | null) => Object.freeze({ id, title, url })

export const sources = {
  workingGroup2015: source(
    'NL-S6',
    'Rapport werkgroep discontovoet 2015 and questions and answers, Ministerie van Financiën / SEE, 8 May 2017',
    'https://www.rwseconomie.nl/discontovoet/documenten/rapporten/2016/juli/juli/qa-discontovoet-kopie',
  ),
  discountQuestions2021: source(
    'NL-S8',
    'FAQ set on the 2021 discount rates, Steunpunt Economische Expertise / SEO, Dec 2021',
    'https://www.rwseconomie.nl/onderwerpen/veel-gestelde-vragen/vraag-en-antwoord/wat-betekent-de-nieuwe-discontovoet-voor-mijn-projecten',
  ),
  accessibilityPage: source(
    'NL-S15-bereikbaarheid',
    'Kengetallen bereikbaarheid, Steunpunt Economische Expertise (SEE)',
    'https://www.rwseconomie.nl/kengetallen',
  ),
  environmentPage: source(
    'NL-S15-leefomgeving',
    'Kengetallen leefomgeving, Steunpunt Economische Expertise (SEE)',
    'https://www.rwseconomie.nl/kengetallen',
  ),
  safetyPage: source(
    'NL-S15-veiligheid',
    'Kengetallen veiligheid, Steunpunt Economische Expertise (SEE)',
    'https://www.rwseconomie.nl/kengetallen',
  ),
  indirectPage: source(
    'NL-S15-indirect',
    'Kengetallen indirecte effecten, Steunpunt Economische Expertise (SEE)',
    'https://www.rwseconomie.nl/kengetallen',
  ),
  kim2013: source(
    'NL-S16',
    'De maatschappelijke waarde van kortere en betrouwbaardere reistijden (Warffemius), KiM, 2013',
    null,
  ),
  kim2023: source(
    'NL-S17',
    'Nieuwe waarderingskengetallen voor reistijd, betrouwbaarheid en comfort (Knoope), KiM, 4 Dec 2023, with the technical report by Significance',
    'https://significance.nl/case/de-waardering-van-reistijd',
  ),
  cycling2023: source(
    'NL-S17-fietsberaad',
    'Nieuwe waarderingskengetallen voor reistijd, betrouwbaarheid en comfort (Knoope), KiM, 4 Dec 2023',
    'https://fietsberaad.nl/Kennisbank/Reistijdwaardering-fietsen-en-lopen-vergelijkbaar',
  ),
  swov: source(
    'NL-S18',
    'Kosten van verkeersongevallen, SWOV factsheet, successive editions',
    'https://swov.nl/nl/factsheet/kosten-van-verkeersongevallen',
  ),
  wloCarbon: source(
    'NL-S19',
    'WLO-klimaatscenario’s en de waardering van CO2-uitstoot in MKBA’s (Aalbers, Renes, Romijn), CPB/PBL, 6 Dec 2016',
    'https://www.cpb.nl/publicatie/wlo-klimaatscenarios-en-de-waardering-van-co2-uitstoot-mkbas',
  ),
  environmentalPrices: source(
    'NL-S20',
    'Handboek Milieuprijzen 2023, CE Delft, Feb 2023, 23.220175.034',
    'https://ce.nl/wp-content/uploads/2023/03/CE_Delft_220175_Handboek_Milieuprijzen_2023_DEF.pdf',
  ),
  trafficGrowth: source(
    'NL-S21',
    'Notitie Groeicijfers verkeer en verliestijd voor MIRT-wegprojecten, SEE, 30 Sept 2018',
    'https://www.rwseconomie.nl/documenten/publicaties/2018/september/30',
  ),
  agglomeration: source(
    'NL-S22',
    'Agglomeratie-effecten in MKBA: de stand van zaken (Krabbenborg & Tillema), KiM, 2022',
    'https://www.rwseconomie.nl/werkwijzers/mkba-bij-mirt/kwantificeren-en-waarderen-van-specifieke-effecten/agglomeratie-effecten',
  ),
  wlo: source('NL-WLO2015', 'Toekomstverkenning Welvaart en Leefomgeving, CPB/PBL, 2015', 'https://www.wlo2015.nl'),
  spatialOutlook: source(
    'NL-RV2023',
    'Ruimtelijke Verkenning 2023, PBL, as transcribed in the wiki of RSopen (RuimteScanner)',
    'https://github.com/ObjectVision/RSopen/wiki',
  ),
  greenBookOptimism: source(
    'GB-optimism-bias',
    'Green Book supplementary guidance: optimism bias (Mott MacDonald upper bounds), HM Treasury, 2013',
    'https://www.gov.uk/government/publications/green-book-supplementary-guidance-optimism-bias',
  ),
  britishCarbon: source(
    'GB-carbon-values',
    'Valuation of energy use and greenhouse gas emissions, carbon values, DESNZ, Nov 2023',
    'https://www.gov.uk/government/publications/valuation-of-energy-use-and-greenhouse-gas-emissions-for-appraisal',
  ),
} as const
