import type { Favoured, IncomeTest } from '../comparison/result.js'
import { type Language, numberText, type Text } from '../quantity/text.js'
import { decimalOf } from './figure.js'
import { formatDecimal } from './number.js'
import { shortRegion } from './parts.js'

const [fewestDecimals, mostDecimals] = [2, 20]

/** Two numbers with as many decimals as it takes to tell them apart. */
const apart = (a: number, b: number, language: Language): readonly [string, string] => {
  for (let digits = fewestDecimals; ; digits += 1) {
    const [first, second] = [a, b].map((value) => formatDecimal(decimalOf(value), digits, language)) as [string, string]
    if (first !== second || a === b || digits === mostDecimals) return [first, second]
  }
}

/** Whether incomes differ so much that weights by them turn the balance: a needed ratio below 1 must be undercut. */
const isEnough = (needed: number, actual: number): boolean => (needed >= 1 ? actual >= needed : actual <= needed)

const incomeText = ({ elasticity, requiredRatio, actualRatio }: IncomeTest): Text => {
  const { value: needed, why } = requiredRatio
  if (needed === null) return why
  const [at, enough] = [numberText(elasticity), isEnough(needed, actualRatio)]
  const [en, nl] = [apart(needed, actualRatio, 'en'), apart(needed, actualRatio, 'nl')]
  return {
    en: `with income weights of elasticity ${at.en} mean income would have to be ${en[0]} times theirs; it is ${en[1]} times, so it is ${enough ? 'enough' : 'not enough'}`,
    nl: `met inkomensgewichten van elasticiteit ${at.nl} zou het gemiddelde inkomen ${nl[0]} maal dat van hen moeten zijn; het is ${nl[1]} maal, dus het is ${enough ? 'genoeg' : 'niet genoeg'}`,
  }
}

/** For each set which ratio of incomes its break-even weight would need, which there is, and whether that is enough. */
export const incomeNotes = (
  favoured: readonly Pick<Favoured, 'label' | 'income'>[],
  language: Language,
): readonly string[] =>
  favoured.flatMap(({ label, income }) =>
    income ? [`${shortRegion(label[language])}: ${incomeText(income)[language]}`] : [],
  )
