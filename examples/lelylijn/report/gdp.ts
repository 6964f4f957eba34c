import type { Comparison, Language, Text } from 'mkba'
import { millions } from './format.js'
import { markdownTable } from './markdown-table.js'

const t = (en: string, nl: string): Text => ({ en, nl })

const words = {
  row: t('€ million, present value of 2025', '€ miljoen, contante waarde 2025'),
  welfare: t('welfare (balance)', 'welvaart (saldo)'),
  gdp: t('contribution to GDP', 'bijdrage aan bbp'),
  benefits: t('benefits', 'baten'),
}

/** Welfare and gross domestic product of the named rows side by side: neither is part of the other. */
export const gdp = ({ rows }: Comparison, language: Language): string =>
  markdownTable(
    [words.row, words.welfare, words.benefits, words.gdp].map((head) => head[language]),
    rows.flatMap((row) =>
      row.name
        ? [
            [
              row.name[language],
              millions(row.netPresentValue.value, language),
              millions(row.benefits.value, language),
              millions(row.gdp.value, language),
            ],
          ]
        : [],
    ),
  )
