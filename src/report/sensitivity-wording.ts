import type { Text } from '../quantity/text.js'

const t = (en: string, nl: string): Text => ({ en, nl })

/** The words of one-at-a-time tables and of switching values. */
export const sensitivityWording = {
  oneAtATime: t('One assumption at a time', 'Eén aanname tegelijk'),
  switching: t('Switching values', 'Omslagwaarden'),
  assumption: t('assumption', 'aanname'),
  unit: t('unit', 'eenheid'),
  mark: t('mark', 'merk'),
  low: t('low', 'laag'),
  base: t('base', 'basis'),
  high: t('high', 'hoog'),
  atLow: t('balance at low', 'saldo bij laag'),
  atHigh: t('balance at high', 'saldo bij hoog'),
  ratioLow: t('B/C at low', 'B/K bij laag'),
  ratioHigh: t('B/C at high', 'B/K bij hoog'),
  swing: t('swing', 'uitslag'),
  tornado: t('tornado', 'tornado'),
  tornadoNote: t(
    'Tornado: | is the base case; - is where the low value takes the balance, + the high value, # both.',
    'Tornado: | is de basis; - is waar de lage waarde het saldo brengt, + de hoge waarde, # allebei.',
  ),
  quantiles: t('At the 10 and 90 % quantiles of distributions', 'Bij de 10- en 90%-kwantielen van kansverdelingen'),
  notComputed: t('Not computed', 'Niet berekend'),
  baseCase: t('Base case', 'Basis'),
  marks: t('Marks', 'Merken'),
  value: t('switching value', 'omslagwaarde'),
  distance: t('from base', 'vanaf basis'),
  range: t('range', 'bereik'),
  jump: t('jump', 'sprong'),
  to: t('to', 'tot'),
  and: t('and', 'en'),
  between: t('between', 'tussen'),
  years: t('years', 'jaar'),
  leftOut: t('Left out of the range', 'Buiten beschouwing in het bereik'),
  of: t('of', 'van'),
  points: t('points', 'punten'),
  nothing: t('No switching value', 'Geen omslagwaarde'),
} satisfies Record<string, Text>
