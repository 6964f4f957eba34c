import type { Source } from '../../../quantity/source.js'
import type { Text } from '../../../quantity/text.js'

/** A COROP region with its gross domestic product per inhabitant. */
export interface CoropProduct {
  readonly region: string
  /** Thousand euro per inhabitant, 2021, current prices. */
  readonly thousandEuroPerInhabitant: number
}

export const gdpPerInhabitant2021Source: Source = {
  id: 'CBS-RBW2022',
  mark: 'quoted',
  title: 'Regionale brede welvaart 2022, CBS, 2023',
  place: 'ch. 3, regional differences, gross domestic product per inhabitant by COROP region, 2021',
  url: 'https://www.cbs.nl/nl-nl/longread/diversen/2023/regionale-brede-welvaart-2022/3-regionale-verschillen-in-de-brede-welvaart',
}

/** What must be said wherever these figures stand for welfare. */
export const gdpIsNotIncome: Text = Object.freeze({
  en: 'Gross domestic product is counted where production takes place, not where income is received: industry and gas lift Zeeuwsch-Vlaanderen and Delfzijl.',
  nl: 'Het bbp telt waar de productie plaatsvindt, niet waar het inkomen terechtkomt: industrie en gas tillen Zeeuwsch-Vlaanderen en Delfzijl op.',
})

const product = (region: string, thousandEuroPerInhabitant: number): CoropProduct =>
  Object.freeze({ region, thousandEuroPerInhabitant })

/** Gross domestic product per inhabitant of the 40 COROP regions (bbp per inwoner), 2021; the first nine are the North. */
export const gdpPerInhabitant2021: readonly CoropProduct[] = Object.freeze([
  product('Oost-Groningen', 27.1),
  product('Delfzijl e.o.', 43.2),
  product('Overig Groningen', 49.3),
  product('Noord-Friesland', 34.4),
  product('Zuidwest-Friesland', 30.2),
  product('Zuidoost-Friesland', 38.8),
  product('Noord-Drenthe', 32.5),
  product('Zuidoost-Drenthe', 31.4),
  product('Zuidwest-Drenthe', 36.3),
  product('Noord-Overijssel', 44.1),
  product('Zuidwest-Overijssel', 38.3),
  product('Twente', 40.2),
  product('Veluwe', 43.9),
  product('Achterhoek', 35.5),
  product('Arnhem/Nijmegen', 41.8),
  product('Zuidwest-Gelderland', 43.1),
  product('Utrecht', 59.9),
  product('Kop van Noord-Holland', 32.9),
  product('Alkmaar', 37.2),
  product('IJmond', 38.0),
  product('Haarlem', 34.8),
  product('Zaanstreek', 33.5),
  product('Groot-Amsterdam', 91.9),
  product('Gooi en Vechtstreek', 45.9),
  product('Leiden en Bollenstreek', 39.6),
  product("'s-Gravenhage", 47.8),
  product('Delft en Westland', 57.5),
  product('Oost-Zuid-Holland', 37.2),
  product('Groot-Rijnmond', 53.5),
  product('Zuidoost-Zuid-Holland', 46.1),
  product('Zeeuwsch-Vlaanderen', 48.1),
  product('Overig Zeeland', 38.7),
  product('West-Noord-Brabant', 49.7),
  product('Midden-Noord-Brabant', 42.2),
  product('Noordoost-Noord-Brabant', 48.0),
  product('Zuidoost-Noord-Brabant', 58.1),
  product('Noord-Limburg', 44.8),
  product('Midden-Limburg', 41.3),
  product('Zuid-Limburg', 44.7),
  product('Flevoland', 36.4),
])
