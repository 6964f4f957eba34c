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
    en: `${number(count, language)} combinations of eight choices: costs, VAT, travellers, homes, elasticity, rates, relocation and model. All else stays as in the table of inputs. A share says in how many of them a claim holds; it is no probability, for no combination is more likely here than another. Equilibrium models already contain the travellers’ benefits, stand beside the balance and are left out; a model that does not read an assumption counts once for each of its values. The form of each claim and its threshold are ours.`,
    nl: `${number(count, language)} combinaties van acht keuzes: kosten, btw, reizigers, woningen, elasticiteit, voeten, verhuizing en model. Al het andere blijft zoals in de tabel met invoer. Een percentage zegt in hoeveel daarvan een bewering geldt; het is geen kans, want geen combinatie is hier waarschijnlijker dan een andere. Evenwichtsmodellen bevatten de reizigersbaten al, staan naast het saldo en doen niet mee; een model dat een aanname niet leest telt voor elke waarde ervan. De vorm van elke bewering en de grens zijn van ons.`,
  })[language]

/** What the shares do not say. */
const caution = (language: Language): string =>
  ({
    en: 'Where all movers come from the Randstad, claim 2 follows from output per worker, which is higher there than in the North: it confirms the rule of calculation, not the facts. Claim 3 is about this reconstruction and says nothing of the 2022 appraisal, whose agglomeration item is not known.',
    nl: 'Waar alle verhuizers uit de Randstad komen volgt bewering 2 uit de productie per werkende, die daar hoger is dan in het Noorden: het bevestigt de rekenregel, niet de werkelijkheid. Bewering 3 gaat over deze reconstructie en zegt niets over de MKBA van 2022, waarvan de agglomeratiepost niet bekend is.',
  })[language]

/** With the number of combinations where a share says too little. */
const withCount = (holds: number, asked: number, language: Language): string => {
  const few = Math.min(holds, asked - holds)
  const text = share(holds, asked, language)
  return few > 0 && few < asked / 1000 ? `${text} (${number(holds, language)})` : text
}

const rowOf = ({ claim, asked, holds }: Verdict, language: Language): readonly string[] => {
  const among = claim.among?.label ?? words.everything
  return [
    claim.says[language],
    claim.tested[language],
    `${among[language]} (${number(asked, language)})`,
    withCount(holds, asked, language),
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
    caution(language),
  ].join('\n\n')

/** Appraises all combinations and tries all claims. */
export const tryClaims = async (
  options: RunOptions = {},
): Promise<{ readonly verdicts: readonly Verdict[]; readonly count: number }> => {
  const combinations = await readCombinations()
  const all = await appraiseCombinations(combinations, options)
  return { verdicts: verdictsOf(all, claims), count: combinations.count }
}
