import type { Source } from '../../../quantity/source.js'

/** A province with the number of here-and-now indicators in the best and the worst quarter of the provinces. */
export interface ProvinceCount {
  readonly province: string
  readonly top: number
  readonly bottom: number
}

export const quarterCounts2023Source: Source = {
  id: 'CBS-DRE2023',
  mark: 'quoted',
  title: 'De regionale economie 2023, CBS, 2024',
  place: 'ch. 5, broad welfare: indicators of the regional monitor 2023 in the top and bottom quarter of the ranking',
  url: 'https://www.cbs.nl/nl-nl/longread/diversen/2024/de-regionale-economie-2023/5-de-brede-welvaart',
}

const count = (province: string, top: number, bottom: number): ProvinceCount => Object.freeze({ province, top, bottom })

/** Indicators of here and now in the best and the worst quarter, by province (Regionale Monitor Brede Welvaart 2023). */
export const quarterCounts2023: readonly ProvinceCount[] = Object.freeze([
  count('Groningen', 0, 17),
  count('Fryslân', 14, 9),
  count('Drenthe', 12, 11),
  count('Overijssel', 14, 3),
  count('Flevoland', 7, 11),
  count('Gelderland', 5, 4),
  count('Utrecht', 15, 2),
  count('Noord-Holland', 8, 14),
  count('Zuid-Holland', 6, 12),
  count('Zeeland', 8, 11),
  count('Noord-Brabant', 8, 1),
  count('Limburg', 2, 15),
])
