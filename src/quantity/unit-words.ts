import type { Language } from './text.js'
import type { Dimension } from './unit.js'

/** The names of units in Dutch; the others are the same in both languages. */
const dutch: Readonly<Partial<Record<Dimension, string>>> = {
  trip: 'reis',
  person: 'persoon',
  vehicle: 'voertuig',
  home: 'woning',
  job: 'baan',
  hour: 'uur',
  minute: 'minuut',
  day: 'dag',
  year: 'jaar',
  tonne: 'ton',
}

/** Names of units in a text such as `EUR/person/year`, in the language of a report (eenheid in woorden); files have the English ones. */
export const unitWords = (unit: string, language: Language): string =>
  language === 'en'
    ? unit
    : unit.replaceAll(
        /[A-Za-z]+\d?/g,
        (name) => Object.entries(dutch).find(([english]) => english === name)?.[1] ?? name,
      )
