import type { Language, RunOptions } from 'mkba'
import { appraiseCombinations } from '../claims/appraised.js'
import { claims } from '../claims/claims.js'
import { readCombinations } from '../claims/combinations.js'
import { type Verdict, verdictsOf } from '../claims/verdict.js'
import { whereOf } from '../claims/where.js'
import { number, share } from './format.js'
import { markdownTable } from './markdown-table.js'

const words = {
  heads: {
    en: ['', 'claim', 'what is tested', 'asked of', 'holds in'],
    nl: ['', 'bewering', 'wat wordt getoetst', 'gevraagd aan', 'geldt in'],
  },
  everything: { en: 'all', nl: 'alle' },
  where: { en: 'Who says so, and where it holds or fails:', nl: 'Wie het zegt, en waar het geldt of faalt:' },
} as const

const intro = (count: number, language: Language): string =>
  ({
    en: `${number(count, language)} combinations. A share says in how many of them a claim holds; it is no probability, for no combination is more likely here than another. Models that stand beside the balance are left out, and a model that does not read an assumption counts once for each of its values.`,
    nl: `${number(count, language)} combinaties. Een percentage zegt in hoeveel daarvan een bewering geldt; het is geen kans, want geen combinatie is hier waarschijnlijker dan een andere. Modellen die naast het saldo staan doen niet mee, en een model dat een aanname niet leest telt voor elke waarde ervan.`,
  })[language]

const rowOf = ({ claim, asked, holds }: Verdict, language: Language): readonly string[] => {
  const among = claim.among?.label ?? words.everything
  return [
    claim.says[language],
    claim.tested[language],
    `${among[language]} (${number(asked, language)})`,
    share(holds, asked, language),
  ]
}

/** The claims of both sides, each tried on every combination. */
export const claimsTable = (verdicts: readonly Verdict[], count: number, language: Language): string =>
  [
    intro(count, language),
    markdownTable(
      words.heads[language],
      verdicts.map((each, i) => [String(i + 1), ...rowOf(each, language)]),
      4,
    ),
    words.where[language],
    verdicts.map((each, i) => `${i + 1}. ${each.claim.by[language]}: ${whereOf(each, language)}.`).join('\n'),
  ].join('\n\n')

/** Appraises all combinations and tries all claims. */
export const tryClaims = async (
  options: RunOptions = {},
): Promise<{ readonly verdicts: readonly Verdict[]; readonly count: number }> => {
  const combinations = await readCombinations()
  const all = await appraiseCombinations(combinations, options)
  return { verdicts: verdictsOf(all, claims), count: combinations.count }
}
